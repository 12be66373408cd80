import { afterEach, expect, test } from 'vitest';
import { createThrottle } from '../../../src/aws/throttle.ts';
import { changesOf } from '../../../src/trail/changes.ts';
import { localTrail } from '../../../src/trail/engines/local.ts';
import { lookupTrail } from '../../../src/trail/engines/lookup.ts';
import type { LoggedRecord, TrailQuestion } from '../../../src/trail/source.ts';
import { type AwsStandIn, startAws } from '../../support/aws/server.ts';
import { BUCKET, bucketOf, clientsAt, HOME, SAMPLE } from './aws-trail.ts';

let aws: AwsStandIn;
afterEach(() => aws.stop());

const A = '111122223333';
const B = '444455556666';
const scope = { accounts: [A, B], regions: ['eu-west-1', 'us-east-1'] };
const bucket = await bucketOf(SAMPLE);
const question: TrailQuestion = {
  period: { from: '2026-07-06T00:00:00Z', to: '2026-09-20T00:00:00Z' },
  sources: ['sagemaker.amazonaws.com', 'iam.amazonaws.com', 'kms.amazonaws.com'],
  access: 'write',
  events: 'management',
  withSessions: true,
};

async function trailOf(over: Partial<Parameters<typeof lookupTrail>[0]> = {}) {
  aws = await startAws({
    ...bucket,
    [`${HOME.account}/global/cloudtrail/history.json`]: [{ Bucket: BUCKET }],
  });
  return lookupTrail({
    clientFor: (account, region) => clientsAt(aws.url, { account, region }),
    scope,
    throttle: null,
    signal: new AbortController().signal,
    now: new Date('2026-09-25T00:00:00Z'),
    ...over,
  });
}

const recordsIn = (logged: readonly LoggedRecord[]) => logged.map(({ record }) => record);

test('gives what the local engine gives, for every account and region, by lookups that tasks share', async () => {
  const trail = await trailOf();
  const local = localTrail({ folder: SAMPLE });
  for (const account of scope.accounts) {
    for (const region of scope.regions) {
      const one = { ...question, accounts: [account], regions: [region] };
      const [answer, expected] = [await trail.ask(one), await local.ask(one)];
      expect(recordsIn(answer.records)).toEqual(recordsIn(expected.records));
      expect(recordsIn(answer.sessions)).toEqual(recordsIn(expected.sessions));
      const who = (it: typeof answer) => changesOf(it).map(({ actor }) => actor);
      expect(who(answer)).toEqual(who(expected));
      expect(answer).toMatchObject({ files: 0, unreadable: [], uncovered: [] });
    }
  }
  const first = aws.requests.filter(({ input }) => input.NextToken === undefined);
  expect(first).toHaveLength(2 * 2 * (3 + 7));
  expect(aws.requests.length).toBeGreaterThan(first.length);
});

test('tells how a record was found', async () => {
  const { records } = await (await trailOf()).ask({ ...question, accounts: [A], regions: ['eu-west-1'] });
  const [first] = records;
  expect(first?.file).toEqual({
    key: `cloudtrail:LookupEvents/${A}/eu-west-1/${String(first?.record.eventID)}`,
    digest: expect.stringMatching(/^sha256:/),
    index: 0,
  });
});

test('says that it knows no data events', async () => {
  const { unreadable } = await (await trailOf()).ask({ ...question, events: 'any' });
  expect(unreadable).toEqual([
    { key: 'cloudtrail:LookupEvents', reason: expect.stringContaining('data events') },
  ]);
});

test('refuses a period that began more than 90 days ago', async () => {
  const trail = await trailOf({ now: new Date('2026-10-04T00:00:01Z') });
  await expect(trail.ask(question)).rejects.toMatchObject({
    code: 'INPUT_INVALID',
    message: expect.stringContaining('90 days'),
  });
  expect(trail.covers(question.period)).toBe(false);
  expect(aws.requests).toEqual([]);
  await aws.stop();
  expect((await trailOf({ now: new Date('2026-10-04T00:00:00Z') })).covers(question.period)).toBe(true);
});

test('keeps to two calls a second in each account and region', async () => {
  let time = 0;
  const waits: number[] = [];
  const sleep = async (milliseconds: number) => {
    waits.push(milliseconds);
    time += milliseconds;
  };
  const trail = await trailOf({ throttle: createThrottle({ now: () => time, sleep }) });
  await trail.ask({ ...question, accounts: [A], regions: ['eu-west-1'], withSessions: false });
  expect(aws.requests.length).toBeGreaterThan(3);
  expect(waits).toEqual(Array.from({ length: aws.requests.length - 2 }, () => 500));
});

test('without sources reads everything of the place', async () => {
  const trail = await trailOf();
  const { sources, ...all } = { ...question, accounts: [B], regions: ['us-east-1'], withSessions: false };
  const answer = await trail.ask(all);
  const local = await localTrail({ folder: SAMPLE }).ask(all);
  expect(recordsIn(answer.records)).toEqual(recordsIn(local.records));
  expect(aws.requests.every(({ input }) => input.LookupAttributes === undefined)).toBe(true);
  expect(sources).toHaveLength(3);
});

test.each([
  { fault: 'denied' as const, name: 'AccessDeniedException' },
  { fault: 'throttle' as const, name: 'ThrottlingException' },
  { fault: 'repeated-token' as const, name: 'MalformedAnswer' },
  { fault: 'malformed' as const, name: 'MalformedAnswer' },
])('$fault is a failure of the service', async ({ fault, name }) => {
  const trail = await trailOf();
  aws.setFaults([{ service: 'CloudTrail', operation: 'LookupEvents', fault }]);
  await expect(trail.ask(question)).rejects.toMatchObject({ name });
});

test('an abort ends the lookups', async () => {
  const aborter = new AbortController();
  const trail = await trailOf({ signal: aborter.signal });
  aborter.abort();
  await expect(trail.ask(question)).rejects.toMatchObject({ code: 'RUN_ABORTED' });
});
