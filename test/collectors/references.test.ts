import { expect, test } from 'vitest';
import { KINDS_NAMING_KEYS, namedKeys } from '../../src/collectors/key-references.ts';
import { bucketOf, namedBuckets, namedRoles } from '../../src/collectors/references.ts';
import type { Sealed } from '../../src/evidence/envelope.ts';
import type { EvidenceKind, KindId } from '../../src/evidence/kind.ts';
import { s3Buckets } from '../../src/evidence/kinds/s3-buckets.ts';
import { sagemakerFeatureGroups } from '../../src/evidence/kinds/sagemaker-feature-groups.ts';
import { TEST_ACCOUNT, TEST_REGION } from '../support/aws/collect.ts';
import { featureGroup, sealedOf } from '../support/evidence.ts';
import { arnOf, keyArnOf, recordsFor, roleArnOf } from './account.ts';
import { readmission } from './readmission.ts';

const givenFrom =
  (records: readonly Sealed[]) =>
  <Body>(kind: EvidenceKind<KindId, Body>) =>
    records.flatMap(({ digest, evidence }): Sealed<Body>[] =>
      evidence.kind === kind.id
        ? [{ digest, evidence: { ...evidence, body: kind.body.parse(evidence.body) } }]
        : [],
    );

const given = givenFrom(await recordsFor(readmission, KINDS_NAMING_KEYS));
const PIPELINE = `arn:aws:codepipeline:${TEST_REGION}:${TEST_ACCOUNT}:readmission-delivery`;
const KEY = keyArnOf('11111111-2222-3333-4444-555555555555');

test('names every bucket with who uses it and what for', async () => {
  const records = givenFrom(await recordsFor(readmission, KINDS_NAMING_KEYS.slice(0, 2)));
  expect(namedBuckets(records)).toEqual([
    {
      name: 'northwind-capture',
      arn: 'arn:aws:s3:::northwind-capture',
      usedBy: [arnOf('endpoint-config', 'readmission-7'), arnOf('endpoint', 'readmission-prod')],
      uses: ['data-capture'],
    },
    {
      name: 'northwind-claims',
      arn: 'arn:aws:s3:::northwind-claims',
      usedBy: [arnOf('training-job', 'readmission-7')],
      uses: ['training-data'],
    },
    {
      name: 'northwind-models',
      arn: 'arn:aws:s3:::northwind-models',
      usedBy: [arnOf('training-job', 'readmission-7')],
      uses: ['model-artifacts'],
    },
  ]);
});

test('names the bucket of a trail, of monitoring and of an offline feature store', () => {
  const uses = namedBuckets(given).map(({ name, uses: of }) => `${name}: ${of.join()}`);
  expect(uses).toEqual(
    expect.arrayContaining([
      'northwind-trail: trail-logs',
      'northwind-monitoring: monitoring',
      'northwind-features: training-data',
    ]),
  );
});

test('names the bucket of a delivery pipeline', () => {
  const { uses, usedBy } = namedBuckets(given).find(({ name }) => name === 'northwind-models') ?? {};
  expect(uses).toContain('pipeline-artifacts');
  expect(usedBy).toContain(PIPELINE);
});

test('names the bucket in which people of Studio share output', () => {
  expect(namedBuckets(given).find(({ name }) => name === 'northwind-models')).toMatchObject({
    usedBy: expect.arrayContaining([arnOf('domain', 'd-1')]),
    uses: expect.arrayContaining(['other']),
  });
});

test('names every role with who runs with it', () => {
  expect(namedRoles(given)).toEqual([
    {
      arn: roleArnOf('Serving'),
      usedBy: [
        PIPELINE,
        arnOf('endpoint-config', 'readmission-7'),
        arnOf('notebook-instance', 'readmission-review'),
        arnOf('user-profile', 'd-1/analyst-1'),
      ],
    },
    {
      arn: roleArnOf('Training'),
      usedBy: [
        arnOf('automl-job', 'readmission-auto'),
        arnOf('domain', 'd-1'),
        arnOf('feature-group', 'patients'),
        arnOf('hyper-parameter-tuning-job', 'readmission-search'),
        arnOf('training-job', 'readmission-7'),
      ],
    },
  ]);
});

test('names the keys of a region under all their names', () => {
  expect(namedKeys(given, 'eu-central-1')).toEqual(['alias/ml-output', KEY]);
  expect(namedKeys(given, 'us-east-1')).toEqual([]);
});

test('names the keys of both stores of a feature group', () => {
  const group = featureGroup({
    online: { enabled: true, keyId: 'alias/online' },
    offline: { uri: 's3://features', resolvedUri: null, keyId: 'alias/offline' },
  });
  const records = givenFrom([
    sealedOf(sagemakerFeatureGroups, { groups: [group, featureGroup({ online: null, offline: null })] }),
  ]);
  expect(namedKeys(records, 'us-east-1')).toEqual(['alias/offline', 'alias/online']);
  expect(namedBuckets(records)).toMatchObject([
    { name: 'features', usedBy: [group.arn], uses: ['training-data'] },
  ]);
});

const bucketWith = (keyId: string | null, region: string | null) =>
  givenFrom([
    sealedOf(s3Buckets, {
      buckets: [
        {
          name: 'b',
          arn: 'arn:aws:s3:::b',
          region,
          usedBy: [],
          uses: [],
          encryption: { algorithm: 'aws:kms', keyId },
          publicAccessBlock: null,
          policy: null,
          versioning: null,
          objectLock: null,
          lifecycleRules: null,
          loggingTarget: null,
        },
      ],
    }),
  ]);

test.each([
  { title: 'an alias in the region of the bucket', key: 'alias/aws/s3', region: 'eu-central-1', here: true },
  { title: 'an alias in another region', key: 'alias/aws/s3', region: 'us-east-1', here: false },
  { title: 'an alias of a bucket of unknown region', key: 'alias/aws/s3', region: null, here: true },
  { title: 'an ARN of the region', key: KEY, region: 'us-east-1', here: true },
  {
    title: 'an ARN of another region',
    key: `arn:aws:kms:us-east-1:${TEST_ACCOUNT}:key/x`,
    region: 'eu-central-1',
    here: false,
  },
  { title: 'no key', key: null, region: 'eu-central-1', here: false },
])('a bucket names $title: $here', ({ key, region, here }) => {
  expect(namedKeys(bucketWith(key, region), 'eu-central-1')).toEqual(here ? [key] : []);
});

test.each([
  { uri: 's3://claims/train/part-0', bucket: 'claims' },
  { uri: 's3://claims', bucket: 'claims' },
  { uri: 'https://s3.eu-central-1.amazonaws.com/claims/train', bucket: 'claims' },
  { uri: 'https://s3.amazonaws.com/claims/train', bucket: 'claims' },
  { uri: 'https://claims.s3.eu-central-1.amazonaws.com/train', bucket: 'claims' },
  { uri: 'https://my.claims.s3-eu-west-1.amazonaws.com/train', bucket: 'my.claims' },
  { uri: 's3://arn:aws:s3:eu-central-1:111122223333:accesspoint/claims/train', bucket: null },
  { uri: 'https://example.org/claims', bucket: null },
  { uri: 'efs://fs-1/data', bucket: null },
  { uri: null, bucket: null },
])('the bucket of $uri is $bucket', ({ uri, bucket }) => {
  expect(bucketOf(uri)).toBe(bucket);
});
