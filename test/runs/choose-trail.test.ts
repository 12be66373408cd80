import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { memoryBodies } from '../../src/aws/bodies.ts';
import { createPlayer } from '../../src/aws/player.ts';
import type { TrailConfig } from '../../src/config/load.ts';
import { linesOf } from '../../src/core/lines.ts';
import { chooseTrail } from '../../src/runs/choose-trail.ts';
import { collect } from '../../src/runs/collect.ts';
import type { RunInputs } from '../../src/runs/run-inputs.ts';
import { liveSession, playedAnswers } from '../../src/runs/sessions.ts';
import { type AwsStandIn, startAws } from '../support/aws/server.ts';
import { runInputs } from '../support/run-inputs.ts';
import { BUCKET, bucketOf, HOME, SAMPLE, tableFiles } from '../trail/engines/aws-trail.ts';

const A = '111122223333';
const B = '444455556666';
const accounts = [A, B].map((id) => ({ id, name: null, regions: ['eu-west-1', 'us-east-1'] }));
const role = (id: string) => `arn:aws:iam::${id}:role/ExhibitCollector`;
const quarter = { from: '2026-07-01T00:00:00Z', to: '2026-10-01T00:00:00Z' };

const logs: TrailConfig = { kind: 'logs', logs: { folder: SAMPLE, location: './logs', index: null } };
const athena: TrailConfig = {
  kind: 'athena',
  athena: {
    database: 'logs',
    table: 'cloudtrail_logs',
    workgroup: 'audit',
    output: null,
    bytesCutoff: null,
    account: null,
    region: 'us-east-1',
  },
};
const s3: TrailConfig = {
  kind: 'bucket',
  bucket: {
    bucket: BUCKET,
    prefix: '',
    location: `s3://${BUCKET}/`,
    index: null,
    account: B,
    region: null,
  },
};
const lookup: TrailConfig = { kind: 'lookup' };

let aws: AwsStandIn;
beforeEach(async () => {
  aws = await startAws({
    ...(await bucketOf(SAMPLE)),
    ...tableFiles({ accounts: [A, B], regions: ['eu-west-1', 'us-east-1'] }),
    [`${HOME.account}/global/cloudtrail/history.json`]: [{ Bucket: BUCKET }],
  });
  vi.stubEnv('AWS_ENDPOINT_URL', aws.url);
  vi.stubEnv('AWS_ACCESS_KEY_ID', `AKIA${HOME.account}`);
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test');
  vi.stubEnv('AWS_SESSION_TOKEN', '');
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await aws.stop();
});

const choose = (trails: readonly TrailConfig[], period = quarter, now = '2026-10-02T06:00:00Z') =>
  chooseTrail(trails, {
    entries: accounts.map(({ id }) => ({ id, role: role(id) })),
    accounts,
    period,
    now: new Date(now),
    signal: new AbortController().signal,
    throttle: null,
  });

const late = { from: '2026-09-01T00:00:00Z', to: '2026-10-02T00:00:00Z' };
const long = { from: '2019-01-01T00:00:00Z', to: '2026-10-01T00:00:00Z' };

test.each([
  { title: 'nothing', trails: [], engine: undefined },
  { title: 'the only one, whatever it holds', trails: [logs], period: long, engine: 'local' },
  { title: 'the first that covers the period', trails: [logs, athena, lookup], engine: 'local' },
  {
    title: 'the next one when the first does not',
    trails: [logs, athena],
    period: { ...quarter, from: '2026-01-01T00:00:00Z' },
    engine: 'athena',
  },
  { title: 'a bucket that covers the period', trails: [s3, athena], engine: 'local' },
  {
    title: 'a table when the bucket does not',
    trails: [s3, athena],
    period: { ...quarter, from: '2026-01-01T00:00:00Z' },
    engine: 'athena',
  },
  {
    title: 'the history when it reaches far enough',
    trails: [lookup, athena],
    period: late,
    engine: 'lookup',
  },
  { title: 'a table before the history that does not', trails: [lookup, athena], engine: 'athena' },
  {
    title: 'the first that can say what it lacks',
    trails: [lookup, athena, logs],
    period: long,
    engine: 'athena',
  },
])('takes $title', async ({ trails, period, engine }) => {
  expect((await choose(trails, period))?.engine).toBe(engine);
});

