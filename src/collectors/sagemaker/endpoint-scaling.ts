import {
  ApplicationAutoScalingClient,
  paginateDescribeScalableTargets,
  paginateDescribeScalingPolicies,
  paginateDescribeScheduledActions,
  type ScalableTarget,
  type ScalingPolicy as ScalingPolicyAnswer,
  type ScheduledAction,
} from '@aws-sdk/client-application-auto-scaling';
import { by } from '../../core/order.ts';
import {
  type ScalingPolicy,
  type ScalingSchedule,
  type ScalingTarget,
  sagemakerEndpointScaling,
  scalingPolicy,
  scalingSchedule,
  scalingTarget,
} from '../../evidence/kinds/sagemaker-endpoint-scaling.ts';
import { populationOf, readList, sortedOnce, text, when } from '../answers.ts';
import { defineCollector } from '../collector.ts';

const TARGETS = 'application-autoscaling:DescribeScalableTargets';
const POLICIES = 'application-autoscaling:DescribeScalingPolicies';
const SCHEDULES = 'application-autoscaling:DescribeScheduledActions';

/** A fresh one for each listing, since the paginators of the SDK write into what they are given. */
const asked = () => ({ ServiceNamespace: 'sagemaker' }) as const;

/** Lists what Application Auto Scaling scales of SageMaker in the region, with policies and schedules. */
export const sagemakerEndpointScalingCollector = defineCollector({
  id: 'sagemaker-endpoint-scaling',
  produces: sagemakerEndpointScaling,
  reach: 'regional',
  actions: [TARGETS, POLICIES, SCHEDULES],
  uses: [],

  async collect({ client, reads }) {
    const scaling = client(ApplicationAutoScalingClient);
    const targets = await readList(
      reads,
      { action: TARGETS, resource: null },
      {
        pages: paginateDescribeScalableTargets({ client: scaling, pageSize: 50 }, asked()),
        list: ({ ScalableTargets }) => ScalableTargets,
        shape: targetOf,
      },
    );
    const policies = await readList(
      reads,
      { action: POLICIES, resource: null },
      {
        // The service gives ten policies in a page and no more.
        pages: paginateDescribeScalingPolicies({ client: scaling, pageSize: 10 }, asked()),
        list: (page) => page.ScalingPolicies,
        shape: policyOf,
      },
    );
    const schedules = await readList(
      reads,
      { action: SCHEDULES, resource: null },
      {
        pages: paginateDescribeScheduledActions({ client: scaling, pageSize: 50 }, asked()),
        list: ({ ScheduledActions }) => ScheduledActions,
        shape: scheduleOf,
      },
    );
    return {
      body: {
        targets: targets.items.toSorted(IN_ORDER),
        policies: policies.items.toSorted(by(({ arn }) => arn)),
        schedules: schedules.items.toSorted(by(({ arn }) => arn)),
      },
      ...populationOf(`${TARGETS}, ${POLICIES} and ${SCHEDULES}`, targets, policies, schedules),
    };
  },
});

const IN_ORDER = by<ScalingTarget>(
  ({ resourceId }) => resourceId,
  ({ dimension }) => dimension,
);

function targetOf(answer: ScalableTarget): ScalingTarget {
  const suspended = answer.SuspendedState;
  return scalingTarget.parse({
    resourceId: answer.ResourceId,
    dimension: answer.ScalableDimension,
    minCapacity: answer.MinCapacity,
    maxCapacity: answer.MaxCapacity,
    createdAt: when(answer.CreationTime),
    suspended: suspended
      ? {
          scaleIn: suspended.DynamicScalingInSuspended ?? null,
          scaleOut: suspended.DynamicScalingOutSuspended ?? null,
          schedules: suspended.ScheduledScalingSuspended ?? null,
        }
      : null,
  });
}

function policyOf(answer: ScalingPolicyAnswer): ScalingPolicy {
  const tracking = answer.TargetTrackingScalingPolicyConfiguration;
  const metric =
    tracking?.PredefinedMetricSpecification?.PredefinedMetricType ??
    tracking?.CustomizedMetricSpecification?.MetricName;
  return scalingPolicy.parse({
    name: answer.PolicyName,
    arn: answer.PolicyARN,
    resourceId: answer.ResourceId,
    dimension: answer.ScalableDimension,
    type: answer.PolicyType,
    tracked: tracking ? { metric: text(metric), value: tracking.TargetValue } : null,
    scaleInDisabled: tracking?.DisableScaleIn ?? null,
    alarms: sortedOnce((answer.Alarms ?? []).flatMap(({ AlarmName }) => text(AlarmName) ?? [])),
  });
}

function scheduleOf(answer: ScheduledAction): ScalingSchedule {
  return scalingSchedule.parse({
    name: answer.ScheduledActionName,
    arn: answer.ScheduledActionARN,
    resourceId: answer.ResourceId,
    dimension: answer.ScalableDimension,
    schedule: answer.Schedule,
    endsAt: when(answer.EndTime),
    minCapacity: answer.ScalableTargetAction?.MinCapacity ?? null,
    maxCapacity: answer.ScalableTargetAction?.MaxCapacity ?? null,
  });
}
