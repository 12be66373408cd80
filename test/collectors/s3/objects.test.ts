import { expect, test } from 'vitest';
import { s3ObjectsCollector as collector } from '../../../src/collectors/s3/objects.ts';
import { sagemakerLineage } from '../../../src/evidence/kinds/sagemaker-lineage.ts';
import { sagemakerModelPackages } from '../../../src/evidence/kinds/sagemaker-model-packages.ts';
import { sagemakerModels } from '../../../src/evidence/kinds/sagemaker-models.ts';
import { sagemakerTrainingJobs } from '../../../src/evidence/kinds/sagemaker-training-jobs.ts';
import { recordedRun, TEST_ACCOUNT } from '../../support/aws/collect.ts';
import type { Fault } from '../../support/aws/faults.ts';
import type { ScenarioFiles } from '../../support/aws/scenario.ts';
import { gapOf, lineageEntity, model, modelPackage, sealedOf, trainingJob } from '../../support/evidence.ts';

const MODEL = 's3://models/a/model.tar.gz';
const here = { account: TEST_ACCOUNT, region: 'eu-central-1' };
const container = { image: null, modelPackage: null, repositoryAccessMode: null };
const input = (uri: string | null) => ({ channel: 'train', uri });
const jobs = [
  trainingJob({
    modelArtifactUri: MODEL,
    inputs: [input('s3://data/train.csv'), input('s3://data/folder/'), input(null)],
  }),
  trainingJob({
    arn: 'another',
    modelArtifactUri: 's3://models/other.tar.gz',
    inputs: [input('s3://data/other.csv')],
  }),
];
const given = [
  sealedOf(
    sagemakerModels,
    { models: [model({ containers: [{ ...container, modelDataUrl: MODEL }] })] },
    here,
  ),
  sealedOf(sagemakerModelPackages, { groups: [], packages: [modelPackage({ containers: [] })] }, here),
  sealedOf(sagemakerTrainingJobs, { jobs }, here),
  sealedOf(
    sagemakerLineage,
    {
      starts: [],
      packages: [],
      entities: [
        lineageEntity({ arn: 'data', sourceUri: 's3://data/eval.csv' }),
        lineageEntity({ arn: 'image', sourceUri: 'registry/image:1' }),
      ],
      associations: [],
    },
    here,
  ),
];
const at = (bucket: string, key: string) => `${TEST_ACCOUNT}/global/s3/objects/${bucket}/${key}`;
const stored: ScenarioFiles = {
  [`${TEST_ACCOUNT}/global/s3/buckets.json`]: [
    { Name: 'models', Region: 'us-east-1', Versioning: { Status: 'Enabled' } },
    { Name: 'data', Region: 'us-east-1' },
  ],
  [at('models', 'a/model.tar.gz')]: 'parameters',
  [at('data', 'train.csv')]: 'a,b',
  [`${TEST_ACCOUNT}/global/s3/metadata.json`]: [
    { Bucket: 'models', Key: 'a/model.tar.gz', LastModified: '2026-07-10T09:00:00Z' },
  ],
};

const run = (scenario: ScenarioFiles = stored, faults: readonly Fault[] = []) =>
  recordedRun(scenario, collector, { given, faults, maxAttempts: 1 });

test('reads tag, version and time of what models, their jobs and lineage name, and of nothing else', async () => {
  const { evidence, calledActions } = await run();
  expect(evidence.body.objects).toEqual([
    {
      uri: 's3://data/eval.csv',
      is: 'none',
      eTag: null,
      versionId: null,
      sizeBytes: null,
      lastModifiedAt: null,
    },
    {
      uri: 's3://data/folder',
      is: 'prefix',
      eTag: null,
      versionId: null,
      sizeBytes: null,
      lastModifiedAt: null,
    },
    {
      ...{ uri: 's3://data/train.csv', is: 'object', eTag: expect.stringMatching(/^[0-9a-f]{32}$/) },
      ...{ versionId: null, sizeBytes: 3, lastModifiedAt: null },
    },
    {
      ...{ uri: MODEL, is: 'object', eTag: expect.stringMatching(/^[0-9a-f]{32}$/) },
      ...{
        versionId: expect.stringMatching(/^[0-9a-f]{32}$/),
        sizeBytes: 10,
        lastModifiedAt: '2026-07-10T09:00:00Z',
      },
    },
  ]);
  expect(evidence.gaps).toEqual([]);
  expect(evidence.population?.count).toBe(4);
  expect(calledActions).toEqual(['s3:GetObject']);
});

test('says that a bucket or object that is not there is not there', async () => {
  const { evidence } = await run({});
  expect(evidence.gaps).toEqual([]);
  expect(evidence.body.objects.map(({ is }) => is)).toEqual(['none', 'prefix', 'none', 'none']);
});

test.each([
  { fault: 'denied', kind: 'denied' },
  { fault: 'throttle', kind: 'throttled' },
  { fault: 'server-error', kind: 'throttled' },
] as const)('leaves out an object whose head is $fault, with a gap', async ({ fault, kind }) => {
  const { evidence } = await run(stored, [
    { service: 'S3', operation: 'HeadObject', resource: 'model.tar.gz', fault },
  ]);
  expect(evidence.body.objects.map(({ uri }) => uri)).not.toContain(MODEL);
  expect(evidence.body.objects).toHaveLength(3);
  expect(evidence.gaps).toMatchObject([{ kind, action: 's3:GetObject', resource: MODEL, region: 'global' }]);
});

test('keeps the population open where a listing that names addresses failed, and not for its groups', async () => {
  const withGap = (action: string) => [
    sealedOf(sagemakerModels, { models: [] }, { ...here, gaps: [gapOf('denied', { action })] }),
  ];
  const open = await recordedRun({}, collector, { given: withGap('sagemaker:ListModels') });
  expect(open.evidence.gaps).toMatchObject([{ action: 'sagemaker:ListModels', resource: null }]);
  const harmless = await recordedRun({}, collector, { given: withGap('sagemaker:DescribeContext') });
  expect(harmless.evidence.gaps).toEqual([]);
});
