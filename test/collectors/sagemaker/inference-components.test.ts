import { expect, test } from 'vitest';
import { sagemakerInferenceComponentsCollector as collector } from '../../../src/collectors/sagemaker/inference-components.ts';
import { recordedRun, TEST_ACCOUNT } from '../../support/aws/collect.ts';
import { arnOf, file } from '../account.ts';
import { cannedRun, refusal } from '../canned.ts';
import { DIGEST, readmission } from '../readmission.ts';

const IMAGE = `${TEST_ACCOUNT}.dkr.ecr.eu-central-1.amazonaws.com/readmission`;

test('reads a component with what it runs, and nothing of its environment', async () => {
  const { evidence, lines } = await recordedRun(readmission, collector);
  expect(evidence.body.components).toEqual([
    {
      name: 'notes-summary',
      arn: arnOf('inference-component', 'notes-summary'),
      createdAt: '2026-07-12T09:00:00Z',
      lastModifiedAt: '2026-08-13T09:00:00.500Z',
      status: 'InService',
      endpointName: 'readmission-prod',
      variantName: 'main',
      currentCopyCount: 2,
      desiredCopyCount: 3,
      specifications: [
        {
          instanceType: null,
          modelName: null,
          artifactUrl: 's3://northwind-components/notes.tar.gz',
          image: {
            specified: `${IMAGE}:7`,
            resolved: `${IMAGE}@${DIGEST}`,
            resolvedAt: '2026-07-12T09:01:00Z',
          },
          baseName: null,
          compute: { cpuCores: 0.5, accelerators: 1, minMemoryMb: 1024, maxMemoryMb: 2048 },
        },
      ],
    },
  ]);
  expect(evidence.population).toMatchObject({ count: 1, countedBy: 'sagemaker:ListInferenceComponents' });
  expect(lines.join()).not.toContain('never-kept');
});

const bare = {
  InferenceComponentName: 'bare',
  InferenceComponentArn: arnOf('inference-component', 'bare'),
  EndpointName: 'e',
  EndpointArn: arnOf('endpoint', 'e'),
  CreationTime: '2026-07-12T09:00:00Z',
};
const nothing = {
  instanceType: null,
  modelName: null,
  artifactUrl: null,
  image: null,
  baseName: null,
  compute: null,
};

test.each([
  { title: 'nothing', over: {}, specifications: [] },
  {
    title: 'a model alone',
    over: { Specification: { ModelName: 'm' } },
    specifications: [{ ...nothing, modelName: 'm' }],
  },
  {
    title: 'an adapter',
    over: { Specification: { BaseInferenceComponentName: 'base', Container: { ArtifactUrl: 's3://b/a' } } },
    specifications: [{ ...nothing, baseName: 'base', artifactUrl: 's3://b/a' }],
  },
  {
    title: 'one of each instance type, the first one twice',
    over: {
      Specification: { InstanceType: 'ml.g5.xlarge', ModelName: 'm' },
      Specifications: [
        { InstanceType: 'ml.g5.xlarge', ModelName: 'm' },
        { InstanceType: 'ml.g6.xlarge', ModelName: 'n' },
      ],
    },
    specifications: [
      { ...nothing, instanceType: 'ml.g5.xlarge', modelName: 'm' },
      { ...nothing, instanceType: 'ml.g6.xlarge', modelName: 'n' },
    ],
  },
])('keeps what was left out as null: $title', async ({ over, specifications }) => {
  const scenario = { [file('sagemaker/inference-components')]: [{ ...bare, ...over }] };
  const { evidence } = await recordedRun(scenario, collector);
  expect(evidence.body.components).toMatchObject([
    {
      status: null,
      lastModifiedAt: null,
      variantName: null,
      currentCopyCount: null,
      desiredCopyCount: null,
      specifications,
    },
  ]);
  expect(evidence.gaps).toEqual([]);
});

const dated = { ...bare, CreationTime: new Date('2026-07-12T09:00:00Z'), VariantName: 'v' };
const listed = { InferenceComponents: [dated] };

test.each([
  {
    title: 'gone meanwhile',
    answer: refusal('ValidationException', 'Could not find inference component "bare".'),
    kind: 'not-found',
  },
  { title: 'refused', answer: refusal('AccessDeniedException', 'no', 403), kind: 'denied' },
  { title: 'answered without identity', answer: { InferenceComponentName: 'bare' }, kind: 'malformed' },
  {
    title: 'answered as another one',
    answer: { ...dated, InferenceComponentArn: arnOf('inference-component', 'other') },
    kind: 'malformed',
  },
])('a component that is $title is a gap, and stays without what it runs', async ({ answer, kind }) => {
  const run = await cannedRun(collector, {
    ListInferenceComponents: [listed],
    DescribeInferenceComponent: [answer],
  });
  expect(run.body).toMatchObject({
    components: [{ name: 'bare', endpointName: 'e', variantName: 'v', specifications: null }],
  });
  expect(run.gaps).toMatchObject([
    { kind, action: 'sagemaker:DescribeInferenceComponent', resource: bare.InferenceComponentArn },
  ]);
  expect(run.population).toMatchObject({ count: 1 });
});

test('a listed component without its endpoint is malformed, and the population is open', async () => {
  const { EndpointName: _, ...homeless } = dated;
  const run = await cannedRun(collector, {
    ListInferenceComponents: [{ InferenceComponents: [homeless, dated] }],
    DescribeInferenceComponent: [dated],
  });
  expect(run).toMatchObject({
    body: { components: [{ name: 'bare', specifications: [] }] },
    population: null,
    gaps: [{ kind: 'malformed', action: 'sagemaker:ListInferenceComponents', resource: null }],
  });
});

test('a page without its list is malformed', async () => {
  const run = await cannedRun(collector, { ListInferenceComponents: [{}] });
  expect(run).toMatchObject({ population: null, gaps: [{ kind: 'malformed', resource: null }] });
});

test('a token that comes again ends the listing', async () => {
  const run = await cannedRun(collector, {
    ListInferenceComponents: [{ ...listed, NextToken: 'same' }],
    DescribeInferenceComponent: [dated],
  });
  expect(run).toMatchObject({
    body: { components: [{ name: 'bare' }] },
    population: null,
    gaps: [{ kind: 'malformed', action: 'sagemaker:ListInferenceComponents' }],
  });
});
