import type {
  ScalingPolicy,
  ScalingSchedule,
  ScalingTarget,
} from '../../../src/evidence/kinds/sagemaker-endpoint-scaling.ts';

const VARIANT = {
  resourceId: 'endpoint/readmission-prod/variant/AllTraffic',
  dimension: 'sagemaker:variant:DesiredInstanceCount',
};

/** The variant of the endpoint of the builders, between two and six instances. */
export function scalingTarget(over: Partial<ScalingTarget> = {}): ScalingTarget {
  return {
    ...VARIANT,
    minCapacity: 2,
    maxCapacity: 6,
    createdAt: '2026-06-01T09:00:00Z',
    suspended: { scaleIn: false, scaleOut: false, schedules: false },
    ...over,
  };
}

/** It follows the calls for each instance. */
export function scalingPolicy(over: Partial<ScalingPolicy> = {}): ScalingPolicy {
  return {
    ...VARIANT,
    name: 'by-calls',
    arn: 'arn:aws:autoscaling:us-east-1:111122223333:scalingPolicy:0a1b:policyName/by-calls',
    type: 'TargetTrackingScaling',
    tracked: { metric: 'SageMakerVariantInvocationsPerInstance', value: 70 },
    scaleInDisabled: false,
    alarms: [],
    ...over,
  };
}

/** Every morning there are four at least. */
export function scalingSchedule(over: Partial<ScalingSchedule> = {}): ScalingSchedule {
  return {
    ...VARIANT,
    name: 'morning',
    arn: 'arn:aws:autoscaling:us-east-1:111122223333:scheduledAction:0a1b:scheduledActionName/morning',
    schedule: 'cron(0 6 * * ? *)',
    endsAt: null,
    minCapacity: 4,
    maxCapacity: null,
    ...over,
  };
}
