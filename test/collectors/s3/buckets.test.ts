import { expect, test } from 'vitest';
import { s3BucketsCollector as collector } from '../../../src/collectors/s3/buckets.ts';
import { recordedRun, TEST_ACCOUNT } from '../../support/aws/collect.ts';
import type { Fault } from '../../support/aws/faults.ts';
import { arnOf, keyArnOf, recordsFor } from '../account.ts';
import { readmission } from '../readmission.ts';

const BUCKETS = `${TEST_ACCOUNT}/global/s3/buckets.json`;
const given = await recordsFor(readmission, collector.uses);

async function run(buckets: readonly object[], faults: readonly Fault[] = []) {
  const { evidence } = await recordedRun({ [BUCKETS]: buckets }, collector, { given, faults });
  return { evidence, claims: evidence.body.buckets.find(({ name }) => name === 'northwind-claims') };
}

test('reads the settings of a bucket', async () => {
  const { evidence } = await recordedRun(readmission, collector, { given });
  expect(evidence.body.buckets.map(({ name }) => name)).toEqual([
    'northwind-async',
    'northwind-capture',
    'northwind-claims',
    'northwind-components',
    'northwind-features',
    'northwind-models',
    'northwind-monitoring',
    'northwind-trail',
  ]);
  expect(evidence.body.buckets[2]).toEqual({
    name: 'northwind-claims',
    arn: 'arn:aws:s3:::northwind-claims',
    region: 'eu-central-1',
    usedBy: [
      arnOf('processing-job', 'readmission-bias'),
      arnOf('training-job', 'readmission-7'),
      arnOf('transform-job', 'readmission-scores'),
    ],
    uses: ['other', 'training-data'],
    encryption: { algorithm: 'aws:kms', keyId: keyArnOf('11111111-2222-3333-4444-555555555555') },
    publicAccessBlock: {
      blockPublicAcls: true,
      ignorePublicAcls: true,
      blockPublicPolicy: true,
      restrictPublicBuckets: true,
    },
    policy: '{"Version":"2012-10-17","Statement":[]}',
    versioning: 'Enabled',
    objectLock: { mode: 'COMPLIANCE', days: 365, years: null },
    lifecycleRules: 1,
    loggingTarget: 'northwind-logs',
    replication: [
      {
        id: 'whole',
        status: 'Enabled',
        destination: { bucket: 'northwind-copies', account: null, region: 'eu-west-1' },
        covers: 'bucket',
        kmsObjects: 'Enabled',
      },
    ],
  });
  expect(evidence.population?.count).toBe(8);
});

test('says none where the service says that there is none', async () => {
  const { claims } = await run([{ Name: 'northwind-claims', Region: 'us-east-1' }]);
  expect(claims).toMatchObject({
    region: 'us-east-1',
    encryption: { algorithm: 'none', keyId: null },
    publicAccessBlock: 'none',
    policy: 'none',
    versioning: 'none',
    objectLock: 'none',
    lifecycleRules: 0,
    loggingTarget: 'none',
    replication: 'none',
  });
});

test('takes the old name of eu-west-1 for what it is', async () => {
  const { claims } = await run([{ Name: 'northwind-claims', Region: 'EU' }]);
  expect(claims?.region).toBe('eu-west-1');
});

test('keeps what a setting left out as null', async () => {
  const { claims } = await run([
    {
      Name: 'northwind-claims',
      Encryption: { Rules: [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }] },
      PublicAccessBlock: { BlockPublicAcls: true },
      ObjectLock: { ObjectLockEnabled: 'Enabled' },
    },
  ]);
  expect(claims).toMatchObject({
    encryption: { algorithm: 'AES256', keyId: null },
    publicAccessBlock: {
      blockPublicAcls: true,
      ignorePublicAcls: null,
      blockPublicPolicy: null,
      restrictPublicBuckets: null,
    },
    objectLock: { mode: null, days: null, years: null },
  });
});

test.each([
  { operation: 'GetBucketLocation', field: 'region', action: 's3:GetBucketLocation' },
  { operation: 'GetBucketEncryption', field: 'encryption', action: 's3:GetEncryptionConfiguration' },
  { operation: 'GetPublicAccessBlock', field: 'publicAccessBlock', action: 's3:GetBucketPublicAccessBlock' },
  { operation: 'GetBucketPolicy', field: 'policy', action: 's3:GetBucketPolicy' },
  { operation: 'GetBucketVersioning', field: 'versioning', action: 's3:GetBucketVersioning' },
  {
    operation: 'GetObjectLockConfiguration',
    field: 'objectLock',
    action: 's3:GetBucketObjectLockConfiguration',
  },
  {
    operation: 'GetBucketLifecycleConfiguration',
    field: 'lifecycleRules',
    action: 's3:GetLifecycleConfiguration',
  },
  { operation: 'GetBucketLogging', field: 'loggingTarget', action: 's3:GetBucketLogging' },
  { operation: 'GetBucketReplication', field: 'replication', action: 's3:GetReplicationConfiguration' },
])('keeps null, never none, where $operation is denied', async ({ operation, field, action }) => {
  const scope = { service: 'S3', operation, resource: 'northwind-claims' } as const;
  const faults = [{ ...scope, fault: 'denied' }] as const;
  const { evidence } = await recordedRun(readmission, collector, { given, faults });
  const claims = evidence.body.buckets.find(({ name }) => name === 'northwind-claims');
  expect(claims).toMatchObject({ [field]: null });
  expect(Object.values(claims ?? {}).filter((value) => value === null)).toHaveLength(1);
  expect(evidence.gaps).toMatchObject([
    { kind: 'denied', action, resource: 'arn:aws:s3:::northwind-claims' },
  ]);
});

test('reports a bucket that does not exist once, and does not ask on', async () => {
  const { evidence } = await recordedRun({ [BUCKETS]: [] }, collector, { given });
  expect(evidence.body.buckets).toEqual([]);
  expect(evidence.gaps).toHaveLength(8);
  expect(evidence.gaps[0]).toEqual({
    kind: 'not-found',
    action: 's3:GetBucketLocation',
    region: 'global',
    resource: 'arn:aws:s3:::northwind-async',
    code: 'NoSuchBucket',
  });
});
