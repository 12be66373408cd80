import { expect, test } from 'vitest';
import { namedImages } from '../../src/collectors/image-references.ts';
import { KINDS_NAMING_KEYS, namedKeys } from '../../src/collectors/key-references.ts';
import { namedNetworks } from '../../src/collectors/network-references.ts';
import { bucketOf, namedBuckets } from '../../src/collectors/references.ts';
import { KINDS_NAMING_ROLES, namedRoles } from '../../src/collectors/role-references.ts';
import type { Sealed } from '../../src/evidence/envelope.ts';
import type { EvidenceKind, KindId } from '../../src/evidence/kind.ts';
import { s3Buckets } from '../../src/evidence/kinds/s3-buckets.ts';
import { sagemakerAutoMlJobs } from '../../src/evidence/kinds/sagemaker-auto-ml-jobs.ts';
import { sagemakerClusters } from '../../src/evidence/kinds/sagemaker-clusters.ts';
import { sagemakerCompilationJobs } from '../../src/evidence/kinds/sagemaker-compilation-jobs.ts';
import { sagemakerEndpoints } from '../../src/evidence/kinds/sagemaker-endpoints.ts';
import { sagemakerFeatureGroups } from '../../src/evidence/kinds/sagemaker-feature-groups.ts';
import { sagemakerInferenceComponents } from '../../src/evidence/kinds/sagemaker-inference-components.ts';
import { sagemakerProcessingJobs } from '../../src/evidence/kinds/sagemaker-processing-jobs.ts';
import { sagemakerTransformJobs } from '../../src/evidence/kinds/sagemaker-transform-jobs.ts';
import { sagemakerTuningJobs } from '../../src/evidence/kinds/sagemaker-tuning-jobs.ts';
import { TEST_ACCOUNT, TEST_REGION } from '../support/aws/collect.ts';
import {
  autoMlJob,
  cluster,
  compilationJob,
  endpoint,
  endpointConfig,
  featureGroup,
  HERE,
  instanceGroup,
  processingJob,
  sealedOf,
  transformJob,
  tuningDefinition,
  tuningJob,
} from '../support/evidence.ts';
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

const given = givenFrom(
  await recordsFor(readmission, [
    ...new Set([...KINDS_NAMING_KEYS, ...KINDS_NAMING_ROLES, sagemakerInferenceComponents]),
  ]),
);
const PIPELINE = `arn:aws:codepipeline:${TEST_REGION}:${TEST_ACCOUNT}:readmission-delivery`;
const CLUSTER = arnOf('cluster', 'a1b2c3d4e5f6');
const KEY = keyArnOf('11111111-2222-3333-4444-555555555555');

