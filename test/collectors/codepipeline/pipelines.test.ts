import { expect, test } from 'vitest';
import { codepipelinePipelinesCollector as collector } from '../../../src/collectors/codepipeline/pipelines.ts';
import { recordedRun, TEST_ACCOUNT, TEST_REGION } from '../../support/aws/collect.ts';
import { file, keyArnOf, roleArnOf } from '../account.ts';
import { cannedRun, refusal } from '../canned.ts';
import { readmission } from '../readmission.ts';
import { actionExecution, BUILD, deliveryPipeline } from '../readmission-delivery.ts';

const arnOf = (name: string) => `arn:aws:codepipeline:${TEST_REGION}:${TEST_ACCOUNT}:${name}`;
const ARN = arnOf('readmission-delivery');
const pipeline = (name: string, over: object = {}) => ({
  pipeline: { ...deliveryPipeline.pipeline, name },
  metadata: { pipelineArn: arnOf(name) },
  ActionExecutions: [],
  ...over,
});
const run = (pipelines: readonly object[], options: Parameters<typeof recordedRun>[2] = {}) =>
  recordedRun({ [file('codepipeline/pipelines')]: pipelines }, collector, options);

test('reads a pipeline with its stages, its store and its runs', async () => {
  const { evidence, requests } = await recordedRun(readmission, collector);
  const action = { owner: 'AWS', version: '1', runOrder: 1, region: null, roleArn: null, stackRoleArn: null };
  expect(evidence.body.pipelines).toEqual([
    {
      name: 'readmission-delivery',
      arn: ARN,
      version: 3,
      createdAt: '2026-05-01T00:00:00Z',
      updatedAt: '2026-06-01T00:00:00Z',
      roleArn: roleArnOf('Serving'),
      artifactStores: [
        {
          region: null,
          bucket: 'northwind-models',
          keyId: keyArnOf('11111111-2222-3333-4444-555555555555'),
        },
      ],
      stages: [
        {
          name: 'Source',
          actions: [
            {
              ...action,
              name: 'Code',
              category: 'Source',
              provider: 'CodeStarSourceConnection',
              configurationNames: ['BranchName', 'FullRepositoryId'],
            },
          ],
        },
        {
          name: 'Production',
          actions: [
            {
              ...action,
              name: 'Approve',
              category: 'Approval',
              provider: 'Manual',
              configurationNames: ['CustomData'],
            },
            {
              ...action,
              name: 'Deploy',
              category: 'Build',
              provider: 'CodeBuild',
              runOrder: 2,
              region: TEST_REGION,
              roleArn: roleArnOf('Serving'),
              configurationNames: ['EnvironmentVariables', 'ProjectName'],
            },
          ],
        },
      ],
      runs: [
        {
          id: 'Deploy-1',
          pipelineExecutionId: 'execution-1',
          pipelineVersion: 3,
          stage: 'Production',
          action: 'Deploy',
          category: 'Build',
          provider: 'CodeBuild',
          status: 'Succeeded',
          startedAt: '2026-08-03T14:00:00Z',
          updatedAt: '2026-08-03T14:05:00Z',
          updatedBy: null,
          externalId: `northwind-deploy:${BUILD}`,
        },
      ],
    },
  ]);
  expect(evidence.population).toMatchObject({ count: 1 });
  expect(requests.map(({ operation }) => operation)).toEqual([
    'ListPipelines',
    'GetPipeline',
    'ListActionExecutions',
  ]);
});

test('keeps the values of settings out of the evidence and secrets out of the recording', async () => {
  const { evidence, lines } = await recordedRun(readmission, collector);
  expect(JSON.stringify(evidence.body)).not.toMatch(/hunter2|northwind\/models/);
  expect(lines.join('\n')).not.toContain('hunter2');
});

test('keeps what was not stated as null', async () => {
  const { evidence } = await run([
    pipeline('bare', {
      pipeline: { name: 'bare', stages: [], artifactStore: { type: 'S3', location: 'store' } },
      ActionExecutions: [
        { pipelineExecutionId: 'e', actionExecutionId: 'a', stageName: 's', actionName: 'b' },
      ],
    }),
  ]);
  expect(evidence.body.pipelines).toEqual([
    {
      name: 'bare',
      arn: arnOf('bare'),
      version: null,
      createdAt: null,
      updatedAt: null,
      roleArn: null,
      artifactStores: [{ region: null, bucket: 'store', keyId: null }],
      stages: [],
      runs: [
        {
          id: 'a',
          pipelineExecutionId: 'e',
          pipelineVersion: null,
          stage: 's',
          action: 'b',
          category: null,
          provider: null,
          status: null,
          startedAt: null,
          updatedAt: null,
          updatedBy: null,
          externalId: null,
        },
      ],
    },
  ]);
});