test('refuses the history alone for a period before it', async () => {
  await expect(choose([lookup])).rejects.toMatchObject({
    code: 'CONFIG_INVALID',
    message: expect.stringContaining('90 days'),
  });
});

test('a bucket that cannot be listed gives way to the next one', async () => {
  aws.setFaults([{ service: 'S3', operation: 'ListObjectsV2', account: B, fault: 'denied' }]);
  expect((await choose([s3, athena]))?.engine).toBe('athena');
  expect((await choose([s3]))?.location).toBe(`s3://${BUCKET}/`);
});

test('a bucket is entered by the role of its account', async () => {
  const trail = await choose([s3]);
  const answer = await trail?.ask({ period: late, access: 'write' });
  const folder = await (await choose([logs]))?.ask({ period: late, access: 'write' });
  expect(answer).toEqual(folder);
  expect(answer?.records.length).toBeGreaterThan(10);
  const readers = aws.requests.filter(({ service }) => service === 'S3').map(({ account }) => account);
  expect(new Set(readers)).toEqual(new Set([B]));
});

test('a table that cannot be looked at gives way to the next one', async () => {
  aws.setFaults([{ service: 'Athena', operation: 'GetTableMetadata', fault: 'denied' }]);
  expect((await choose([athena, logs]))?.engine).toBe('local');
  expect((await choose([athena, lookup]))?.engine).toBe('athena');
});

const inputsFor = (engine: 'athena' | 'lookup', location: string): RunInputs =>
  runInputs({
    period: engine === 'lookup' ? late : quarter,
    accounts,
    collectors: ['cloudtrail-trails', 'cloudtrail-integrity', 'cloudtrail-changes'],
    trail: { engine, location },
  });

test.each([
  { source: athena, engine: 'athena' as const, period: quarter, paid: 'StartQueryExecution' },
  { source: lookup, engine: 'lookup' as const, period: late, paid: 'LookupEvents' },
])(
  'a run over $engine can be performed again from its transcript alone',
  async ({ source, engine, period, paid }) => {
    const trail = await choose([source], period);
    const inputs = inputsFor(engine, trail?.location ?? '');
    const signal = new AbortController().signal;
    const how = { onProgress: () => undefined, signal, concurrency: 3 };
    const session = liveSession(
      { inputs, trail, integrity: null, now: () => new Date('2026-10-02T06:00:01Z'), signal },
      accounts.map(({ id }) => ({ id, role: role(id) })),
      { throttle: null },
    );
    const live = await collect(inputs, { answers: session.answers, ...how });
    const changes = live.flatMap(({ evidence }) => Object(evidence.body).changes);
    expect(changes.length).toBeGreaterThan(30);
    const ofLog = live.filter(({ evidence }) => evidence.kind === 'aws.cloudtrail.changes@1');
    expect(ofLog.flatMap(({ evidence }) => evidence.gaps)).toEqual([]);
    const calls = aws.requests.filter(({ operation }) => operation === paid);
    if (engine === 'athena') expect(calls).toHaveLength(1);

    const { bodies, ...kept } = await session.kept();
    const lines = [...linesOf(kept.lines)];
    expect(lines.some((line) => line.includes(`"operation":"${paid}"`))).toBe(false);
    const before = aws.requests.length;
    const player = createPlayer(lines, {
      ...memoryBodies(),
      get: async (digest) => bodies.get(digest) ?? new Uint8Array(),
    });
    const replayed = await collect(inputs, { answers: playedAnswers(player, inputs), ...how });
    expect(replayed).toEqual(live);
    expect(aws.requests).toHaveLength(before);
  },
);
