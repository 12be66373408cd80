import { z } from 'zod';
import { defineEvidence } from '../kind.ts';

export const logGroup = z.strictObject({
  name: z.string(),
  /** Without the `:*` at its end. */
  arn: z.string(),
  /** Whose log it is: one of SageMaker by its name, or the one that a trail writes to. */
  use: z.enum(['sagemaker', 'trail']),
  /** Days after which events are deleted; `never` when the group states no retention. */
  retentionDays: z.union([z.int().positive(), z.literal('never')]),
  /** Key that the group names; null is no key of the customer. */
  keyId: z.string().nullable(),
  class: z.string().nullable(),
});
export type LogGroup = z.infer<typeof logGroup>;

/** What makes a metric of the events of a trail. */
export const metricFilter = z.strictObject({
  groupArn: z.string(),
  name: z.string(),
  pattern: z.string(),
  metrics: z.array(z.strictObject({ namespace: z.string(), name: z.string() })),
});
export type MetricFilter = z.infer<typeof metricFilter>;

/**
 * Log groups of SageMaker and of trails.
 *
 * @source CloudWatch Logs DescribeLogGroups, DescribeMetricFilters
 */
export const logsGroups = defineEvidence({
  id: 'aws.logs.groups@1',
  title: 'Log groups of SageMaker and of trails',
  description:
    'Every log group below /aws/sagemaker/ in the region, and every group of the account and region to which a trail writes, with the metric filters of the latter. Never the events in them.',
  unread: { groups: [], metricFilters: [] },
  body: z.strictObject({ groups: z.array(logGroup), metricFilters: z.array(metricFilter) }),
});
