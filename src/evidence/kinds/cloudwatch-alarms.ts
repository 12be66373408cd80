import { z } from 'zod';
import { defineEvidence } from '../kind.ts';

export const alarm = z.strictObject({
  name: z.string(),
  arn: z.string(),
  type: z.enum(['metric', 'composite']),
  state: z.string().nullable(),
  updatedAt: z.string().nullable(),
  actionsEnabled: z.boolean().nullable(),
  /** ARNs of what is told when it goes to the state ALARM, sorted. */
  alarmActions: z.array(z.string()),
  metrics: z.array(
    z.strictObject({
      namespace: z.string().nullable(),
      name: z.string().nullable(),
      /** Account of the metric where the alarm states one; null is its own. */
      account: z.string().nullable(),
      dimensions: z.array(z.strictObject({ name: z.string(), value: z.string() })),
    }),
  ),
  /** Metric math and queries over metrics, as they stand. */
  expressions: z.array(z.string()),
  /** What a composite alarm goes by. */
  rule: z.string().nullable(),
});
export type Alarm = z.infer<typeof alarm>;

/** Alarms that exist at collection. @source CloudWatch DescribeAlarms */
export const cloudwatchAlarms = defineEvidence({
  id: 'aws.cloudwatch.alarms@1',
  title: 'CloudWatch alarms',
  description: 'Every metric alarm and every composite alarm of the region that exists at collection.',
  unread: { alarms: [] },
  body: z.strictObject({ alarms: z.array(alarm) }),
});
