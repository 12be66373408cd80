import { z } from 'zod';
import { defineEvidence } from '../kind.ts';

/** What is scaled: `endpoint/NAME/variant/NAME` or `inference-component/NAME`, in one dimension. */
const scaled = {
  resourceId: z.string(),
  /** Such as sagemaker:variant:DesiredInstanceCount or sagemaker:inference-component:DesiredCopyCount. */
  dimension: z.string(),
};

export const scalingTarget = z.strictObject({
  ...scaled,
  minCapacity: z.int(),
  maxCapacity: z.int(),
  createdAt: z.string().nullable(),
  /** What is switched off for now; null when the answer does not say. */
  suspended: z
    .strictObject({
      scaleIn: z.boolean().nullable(),
      scaleOut: z.boolean().nullable(),
      schedules: z.boolean().nullable(),
    })
    .nullable(),
});
export type ScalingTarget = z.infer<typeof scalingTarget>;

export const scalingPolicy = z.strictObject({
  ...scaled,
  name: z.string(),
  arn: z.string(),
  /** TargetTrackingScaling, StepScaling or PredictiveScaling. */
  type: z.string(),
  /** The metric that a target tracking policy follows, and the value that it holds it at; null for others. */
  tracked: z.strictObject({ metric: z.string().nullable(), value: z.number() }).nullable(),
  scaleInDisabled: z.boolean().nullable(),
  /** Names of the alarms that set it off, sorted. */
  alarms: z.array(z.string()),
});
export type ScalingPolicy = z.infer<typeof scalingPolicy>;

export const scalingSchedule = z.strictObject({
  ...scaled,
  name: z.string(),
  arn: z.string(),
  /** As stated: `at(…)`, `rate(…)` or `cron(…)`. */
  schedule: z.string(),
  endsAt: z.string().nullable(),
  /** The bounds that it sets; null for one that it leaves as it is. */
  minCapacity: z.int().nullable(),
  maxCapacity: z.int().nullable(),
});
export type ScalingSchedule = z.infer<typeof scalingSchedule>;

/**
 * How the capacity of endpoints is changed on its own.
 *
 * @source Application Auto Scaling DescribeScalableTargets, DescribeScalingPolicies, DescribeScheduledActions
 */
export const sagemakerEndpointScaling = defineEvidence({
  id: 'aws.sagemaker.endpoint-scaling@1',
  title: 'Auto scaling of endpoints',
  description:
    'The bounds between which Application Auto Scaling moves the instances of endpoint variants and the copies of inference components at collection, with the policies and schedules that move them. What has no target here keeps the capacity that people give it.',
  unread: { targets: [], policies: [], schedules: [] },
  body: z.strictObject({
    targets: z.array(scalingTarget),
    policies: z.array(scalingPolicy),
    schedules: z.array(scalingSchedule),
  }),
});
