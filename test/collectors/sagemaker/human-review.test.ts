import { expect, test } from 'vitest';
import { sagemakerHumanReviewCollector as collector } from '../../../src/collectors/sagemaker/human-review.ts';
import { recordedRun } from '../../support/aws/collect.ts';
import { arnOf, file, keyArnOf, roleArnOf } from '../account.ts';
import { cannedRun, refusal } from '../canned.ts';
import { readmission } from '../readmission.ts';
import { flow, loop } from '../readmission-review.ts';

const ARN = arnOf('flow-definition', 'readmission-review');
const run = (over: object, options: Parameters<typeof recordedRun>[2] = {}) =>
  recordedRun({ [file('sagemaker/flow-definitions')]: [{ ...flow, ...over }] }, collector, options);

test('reads a flow definition with its loops, and the pages', async () => {
  const { evidence } = await recordedRun(readmission, collector);
  expect(evidence.body).toEqual({
    flows: [
      {
        name: 'readmission-review',
        arn: ARN,
        createdAt: '2026-05-01T00:00:00Z',
        status: 'Active',
        failureReason: null,
        roleArn: roleArnOf('Serving'),
        outputUri: 's3://northwind-models/review',
        keyId: keyArnOf('11111111-2222-3333-4444-555555555555'),
        workteamArn: arnOf('workteam', 'private-crowd/nurses'),
        taskUiArn: arnOf('human-task-ui', 'readmission-page'),
        taskCount: 2,
        requestSource: null,
        activationConditions: null,
        loops: [
          {
            name: 'review-1',
            createdAt: '2026-08-03T14:00:00Z',
            status: 'Completed',
            failureReason: null,
          },
        ],
      },
    ],
    taskUis: [
      {
        name: 'readmission-page',
        arn: arnOf('human-task-ui', 'readmission-page'),
        createdAt: '2026-05-01T00:00:00Z',
      },
    ],
  });
  expect(evidence.population).toMatchObject({ count: 1 });
});

test('keeps the conditions of a service of AWS as text', async () => {
  const conditions = '{"Conditions":[{"ConditionType":"ImportantFormKeyConfidenceCheck"}]}';
  const { evidence } = await run({
    HumanLoopRequestSource: { AwsManagedHumanLoopRequestSource: 'AWS/Textract/AnalyzeDocument/Forms/V1' },
    HumanLoopActivationConfig: {
      HumanLoopActivationConditionsConfig: { HumanLoopActivationConditions: conditions },
    },
  });
  expect(evidence.body.flows).toMatchObject([
    { requestSource: 'AWS/Textract/AnalyzeDocument/Forms/V1', activationConditions: conditions },
  ]);
});

test('keeps what was not stated as null', async () => {
  const { evidence } = await recordedRun(
    {
      [file('sagemaker/flow-definitions')]: [
        {
          FlowDefinitionName: 'bare',
          FlowDefinitionArn: arnOf('flow-definition', 'bare'),
          CreationTime: flow.CreationTime,
          HumanLoops: [loop('a', { HumanLoopStatus: undefined })],
        },
      ],
    },
    collector,
  );
  expect(evidence.body.flows).toMatchObject([
    {
      status: null,
      roleArn: null,
      outputUri: null,
      keyId: null,
      workteamArn: null,
      taskUiArn: null,
      taskCount: null,
      loops: [{ name: 'a', status: null, failureReason: null }],
    },
  ]);
  expect(evidence.gaps).toEqual([]);
});

const many = Array.from({ length: 25 }, (_, index) => loop(`loop-${index}`));

test('reads every page of loops, and only the loops of the period', async () => {
  const outside = [
    loop('later', { CreationTime: '2026-10-01T00:00:00Z' }),
    loop('earlier', { CreationTime: '2026-06-30T23:59:59Z' }),
  ];
  const { evidence } = await run({ HumanLoops: [...outside, ...many] });
  expect(evidence.body.flows[0]?.loops).toHaveLength(25);
});

test.each([
  { fault: 'denied', kind: 'denied' },
  { fault: 'throttle', kind: 'throttled' },
  { fault: 'repeated-token', kind: 'malformed' },
] as const)('keeps a flow definition whose loops are $fault, without loops', async ({ fault, kind }) => {
  const faults = [{ service: 'SageMaker A2I Runtime', operation: 'ListHumanLoops', fault }] as const;
  const { evidence } = await run({ HumanLoops: many }, { faults });
  expect(evidence.body.flows).toMatchObject([{ arn: ARN, loops: null }]);
  expect(evidence.gaps).toMatchObject([{ kind, action: 'sagemaker:ListHumanLoops', resource: ARN }]);
});

test('leaves a gap for a flow definition that is gone, and for loops without an identity', async () => {
  const listed = {
    ListFlowDefinitions: [{ FlowDefinitionSummaries: [{ FlowDefinitionName: 'a', FlowDefinitionArn: ARN }] }],
    ListHumanTaskUis: [{ HumanTaskUiSummaries: [] }],
  };
  const gone = await cannedRun(collector, {
    ...listed,
    DescribeFlowDefinition: [refusal('ResourceNotFound')],
  });
  expect(gone).toMatchObject({ body: { flows: [] }, gaps: [{ kind: 'not-found', resource: ARN }] });
  const odd = await cannedRun(collector, {
    ...listed,
    DescribeFlowDefinition: [
      { FlowDefinitionName: 'a', FlowDefinitionArn: ARN, CreationTime: new Date('2026-05-01T00:00:00Z') },
    ],
    ListHumanLoops: [{ HumanLoopSummaries: [{ HumanLoopStatus: 'Failed' }] }],
  });
  expect(odd).toMatchObject({ body: { flows: [{ loops: null }] }, gaps: [{ kind: 'malformed' }] });
});
