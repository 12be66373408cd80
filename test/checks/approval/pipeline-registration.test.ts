import { expect, test } from 'vitest';
import { sagemakerPipelineRegistration as check } from '../../../src/checks/approval/pipeline-registration.ts';
import {
  type ModelPipeline,
  type PipelineStep,
  sagemakerPipelines,
} from '../../../src/evidence/kinds/sagemaker-pipelines.ts';
import { gapOf, modelPipeline, sealedOf } from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

const judged = (pipelines: readonly ModelPipeline[], over: Parameters<typeof sealedOf>[2] = {}) =>
  judge(check, sealedOf(sagemakerPipelines, { pipelines: [...pipelines] }, over));

const [execution] = modelPipeline().executions ?? [];
const register = (registration: Partial<PipelineStep['registration']>): PipelineStep[] => [
  {
    name: 'Register',
    type: 'RegisterModel',
    registration: { status: null, parameter: null, parameterDefault: null, ...registration },
  },
];
/** A pipeline whose parameter has this default, with an execution for each value; null: not read. */
const parameterised = (
  parameterDefault: string | null,
  ...values: readonly (string | null | 'unread')[]
): ModelPipeline =>
  modelPipeline({
    steps: register({ parameter: 'Approval', parameterDefault }),
    executions: execution
      ? values.map((value, index) => ({
          ...execution,
          arn: `${execution.arn}${index}`,
          approvalParameters: value === 'unread' ? null : [{ parameter: 'Approval', value }],
        }))
      : [],
  });
const PENDING = 'PendingManualApproval';

test.each([
  { title: 'no pipeline', pipelines: [], outcome: 'not-applicable' },
  {
    title: 'no registration',
    pipelines: [modelPipeline({ steps: [{ name: 'Train', type: 'Training', registration: null }] })],
    outcome: 'not-applicable',
  },
  { title: 'for approval', pipelines: [modelPipeline()], outcome: 'pass' },
  {
    title: 'as rejected',
    pipelines: [modelPipeline({ steps: register({ status: 'Rejected' }) })],
    outcome: 'pass',
  },
  {
    title: 'as approved',
    pipelines: [modelPipeline({ steps: register({ status: 'Approved' }) })],
    outcome: 'fail',
  },
  {
    title: 'as approved in one step of two',
    pipelines: [
      modelPipeline({ steps: [...register({ status: PENDING }), ...register({ status: 'Approved' })] }),
    ],
    outcome: 'fail',
  },
  {
    title: 'with a status that is computed',
    pipelines: [modelPipeline({ steps: register({}) })],
    outcome: 'unknown',
  },
  {
    title: 'a definition that was not read',
    pipelines: [modelPipeline({ steps: null })],
    outcome: 'unknown',
  },
  { title: 'a parameter for approval, never run', pipelines: [parameterised(PENDING)], outcome: 'pass' },
  {
    title: 'a parameter for approval, run so',
    pipelines: [parameterised(PENDING, PENDING)],
    outcome: 'pass',
  },
  {
    title: 'a parameter for approval, run once as approved',
    pipelines: [parameterised(PENDING, PENDING, 'Approved')],
    outcome: 'fail',
  },
  {
    title: 'a parameter that approves by default',
    pipelines: [parameterised('Approved', PENDING)],
    outcome: 'fail',
  },
  { title: 'a parameter without default, never run', pipelines: [parameterised(null)], outcome: 'unknown' },
  {
    title: 'a parameter without default, run for approval',
    pipelines: [parameterised(null, PENDING)],
    outcome: 'pass',
  },
  {
    title: 'a parameter of an execution that was not read',
    pipelines: [parameterised(PENDING, 'unread')],
    outcome: 'unknown',
  },
  {
    title: 'a parameter of an execution that is not stated',
    pipelines: [parameterised(PENDING, null)],
    outcome: 'unknown',
  },
  {
    title: 'executions that were not listed',
    pipelines: [{ ...parameterised(PENDING), executions: null }],
    outcome: 'unknown',
  },
])('$title: $outcome', ({ pipelines, outcome }) => {
  expect(judged(pipelines).outcome).toBe(outcome);
});

test('a listing that failed leaves it open', () => {
  const gaps = [gapOf('throttled', { action: 'sagemaker:ListPipelines' })];
  expect(judged([modelPipeline()], { gaps }).outcome).toBe('unknown');
});

test('names the step and the execution', () => {
  expect(judged([parameterised(PENDING, 'Approved')]).items[0]?.reason).toBe(
    'In the execution a10 the step Register registered as Approved.',
  );
});
