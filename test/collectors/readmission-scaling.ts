import { TEST_ACCOUNT } from '../support/aws/collect.ts';
import { file } from './account.ts';

const VARIANT = {
  ServiceNamespace: 'sagemaker',
  ResourceId: 'endpoint/readmission-prod/variant/main',
  ScalableDimension: 'sagemaker:variant:DesiredInstanceCount',
};
const arnOf = (sort: string, name: string) =>
  `arn:aws:autoscaling:eu-central-1:${TEST_ACCOUNT}:${sort}:0a1b:resource/sagemaker/${VARIANT.ResourceId}:${name}`;

/** The endpoint of the account grows from two to six instances with its calls, and to four every morning. */
export const scaling = {
  [file('autoscaling/targets')]: [
    {
      ...VARIANT,
      MinCapacity: 2,
      MaxCapacity: 6,
      RoleARN: `arn:aws:iam::${TEST_ACCOUNT}:role/aws-service-role/sagemaker.application-autoscaling.amazonaws.com/AWSServiceRoleForApplicationAutoScaling_SageMakerEndpoint`,
      CreationTime: 1780300800,
      SuspendedState: {
        DynamicScalingInSuspended: false,
        DynamicScalingOutSuspended: false,
        ScheduledScalingSuspended: false,
      },
    },
  ],
  [file('autoscaling/policies')]: [
    {
      ...VARIANT,
      PolicyName: 'by-calls',
      PolicyARN: arnOf('scalingPolicy', 'policyName/by-calls'),
      PolicyType: 'TargetTrackingScaling',
      TargetTrackingScalingPolicyConfiguration: {
        TargetValue: 70,
        PredefinedMetricSpecification: { PredefinedMetricType: 'SageMakerVariantInvocationsPerInstance' },
        DisableScaleIn: false,
      },
      Alarms: [
        { AlarmName: 'high', AlarmARN: 'arn:aws:cloudwatch:eu-central-1:1:alarm:high' },
        { AlarmName: 'Low', AlarmARN: 'arn:aws:cloudwatch:eu-central-1:1:alarm:Low' },
      ],
      CreationTime: 1780300900,
    },
  ],
  [file('autoscaling/schedules')]: [
    {
      ...VARIANT,
      ScheduledActionName: 'morning',
      ScheduledActionARN: arnOf('scheduledAction', 'scheduledActionName/morning'),
      Schedule: 'cron(0 6 * * ? *)',
      ScalableTargetAction: { MinCapacity: 4 },
      CreationTime: 1780300950,
    },
  ],
};