test('names every bucket with who uses it and what for', async () => {
  const records = givenFrom(await recordsFor(readmission, KINDS_NAMING_KEYS.slice(0, 2)));
  expect(namedBuckets(records)).toEqual([
    {
      name: 'northwind-async',
      arn: 'arn:aws:s3:::northwind-async',
      usedBy: [arnOf('endpoint-config', 'readmission-7')],
      uses: ['other'],
    },
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

test('names the bucket of a trail, of monitoring, of an offline feature store and of an inference component', () => {
  const uses = namedBuckets(given).map(({ name, uses: of }) => `${name}: ${of.join()}`);
  expect(uses).toEqual(
    expect.arrayContaining([
      'northwind-trail: trail-logs',
      'northwind-monitoring: monitoring,other',
      'northwind-features: training-data',
      'northwind-components: model-artifacts',
    ]),
  );
});

test('names the buckets that only jobs other than training name', () => {
  const one = (name: string, uri: string) => ({ name, uri });
  const records = givenFrom([
    sealedOf(sagemakerProcessingJobs, {
      jobs: [processingJob({ inputs: [one('in', 's3://raw/a')], outputs: [one('out', 's3://prepared/b')] })],
    }),
    sealedOf(sagemakerTransformJobs, {
      jobs: [
        transformJob({
          inputUri: 's3://batch/a',
          outputUri: 's3://scores/b',
          capture: { destinationUri: 's3://captured/c', keyId: null },
        }),
      ],
    }),
    sealedOf(sagemakerTuningJobs, {
      jobs: [tuningJob({ definitions: [tuningDefinition({ outputUri: 's3://search' })] })],
    }),
    sealedOf(sagemakerAutoMlJobs, { jobs: [autoMlJob({ outputUri: 's3://candidates' })] }),
  ]);
  expect(namedBuckets(records).map(({ name, uses, usedBy }) => [name, uses, usedBy])).toEqual([
    ['batch', ['other'], [transformJob().arn]],
    ['candidates', ['model-artifacts'], [autoMlJob().arn]],
    ['captured', ['data-capture'], [transformJob().arn]],
    ['prepared', ['other'], [processingJob().arn]],
    ['raw', ['other'], [processingJob().arn]],
    ['scores', ['other'], [transformJob().arn]],
    ['search', ['model-artifacts'], [tuningJob().arn]],
  ]);
});

test('names the images of processing and tuning jobs', () => {
  const image = '111122223333.dkr.ecr.us-east-1.amazonaws.com/prepare:1';
  const aws = '683313688378.dkr.ecr.us-east-1.amazonaws.com/sagemaker-scikit-learn:1';
  const records = givenFrom([
    sealedOf(sagemakerProcessingJobs, { jobs: [processingJob({ image })] }),
    sealedOf(sagemakerTuningJobs, {
      jobs: [
        tuningJob({ definitions: [tuningDefinition({ image: aws }), tuningDefinition({ image: null })] }),
      ],
    }),
  ]);
  expect(namedImages(records, HERE)).toMatchObject({
    here: [{ image, usedBy: [processingJob().arn] }],
    elsewhere: [{ image: aws, usedBy: [tuningJob().arn] }],
  });
});

test('names what a compilation job names: buckets, key, image, subnets and security groups', () => {
  const image = '111122223333.dkr.ecr.us-east-1.amazonaws.com/neo:1';
  const job = compilationJob({
    image,
    outputKeyId: 'alias/compiled',
    inputUri: 's3://trained/m.tar.gz',
    outputUri: 's3://compiled',
    artifactUri: 's3://compiled/m-ml_c5.tar.gz',
    vpc: { subnets: ['subnet-9'], securityGroupIds: ['sg-9'] },
  });
  const records = givenFrom([sealedOf(sagemakerCompilationJobs, { jobs: [job] })]);
  const usedBy = [job.arn];
  expect(namedBuckets(records).map(({ name, uses }) => [name, uses])).toEqual([
    ['compiled', ['model-artifacts']],
    ['trained', ['model-artifacts']],
  ]);
  expect(namedKeys(records, 'us-east-1')).toEqual(['alias/compiled']);
  expect(namedImages(records, HERE)).toMatchObject({ here: [{ image, usedBy }], elsewhere: [] });
  expect(namedNetworks(records, 'us-east-1')).toEqual({
    subnets: [{ id: 'subnet-9', usedBy }],
    securityGroups: [{ id: 'sg-9', usedBy }],
  });
});

test('names the networks of processing, tuning and AutoML jobs', () => {
  const vpc = (id: number) => ({ subnets: [`subnet-${id}`], securityGroupIds: [`sg-${id}`] });
  const records = givenFrom([
    sealedOf(sagemakerProcessingJobs, { jobs: [processingJob({ vpc: vpc(1) })] }),
    sealedOf(sagemakerTuningJobs, {
      jobs: [
        tuningJob({ definitions: [tuningDefinition({ vpc: vpc(2) }), tuningDefinition({ vpc: vpc(3) })] }),
      ],
    }),
    sealedOf(sagemakerAutoMlJobs, { jobs: [autoMlJob({ vpc: vpc(4) })] }),
  ]);
  const named = [
    { id: 1, arn: processingJob().arn },
    { id: 2, arn: tuningJob().arn },
    { id: 3, arn: tuningJob().arn },
    { id: 4, arn: autoMlJob().arn },
  ];
  expect(namedNetworks(records, 'us-east-1')).toEqual({
    subnets: named.map(({ id, arn }) => ({ id: `subnet-${id}`, usedBy: [arn] })),
    securityGroups: named.map(({ id, arn }) => ({ id: `sg-${id}`, usedBy: [arn] })),
  });
});

test('names what a cluster names: keys, scripts, roles, and the networks of its groups', () => {
  const one = cluster({
    vpc: { subnets: ['subnet-1'], securityGroupIds: ['sg-1'] },
    groups: [
      instanceGroup({
        roleArn: roleArnOf('Nodes'),
        vpc: { subnets: ['subnet-2'], securityGroupIds: ['sg-2'] },
        volumes: [
          { root: true, sizeGb: null, keyId: 'alias/root' },
          { root: null, sizeGb: 100, keyId: 'alias/more' },
          { root: null, sizeGb: 100, keyId: null },
        ],
        lifecycle: { uri: 's3://scripts/on', script: 'on_create.sh' },
      }),
      instanceGroup({ roleArn: null, volumes: null, lifecycle: null }),
    ],
    roleArn: roleArnOf('Scaler'),
  });
  const records = givenFrom([sealedOf(sagemakerClusters, { clusters: [one] })]);
  const usedBy = [one.arn];
  expect(namedKeys(records, 'us-east-1')).toEqual(['alias/more', 'alias/root']);
  expect(namedBuckets(records)).toMatchObject([{ name: 'scripts', uses: ['other'], usedBy }]);
  expect(namedRoles(records)).toEqual([
    { arn: roleArnOf('Nodes'), usedBy },
    { arn: roleArnOf('Scaler'), usedBy },
  ]);
  expect(namedNetworks(records, 'us-east-1')).toEqual({
    subnets: ['subnet-1', 'subnet-2'].map((id) => ({ id, usedBy })),
    securityGroups: ['sg-1', 'sg-2'].map((id) => ({ id, usedBy })),
  });
});

test('names the images of variants in a shadow test', () => {
  const image = '111122223333.dkr.ecr.us-east-1.amazonaws.com/next:1';
  const [variant] = endpoint().variants;
  const images = [{ specified: image, resolved: null, resolvedAt: null }];
  const records = givenFrom([
    sealedOf(sagemakerEndpoints, {
      endpoints: [endpoint({ variants: [], shadowVariants: variant ? [{ ...variant, images }] : [] })],
      configs: [],
    }),
  ]);
  expect(namedImages(records, HERE)).toMatchObject({ here: [{ image, usedBy: [endpoint().arn] }] });
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
        CLUSTER,
        arnOf('endpoint-config', 'readmission-7'),
        arnOf('flow-definition', 'readmission-review'),
        arnOf('model', 'readmission-7'),
        arnOf('notebook-instance', 'readmission-review'),
        arnOf('user-profile', 'd-1/analyst-1'),
      ],
    },
    {
      arn: roleArnOf('Training'),
      usedBy: [
        arnOf('automl-job', 'readmission-auto'),
        CLUSTER,
        arnOf('compilation-job', 'readmission-edge'),
        arnOf('domain', 'd-1'),
        arnOf('feature-group', 'patients'),
        arnOf('hyper-parameter-tuning-job', 'readmission-search'),
        arnOf('image', 'research'),
        arnOf('pipeline', 'readmission-training'),
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

test('names the key under which a configuration alone keeps answers', () => {
  const asyncOutput = { uri: 's3://answers', keyId: 'alias/answers' };
  const config = endpointConfig({ keyId: null, dataCapture: null, asyncOutput });
  const records = givenFrom([sealedOf(sagemakerEndpoints, { endpoints: [], configs: [config] })]);
  expect(namedKeys(records, 'us-east-1')).toEqual(['alias/answers']);
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
          replication: null,
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
