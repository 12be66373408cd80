import { z } from 'zod';
import { digestText } from '../envelope.ts';
import { defineEvidence } from '../kind.ts';
import { vpcAttachment } from '../parts.ts';

export const monitoringSchedule = z.strictObject({
  name: z.string(),
  arn: z.string(),
  /** DataQuality, ModelQuality, ModelBias or ModelExplainability. */
  type: z.string().nullable(),
  status: z.string().nullable(),
  endpointName: z.string().nullable(),
  createdAt: z.string(),
  lastModifiedAt: z.string().nullable(),
  /** Cron expression as the schedule states it. */
  expression: z.string().nullable(),
  jobDefinitionName: z.string().nullable(),
  networkIsolation: z.boolean().nullable(),
  interContainerEncryption: z.boolean().nullable(),
  vpc: vpcAttachment.nullable(),
  /** Of the runs; null when the job definition could not be read. */
  instanceType: z.string().nullable(),
  volumeKeyId: z.string().nullable(),
  outputKeyId: z.string().nullable(),
  constraintsUri: z.string().nullable(),
  statisticsUri: z.string().nullable(),
});

export const monitoringExecution = z.strictObject({
  scheduleName: z.string(),
  scheduledAt: z.string(),
  status: z.string(),
  processingJobArn: z.string().nullable(),
  failureReason: z.string().nullable(),
  outputUri: z.string().nullable(),
});

/** A constraints file in use: only what decides whether monitoring is on, never raw values. */
export const constraintsFile = z.strictObject({
  scheduleName: z.string(),
  uri: z.string(),
  digest: digestText,
  /** Setting for the whole file: Enabled or Disabled; null when the file does not say. */
  evaluateConstraints: z.string().nullable(),
  features: z.array(z.strictObject({ name: z.string(), evaluateConstraints: z.string().nullable() })),
  /** Model quality thresholds and the like: metric, comparison and threshold as the file has them. */
  thresholds: z.array(
    z.strictObject({
      metric: z.string(),
      operator: z.string().nullable(),
      threshold: z.union([z.number(), z.string()]).nullable(),
    }),
  ),
});

export const violation = z.strictObject({
  /** Feature, facet or label that the violation is about. */
  subject: z.string().nullable(),
  type: z.string(),
  metric: z.string().nullable(),
  description: z.string().nullable(),
});

/** What a statistics file says about the shape of the data: numbers of items, never a value of one. */
export const statisticsFile = z.strictObject({
  scheduleName: z.string(),
  /** The run that wrote it; null for the baseline that runs are compared with. */
  scheduledAt: z.string().nullable(),
  uri: z.string(),
  /** Of the file without the values that it holds. */
  digest: digestText,
  itemCount: z.number(),
  features: z.array(
    z.strictObject({
      name: z.string(),
      type: z.string().nullable(),
      /** Share of items that have the feature, 0 to 1; null when the file does not count them or has no items. */
      completeness: z.number().nullable(),
    }),
  ),
});

/**
 * Monitoring schedules, their executions in the period and their result files.
 *
 * @source SageMaker ListMonitoringSchedules, DescribeMonitoringSchedule, ListMonitoringExecutions,
 *   DescribeProcessingJob, Describe…JobDefinition; S3 GetObject of constraints.json, statistics.json and constraint_violations.json
 */
export const sagemakerMonitoring = defineEvidence({
  id: 'aws.sagemaker.monitoring@1',
  title: 'Model monitoring',
  description:
    'Every monitoring schedule, its executions scheduled in the period, the constraints and statistics that it compares with, and the violations found with the statistics of the run that found them. A missing violations file says nothing unless the execution completed.',
  unread: { schedules: [], executions: [], constraints: [], violations: [], statistics: [] },
  body: z.strictObject({
    schedules: z.array(monitoringSchedule),
    executions: z.array(monitoringExecution),
    constraints: z.array(constraintsFile),
    violations: z.array(
      z.strictObject({
        scheduleName: z.string(),
        scheduledAt: z.string(),
        uri: z.string(),
        digest: digestText,
        violations: z.array(violation),
      }),
    ),
    /** Those of the baseline of each schedule, then those of runs that found violations. */
    statistics: z.array(statisticsFile),
  }),
});
export type MonitoringSchedule = z.infer<typeof monitoringSchedule>;
