import { gzipSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { bucketStore } from '../../../src/trail/engines/bucket-store.ts';
import { localTrail, storedTrail } from '../../../src/trail/engines/local.ts';
import { MISNAMED } from '../../../src/trail/index/list-logs.ts';
import type { TrailQuestion } from '../../../src/trail/source.ts';
import type { ScenarioFiles } from '../../support/aws/scenario.ts';
import { type AwsStandIn, startAws } from '../../support/aws/server.ts';
import { corpusFolder, smallFolder } from '../query/corpus.ts';
import { ACCOUNT, INVICTUS, logKey, raw, temporaryFolder, UMCCR, writeLog } from '../support.ts';
import { BUCKET, bucketOf, clientsAt, HOME } from './aws-trail.ts';

let aws: AwsStandIn;
afterEach(() => aws.stop());

const PAGES = `${HOME.account}/global/s3/pages.json`;
const day = { from: '2023-07-10T00:00:00Z', to: '2023-07-11T00:00:00Z' };
const quarter = { from: '2026-07-01T00:00:00Z', to: '2026-10-01T00:00:00Z' };
const july = { from: '2026-07-10T00:00:00Z', to: '2026-07-12T00:00:00Z' };

interface Serving {
  readonly prefix?: string;
  readonly signal?: AbortSignal;
}

async function served(files: ScenarioFiles, { prefix = '', signal }: Serving = {}) {
  aws = await startAws(files);
  const calls = { client: clientsAt(aws.url), region: HOME.region };
  const store = bucketStore(
    { bucket: BUCKET, prefix },
    { ...calls, signal: signal ?? new AbortController().signal },
  );
  return { store, trail: storedTrail(store, { location: `s3://${BUCKET}/`, signal }) };
}

const seen = (operation: string) => aws.requests.filter((one) => one.operation === operation);

/** A bucket with one log file per day of July 2026, each with one event. */
async function julyBucket(days: readonly number[]): Promise<ScenarioFiles> {
  const folder = await temporaryFolder();
  for (const number of days) {
    const date = `2026-07-${String(number).padStart(2, '0')}`;
    await writeLog(folder, logKey(date), [raw({ eventTime: `${date}T10:00:00Z` })]);
  }
  return bucketOf(folder);
}

const QUESTIONS: readonly TrailQuestion[] = [
  { period: day },
  { period: day, access: 'write', withSessions: true },
  { period: quarter, access: 'write', withSessions: true },
  { period: quarter, sources: ['sagemaker.amazonaws.com'], accounts: ['444455556666'], events: 'management' },
  { period: { from: '2020-01-01T00:00:00Z', to: '2020-02-01T00:00:00Z' } },
];

test('answers as the same files in a folder do, over pages of a listing', async () => {
  const folder = await corpusFolder();
  const { trail, store } = await served({ ...(await bucketOf(folder)), [PAGES]: [{ Size: 7 }] });
  const local = localTrail({ folder });
  for (const question of QUESTIONS) expect(await trail.ask(question)).toEqual(await local.ask(question));
  expect((await trail.ask({ period: day })).records).toHaveLength(2900);
  expect(seen('ListObjectsV2').some(({ input }) => input.NextToken !== undefined)).toBe(true);
  expect(await store.extent()).toEqual(await local.extent());
});

test('lists the days of the question and one more, each account and region, and fetches nothing else', async () => {
  const days = Array.from({ length: 21 }, (_, index) => index + 8);
  const { trail } = await served({ ...(await julyBucket(days)), [PAGES]: [{ Size: 3 }] });
  const answer = await trail.ask({ period: july });
  expect(answer.records).toHaveLength(2);
  const fetched = seen('GetObject').map(({ input }) => /\d{4}\/\d\d\/(\d\d)\//.exec(String(input.Key))?.[1]);
  expect(fetched.toSorted()).toEqual(['10', '11', '12', '13']);
  const listed = seen('ListObjectsV2').filter(({ input }) => input.StartAfter !== undefined);
  const from = `AWSLogs/${ACCOUNT}/CloudTrail/us-east-1/2026/07/10`;
  expect(listed.map(({ input }) => input.StartAfter)).toEqual([from, from]);
});

test('a run that asks once per account and region lists and fetches once', async () => {
  const { trail } = await served(await bucketOf(INVICTUS));
  const asked = ['us-east-1', 'eu-west-1'].map((region) => trail.ask({ period: day, regions: [region] }));
  const [first] = await Promise.all(asked);
  expect(first?.records.length).toBeGreaterThan(1000);
  expect(seen('GetObject')).toHaveLength(55);
  expect(new Set(seen('GetObject').map(({ input }) => input.Key)).size).toBe(55);
});

test.each([
  { title: 'may not be read', fault: 'denied' as const, reason: 'cannot be fetched (AccessDenied)' },
  { title: 'is throttled out', fault: 'throttle' as const, reason: 'cannot be fetched (SlowDown)' },
  { title: 'breaks off', fault: 'reset' as const, reason: 'cannot be fetched (ECONNRESET)' },
])('a file that $title is reported, and all others are read', async ({ fault, reason }) => {
  const { trail } = await served(await julyBucket([10, 11]));
  aws.setFaults([{ service: 'S3', operation: 'GetObject', fault, resource: '/2026/07/10/' }]);
  const { records, unreadable, files } = await trail.ask({ period: july });
  expect(unreadable).toEqual([{ key: logKey('2026-07-10'), reason }]);
  expect({ files, times: records.map(({ record }) => record.eventTime) }).toEqual({
    files: 1,
    times: ['2026-07-11T10:00:00Z'],
  });
});

test('a file that goes or changes between listing and reading is reported, never read as another', async () => {
  const { trail, store } = await served(await julyBucket([10, 11, 12]));
  await store.list({ first: '2026-07-10', last: '2026-07-13' });
  aws.removeObject(BUCKET, logKey('2026-07-10'));
  aws.putObject(BUCKET, logKey('2026-07-11'), gzipSync(JSON.stringify({ Records: [raw()] })));
  const { unreadable, files } = await trail.ask({ period: july });
  expect(unreadable).toEqual([
    { key: logKey('2026-07-10'), reason: 'is gone since it was listed' },
    { key: logKey('2026-07-11'), reason: 'has changed since it was listed' },
  ]);
  expect(files).toBe(1);
});

test('a connection that breaks off once is begun anew', async () => {
  const { trail } = await served(await julyBucket([10]));
  aws.setFaults([{ service: 'S3', operation: 'GetObject', fault: 'reset', times: 1 }]);
  expect(await trail.ask({ period: july })).toMatchObject({ files: 1, unreadable: [] });
});

test('objects of another name are reported as in a folder, with an organization', async () => {
  const files = await bucketOf(UMCCR);
  const { trail } = await served(files);
  const question = { period: { from: '2020-09-30T00:00:00Z', to: '2020-10-02T00:00:00Z' } };
  const answer = await trail.ask(question);
  expect(answer).toEqual(await localTrail({ folder: UMCCR }).ask(question));
  expect(answer.unreadable.length).toBeGreaterThan(0);
});

test('an object between the folders is reported too', async () => {
  const stray = `AWSLogs/${ACCOUNT}/CloudTrail/stray.json.gz`;
  const { trail } = await served({
    ...(await julyBucket([10])),
    [`${HOME.account}/global/s3/objects/${BUCKET}/${stray}`]: 'x',
  });
  expect((await trail.ask({ period: july })).unreadable).toEqual([{ key: stray, reason: MISNAMED }]);
});

test.each([
  { prefix: '', place: '', key: logKey('2026-07-10') },
  { prefix: 'audit/', place: 'audit/', key: logKey('2026-07-10') },
  { prefix: 'audit/AWSLogs/', place: 'audit/', key: logKey('2026-07-10').slice('AWSLogs/'.length) },
])('finds the log below "$prefix"', async ({ prefix, place, key }) => {
  const files = Object.entries(await julyBucket([10])).map(([path, bytes]) => [
    path.replace(`/${BUCKET}/`, `/${BUCKET}/${place}`),
    bytes,
  ]);
  const { trail } = await served(Object.fromEntries(files), { prefix });
  const { records } = await trail.ask({ period: july });
  expect(records.map(({ file }) => file.key)).toEqual([key]);
});

test('hostile files are refused as in a folder', async () => {
  const folder = await smallFolder();
  const good = gzipSync(JSON.stringify({ Records: [raw()] }));
  const bad = {
    '0000000000000011': good.subarray(0, -5),
    '0000000000000012': Buffer.concat([good, good]),
    '0000000000000013': Buffer.concat([good, Buffer.alloc(512)]),
    '0000000000000014': Buffer.from('{"Records":[]}'),
    '0000000000000015': gzipSync('{"Records":[{"eventID":1},'),
  };
  for (const [id, bytes] of Object.entries(bad)) await writeLog(folder, logKey('2026-07-10', id), bytes);
  const { trail } = await served(await bucketOf(folder));
  const answer = await trail.ask({ period: july });
  expect(answer).toEqual(await localTrail({ folder }).ask({ period: july }));
  expect(new Set(answer.unreadable.map(({ key }) => key)).size).toBeGreaterThanOrEqual(5);
});

test('an abort ends it, while listing and while fetching', async () => {
  for (const operation of ['ListObjectsV2', 'GetObject']) {
    const aborter = new AbortController();
    const { trail } = await served(await julyBucket([10, 11]), { signal: aborter.signal });
    aws.setFaults([{ service: 'S3', operation, fault: 'slow' }]);
    const asked = trail.ask({ period: july });
    setTimeout(() => aborter.abort(), 100);
    await expect(asked).rejects.toMatchObject({ code: 'RUN_ABORTED' });
    if (operation === 'ListObjectsV2') await aws.stop();
  }
});

test('a listing that is refused is an error and no empty log; the next question tries again', async () => {
  const { trail } = await served(await julyBucket([10]));
  aws.setFaults([{ service: 'S3', operation: 'ListObjectsV2', fault: 'denied' }]);
  await expect(trail.ask({ period: july })).rejects.toMatchObject({ name: 'AccessDenied' });
  aws.setFaults([]);
  expect((await trail.ask({ period: july })).files).toBe(1);
});

test.each([
  { bucket: 'no-such-bucket', prefix: '', says: 'There is no bucket' },
  { bucket: BUCKET, prefix: `AWSLogs/${ACCOUNT}/`, says: 'name the folder that holds AWSLogs' },
])('$bucket/$prefix holds no log', async ({ bucket, prefix, says }) => {
  await served(await julyBucket([10]));
  const calls = { client: clientsAt(aws.url), region: HOME.region, signal: new AbortController().signal };
  const asked = bucketStore({ bucket, prefix }, calls).list(null);
  await expect(asked).rejects.toMatchObject({
    code: 'INPUT_INVALID',
    message: expect.stringContaining(says),
  });
});