test('reads the stores of several regions and the stack role of CloudFormation', async () => {
  const stack = {
    name: 'Stack',
    actionTypeId: { category: 'Deploy', owner: 'AWS', provider: 'CloudFormation', version: '1' },
    configuration: { RoleArn: roleArnOf('Stack') },
  };
  const { evidence } = await run([
    pipeline('wide', {
      pipeline: {
        name: 'wide',
        stages: [{ name: 'Deploy', actions: [stack] }],
        artifactStores: {
          'us-east-1': { type: 'S3', location: 'b', encryptionKey: { id: 'alias/b', type: 'KMS' } },
          'eu-west-1': { type: 'S3', location: 'a' },
        },
      },
    }),
  ]);
  expect(evidence.body.pipelines).toMatchObject([
    {
      artifactStores: [
        { region: 'eu-west-1', bucket: 'a', keyId: null },
        { region: 'us-east-1', bucket: 'b', keyId: 'alias/b' },
      ],
      stages: [{ actions: [{ stackRoleArn: roleArnOf('Stack') }] }],
    },
  ]);
});

const many = Array.from({ length: 120 }, (_, index) => pipeline(`p-${index}`));

test('reads every page of pipelines and of runs, and only the runs of the period', async () => {
  const runs = Array.from({ length: 120 }, (_, index) =>
    actionExecution('Deploy', { actionExecutionId: `run-${index}` }),
  );
  const outside = [
    actionExecution('Deploy', { actionExecutionId: 'later', startTime: '2026-10-01T00:00:00Z' }),
    actionExecution('Deploy', { actionExecutionId: 'earlier', startTime: '2026-06-30T23:59:59Z' }),
  ];
  const busy = pipeline('busy', { ActionExecutions: [...outside, ...runs] });
  const { evidence } = await run([...many, busy]);
  expect(evidence.body.pipelines).toHaveLength(121);
  const found = evidence.body.pipelines.find(({ name }) => name === 'busy')?.runs ?? [];
  expect(found).toHaveLength(120);
  expect(found.map(({ id }) => id)).not.toContain('later');
});

test.each([
  { fault: 'denied', kind: 'denied' },
  { fault: 'repeated-token', kind: 'malformed' },
] as const)('leaves the population open when a page of pipelines is $fault', async ({ fault, kind }) => {
  const faults = [
    { service: 'CodePipeline', operation: 'ListPipelines', resource: 'nextToken', fault },
  ] as const;
  const { evidence } = await run(many, { faults });
  expect(evidence.population).toBeNull();
  expect(evidence.gaps).toMatchObject([{ kind, action: 'codepipeline:ListPipelines', resource: null }]);
});

test.each([
  { fault: 'denied', kind: 'denied' },
  { fault: 'throttle', kind: 'throttled' },
] as const)('keeps a pipeline whose runs are $fault, without runs', async ({ fault, kind }) => {
  const faults = [{ service: 'CodePipeline', operation: 'ListActionExecutions', fault }] as const;
  const { evidence } = await recordedRun(readmission, collector, { faults });
  expect(evidence.body.pipelines).toMatchObject([{ arn: ARN, runs: null }]);
  expect(evidence.gaps).toMatchObject([{ kind, action: 'codepipeline:ListActionExecutions', resource: ARN }]);
});

test('leaves a gap for a pipeline that is gone, and for one without an identity or with odd runs', async () => {
  const listed = { ListPipelines: [{ pipelines: [{ name: 'a' }] }] };
  const gone = await cannedRun(collector, {
    ...listed,
    GetPipeline: [refusal('PipelineNotFoundException')],
  });
  expect(gone).toMatchObject({ body: { pipelines: [] }, gaps: [{ kind: 'not-found', resource: 'a' }] });
  const nameless = await cannedRun(collector, { ...listed, GetPipeline: [{ pipeline: { name: 'a' } }] });
  expect(nameless).toMatchObject({ body: { pipelines: [] }, gaps: [{ kind: 'malformed', resource: 'a' }] });
  const odd = await cannedRun(collector, {
    ...listed,
    GetPipeline: [{ pipeline: { name: 'a', stages: [] }, metadata: { pipelineArn: 'arn:a' } }],
    ListActionExecutions: [{ actionExecutionDetails: [{ stageName: 's' }] }],
  });
  expect(odd).toMatchObject({ body: { pipelines: [{ runs: null }] }, gaps: [{ kind: 'malformed' }] });
});
