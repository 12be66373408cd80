import {
  type ModelPipeline,
  type PipelineStep,
  sagemakerPipelines,
} from '../../evidence/kinds/sagemaker-pipelines.ts';
import { defineCheck } from '../check.ts';
import { each } from '../given.ts';
import type { Seen } from '../over-period.ts';
import { worst } from '../worst.ts';

/** Looks with which approval SageMaker pipelines register models. */
export const sagemakerPipelineRegistration = defineCheck({
  id: 'sagemaker-pipeline-registration',
  topic: 'approval',
  title: 'No SageMaker pipeline registers models as approved',
  failureTitle: 'Some SageMaker pipelines register models as approved',
  rationale: 'A pipeline that approves what it has made itself leaves nothing for a person to decide.',
  procedure:
    'For every SageMaker pipeline that exists at collection, the steps of type RegisterModel of its definition are looked at, inside conditions too: a step that states PendingManualApproval or Rejected passes, one that states Approved fails. Where a parameter of the pipeline gives the status, its default must not be Approved, and neither may its value be in any execution of the period; a default that is not stated, with no execution that states a value, is unknown, and so are a status that the definition computes or leaves out, and a parameter of an execution that could not be read. Earlier versions of a definition are not kept by the service, and registrations by code inside other steps are not seen here: what was registered in the period is judged by sagemaker-model-package-auto-approval.',
  severity: 'high',
  remediation:
    'Set ModelApprovalStatus of the step to PendingManualApproval instead of a parameter, and let people approve.',
  needs: { pipelines: sagemakerPipelines },
  restsOn: [
    'sagemaker:DescribePipeline',
    'sagemaker:ListPipelineExecutions',
    'sagemaker:ListPipelineParametersForExecution',
  ],

  observe: ({ pipelines }) =>
    each(pipelines, (body) => body.pipelines).map(({ item, scope, digest }) => ({
      scope,
      resource: item.arn,
      ...registrationsOf(item),
      basis: 'collection',
      intervals: [],
      evidence: [digest],
    })),
});

function registrationsOf(pipeline: ModelPipeline): Seen {
  if (pipeline.steps === null) return { met: null, note: 'Its definition could not be read.' };
  const parts = pipeline.steps.flatMap((step) => registered(step, pipeline));
  return parts.length === 0
    ? { met: 'not-applicable', note: 'Its definition has no step that registers a model.' }
    : worst(parts, '');
}

function registered({ name, registration }: PipelineStep, pipeline: ModelPipeline): Seen[] {
  if (registration === null) return [];
  const { status, parameter, parameterDefault } = registration;
  if (parameter === null) return [withStatus(`The step ${name} registers`, status)];
  const what = `With the default of ${parameter} the step ${name} registers`;
  const given = byExecution(name, parameter, pipeline);
  return parameterDefault === null && given.length > 0
    ? given
    : [withStatus(what, parameterDefault), ...given];
}

function byExecution(name: string, parameter: string, { executions }: ModelPipeline): Seen[] {
  if (executions === null)
    return [{ met: null, note: `Which ${parameter} its executions were given could not be read.` }];
  return executions.map(({ arn, approvalParameters }) => {
    const value = approvalParameters?.find((one) => one.parameter === parameter)?.value ?? null;
    return withStatus(`In the execution ${arn.split('/').at(-1)} the step ${name} registered`, value);
  });
}

function withStatus(what: string, status: string | null): Seen {
  if (status === null) return { met: null, note: `${what} with a status that is not stated.` };
  return { met: status !== 'Approved', note: `${what} as ${status}.` };
}
