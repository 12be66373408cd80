import { expect, test } from 'vitest';
import { sagemakerModelPackagesCollector as collector } from '../../../src/collectors/sagemaker/model-packages.ts';
import { recordedRun, TEST_ACCOUNT } from '../../support/aws/collect.ts';
import { arnOf, file, keyArnOf } from '../account.ts';
import { cannedRun, refusal } from '../canned.ts';
import { readmission } from '../readmission.ts';

const GROUP = arnOf('model-package-group', 'readmission');
const PACKAGE = arnOf('model-package', 'readmission/7');

test('reads groups and versions with all their fields', async () => {
  const { evidence } = await recordedRun(readmission, collector);
  expect(evidence.body).toEqual({
    groups: [{ name: 'readmission', arn: GROUP, createdAt: '2026-01-05T08:00:00Z', policy: 'none' }],
    packages: [
      {
        arn: PACKAGE,
        group: 'readmission',
        version: 7,
        createdAt: '2026-07-10T10:00:00Z',
        createdBy: {
          arn: `arn:aws:sts::${TEST_ACCOUNT}:assumed-role/Science/ana`,
          principalId: 'AROAEXAMPLE:ana',
        },
        lastModifiedAt: '2026-07-11T09:00:00Z',
        lastModifiedBy: null,
        status: 'Completed',
        approvalStatus: 'Approved',
        approvalDescription: 'Ticket 42',
        keyId: keyArnOf('11111111-2222-3333-4444-555555555555'),
        sourceUri: 's3://northwind-models/output/readmission-7/model.tar.gz',
        containers: [
          {
            image: `${TEST_ACCOUNT}.dkr.ecr.eu-central-1.amazonaws.com/readmission:7`,
            imageDigest: 'sha256:abc',
            modelDataUrl: 's3://northwind-models/output/readmission-7/model.tar.gz',
            modelDataETag: '9b2cf535f27731c974343645a3985328',
          },
        ],
        reports: [
          { name: 'Bias.Report', uri: 's3://northwind-models/b.json', contentDigest: 'sha256:0a' },
          { name: 'ModelQuality.Statistics', uri: 's3://northwind-models/q.json', contentDigest: null },
        ],
      },
    ],
  });
});

test('asks for metadata only, which needs no key of the customer', async () => {
  const { requests } = await recordedRun(readmission, collector);
  const described = requests.filter(({ operation }) => operation === 'DescribeModelPackage');
  expect(described.map(({ input }) => input)).toEqual([
    { ModelPackageName: PACKAGE, IncludedData: 'MetadataOnly' },
  ]);
});

test('keeps the policy of a group as it is written', async () => {
  const policy = '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*"}]}';
  const groups = [
    {
      ModelPackageGroupName: 'open',
      ModelPackageGroupArn: arnOf('model-package-group', 'open'),
      CreationTime: '2026-01-05T08:00:00Z',
      ResourcePolicy: policy,
    },
  ];
  const { evidence } = await recordedRun({ [file('sagemaker/model-package-groups')]: groups }, collector);
  expect(evidence.body.groups).toMatchObject([{ policy }]);
});

test('reads packages that belong to no group, and keeps what is left out as null', async () => {
  const bare = {
    ModelPackageName: 'bought',
    ModelPackageArn: arnOf('model-package', 'bought'),
    CreationTime: '2026-07-10T10:00:00Z',
  };
  const { evidence } = await recordedRun({ [file('sagemaker/model-packages')]: [bare] }, collector);
  expect(evidence.body.packages).toEqual([
    {
      arn: arnOf('model-package', 'bought'),
      group: null,
      version: null,
      createdAt: '2026-07-10T10:00:00Z',
      createdBy: null,
      lastModifiedAt: null,
      lastModifiedBy: null,
      status: null,
      approvalStatus: null,
      approvalDescription: null,
      keyId: null,
      sourceUri: null,
      containers: [],
      reports: [],
    },
  ]);
});

test('asks for at most a hundred versions at once', async () => {
  const versions = Array.from({ length: 205 }, (_, index) => ({
    ModelPackageGroupName: 'readmission',
    ModelPackageVersion: index,
    ModelPackageArn: arnOf('model-package', `readmission/${index}`),
    CreationTime: '2026-07-10T10:00:00Z',
  }));
  const { evidence, requests } = await recordedRun(
    { ...readmission, [file('sagemaker/model-packages')]: versions },
    collector,
  );
  const batches = requests.filter(({ operation }) => operation === 'BatchDescribeModelPackage');
  expect(batches.map(({ input }) => Object(input.ModelPackageArnList).length)).toEqual([100, 100, 5]);
  expect(evidence.body.packages).toHaveLength(205);
});

const listed = {
  ListModelPackageGroups: [{ ModelPackageGroupSummaryList: [] }],
  ListModelPackages: [{ ModelPackageSummaryList: [{ ModelPackageArn: PACKAGE }] }],
};

test.each([
  { code: 'ValidationException', kind: 'not-found' },
  { code: 'AccessDeniedException', kind: 'denied' },
  { code: 'ThrottlingException', kind: 'throttled' },
  { code: 'SomethingNew', kind: 'malformed' },
])('a version that the batch answers with $code is a gap of kind $kind', async ({ code, kind }) => {
  const errors = { [PACKAGE]: { ErrorCode: code, ErrorResponse: 'no' } };
  const run = await cannedRun(collector, {
    ...listed,
    BatchDescribeModelPackage: [{ BatchDescribeModelPackageErrorMap: errors }],
  });
  expect(run.body).toEqual({ groups: [], packages: [] });
  expect(run.gaps).toMatchObject([
    { kind, action: 'sagemaker:BatchDescribeModelPackage', resource: PACKAGE, code },
  ]);
});

test('a version that the batch does not mention is a gap', async () => {
  const run = await cannedRun(collector, { ...listed, BatchDescribeModelPackage: [{}] });
  expect(run.gaps).toMatchObject([{ kind: 'malformed', resource: PACKAGE, code: 'NotAnswered' }]);
});

test('a version whose details were denied does not stand there as if it had no key', async () => {
  const faults = [{ service: 'SageMaker', operation: 'DescribeModelPackage', fault: 'denied' }] as const;
  const { evidence } = await recordedRun(readmission, collector, { faults });
  expect(evidence.body.packages).toEqual([]);
  expect(evidence.gaps).toMatchObject([{ kind: 'denied', resource: PACKAGE }]);
  expect(evidence.population?.count).toBe(2);
});

test.each([
  { message: `Cannot find resource policy for: ${GROUP}`, policy: 'none', gaps: [] },
  {
    message: 'Could not find model package group readmission.',
    policy: null,
    gaps: [{ kind: 'not-found', action: 'sagemaker:GetModelPackageGroupPolicy', resource: GROUP }],
  },
])('a policy is "none" only where the service says so: $message', async ({ message, policy, gaps }) => {
  const answers = { ...listed, GetModelPackageGroupPolicy: [refusal('ValidationException', message)] };
  const run = await cannedRun(collector, {
    ...answers,
    ListModelPackageGroups: [
      {
        ModelPackageGroupSummaryList: [
          { ModelPackageGroupName: 'readmission', ModelPackageGroupArn: GROUP, CreationTime: new Date(0) },
        ],
      },
    ],
    ListModelPackages: [{ ModelPackageSummaryList: [] }],
  });
  expect(run.body).toMatchObject({ groups: [{ arn: GROUP, policy }] });
  expect(run.gaps).toMatchObject(gaps);
  expect(run.gaps).toHaveLength(gaps.length);
});
