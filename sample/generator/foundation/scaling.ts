import { arnOf, type Place, prodUs } from '../places.ts';
import type { Fields, World } from '../world.ts';

interface Scaled {
  readonly what: string;
  readonly dimension: string;
  readonly metric: string;
  readonly between: readonly [number, number];
}

const READMISSION: Scaled = {
  what: 'endpoint/readmission-prod/variant/AllTraffic',
  dimension: 'sagemaker:variant:DesiredInstanceCount',
  metric: 'SageMakerVariantInvocationsPerInstance',
  between: [2, 6],
};
const WARD: Scaled = {
  what: 'inference-component/referrals-ward',
  dimension: 'sagemaker:inference-component:DesiredCopyCount',
  metric: 'SageMakerInferenceComponentInvocationsPerCopy',
  between: [2, 4],
};

/** Two of the things that answer grow with their calls; one of them is left with a single copy at night. */
export function layScaling(world: World): void {
  for (const scaled of [READMISSION, WARD]) scale(world, prodUs, scaled);
  world.add(fileOf(prodUs, 'schedules'), {
    ...identity(WARD),
    ScheduledActionName: 'night',
    ScheduledActionARN: arnOf(
      'autoscaling',
      prodUs,
      `scheduledAction:4c1d:resource/sagemaker/${WARD.what}:night`,
    ),
    Schedule: 'cron(0 20 * * ? *)',
    Timezone: 'America/New_York',
    ScalableTargetAction: { MinCapacity: 1, MaxCapacity: 4 },
    CreationTime: '2026-07-24T07:12:30Z',
  });
}

const fileOf = (place: Place, table: string): string =>
  `${place.account}/${place.region}/autoscaling/${table}.json`;

function identity({ what, dimension }: Scaled): Fields {
  return { ServiceNamespace: 'sagemaker', ResourceId: what, ScalableDimension: dimension };
}

function scale(world: World, place: Place, scaled: Scaled): void {
  const [MinCapacity, MaxCapacity] = scaled.between;
  world.add(fileOf(place, 'targets'), {
    ...identity(scaled),
    MinCapacity,
    MaxCapacity,
    RoleARN: `arn:aws:iam::${place.account}:role/aws-service-role/sagemaker.application-autoscaling.amazonaws.com/AWSServiceRoleForApplicationAutoScaling_SageMakerEndpoint`,
    CreationTime: '2026-07-24T07:05:11Z',
    SuspendedState: {
      DynamicScalingInSuspended: false,
      DynamicScalingOutSuspended: false,
      ScheduledScalingSuspended: false,
    },
  });
  world.add(fileOf(place, 'policies'), {
    ...identity(scaled),
    PolicyName: 'by-calls',
    PolicyARN: arnOf('autoscaling', place, `scalingPolicy:4c1d:resource/sagemaker/${scaled.what}:by-calls`),
    PolicyType: 'TargetTrackingScaling',
    TargetTrackingScalingPolicyConfiguration: {
      TargetValue: 300,
      PredefinedMetricSpecification: { PredefinedMetricType: scaled.metric },
      DisableScaleIn: false,
    },
    Alarms: [],
    CreationTime: '2026-07-24T07:06:02Z',
  });
}
