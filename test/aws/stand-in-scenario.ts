/** An account with a little of everything that the stand-in serves. */
export const account = '111122223333';
export const region = 'eu-central-1';
const here = `${account}/${region}`;
export const arn = (rest: string) => `arn:aws:sagemaker:${region}:${account}:${rest}`;

export const scenario = {
  [`${here}/sagemaker/training-jobs.json`]: Array.from({ length: 12 }, (_, n) => ({
    TrainingJobName: `job-${n}`,
    TrainingJobArn: arn(`training-job/job-${n}`),
    CreationTime: `2026-07-${String(n + 10)}T08:00:00.5Z`,
    TrainingJobStatus: n % 2 ? 'Failed' : 'Completed',
    HyperParameters: { StartTime: '2026-01-01T00:00:00Z' },
    Tags: [{ Key: 'team', Value: 'risk' }],
  })),
  [`${here}/sagemaker/model-package-groups.json`]: [
    { ModelPackageGroupName: 'g', ModelPackageGroupArn: arn('model-package-group/g'), ResourcePolicy: '{}' },
    { ModelPackageGroupName: 'h', ModelPackageGroupArn: arn('model-package-group/h') },
  ],
  [`${here}/sagemaker/model-packages.json`]: [
    {
      ModelPackageGroupName: 'g',
      ModelPackageVersion: 1,
      ModelPackageArn: arn('model-package/g/1'),
      CreatedBy: {},
    },
    { ModelPackageName: 'old', ModelPackageArn: arn('model-package/old') },
  ],
  [`${here}/sagemaker/model-cards.json`]: [
    {
      ModelCardName: 'card',
      ModelCardVersion: 2,
      Content: JSON.stringify({
        model_overview: { model_id: 'm', problem_type: 'x' },
        intended_uses: { risk_rating: 'High' },
      }),
      Versions: [{ ModelCardVersion: 1 }, { ModelCardVersion: 2 }],
    },
  ],
  [`${here}/sagemaker/contexts.json`]: [
    {
      ContextArn: arn('context/end'),
      ContextName: 'end',
      ContextType: 'Endpoint',
      Source: { SourceUri: arn('endpoint/e') },
    },
  ],
  [`${here}/sagemaker/trial-components.json`]: [
    {
      TrialComponentArn: arn('experiment-trial-component/t'),
      Source: { SourceArn: arn('training-job/job-1'), SourceType: 'SageMakerTrainingJob' },
    },
  ],
  [`${here}/sagemaker/artifacts.json`]: Array.from({ length: 60 }, (_, n) => ({
    ArtifactArn: arn(`artifact/${n}`),
    ArtifactType: 'DataSet',
    Source: { SourceUri: `s3://b/${n}` },
  })),
  [`${here}/sagemaker/associations.json`]: [
    {
      SourceArn: arn('experiment-trial-component/t'),
      DestinationArn: arn('context/end'),
      AssociationType: 'ContributedTo',
    },
    ...Array.from({ length: 60 }, (_, n) => ({
      SourceArn: arn(`artifact/${n}`),
      DestinationArn: arn('experiment-trial-component/t'),
    })),
  ],
  [`${here}/sagemaker/monitoring-schedules.json`]: [
    {
      MonitoringScheduleName: 'm',
      MonitoringScheduleArn: arn('monitoring-schedule/m'),
      EndpointName: 'e',
      MonitoringScheduleConfig: { MonitoringType: 'DataQuality', MonitoringJobDefinitionName: 'd' },
    },
  ],
  [`${here}/sagemaker/job-definitions.json`]: [{ Type: 'DataQuality', JobDefinitionName: 'd', RoleArn: 'r' }],
  [`${here}/sagemaker/monitoring-executions.json`]: [1, 2, 3].map((day) => ({
    MonitoringScheduleName: 'm',
    ScheduledTime: `2026-08-0${day}T00:00:00Z`,
    MonitoringExecutionStatus: 'Completed',
  })),
  [`${here}/cloudtrail/trails.json`]: [
    {
      Trail: { Name: 'home', TrailARN: 'arn:home' },
      Status: {
        IsLogging: true,
        LatestDeliveryTime: '2026-08-01T00:00:00Z',
        LatestDeliveryAttemptTime: '2026-08-01T00:00:00Z',
      },
      Selectors: { EventSelectors: [] },
    },
  ],
  [`${account}/us-east-1/cloudtrail/trails.json`]: [
    { Trail: { Name: 'all', TrailARN: 'arn:all', IsMultiRegionTrail: true }, Status: { IsLogging: false } },
    { Trail: { Name: 'one', TrailARN: 'arn:one', IsMultiRegionTrail: false }, Status: {} },
  ],
  [`${here}/kms/keys.json`]: [
    {
      KeyMetadata: { KeyId: 'k1', Arn: 'arn:k1', CreationDate: '2026-01-02T03:04:05Z' },
      KeyRotationEnabled: true,
      Policy: '{}',
      Aliases: ['alias/data'],
    },
    {
      KeyMetadata: { KeyId: 'k2', Arn: 'arn:k2', KeySpec: 'RSA_2048' },
      KeyRotationEnabled: false,
      Policy: '{}',
      Aliases: [],
    },
  ],
  [`${account}/global/iam/roles.json`]: [
    {
      Role: {
        RoleName: 'exec',
        Arn: 'arn:role',
        CreateDate: '2026-01-02T03:04:05Z',
        AssumeRolePolicyDocument: { Version: '2012-10-17' },
      },
      Attached: [{ PolicyName: 'p', PolicyArn: 'arn:p', Document: { Statement: [] } }],
      Inline: [{ PolicyName: 'i', Document: { Statement: [1] } }],
    },
  ],
  [`${account}/global/s3/buckets.json`]: [
    {
      Name: 'full',
      Region: region,
      Encryption: {
        Rules: [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: 'k' } }],
      },
      PublicAccessBlock: { BlockPublicAcls: true, RestrictPublicBuckets: false },
      Policy: '{"a":"<&>"}',
      Versioning: { Status: 'Enabled' },
      ObjectLock: {
        ObjectLockEnabled: 'Enabled',
        Rule: { DefaultRetention: { Mode: 'COMPLIANCE', Days: 30 } },
      },
      Lifecycle: {
        Rules: [
          { ID: 'r', Status: 'Enabled', Filter: { Prefix: '' } },
          { ID: 's', Status: 'Disabled', Filter: { Prefix: 'x' } },
        ],
      },
      Logging: { LoggingEnabled: { TargetBucket: 'logs', TargetPrefix: 'p/' } },
    },
    { Name: 'bare', Region: region },
  ],
  [`${account}/global/s3/objects/full/a/1`]: '0123456789',
  [`${account}/global/s3/objects/full/a/2`]: 'x',
  [`${account}/global/s3/objects/full/b`]: 'y',
};
