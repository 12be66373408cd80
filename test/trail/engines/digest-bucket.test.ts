import { afterAll, expect, test } from 'vitest';
import { digestBucket } from '../../../src/trail/engines/digest-bucket.ts';
import { validate } from '../../../src/trail/integrity/validate.ts';
import { type AwsStandIn, startAws } from '../../support/aws/server.ts';
import {
  addChain,
  BUCKET,
  type ForgedTrail,
  FROM,
  forgedTrail,
  signingKey,
} from '../integrity/forged-trail.ts';

const key = signingKey();
const ACCOUNT = '111122223333';
const PERIOD = { from: FROM, to: '2026-11-10T08:00:00Z' };
const credentials = { accessKeyId: `AKIA${ACCOUNT}AAAA`, secretAccessKey: 'secret' };
const running: AwsStandIn[] = [];
afterAll(() => Promise.all(running.map((aws) => aws.stop())));

async function served(trail: ForgedTrail, prefix: string | null = null) {
  const objects = [...trail.objects].map(([id, { bytes }]) => [`${ACCOUNT}/global/s3/objects/${id}`, bytes]);
  const metadata = [...trail.objects].map(([id, { metadata: Metadata }]) => {
    const [Bucket = '', ...rest] = id.split('/');
    return { Bucket, Key: rest.join('/'), Metadata };
  });
  const published = trail.keys.map((one) => ({
    Value: Buffer.from(one.der).toString('base64'),
    Fingerprint: one.fingerprint,
    ValidityStartTime: one.validFrom,
    ValidityEndTime: one.validTo,
  }));
  const keys = ['us-east-1', 'eu-west-1'].map((region) => [
    `${ACCOUNT}/${region}/cloudtrail/public-keys.json`,
    published,
  ]);
  const aws = await startAws({
    ...Object.fromEntries([...objects, ...keys]),
    [`${ACCOUNT}/global/s3/metadata.json`]: metadata,
  });
  running.push(aws);
  const retry = { mode: 'standard', maxAttempts: 1 } as const;
  const access = { region: 'us-east-1', endpoint: aws.url, credentials, retry };
  return { aws, source: digestBucket({ buckets: [BUCKET], prefix, access }) };
}

test('a trail in a bucket is proven, with prefix, organization and two regions', async () => {
  const options = { key, prefix: 'audit/', organization: 'o-abc123/' };
  const trail = forgedTrail(options);
  addChain(trail, { ...options, region: 'eu-west-1' });
  const { source } = await served(trail, 'audit');
  const places = await source.places();
  expect(places).toEqual(['eu-west-1', 'us-east-1'].map((region) => ({ account: ACCOUNT, region })));
  const report = await validate(source, { period: PERIOD, places, trail: null, now: null, slots: 8 });
  expect(report.places.flatMap(({ findings }) => findings)).toEqual([]);
  expect(report.isProven).toBe(true);
});

test('a deleted and an extra object are found over S3', async () => {
  const trail = forgedTrail({ key });
  const [first] = trail.digests;
  const log = String(first?.content.logFiles[0]?.s3Object);
  const bytes = trail.objects.get(`${BUCKET}/${log}`)?.bytes ?? Buffer.alloc(0);
  trail.objects.delete(`${BUCKET}/${log}`);
  const extra = log.replace('T0000Z', 'T0333Z');
  trail.objects.set(`${BUCKET}/${extra}`, { bytes, metadata: {} });
  const { source } = await served(trail);
  const places = await source.places();
  const report = await validate(source, { period: PERIOD, places, trail: null, now: null, slots: 8 });
  expect(report.places[0]?.findings.map((one) => [one.code, one.key])).toEqual([
    ['LOG_MISSING', log],
    ['LOG_UNLISTED', extra],
  ]);
});

test('only the days of the period are listed', async () => {
  const trail = forgedTrail({ key, from: '2026-11-03T00:00:00Z', hours: 2 });
  addChain(trail, { key });
  const { source } = await served(trail);
  const listing = { account: ACCOUNT, region: 'us-east-1', folder: 'CloudTrail-Digest' } as const;
  const keys = await Array.fromAsync(source.list({ ...listing, first: '2026-11-10', last: '2026-11-10' }));
  expect(keys).toHaveLength(8);
  expect(keys.every(({ key: name }) => name.includes('/2026/11/10/'))).toBe(true);
});

test.each([
  { service: 'S3', operation: 'ListObjectsV2', fault: 'denied' },
  { service: 'CloudTrail', operation: 'ListPublicKeys', fault: 'denied' },
  { service: 'CloudTrail', operation: 'ListPublicKeys', fault: 'server-error' },
] as const)('$operation $fault ends the validation', async (fault) => {
  const { aws, source } = await served(forgedTrail({ key }));
  aws.setFaults([fault]);
  const places = [{ account: ACCOUNT, region: 'us-east-1' }];
  const asked = validate(source, { period: PERIOD, places, trail: null, now: null, slots: 2 });
  await expect(asked).rejects.toMatchObject({ code: 'UNREACHABLE' });
});

test('an object that may not be read is a gap, a bucket that does not exist is an error', async () => {
  const { aws, source } = await served(forgedTrail({ key }));
  aws.setFaults([{ service: 'S3', operation: 'GetObject', fault: 'denied' }]);
  const places = [{ account: ACCOUNT, region: 'us-east-1' }];
  const report = await validate(source, { period: PERIOD, places, trail: null, now: null, slots: 2 });
  expect(report.isProven).toBe(false);
  expect(report.places[0]?.findings).toContainEqual(
    expect.objectContaining({ code: 'DIGEST_UNREADABLE', severity: 'gap', found: 'AccessDenied' }),
  );
  const other = digestBucket({
    buckets: ['no-such-bucket'],
    prefix: null,
    access: { region: 'us-east-1', endpoint: aws.url, credentials },
  });
  await expect(other.places()).rejects.toMatchObject({ code: 'INPUT_INVALID' });
});
