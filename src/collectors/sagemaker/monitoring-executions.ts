import {
  DescribeProcessingJobCommand,
  type DescribeProcessingJobResponse,
  type MonitoringExecutionSummary,
  paginateListMonitoringExecutions,
  type SageMakerClient,
} from '@aws-sdk/client-sagemaker';
import { z } from 'zod';
import { at, contains, type Period } from '../../core/period.ts';
import { monitoringExecution } from '../../evidence/kinds/sagemaker-monitoring.ts';
import { type Named, once, readAs, readList, text, when } from '../answers.ts';
import type { Reads } from '../reads.ts';

export type Execution = z.infer<typeof monitoringExecution>;

/** The status of an execution that finished and found something. */
const FOUND_VIOLATIONS = 'CompletedWithViolations';

/**
 * Lists the executions of a schedule that were due in the period. Those seen before a failure are kept, beside the
 * gap that names the schedule. Where the results went is read for executions with violations.
 */
export async function readExecutions(
  sagemaker: SageMakerClient,
  reads: Reads,
  { named, period }: { readonly named: Named; readonly period: Period },
): Promise<Execution[]> {
  const listed = await readList(
    reads,
    { action: 'sagemaker:ListMonitoringExecutions', resource: named.arn },
    {
      pages: paginateListMonitoringExecutions(
        { client: sagemaker, pageSize: 100 },
        dueIn(period, named.name),
      ),
      list: (page) => page.MonitoringExecutionSummaries,
      shape: executionOf,
    },
  );
  const due = once(listed.items, ({ scheduledAt }) => scheduledAt).filter(({ scheduledAt }) =>
    contains(period, scheduledAt),
  );
  const executions: Execution[] = [];
  for (const execution of due)
    executions.push({ ...execution, outputUri: await readOutput(sagemaker, reads, execution) });
  return executions;
}

/** "After" may leave out the instant itself, and executions are due at full hours: so ask from a second earlier. */
function dueIn({ from, to }: Period, name: string) {
  return {
    MonitoringScheduleName: name,
    ScheduledTimeAfter: new Date(at(from) - 1000),
    ScheduledTimeBefore: new Date(at(to)),
    SortBy: 'ScheduledTime' as const,
    SortOrder: 'Descending' as const,
  };
}

function executionOf(summary: MonitoringExecutionSummary): Execution {
  return monitoringExecution.parse({
    scheduleName: summary.MonitoringScheduleName,
    scheduledAt: when(summary.ScheduledTime),
    status: summary.MonitoringExecutionStatus,
    processingJobArn: text(summary.ProcessingJobArn),
    failureReason: text(summary.FailureReason),
    outputUri: null,
  });
}

async function readOutput(
  sagemaker: SageMakerClient,
  reads: Reads,
  execution: Execution,
): Promise<string | null> {
  const { status, processingJobArn: arn, scheduleName } = execution;
  if (status !== FOUND_VIOLATIONS) return null;
  if (arn === null) {
    const action = 'sagemaker:ListMonitoringExecutions';
    reads.gap({
      kind: 'malformed',
      action,
      resource: `${scheduleName} ${execution.scheduledAt}`,
      code: 'NoProcessingJob',
    });
    return null;
  }
  const name = arn.slice(arn.lastIndexOf('/') + 1);
  return readAs(reads, {
    action: 'sagemaker:DescribeProcessingJob',
    resource: arn,
    call: () => sagemaker.send(new DescribeProcessingJobCommand({ ProcessingJobName: name })),
    shape: outputOf,
  });
}

/** @throws ZodError when the answer names no job, or a job that wrote nothing to S3 */
function outputOf(answer: DescribeProcessingJobResponse): string {
  z.string().min(1).parse(answer.ProcessingJobArn);
  const uris = (answer.ProcessingOutputConfig?.Outputs ?? []).map(({ S3Output }) => text(S3Output?.S3Uri));
  return z.string().parse(uris.find((uri) => uri !== null));
}
