import {
  type PipelineExecutionStep,
  type PipelineExecutionSummary,
  paginateListPipelineExecutionSteps,
  paginateListPipelineExecutions,
  paginateListPipelineParametersForExecution,
  type SageMakerClient,
} from '@aws-sdk/client-sagemaker';
import { z } from 'zod';
import { by } from '../../core/order.ts';
import { at, contains, type Period } from '../../core/period.ts';
import {
  type ModelPipeline,
  type PipelineExecution,
  pipelineExecution,
} from '../../evidence/kinds/sagemaker-pipelines.ts';
import { once, sortedOnce, text, when } from '../answers.ts';
import type { Reads } from '../reads.ts';

/** A pipeline as far as its executions need it. */
interface Asked {
  readonly pipeline: Pick<ModelPipeline, 'arn' | 'name' | 'steps'>;
  readonly period: Period;
}

/**
 * Reads the executions of a pipeline that were started in the period, with their steps, and the parameters of those
 * that set the status of a registration. null when they could not all be listed.
 */
export async function readExecutions(
  client: SageMakerClient,
  reads: Reads,
  { pipeline, period }: Asked,
): Promise<PipelineExecution[] | null> {
  const purpose = { action: 'sagemaker:ListPipelineExecutions', resource: pipeline.arn } as const;
  // A second wider, since the borders of the window are not documented.
  const window = { CreatedAfter: new Date(at(period.from) - 1000), CreatedBefore: new Date(at(period.to)) };
  const listed = await reads.complete(
    purpose,
    paginateListPipelineExecutions({ client, pageSize: 100 }, { PipelineName: pipeline.name, ...window }),
    (page) => page.PipelineExecutionSummaries,
  );
  const summaries = listed && reads.parsed(purpose, () => listed.map(summaryOf));
  if (!summaries) return null;
  const executions: PipelineExecution[] = [];
  for (const summary of once(summaries, ({ arn }) => arn)) {
    if (!contains(period, summary.startedAt)) continue;
    const approvalParameters = await readParameters(client, reads, { pipeline, arn: summary.arn });
    executions.push({
      ...summary,
      approvalParameters,
      steps: await readSteps(client, reads, summary.arn),
    });
  }
  return executions.toSorted(
    by(
      ({ startedAt }) => startedAt,
      ({ arn }) => arn,
    ),
  );
}

function summaryOf(summary: PipelineExecutionSummary): PipelineExecution {
  return pipelineExecution.parse({
    arn: summary.PipelineExecutionArn,
    startedAt: when(summary.StartTime),
    status: text(summary.PipelineExecutionStatus),
    approvalParameters: null,
    steps: null,
  });
}

async function readParameters(
  client: SageMakerClient,
  reads: Reads,
  { pipeline, arn }: Pick<Asked, 'pipeline'> & { readonly arn: string },
): Promise<PipelineExecution['approvalParameters']> {
  if (pipeline.steps === null) return null;
  const names = sortedOnce(pipeline.steps.flatMap(({ registration }) => registration?.parameter ?? []));
  if (names.length === 0) return [];
  const given = await reads.complete(
    { action: 'sagemaker:ListPipelineParametersForExecution', resource: arn },
    paginateListPipelineParametersForExecution({ client, pageSize: 100 }, { PipelineExecutionArn: arn }),
    (page) => page.PipelineParameters,
  );
  return (
    given &&
    names.map((parameter) => ({
      parameter,
      value: text(given.find(({ Name }) => Name === parameter)?.Value),
    }))
  );
}

async function readSteps(
  client: SageMakerClient,
  reads: Reads,
  arn: string,
): Promise<PipelineExecution['steps']> {
  const purpose = { action: 'sagemaker:ListPipelineExecutionSteps', resource: arn } as const;
  const listed = await reads.complete(
    purpose,
    paginateListPipelineExecutionSteps({ client, pageSize: 100 }, { PipelineExecutionArn: arn }),
    (page) => page.PipelineExecutionSteps,
  );
  const steps = listed && reads.parsed(purpose, () => listed.map(stepOf));
  if (steps === null) return null;
  const order = by<(typeof steps)[number]>(
    ({ startedAt }) => startedAt ?? '',
    ({ name }) => name,
  );
  return steps.toSorted(order);
}

const made = z.looseObject({ Arn: z.string().optional() });

function stepOf(step: PipelineExecutionStep) {
  const arns = Object.values(step.Metadata ?? {}).flatMap((part) => made.safeParse(part).data?.Arn ?? []);
  return {
    name: z.string().parse(step.StepName),
    status: text(step.StepStatus),
    startedAt: when(step.StartTime),
    endedAt: when(step.EndTime),
    resourceArn: text(arns[0]),
  };
}
