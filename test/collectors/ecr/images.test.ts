import { expect, test } from 'vitest';
import { ecrImagesCollector as collector } from '../../../src/collectors/ecr/images.ts';
import { recordedRun, TEST_ACCOUNT } from '../../support/aws/collect.ts';
import { arnOf, file, recordsFor } from '../account.ts';
import { readmission } from '../readmission.ts';

const DIGEST = `sha256:${'ab'.repeat(32)}`;
const REPOSITORY = `arn:aws:ecr:eu-central-1:${TEST_ACCOUNT}:repository/readmission`;
const ID = `${REPOSITORY}@${DIGEST}`;
const REGISTRY = `${TEST_ACCOUNT}.dkr.ecr.eu-central-1.amazonaws.com`;
const given = await recordsFor(readmission, collector.uses);

const repository = (image: object | null, over: object = {}) => ({
  [file('ecr/repositories')]: [
    { repositoryName: 'readmission', repositoryArn: REPOSITORY, Images: image ? [image] : [], ...over },
  ],
});
const modelOf = (...images: readonly string[]) => ({
  [file('sagemaker/models')]: images.map((Image, index) => ({
    ModelName: `m-${index}`,
    ModelArn: arnOf('model', `m-${index}`),
    CreationTime: '2026-07-11T08:00:00Z',
    Containers: [{ Image }],
  })),
});

test('reads an image once under its tag and its digest, and its repository', async () => {
  const { evidence, requests } = await recordedRun(readmission, collector, { given });
  const usedBy = [
    arnOf('compilation-job', 'readmission-edge'),
    arnOf('endpoint', 'readmission-prod'),
    arnOf('hyper-parameter-tuning-job', 'readmission-search'),
    arnOf('image-version', 'research/2'),
    arnOf('inference-component', 'notes-summary'),
    arnOf('model', 'readmission-7'),
    arnOf('processing-job', 'feature-build'),
    arnOf('training-job', 'readmission-7'),
  ];
  expect(evidence.body).toEqual({
    images: [
      {
        id: ID,
        repositoryArn: REPOSITORY,
        inRegistry: true,
        digest: DIGEST,
        tags: ['7', 'live'],
        pushedAt: '2026-07-09T08:00:00Z',
        namedAs: [`${REGISTRY}/readmission:7`, `${REGISTRY}/readmission@${DIGEST}`],
        usedBy,
        scan: {
          status: 'COMPLETE',
          completedAt: '2026-07-09T08:02:00Z',
          findings: [
            { severity: 'HIGH', count: 1 },
            { severity: 'MEDIUM', count: 2 },
          ],
        },
      },
    ],
    repositories: [
      { arn: REPOSITORY, name: 'readmission', tagMutability: 'IMMUTABLE', scanOnPush: true, usedBy },
    ],
    elsewhere: [
      {
        image: '017069133835.dkr.ecr.eu-central-1.amazonaws.com/sagemaker-clarify-processing:1.0',
        usedBy: [arnOf('processing-job', 'monitor-08-01'), arnOf('processing-job', 'readmission-bias')],
      },
    ],
  });
  expect(evidence.population?.count).toBe(2);
  expect(requests.filter(({ operation }) => operation === 'DescribeImageScanFindings')).toHaveLength(1);
});

test('keeps what the answers left out as null, and a scan that never was as none', async () => {
  const { evidence } = await recordedRun(repository({ imageDigest: DIGEST, imageTags: ['7'] }), collector, {
    given,
  });
  expect(evidence.body).toMatchObject({
    images: [{ pushedAt: null, scan: 'none' }],
    repositories: [{ tagMutability: null, scanOnPush: null }],
  });
  expect(evidence.gaps).toEqual([]);
});

test('keeps a scan without findings part apart from one that found nothing', async () => {
  const image = (scan: object) => repository({ imageDigest: DIGEST, imageTags: ['7'], Scan: scan });
  const pending = image({ imageScanStatus: { status: 'PENDING' } });
  const clean = image({
    imageScanStatus: { status: 'COMPLETE' },
    imageScanFindings: { findingSeverityCounts: {} },
  });
  expect((await recordedRun(pending, collector, { given })).evidence.body.images).toMatchObject([
    { scan: { status: 'PENDING', completedAt: null, findings: null } },
  ]);
  expect((await recordedRun(clean, collector, { given })).evidence.body.images).toMatchObject([
    { scan: { findings: [] } },
  ]);
});

test('keeps an image that the registry does not have any more', async () => {
  const { evidence } = await recordedRun(repository(null), collector, { given });
  expect(evidence.body.images).toMatchObject(
    [
      { id: `${REPOSITORY}:7`, inRegistry: false, digest: null, scan: null },
      { id: ID, inRegistry: false, digest: DIGEST, scan: null },
    ].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  );
  expect(evidence.gaps).toEqual([]);
});

test('makes a repository that is gone a gap of its own', async () => {
  const { evidence } = await recordedRun({}, collector, { given });
  expect(evidence.body.images.map(({ inRegistry }) => inRegistry)).toEqual([false, false]);
  expect(evidence.gaps).toMatchObject([
    { kind: 'not-found', action: 'ecr:DescribeRepositories', resource: REPOSITORY },
  ]);
});

test('names images of other registries only, once for each region that uses them', async () => {
  const aws = '763104351884.dkr.ecr.eu-central-1.amazonaws.com/xgboost:1';
  const other = `${TEST_ACCOUNT}.dkr.ecr.eu-west-1.amazonaws.com/readmission:7`;
  const scenario = modelOf(aws, other, 'docker.io/library/python');
  const records = await recordsFor(scenario, collector.uses);
  const { evidence, requests } = await recordedRun(scenario, collector, { given: records });
  expect(evidence.body.elsewhere.map(({ image }) => image)).toEqual([other, aws, 'docker.io/library/python']);
  expect(requests).toEqual([]);
  const there = await recordedRun(
    {
      [`${TEST_ACCOUNT}/eu-west-1/ecr/repositories.json`]: [
        {
          repositoryName: 'readmission',
          repositoryArn: REPOSITORY.replace('eu-central-1', 'eu-west-1'),
          Images: [{ imageDigest: DIGEST, imageTags: ['7'] }],
        },
      ],
    },
    collector,
    { given: records, region: 'eu-west-1' },
  );
  expect(there.evidence.body.images).toMatchObject([{ namedAs: [other], inRegistry: true }]);
  expect(there.evidence.body.elsewhere).toEqual([]);
});

test('takes the tag latest for an image without a tag', async () => {
  const scenario = {
    ...modelOf(`${REGISTRY}/readmission`),
    ...repository({ imageDigest: DIGEST, imageTags: ['latest'] }),
  };
  const { evidence } = await recordedRun(scenario, collector, {
    given: await recordsFor(scenario, collector.uses),
  });
  expect(evidence.body.images).toMatchObject([{ id: ID, inRegistry: true }]);
});

test('keeps the image when its scan is denied', async () => {
  const faults = [{ service: 'ECR', operation: 'DescribeImageScanFindings', fault: 'denied' }] as const;
  const { evidence } = await recordedRun(readmission, collector, { given, faults });
  expect(evidence.body.images).toMatchObject([{ id: ID, scan: null }]);
  expect(evidence.gaps).toMatchObject([
    { kind: 'denied', action: 'ecr:DescribeImageScanFindings', resource: ID },
  ]);
});
