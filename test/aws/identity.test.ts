import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { memoryBodies } from '../../src/aws/bodies.ts';
import { type Credentials, clientsFor } from '../../src/aws/clients.ts';
import { assumedRole, callerIdentity } from '../../src/aws/identity.ts';
import { createPlayer } from '../../src/aws/player.ts';
import { createRecording } from '../../src/aws/recording.ts';
import { createRedaction } from '../../src/aws/redact.ts';
import type { Tape } from '../../src/aws/transcript.ts';
import { type AwsStandIn, startAws } from '../support/aws/server.ts';

const own = '111122223333';
const other = '444455556666';
const role = `arn:aws:iam::${other}:role/exhibit-audit`;
const retry = { mode: 'standard', maxAttempts: 1 } as const;
const base = { accessKeyId: `AKIA${own}`, secretAccessKey: 'x' };

let aws: AwsStandIn;
beforeEach(async () => {
  aws = await startAws({ [`${other}/global/sts/identity.json`]: { ExternalId: 'e-1', UserId: 'U' } });
});
afterEach(() => aws.stop());

const bodies = memoryBodies();
const newRecording = () =>
  createRecording({
    now: () => new Date('2026-10-01T00:00:00Z'),
    redact: createRedaction(Buffer.alloc(32)),
    bodies,
  });

function clients(tape: Tape, credentials: Credentials) {
  const signal = new AbortController().signal;
  const place = { account: own, region: 'us-east-1', endpoint: aws.url, retry };
  return clientsFor({ ...place, credentials, tape, throttle: null, signal });
}

const assumed = (externalId: string | null, over: { now?: () => number } = {}) =>
  assumedRole({
    role,
    externalId,
    region: 'us-east-1',
    credentials: base,
    endpoint: aws.url,
    retry,
    ...over,
  });

test('says whose credentials these are, with one recorded call', async () => {
  const recording = newRecording();
  expect(await callerIdentity(clients(recording.tape('identity'), base))).toMatchObject({ account: own });
  expect(recording.lines()).toHaveLength(1);
});

describe('a role of another account', () => {
  test('is taken with its external id, and its credentials are in no record', async () => {
    const recording = newRecording();
    const identity = await callerIdentity(clients(recording.tape('identity'), assumed('e-1')));
    expect(identity).toMatchObject({ account: other, arn: expect.stringContaining(`${other}:assumed-role`) });
    expect(aws.requests.map(({ operation }) => operation)).toEqual(['AssumeRole', 'GetCallerIdentity']);
    expect(recording.lines()).toHaveLength(1);
    expect(recording.lines().join()).not.toContain('stand-in-se');
  });

  test('is taken once for all clients, and again when it is about to end', async () => {
    let at = Date.now();
    const credentials = assumed('e-1', { now: () => at });
    await Promise.all([credentials(), credentials()]);
    await credentials();
    expect(aws.requests).toHaveLength(1);
    at += 51 * 60_000;
    await credentials();
    expect(aws.requests).toHaveLength(2);
  });

  test('that may not be taken closes the account, live and replayed alike', async () => {
    const recording = newRecording();
    const refused = { refused: { kind: 'denied', action: 'sts:AssumeRole', code: 'AccessDenied' } };
    expect(await callerIdentity(clients(recording.tape('identity'), assumed('wrong')))).toEqual(refused);
    const player = createPlayer(recording.lines(), bodies);
    expect(await callerIdentity(clients(player.tape('identity'), base))).toEqual(refused);
  });
});

test('a refused identity call closes the account', async () => {
  aws.setFaults([{ service: 'STS', operation: 'GetCallerIdentity', fault: 'denied' }]);
  expect(await callerIdentity(clients(newRecording().tape('identity'), base))).toEqual({
    refused: { kind: 'denied', action: 'sts:GetCallerIdentity', code: 'AccessDenied' },
  });
});

test('no answer at all ends the run', async () => {
  aws.setFaults([{ service: 'STS', operation: '*', fault: 'reset' }]);
  const asked = callerIdentity(clients(newRecording().tape('identity'), base));
  await expect(asked).rejects.toMatchObject({ code: 'UNREACHABLE' });
});
