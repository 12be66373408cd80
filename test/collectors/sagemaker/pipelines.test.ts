import { expect, test } from 'vitest';
import { sagemakerPipelinesCollector as collector } from '../../../src/collectors/sagemaker/pipelines.ts';
import { recordedRun } from '../../support/aws/collect.ts';
import { arnOf, file, roleArnOf } from '../account.ts';
import { cannedRun, refusal } from '../canned.ts';
import { readmission } from '../readmission.ts';
import { definition, trainingExecution, trainingPipeline } from '../readmission-delivery.ts';

const ARN = arnOf('pipeline', 'readmission-training');
const run = (over: object, options: Parameters<typeof recordedRun>[2] = {}) =>
  recordedRun({ [file('sagemaker/pipelines')]: [{ ...trainingPipeline, ...over }] }, collector, options);

test('reads a pipeline with its steps, and its execution with what each step made', async () => {
  const { evidence } = await recordedRun(readmission, collector);
  expect(evidence.body.pipelines).toEqual([
    {
      name: 'readmission-training',
      arn: ARN,
      createdAt: '2026-05-01T00:00:00Z',
      lastModifiedAt: '2026-06-01T00:00:00Z',
      status: 'Active',
      roleArn: roleArnOf('Training'),
      steps: [
        { name: 'Train', type: 'Training', registration: null },
        { name: 'GoodEnough', type: 'Condition', registration: null },
        {
          name: 'Register',
          type: 'RegisterModel',
          registration: { status: null, parameter: 'Approval', parameterDefault: 'PendingManualApproval' },
        },
        { name: 'Stop', type: 'Fail', registration: null },
      ],
      executions: [
        {
          arn: `${ARN}/execution/a1`,
          startedAt: '2026-07-10T08:00:00Z',
          status: 'Succeeded',
          approvalParameters: [{ parameter: 'Approval', value: 'PendingManualApproval' }],
          steps: [
            {
              name: 'Train',
              status: 'Succeeded',
              startedAt: '2026-07-10T08:00:05Z',
              endedAt: '2026-07-10T08:29:00Z',
              resourceArn: arnOf('training-job', 'readmission-7'),
            },
            {
              name: 'Register',
              status: 'Succeeded',
              startedAt: '2026-07-10T08:30:00Z',
              endedAt: '2026-07-10T08:30:09Z',
              resourceArn: arnOf('model-package', 'readmission/7'),
            },
          ],
        },
      ],
    },
  ]);
});

test('keeps secrets of parameters out of evidence and recording', async () => {
  const { evidence, lines } = await recordedRun(readmission, collector);
  expect(JSON.stringify(evidence.body)).not.toContain('hunter2');
  expect(lines.join('\n')).not.toContain('hunter2');
});

test('asks for no parameters where none gives a status', async () => {
  const { evidence, requests } = await run({ PipelineDefinition: definition('PendingManualApproval') });
  expect(evidence.body.pipelines[0]?.executions?.[0]?.approvalParameters).toEqual([]);
  expect(requests.map(({ operation }) => operation)).not.toContain('ListPipelineParametersForExecution');
});

test('keeps what was not stated as null', async () => {
  const bare = {
    PipelineName: 'bare',
    PipelineArn: arnOf('pipeline', 'bare'),
    CreationTime: trainingPipeline.CreationTime,
  };
  const execution = trainingExecution('a1', {
    PipelineExecutionStatus: undefined,
    Parameters: [],
    Steps: [{ StepName: 'Train' }],
  });
  const { evidence } = await recordedRun(
    {
      [file('sagemaker/pipelines')]: [
        { ...bare, PipelineDefinition: trainingPipeline.PipelineDefinition, PipelineExecutions: [execution] },
      ],
    },
    collector,
  );
  expect(evidence.body.pipelines).toMatchObject([
    {
      lastModifiedAt: null,
      status: null,
      roleArn: null,
      executions: [
        {
          status: null,
          approvalParameters: [{ parameter: 'Approval', value: null }],
          steps: [{ status: null, startedAt: null, endedAt: null, resourceArn: null }],
        },
      ],
    },
  ]);
  expect(evidence.gaps).toEqual([]);
});

test('reads every page of executions and of steps, and only the executions of the period', async () => {
  const Steps = Array.from({ length: 120 }, (_, index) => ({ StepName: `step-${index}` }));
  const executions = Array.from({ length: 120 }, (_, index) =>
    trainingExecution(`e-${index}`, { Steps: index === 0 ? Steps : [] }),
  );
  const outside = [
    trainingExecution('later', { StartTime: '2026-10-01T00:00:00Z' }),
    trainingExecution('earlier', { StartTime: '2026-06-30T23:59:59Z' }),
  ];
  const { evidence } = await run({ PipelineExecutions: [...outside, ...executions] });
  const found = evidence.body.pipelines[0]?.executions ?? [];
  expect(found).toHaveLength(120);
  expect(found.find(({ arn }) => arn.endsWith('/e-0'))?.steps).toHaveLength(120);
});

test.each([
  { operation: 'ListPipelineExecutions', lost: { executions: null } },
  { operation: 'ListPipelineExecutionSteps', lost: { executions: [{ steps: null }] } },
  {
    operation: 'ListPipelineParametersForExecution',
    lost: { executions: [{ approvalParameters: null }] },
  },
])('keeps a pipeline when $operation is denied, without its answer', async ({ operation, lost }) => {
  const faults = [{ service: 'SageMaker', operation, fault: 'denied' }] as const;
  const { evidence } = await recordedRun(readmission, collector, { faults });
  expect(evidence.body.pipelines).toMatchObject([{ arn: ARN, ...lost }]);
  expect(evidence.gaps).toMatchObject([{ kind: 'denied', action: `sagemaker:${operation}` }]);
});

test('keeps a pipeline whose definition is no JSON, beside a gap', async () => {
  const { evidence } = await run({ PipelineDefinition: '{' });
  expect(evidence.body.pipelines).toMatchObject([
    { steps: null, executions: [{ approvalParameters: null }] },
  ]);
  expect(evidence.gaps).toMatchObject([
    { kind: 'malformed', action: 'sagemaker:DescribePipeline', resource: ARN },
  ]);
});

test('leaves a gap for a pipeline that is gone, and for executions without an identity', async () => {
  const listed = { ListPipelines: [{ PipelineSummaries: [{ PipelineName: 'a', PipelineArn: ARN }] }] };
  const gone = await cannedRun(collector, { ...listed, DescribePipeline: [refusal('ResourceNotFound')] });
  expect(gone).toMatchObject({ body: { pipelines: [] }, gaps: [{ kind: 'not-found', resource: ARN }] });
  const odd = await cannedRun(collector, {
    ...listed,
    DescribePipeline: [
      {
        PipelineName: 'a',
        PipelineArn: ARN,
        CreationTime: new Date('2026-05-01T00:00:00Z'),
        PipelineDefinition: definition('Approved'),
      },
    ],
    ListPipelineExecutions: [{ PipelineExecutionSummaries: [{ PipelineExecutionStatus: 'Failed' }] }],
  });
  expect(odd).toMatchObject({ body: { pipelines: [{ executions: null }] }, gaps: [{ kind: 'malformed' }] });
});
