import { expect, test } from 'vitest';
import { sagemakerModelsCollector as collector } from '../../../src/collectors/sagemaker/models.ts';
import { recordedRun, TEST_ACCOUNT } from '../../support/aws/collect.ts';
import { arnOf, file, recordedAnswer, roleArnOf } from '../account.ts';
import { cannedRun, refusal } from '../canned.ts';
import { readmission } from '../readmission.ts';

test('reads a model with all its fields', async () => {
  const { evidence } = await recordedRun(readmission, collector);
  expect(evidence.body.models).toEqual([
    {
      name: 'readmission-7',
      arn: arnOf('model', 'readmission-7'),
      createdAt: '2026-07-11T08:00:00Z',
      roleArn: roleArnOf('Serving'),
      networkIsolation: true,
      vpc: { subnets: ['subnet-a', 'subnet-b'], securityGroupIds: ['sg-1'] },
      containers: [
        {
          image: null,
          modelDataUrl: null,
          modelPackage: arnOf('model-package', 'readmission/7'),
          repositoryAccessMode: 'Platform',
        },
        {
          image: `${TEST_ACCOUNT}.dkr.ecr.eu-central-1.amazonaws.com/readmission:7`,
          modelDataUrl: 's3://northwind-models/output/readmission-7/model.tar.gz',
          modelPackage: null,
          repositoryAccessMode: null,
        },
      ],
    },
  ]);
  expect(evidence.population).toMatchObject({ count: 1, countedBy: 'sagemaker:ListModels' });
});

test('keeps what a recorded answer left out as null', async () => {
  const answer = recordedAnswer('sagemaker/DescribeModel/model_mark_for_op_1.json');
  const { evidence } = await recordedRun({ [file('sagemaker/models')]: [answer] }, collector);
  expect(evidence.body.models).toMatchObject([
    {
      networkIsolation: false,
      vpc: null,
      containers: [{ modelDataUrl: null, modelPackage: null, repositoryAccessMode: null }],
    },
  ]);
});

test('an attachment to a VPC that names nothing is none', async () => {
  const answer = recordedAnswer('sagemaker/DescribeModel/model_mark_for_op_1.json');
  const { evidence } = await recordedRun(
    { [file('sagemaker/models')]: [{ ...answer, VpcConfig: {} }] },
    collector,
  );
  expect(evidence.body.models).toMatchObject([{ vpc: null }]);
});

const listed = { Models: [{ ModelName: 'a', ModelArn: arnOf('model', 'a'), CreationTime: new Date() }] };

test.each([
  {
    title: 'gone meanwhile',
    answer: refusal('ValidationException', 'Could not find model "a".'),
    kind: 'not-found',
  },
  { title: 'answered without identity', answer: { ModelName: 'a' }, kind: 'malformed' },
])('a model that is $title is a gap, and still counted', async ({ answer, kind }) => {
  const run = await cannedRun(collector, { ListModels: [listed], DescribeModel: [answer] });
  expect(run.body).toEqual({ models: [] });
  expect(run.gaps).toMatchObject([
    { kind, action: 'sagemaker:DescribeModel', resource: arnOf('model', 'a') },
  ]);
  expect(run.population).toMatchObject({ count: 1 });
});

test('a page without its list is malformed', async () => {
  const run = await cannedRun(collector, { ListModels: [{}] });
  expect(run).toMatchObject({ population: null, gaps: [{ kind: 'malformed', resource: null }] });
});

test('a token that comes again ends the listing', async () => {
  const page = { ...listed, NextToken: 'same' };
  const answer = {
    ModelName: 'a',
    ModelArn: arnOf('model', 'a'),
    CreationTime: new Date('2026-07-01T00:00:00Z'),
  };
  const run = await cannedRun(collector, { ListModels: [page], DescribeModel: [answer] });
  expect(run.body).toMatchObject({ models: [{ name: 'a' }] });
  expect(run).toMatchObject({
    population: null,
    gaps: [{ kind: 'malformed', action: 'sagemaker:ListModels' }],
  });
});
