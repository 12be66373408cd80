import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import type { TrailConfig } from '../../src/config/load.ts';
import { chooseIntegrity } from '../../src/runs/choose-integrity.ts';
import type { TrailSource } from '../../src/trail/source.ts';
import { type AwsStandIn, startAws } from '../support/aws/server.ts';
import { BUCKET, FROM, forgedTrail, signingKey } from '../trail/integrity/forged-trail.ts';

const ACCOUNT = '111122223333';
const SAMPLE = new URL('../../sample/account/trail/AWSLogs', import.meta.url).pathname;
const logs = (folder: string): TrailConfig => ({
  kind: 'logs',
  logs: { folder, location: 'logs', index: null },
});
const place = { account: ACCOUNT, region: 'us-east-1' };
const trail = (engine: TrailSource['engine'], location = 'logs'): TrailSource => ({
  engine,
  location,
  ask: () => Promise.reject(new Error('not asked')),
});

const made: string[] = [];
const running: AwsStandIn[] = [];
afterEach(() => vi.unstubAllEnvs());
afterAll(async () => {
  for (const folder of made) await rm(folder, { recursive: true });
  for (const aws of running) await aws.stop();
});

const choose = (
  source: TrailSource | null,
  { folder = SAMPLE, isLive = false, signal = new AbortController().signal } = {},
) =>
  chooseIntegrity([logs(folder)], source, {
    entries: [{ id: ACCOUNT }],
    accounts: [{ id: ACCOUNT, name: null, regions: ['us-east-1'] }],
    signal,
    isLive,
  });

/** The folder of the sample without its digests. */
async function withoutDigests(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'exhibit-choose-'));
  made.push(root);
  const filter = (path: string) => !path.includes('CloudTrail-Digest');
  await cp(join(SAMPLE, ACCOUNT), join(root, 'trail/AWSLogs', ACCOUNT), { recursive: true, filter });
  return join(root, 'trail/AWSLogs');
}

test.each([
  { title: 'no log', source: null, origin: null },
  { title: 'a folder with digests', source: trail('local'), origin: { from: 'folder', location: 'logs' } },
  { title: 'the event history', source: trail('lookup'), origin: { reason: 'NotProvableByDigest' } },
  { title: 'a table, answered from a file', source: trail('athena', 'athena:a.b'), origin: { from: 'none' } },
  {
    title: 'a table of an account that can be asked',
    source: trail('athena', 'athena:a.b'),
    isLive: true,
    origin: { from: 'buckets' },
  },
])('$title', async ({ source, isLive = false, origin }) => {
  const chosen = await choose(source, { isLive });
  if (origin === null) expect(chosen).toBeNull();
  else expect(chosen).toMatchObject(origin);
});

test('a folder without digests is looked up in the buckets, when AWS can be asked', async () => {
  const folder = await withoutDigests();
  expect(await choose(trail('local'), { folder })).toEqual({ from: 'none', reason: 'NoDigestsFound' });
  expect(await choose(trail('local'), { folder, isLive: true })).toMatchObject({ from: 'buckets' });
});

test('places of a folder can be validated at the same time', async () => {
  const chosen = await choose(trail('local'));
  if (chosen?.from !== 'folder') throw new TypeError('no folder');
  const period = { from: '2026-09-01T00:00:00Z', to: '2026-09-03T00:00:00Z' };
  const ask = (account: string, region: string) =>
    chosen.validate({ account, region, period, logsOf: period, now: '2026-10-02T06:00:00Z' }, null);
  const answers = await Promise.all([
    ask(ACCOUNT, 'us-east-1'),
    ask(ACCOUNT, 'eu-west-1'),
    ask('444455556666', 'us-east-1'),
  ]);
  for (const { store } of answers) {
    expect(store.chains).toMatchObject([{ proven: [period], findings: [] }]);
  }
});

const key = signingKey();
const period = { from: FROM, to: '2026-11-10T08:00:00Z' };
const question = { ...place, period, logsOf: period, now: '2026-11-11T00:00:00Z' };

async function serve() {
  const forged = forgedTrail({ key });
  const objects = [...forged.objects].map(([id, { bytes }]) => [`${ACCOUNT}/global/s3/objects/${id}`, bytes]);
  const metadata = [...forged.objects].map(([id, { metadata: Metadata }]) => {
    const [Bucket = '', ...rest] = id.split('/');
    return { Bucket, Key: rest.join('/'), Metadata };
  });
  const { der, fingerprint, validFrom, validTo } = key.published;
  const published = {
    Value: Buffer.from(der).toString('base64'),
    Fingerprint: fingerprint,
    ValidityStartTime: validFrom,
    ValidityEndTime: validTo,
  };
  const aws = await startAws({
    ...Object.fromEntries(objects),
    [`${ACCOUNT}/us-east-1/cloudtrail/public-keys.json`]: [published],
    [`${ACCOUNT}/global/s3/metadata.json`]: metadata,
  });
  running.push(aws);
  vi.stubEnv('AWS_ENDPOINT_URL', aws.url);
  vi.stubEnv('AWS_ACCESS_KEY_ID', `AKIA${ACCOUNT}`);
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test');
  vi.stubEnv('AWS_SESSION_TOKEN', '');
  return aws;
}

test('the bucket of a trail is validated with the keys that CloudTrail gives', async () => {
  await serve();
  const chosen = await choose(trail('athena', 'athena:a.b'), { isLive: true });
  if (chosen?.from !== 'buckets') throw new TypeError('no buckets');
  const { store, keys } = await chosen.validate(question, { bucket: BUCKET, prefix: null });
  expect(store).toMatchObject({
    location: `s3://${BUCKET}/AWSLogs/`,
    chains: [{ digests: 8, logs: 16, proven: [period], findings: [] }],
  });
  expect(keys.map(({ fingerprint }) => fingerprint)).toEqual([key.published.fingerprint]);
});

test.each([
  { service: 'S3', operation: 'ListObjectsV2', action: 's3:ListBucket' },
  { service: 'CloudTrail', operation: 'ListPublicKeys', action: 'cloudtrail:ListPublicKeys' },
])('a refused $operation is told with its action', async ({ service, operation, action }) => {
  const aws = await serve();
  aws.setFaults([{ service, operation, fault: 'denied' }]);
  const chosen = await choose(trail('athena', 'athena:a.b'), { isLive: true });
  if (chosen?.from !== 'buckets') throw new TypeError('no buckets');
  await expect(chosen.validate(question, { bucket: BUCKET, prefix: null })).rejects.toMatchObject({
    name: expect.stringContaining('AccessDenied'),
    message: expect.stringMatching(new RegExp(`^${action}: `)),
  });
});

test('a validation ends with the run', async () => {
  await serve();
  const aborter = new AbortController();
  const chosen = await choose(trail('athena', 'athena:a.b'), { isLive: true, signal: aborter.signal });
  if (chosen?.from !== 'buckets') throw new TypeError('no buckets');
  aborter.abort();
  const asked = chosen.validate(question, { bucket: BUCKET, prefix: null });
  await expect(asked).rejects.toMatchObject({ code: 'RUN_ABORTED' });
});
