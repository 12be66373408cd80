import { expect, test } from 'vitest';
import { s3BucketEncryption as check } from '../../../src/checks/encryption/bucket-encryption.ts';
import { cloudtrailChanges } from '../../../src/evidence/kinds/cloudtrail-changes.ts';
import { kmsKeys } from '../../../src/evidence/kinds/kms-keys.ts';
import { type Bucket, s3Buckets } from '../../../src/evidence/kinds/s3-buckets.ts';
import {
  actor,
  bucket,
  change,
  changesBody,
  gapOf,
  keyArn,
  kmsKey,
  sealedOf,
} from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

const judged = (
  over: Partial<Bucket>,
  changes: Parameters<typeof changesBody>[0] = [],
  gaps: Parameters<typeof sealedOf>[2] = {},
) =>
  judge(
    check,
    sealedOf(s3Buckets, { buckets: [bucket(over)] }, gaps),
    sealedOf(cloudtrailChanges, changesBody(changes)),
    sealedOf(kmsKeys, { keys: [kmsKey()] }),
  );
const refused = (action: string) => ({ gaps: [gapOf('denied', { action, resource: bucket().arn })] });

test.each([
  { title: 'a customer key', over: {}, outcome: 'pass' },
  { title: 'keys of S3', over: { encryption: { algorithm: 'AES256', keyId: null } }, outcome: 'fail' },
  {
    title: 'KMS without a key',
    over: { encryption: { algorithm: 'aws:kms', keyId: null } },
    outcome: 'fail',
  },
  { title: 'not read', over: { encryption: null }, outcome: 'unknown' },
  {
    title: 'a key that was not read',
    over: { encryption: { algorithm: 'aws:kms', keyId: 'key-9' } },
    outcome: 'unknown',
  },
])('$title: $outcome', ({ over, outcome }) => {
  expect(judged(over).outcome).toBe(outcome);
});

test('no bucket: not-applicable', () => {
  const records = [sealedOf(s3Buckets, { buckets: [] }), sealedOf(cloudtrailChanges, changesBody([]))];
  expect(judge(check, ...records, sealedOf(kmsKeys, { keys: [] })).outcome).toBe('not-applicable');
});

test('rests on the encryption alone', () => {
  expect(judged({}, [], refused('s3:GetEncryptionConfiguration')).outcome).toBe('unknown');
  expect(judged({}, [], refused('s3:GetLifecycleConfiguration')).outcome).toBe('pass');
});

test('a bucket in a region without a log is judged at collection', () => {
  const encryption = { algorithm: 'AES256', keyId: null };
  expect(judged({ region: 'eu-west-1', encryption }).items).toMatchObject([
    { outcome: 'fail', basis: 'collection', intervals: [] },
  ]);
});

test('tells from when to when it had no customer key, and by whom', () => {
  const event = (name: string, at: string, by: string, request: object) =>
    change({
      source: 's3.amazonaws.com',
      name,
      at,
      actor: actor(by),
      request: { bucketName: bucket().name, ...request },
    });
  const rule = (key: string) => ({
    ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: key },
  });
  const result = judged({}, [
    event('DeleteBucketEncryption', '2026-07-20T10:00:01Z', 'mallory', {}),
    event('PutBucketEncryption', '2026-07-21T10:00:02Z', 'bob', {
      ServerSideEncryptionConfiguration: { Rule: [rule(keyArn('key-1'))] },
    }),
  ]);
  expect(result.items).toMatchObject([
    {
      outcome: 'fail',
      basis: 'period',
      intervals: [
        {
          from: '2026-07-20T10:00:01Z',
          to: '2026-07-21T10:00:02Z',
          cause: { person: 'mallory' },
          end: { person: 'bob' },
        },
      ],
    },
  ]);
});
