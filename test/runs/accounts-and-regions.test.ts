import { afterEach, expect, test, vi } from 'vitest';
import { collectors } from '../../src/collectors/index.ts';
import type { Sealed } from '../../src/evidence/envelope.ts';
import { assess } from '../../src/runs/assess.ts';
import { collect } from '../../src/runs/collect.ts';
import { liveSession } from '../../src/runs/sessions.ts';
import type { Fault } from '../support/aws/faults.ts';
import { type AwsStandIn, startAws } from '../support/aws/server.ts';
import { runInputs } from '../support/run-inputs.ts';

const A = '111122223333';
const B = '444455556666';
/** A region that an account has to switch on. */
const OFF = 'eu-south-1';
const ON = 'us-east-1';
const role = (account: string) => `arn:aws:iam::${account}:role/ExhibitCollector`;

const inputs = runInputs({
  accounts: [A, B].map((id) => ({ id, name: null, regions: [ON, OFF] })),
  collectors: collectors.map(({ id }) => id),
});

/** Each role demands an external id of its own. */
const scenario = Object.fromEntries(
  [A, B].map((id) => [
    `${id}/global/sts/identity.json`,
    { Account: id, UserId: id, ExternalId: `known to ${id}` },
  ]),
);

let aws: AwsStandIn;
afterEach(async () => {
  vi.unstubAllEnvs();
  await aws.stop();
});

async function collected(externalIds: Readonly<Record<string, string>>, faults: readonly Fault[]) {
  aws = await startAws(scenario);
  aws.setFaults(faults);
  vi.stubEnv('AWS_ENDPOINT_URL', aws.url);
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIA999999999999');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test');
  vi.stubEnv('AWS_SESSION_TOKEN', '');
  const signal = new AbortController().signal;
  const now = () => new Date(inputs.now);
  const entries = [A, B].map((id) => ({ id, role: role(id), externalId: externalIds[id] }));
  const live = liveSession({ inputs, trail: null, integrity: null, now, signal }, entries, {
    throttle: null,
    retry: { mode: 'standard', maxAttempts: 1 },
  });
  return collect(inputs, { answers: live.answers, onProgress: () => undefined, signal, concurrency: 4 });
}

const of = (records: readonly Sealed[], account: string, region: string) =>
  records.filter(({ evidence: { scope } }) => scope.account === account && scope.region === region);
const kinds = (records: readonly Sealed[]) =>
  new Set(records.flatMap(({ evidence }) => evidence.gaps.map(({ kind }) => kind)));
const disabled: Fault = {
  service: '*',
  operation: '*',
  account: A,
  region: OFF,
  fault: 'region-disabled',
};

test('a region that an account has not switched on is a gap of that name, there and nowhere else', async () => {
  const records = await collected({ [A]: `known to ${A}`, [B]: `known to ${B}` }, [disabled]);
  const calling = of(records, A, OFF).filter(({ evidence }) => evidence.calls.length > 0);
  expect(calling.length).toBeGreaterThan(15);
  for (const { evidence } of calling) {
    expect(evidence.gaps.length, evidence.kind).toBeGreaterThan(0);
    expect(new Set(evidence.gaps.map(({ kind }) => kind)), evidence.kind).toEqual(
      new Set(['region-disabled']),
    );
  }
  const { results } = assess(records, inputs);
  const items = results.flatMap((result) => result.items);
  const there = items.filter(({ account, region }) => account === A && region === OFF);
  expect(there.filter(({ outcome }) => outcome === 'pass').map(({ resource }) => resource)).toEqual([]);
  expect(there.map(({ reason }) => reason).join(' ')).toContain('region disabled (OptInRequired)');
  // A record elsewhere can only take over the gap of that region, from records that name what it reads.
  const gaps = records.flatMap(({ evidence }) =>
    evidence.gaps.map((gap) => ({ ...gap, ...evidence.scope, at: gap.region })),
  );
  const named = gaps.filter(({ kind }) => kind === 'region-disabled');
  expect(new Set(named.map(({ account, at }) => `${account} ${at}`))).toEqual(new Set([`${A} ${OFF}`]));
});

test('an account that refuses the external id is closed in every region, and the other one is read', async () => {
  const records = await collected({ [A]: `known to ${A}`, [B]: `known to ${A}` }, []);
  const closed = records.filter(({ evidence: { scope } }) => scope.account === B);
  expect(closed.length).toBeGreaterThan(2 * 15);
  for (const { evidence } of closed) {
    expect(evidence.calls).toEqual([]);
    expect(evidence.gaps).toMatchObject([{ kind: 'denied', action: 'sts:AssumeRole', resource: null }]);
  }
  expect(of(records, A, ON).every(({ evidence }) => evidence.collectedBy.principal.includes(A))).toBe(true);
  expect(kinds(of(records, A, ON)).has('denied')).toBe(false);
});

test('each role is assumed with the external id of its account', async () => {
  await collected({ [A]: `known to ${A}`, [B]: `known to ${B}` }, []);
  const assumed = aws.requests.filter(({ operation }) => operation === 'AssumeRole');
  const pairs = assumed.map(({ input }) => `${String(input.RoleArn)} ${String(input.ExternalId)}`);
  expect([...new Set(pairs)].toSorted()).toEqual([A, B].map((id) => `${role(id)} known to ${id}`));
});
