import type { Scope } from '../../src/evidence/envelope.ts';
import type { EvaluationSource } from '../../src/evidence/kinds/sagemaker-evaluations.ts';
import { TEST_ACCOUNT, TEST_REGION } from '../support/aws/collect.ts';
import type { ScenarioFiles } from '../support/aws/scenario.ts';
import { arnOf, file, keyArnOf, roleArnOf } from './account.ts';
import { evaluationFile, realFile } from './formats/real-files.ts';
import { accountSettings } from './readmission-account.ts';
import { compute } from './readmission-compute.ts';
import { delivery } from './readmission-delivery.ts';
import { lake } from './readmission-lake.ts';
import { network } from './readmission-network.ts';
import { opinions } from './readmission-opinions.ts';
import { organization } from './readmission-organization.ts';
import { review } from './readmission-review.ts';
import { scaling } from './readmission-scaling.ts';
import { studio } from './readmission-studio.ts';

const KEY = keyArnOf('11111111-2222-3333-4444-555555555555');
const VPC = { Subnets: ['subnet-b', 'subnet-a'], SecurityGroupIds: ['sg-1'] };
const IMAGE = `${TEST_ACCOUNT}.dkr.ecr.eu-central-1.amazonaws.com/readmission`;
/** Digest of the image that the account runs. */
export const DIGEST: string = `sha256:${'ab'.repeat(32)}`;
const CLARIFY_IMAGE = '017069133835.dkr.ecr.eu-central-1.amazonaws.com/sagemaker-clarify-processing:1.0';
const CREATOR = {
  IamIdentity: {
    Arn: `arn:aws:sts::${TEST_ACCOUNT}:assumed-role/Science/ana`,
    PrincipalId: 'AROAEXAMPLE:ana',
  },
};

const trainingJob = {
  TrainingJobName: 'readmission-7',
  TrainingJobArn: arnOf('training-job', 'readmission-7'),
  TrainingJobStatus: 'Completed',
  CreationTime: '2026-07-10T08:00:00Z',
  RoleArn: roleArnOf('Training'),
  AlgorithmSpecification: { TrainingImage: `${IMAGE}:7`, TrainingInputMode: 'File' },
  ResourceConfig: { InstanceType: 'ml.m5.xlarge', InstanceCount: 2, VolumeSizeInGB: 30, VolumeKmsKeyId: KEY },
  OutputDataConfig: { S3OutputPath: 's3://northwind-models/output', KmsKeyId: 'alias/ml-output' },
  InputDataConfig: [
    {
      ChannelName: 'validation',
      DataSource: { S3DataSource: { S3DataType: 'S3Prefix', S3Uri: 's3://northwind-claims/validation' } },
    },
    {
      ChannelName: 'train',
      DataSource: { S3DataSource: { S3DataType: 'S3Prefix', S3Uri: 's3://northwind-claims/train' } },
    },
  ],
  ModelArtifacts: { S3ModelArtifacts: 's3://northwind-models/output/readmission-7/model.tar.gz' },
  VpcConfig: VPC,
  EnableNetworkIsolation: true,
  EnableInterContainerTrafficEncryption: true,
  EnableManagedSpotTraining: false,
  Tags: [{ Key: 'team', Value: 'ml' }],
};

const model = {
  ModelName: 'readmission-7',
  ModelArn: arnOf('model', 'readmission-7'),
  CreationTime: '2026-07-11T08:00:00Z',
  ExecutionRoleArn: roleArnOf('Serving'),
  EnableNetworkIsolation: true,
  VpcConfig: VPC,
  Containers: [
    {
      ModelPackageName: arnOf('model-package', 'readmission/7'),
      ImageConfig: { RepositoryAccessMode: 'Platform' },
    },
    { Image: `${IMAGE}:7`, ModelDataUrl: 's3://northwind-models/output/readmission-7/model.tar.gz' },
  ],
};

const endpoint = {
  EndpointName: 'readmission-prod',
  EndpointArn: arnOf('endpoint', 'readmission-prod'),
  EndpointStatus: 'InService',
  CreationTime: '2026-07-12T08:00:00Z',
  LastModifiedTime: '2026-08-12T08:00:00.250Z',
  EndpointConfigName: 'readmission-7',
  ProductionVariants: [
    {
      VariantName: 'main',
      CurrentInstanceCount: 2,
      DesiredInstanceCount: 2,
      DeployedImages: [
        {
          SpecifiedImage: `${IMAGE}:7`,
          ResolvedImage: `${IMAGE}@${DIGEST}`,
          ResolutionTime: '2026-07-12T08:01:00Z',
        },
      ],
    },
  ],
  DataCaptureConfig: {
    EnableCapture: true,
    CaptureStatus: 'Started',
    CurrentSamplingPercentage: 100,
    DestinationS3Uri: 's3://northwind-capture/readmission',
    KmsKeyId: KEY,
  },
  AsyncInferenceConfig: {
    OutputConfig: { S3OutputPath: 's3://northwind-async', KmsKeyId: 'alias/ml-output' },
  },
};

const endpointConfig = {
  EndpointConfigName: 'readmission-7',
  EndpointConfigArn: arnOf('endpoint-config', 'readmission-7'),
  CreationTime: '2026-07-12T07:00:00Z',
  KmsKeyId: KEY,
  ExecutionRoleArn: roleArnOf('Serving'),
  ProductionVariants: [
    { VariantName: 'main', ModelName: 'readmission-7', InstanceType: 'ml.m5.large', InitialInstanceCount: 2 },
    {
      VariantName: 'burst',
      ModelName: 'readmission-7',
      ServerlessConfig: { MemorySizeInMB: 2048, MaxConcurrency: 5 },
    },
  ],
  DataCaptureConfig: {
    EnableCapture: true,
    InitialSamplingPercentage: 100,
    DestinationS3Uri: 's3://northwind-capture/readmission',
    KmsKeyId: KEY,
    CaptureOptions: [{ CaptureMode: 'Input' }],
  },
  AsyncInferenceConfig: {
    OutputConfig: { S3OutputPath: 's3://northwind-async/answers', KmsKeyId: 'alias/ml-output' },
  },
};

const notebook = {
  NotebookInstanceName: 'readmission-review',
  NotebookInstanceArn: arnOf('notebook-instance', 'readmission-review'),
  NotebookInstanceStatus: 'Stopped',
  Url: 'readmission-review.notebook.eu-central-1.sagemaker.aws',
  InstanceType: 'ml.t3.medium',
  SubnetId: 'subnet-c',
  SecurityGroups: ['sg-1'],
  RoleArn: roleArnOf('Serving'),
  KmsKeyId: KEY,
  NetworkInterfaceId: 'eni-1',
  CreationTime: '2026-02-03T08:00:00Z',
  LastModifiedTime: '2026-09-28T16:00:00Z',
  NotebookInstanceLifecycleConfigName: 'stop-when-idle',
  DirectInternetAccess: 'Disabled',
  VolumeSizeInGB: 50,
  RootAccess: 'Disabled',
  PlatformIdentifier: 'notebook-al2023-v1',
  InstanceMetadataServiceConfiguration: { MinimumInstanceMetadataServiceVersion: '2' },
};

const group = {
  ModelPackageGroupName: 'readmission',
  ModelPackageGroupArn: arnOf('model-package-group', 'readmission'),
  CreationTime: '2026-01-05T08:00:00Z',
  ModelPackageGroupStatus: 'Completed',
};

const modelPackage = {
  ModelPackageName: 'readmission',
  ModelPackageGroupName: 'readmission',
  ModelPackageVersion: 7,
  ModelPackageArn: arnOf('model-package', 'readmission/7'),
  CreationTime: '2026-07-10T10:00:00Z',
  CreatedBy: CREATOR,
  LastModifiedTime: '2026-07-11T09:00:00Z',
  LastModifiedBy: { UserProfileName: 'only-a-profile' },
  ModelPackageStatus: 'Completed',
  ModelPackageStatusDetails: { ValidationStatuses: [] },
  ModelApprovalStatus: 'Approved',
  ApprovalDescription: 'Ticket 42',
  SecurityConfig: { KmsKeyId: KEY },
  SourceUri: 's3://northwind-models/output/readmission-7/model.tar.gz',
  InferenceSpecification: {
    Containers: [
      {
        Image: `${IMAGE}:7`,
        ImageDigest: 'sha256:abc',
        ModelDataUrl: 's3://northwind-models/output/readmission-7/model.tar.gz',
        ModelDataETag: '9b2cf535f27731c974343645a3985328',
      },
    ],
  },
  ModelMetrics: {
    ModelQuality: { Statistics: { ContentType: 'application/json', S3Uri: 's3://northwind-models/q.json' } },
    Bias: {
      Report: {
        ContentType: 'application/json',
        S3Uri: 's3://northwind-models/b.json',
        ContentDigest: 'sha256:0a',
      },
    },
  },
};

const modelCard = {
  ModelCardName: 'readmission',
  ModelCardArn: arnOf('model-card', 'readmission'),
  ModelCardVersion: 2,
  ModelCardStatus: 'Approved',
  CreationTime: '2026-06-01T08:00:00Z',
  CreatedBy: {},
  LastModifiedTime: '2026-07-11T08:00:00Z',
  SecurityConfig: { KmsKeyId: KEY },
  Content: JSON.stringify({
    model_overview: { model_name: 'readmission-7', model_description: 'Predicts the risk of readmission.' },
    intended_uses: { purpose_of_model: 'Triage', risk_rating: 'High', explanations_for_risk_rating: '' },
    model_package_details: { model_package_arn: arnOf('model-package', 'readmission/7') },
  }),
  Versions: [1, 2].map((version) => ({
    ModelCardName: 'readmission',
    ModelCardArn: arnOf('model-card', 'readmission'),
    ModelCardVersion: version,
    ModelCardStatus: version === 2 ? 'Approved' : 'Draft',
    CreationTime: `2026-0${5 + version}-01T08:00:00Z`,
  })),
};

const context = {
  ContextName: 'readmission-prod',
  ContextArn: arnOf('context', 'readmission-prod'),
  ContextType: 'Endpoint',
  Source: { SourceUri: arnOf('endpoint', 'readmission-prod'), SourceType: 'ARN' },
  CreationTime: '2026-07-12T08:00:00Z',
};
const action = {
  ActionName: 'readmission-deploy',
  ActionArn: arnOf('action', 'readmission-deploy'),
  ActionType: 'ModelDeployment',
  Source: { SourceUri: arnOf('endpoint', 'readmission-prod') },
  Status: 'Completed',
  CreationTime: '2026-07-12T08:00:01Z',
};
const data = {
  ArtifactArn: arnOf('artifact', '0a1b'),
  ArtifactType: 'DataSet',
  Source: {
    SourceUri: 's3://northwind-claims/train',
    SourceTypes: [
      { SourceIdType: 'S3Version', Value: 'v1' },
      { SourceIdType: 'S3ETag', Value: 'e1' },
    ],
  },
  CreationTime: '2026-07-10T08:00:00Z',
};
const component = {
  TrialComponentName: 'readmission-7-aws-training-job',
  TrialComponentArn: arnOf('experiment-trial-component', 'readmission-7-aws-training-job'),
  Source: { SourceArn: arnOf('training-job', 'readmission-7'), SourceType: 'SageMakerTrainingJob' },
  InputArtifacts: {
    train: { MediaType: 'text/csv', Value: 's3://northwind-claims/train' },
    'SageMaker.ImageUri': { Value: `${IMAGE}:7` },
  },
  CreationTime: '2026-07-10T08:00:02Z',
};

const schedule = {
  MonitoringScheduleName: 'readmission-data',
  MonitoringScheduleArn: arnOf('monitoring-schedule', 'readmission-data'),
  MonitoringScheduleStatus: 'Scheduled',
  MonitoringType: 'DataQuality',
  EndpointName: 'readmission-prod',
  CreationTime: '2026-07-13T08:00:00Z',
  LastModifiedTime: '2026-07-13T08:00:00Z',
  MonitoringScheduleConfig: {
    ScheduleConfig: { ScheduleExpression: 'cron(0 * ? * * *)' },
    MonitoringJobDefinitionName: 'readmission-data',
    MonitoringType: 'DataQuality',
  },
};

const monitoringAlert = {
  MonitoringScheduleName: 'readmission-data',
  MonitoringAlertName: 'alert',
  CreationTime: '2026-07-13T08:00:00Z',
  LastModifiedTime: '2026-07-13T08:00:00Z',
  AlertStatus: 'InAlert',
  DatapointsToAlert: 1,
  EvaluationPeriod: 2,
  Actions: { ModelDashboardIndicator: { Enabled: true } },
};

const jobDefinition = {
  Type: 'DataQuality',
  JobDefinitionName: 'readmission-data',
  JobDefinitionArn: arnOf('data-quality-job-definition', 'readmission-data'),
  CreationTime: '2026-07-13T07:00:00Z',
  DataQualityBaselineConfig: {
    ConstraintsResource: { S3Uri: 's3://northwind-monitoring/baseline/constraints.json' },
    StatisticsResource: { S3Uri: 's3://northwind-monitoring/baseline/statistics.json' },
  },
  DataQualityAppSpecification: { ImageUri: 'monitor' },
  DataQualityJobInput: { EndpointInput: { EndpointName: 'readmission-prod', LocalPath: '/opt/ml' } },
  DataQualityJobOutputConfig: {
    KmsKeyId: KEY,
    MonitoringOutputs: [{ S3Output: { S3Uri: 's3://northwind-monitoring/results', LocalPath: '/opt/ml' } }],
  },
  JobResources: {
    ClusterConfig: { InstanceCount: 1, InstanceType: 'ml.m5.large', VolumeSizeInGB: 20, VolumeKmsKeyId: KEY },
  },
  NetworkConfig: {
    EnableNetworkIsolation: true,
    EnableInterContainerTrafficEncryption: false,
    VpcConfig: VPC,
  },
  RoleArn: roleArnOf('Monitoring'),
};

const execution = (scheduledAt: string, status: string) => ({
  MonitoringScheduleName: 'readmission-data',
  ScheduledTime: scheduledAt,
  CreationTime: scheduledAt,
  LastModifiedTime: scheduledAt,
  MonitoringExecutionStatus: status,
  ProcessingJobArn: arnOf('processing-job', `monitor-${scheduledAt.slice(5, 10)}`),
  EndpointName: 'readmission-prod',
  MonitoringType: 'DataQuality',
});

const processingJob = (name: string, over: object) => ({
  ProcessingJobName: name,
  ProcessingJobArn: arnOf('processing-job', name),
  ProcessingJobStatus: 'Completed',
  CreationTime: '2026-08-01T00:05:00Z',
  ProcessingResources: {
    ClusterConfig: { InstanceCount: 1, InstanceType: 'ml.m5.large', VolumeSizeInGB: 20 },
  },
  AppSpecification: { ImageUri: CLARIFY_IMAGE },
  ...over,
});

const output = (name: string, uri: string) => ({
  OutputName: name,
  S3Output: { S3Uri: uri, LocalPath: '/opt/ml/processing/output', S3UploadMode: 'EndOfJob' },
});

const processingJobs = [
  processingJob('monitor-08-01', {
    MonitoringScheduleArn: schedule.MonitoringScheduleArn,
    ProcessingOutputConfig: { Outputs: [output('result', 's3://northwind-monitoring/results/08-01/')] },
  }),
  processingJob('readmission-bias', {
    CreationTime: '2026-07-10T12:00:00Z',
    ProcessingInputs: [
      { InputName: 'dataset', S3Input: { S3Uri: 's3://northwind-claims/train', S3DataType: 'S3Prefix' } },
      {
        InputName: 'analysis_config',
        S3Input: { S3Uri: 's3://northwind-models/bias/analysis_config.json', S3DataType: 'S3Prefix' },
      },
    ],
    ProcessingOutputConfig: { Outputs: [output('analysis_result', 's3://northwind-models/bias/out')] },
  }),
  processingJob('feature-build', { AppSpecification: { ImageUri: `${IMAGE}:7` } }),
];

const transformJob = {
  TransformJobName: 'readmission-scores',
  TransformJobArn: arnOf('transform-job', 'readmission-scores'),
  TransformJobStatus: 'Completed',
  CreationTime: '2026-08-02T08:00:00Z',
  ModelName: 'readmission-7',
  TransformInput: {
    DataSource: { S3DataSource: { S3DataType: 'S3Prefix', S3Uri: 's3://northwind-claims/batch' } },
  },
  TransformOutput: { S3OutputPath: 's3://northwind-models/scores', KmsKeyId: 'alias/ml-output' },
  TransformResources: { InstanceType: 'ml.m5.large', InstanceCount: 1, VolumeKmsKeyId: KEY },
  DataCaptureConfig: { DestinationS3Uri: 's3://northwind-capture/batch', KmsKeyId: KEY },
};

const tuningJob = {
  HyperParameterTuningJobName: 'readmission-search',
  HyperParameterTuningJobArn: arnOf('hyper-parameter-tuning-job', 'readmission-search'),
  HyperParameterTuningJobStatus: 'Completed',
  CreationTime: '2026-07-09T08:00:00Z',
  HyperParameterTuningJobConfig: { Strategy: 'Bayesian' },
  TrainingJobDefinition: {
    RoleArn: roleArnOf('Training'),
    AlgorithmSpecification: { TrainingImage: `${IMAGE}:7`, TrainingInputMode: 'File' },
    ResourceConfig: {
      InstanceType: 'ml.m5.xlarge',
      InstanceCount: 1,
      VolumeSizeInGB: 30,
      VolumeKmsKeyId: KEY,
    },
    OutputDataConfig: { S3OutputPath: 's3://northwind-models/search', KmsKeyId: 'alias/ml-output' },
    VpcConfig: VPC,
    EnableNetworkIsolation: true,
    EnableInterContainerTrafficEncryption: false,
  },
};

const autoMlJob = {
  AutoMLJobName: 'readmission-auto',
  AutoMLJobArn: arnOf('automl-job', 'readmission-auto'),
  AutoMLJobStatus: 'Completed',
  CreationTime: '2026-07-08T08:00:00Z',
  RoleArn: roleArnOf('Training'),
  OutputDataConfig: { S3OutputPath: 's3://northwind-models/auto', KmsKeyId: 'alias/ml-output' },
  SecurityConfig: { VolumeKmsKeyId: KEY, EnableInterContainerTrafficEncryption: true, VpcConfig: VPC },
};

const compilationJob = {
  CompilationJobName: 'readmission-edge',
  CompilationJobArn: arnOf('compilation-job', 'readmission-edge'),
  CompilationJobStatus: 'COMPLETED',
  CreationTime: '2026-07-13T08:00:00Z',
  LastModifiedTime: '2026-07-13T08:10:00Z',
  RoleArn: roleArnOf('Training'),
  InferenceImage: `${IMAGE}:7`,
  InputConfig: { S3Uri: 's3://northwind-models/output/readmission-7/model.tar.gz', Framework: 'XGBOOST' },
  OutputConfig: {
    S3OutputLocation: 's3://northwind-models/compiled',
    TargetDevice: 'ml_c5',
    KmsKeyId: 'alias/ml-output',
  },
  ModelArtifacts: { S3ModelArtifacts: 's3://northwind-models/compiled/model-ml_c5.tar.gz' },
  VpcConfig: VPC,
};

const inferenceComponent = {
  InferenceComponentName: 'notes-summary',
  InferenceComponentArn: arnOf('inference-component', 'notes-summary'),
  EndpointName: 'readmission-prod',
  EndpointArn: arnOf('endpoint', 'readmission-prod'),
  VariantName: 'main',
  InferenceComponentStatus: 'InService',
  CreationTime: '2026-07-12T09:00:00Z',
  LastModifiedTime: '2026-08-13T09:00:00.500Z',
  Specification: {
    Container: {
      DeployedImage: {
        SpecifiedImage: `${IMAGE}:7`,
        ResolvedImage: `${IMAGE}@${DIGEST}`,
        ResolutionTime: '2026-07-12T09:01:00Z',
      },
      ArtifactUrl: 's3://northwind-components/notes.tar.gz',
      Environment: { TOKEN: 'never-kept' },
    },
    ComputeResourceRequirements: {
      NumberOfCpuCoresRequired: 0.5,
      NumberOfAcceleratorDevicesRequired: 1,
      MinMemoryRequiredInMb: 1024,
      MaxMemoryRequiredInMb: 2048,
    },
  },
  RuntimeConfig: { DesiredCopyCount: 3, CurrentCopyCount: 2 },
};

const featureGroup = {
  FeatureGroupName: 'patients',
  FeatureGroupArn: arnOf('feature-group', 'patients'),
  FeatureGroupStatus: 'Created',
  CreationTime: '2026-06-20T08:00:00Z',
  RecordIdentifierFeatureName: 'patient',
  EventTimeFeatureName: 'seen',
  FeatureDefinitions: [{ FeatureName: 'patient', FeatureType: 'String' }],
  OnlineStoreConfig: { SecurityConfig: { KmsKeyId: KEY }, EnableOnlineStore: true },
  OfflineStoreConfig: {
    S3StorageConfig: {
      S3Uri: 's3://northwind-features/offline',
      KmsKeyId: 'alias/ml-output',
      ResolvedOutputS3Uri: `s3://northwind-features/offline/${TEST_ACCOUNT}/sagemaker/eu-central-1/offline-store/patients-1781942400/data`,
    },
    DisableGlueTableCreation: true,
  },
  RoleArn: roleArnOf('Training'),
};

const trail = {
  Trail: {
    CloudWatchLogsLogGroupArn: `arn:aws:logs:eu-central-1:${TEST_ACCOUNT}:log-group:audit-trail:*`,
    Name: 'audit',
    TrailARN: `arn:aws:cloudtrail:eu-central-1:${TEST_ACCOUNT}:trail/audit`,
    HomeRegion: 'eu-central-1',
    IsMultiRegionTrail: true,
    IsOrganizationTrail: false,
    IncludeGlobalServiceEvents: true,
    LogFileValidationEnabled: true,
    KmsKeyId: KEY,
    S3BucketName: 'northwind-trail',
  },
  Status: {
    IsLogging: true,
    StartLoggingTime: '2025-01-01T00:00:00Z',
    LatestDeliveryTime: '2026-10-01T23:55:00Z',
  },
  Selectors: {
    EventSelectors: [
      {
        ReadWriteType: 'All',
        IncludeManagementEvents: true,
        ExcludeManagementEventSources: ['rdsdata.amazonaws.com'],
        DataResources: [
          {
            Type: 'AWS::S3::Object',
            Values: ['arn:aws:s3:::northwind-models/', 'arn:aws:s3:::northwind-claims/'],
          },
        ],
      },
    ],
  },
};

const key = {
  KeyMetadata: {
    KeyId: '11111111-2222-3333-4444-555555555555',
    Arn: KEY,
    KeyManager: 'CUSTOMER',
    KeyState: 'Enabled',
    Origin: 'AWS_KMS',
    KeySpec: 'SYMMETRIC_DEFAULT',
    CreationDate: '2025-02-03T00:00:00Z',
  },
  KeyRotationEnabled: true,
  Policy: '{"Version":"2012-10-17","Statement":[]}',
  Aliases: ['alias/ml-output'],
};

const trust = {
  Version: '2012-10-17',
  Statement: [
    { Effect: 'Allow', Principal: { Service: 'sagemaker.amazonaws.com' }, Action: 'sts:AssumeRole' },
  ],
};
const READ_POLICY = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: 's3:GetObject', Resource: '*' }],
};

const role = (name: string) => ({
  Role: {
    RoleName: name,
    RoleId: `AROA${name}`,
    Arn: roleArnOf(name),
    Path: '/',
    CreateDate: '2025-03-01T00:00:00Z',
    AssumeRolePolicyDocument: trust,
    RoleLastUsed: { LastUsedDate: '2026-09-30T10:00:00Z', Region: 'eu-central-1' },
    PermissionsBoundary: {
      PermissionsBoundaryType: 'Policy',
      PermissionsBoundaryArn: `arn:aws:iam::${TEST_ACCOUNT}:policy/Boundary`,
    },
  },
  Attached: [
    {
      PolicyName: 'ReadData',
      PolicyArn: `arn:aws:iam::${TEST_ACCOUNT}:policy/ReadData`,
      Document: READ_POLICY,
    },
  ],
  Inline: [{ PolicyName: 'inline', Document: READ_POLICY }],
});

const bucket = (name: string, over: object = {}) => ({
  Name: name,
  Region: 'eu-central-1',
  Encryption: {
    Rules: [
      {
        ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: KEY },
        BucketKeyEnabled: true,
      },
    ],
  },
  PublicAccessBlock: {
    BlockPublicAcls: true,
    IgnorePublicAcls: true,
    BlockPublicPolicy: true,
    RestrictPublicBuckets: true,
  },
  Policy: '{"Version":"2012-10-17","Statement":[]}',
  Versioning: { Status: 'Enabled' },
  ObjectLock: { ObjectLockEnabled: 'Enabled', Rule: { DefaultRetention: { Mode: 'COMPLIANCE', Days: 365 } } },
  Lifecycle: {
    Rules: [
      { ID: 'a', Status: 'Enabled', Prefix: '' },
      { ID: 'b', Status: 'Disabled', Prefix: '' },
    ],
  },
  Logging: { LoggingEnabled: { TargetBucket: 'northwind-logs', TargetPrefix: '' } },
  Replication: {
    Role: `arn:aws:iam::${TEST_ACCOUNT}:role/replication`,
    Rules: [
      {
        ID: 'whole',
        Priority: 1,
        Status: 'Enabled',
        Filter: {},
        SourceSelectionCriteria: { SseKmsEncryptedObjects: { Status: 'Enabled' } },
        DeleteMarkerReplication: { Status: 'Disabled' },
        Destination: { Bucket: 'arn:aws:s3:::northwind-copies' },
      },
    ],
  },
  ...over,
});

const repository = {
  repositoryName: 'readmission',
  repositoryArn: `arn:aws:ecr:eu-central-1:${TEST_ACCOUNT}:repository/readmission`,
  imageTagMutability: 'IMMUTABLE',
  imageScanningConfiguration: { scanOnPush: true },
  Images: [
    {
      imageDigest: DIGEST,
      imageTags: ['7', 'live'],
      imagePushedAt: '2026-07-09T08:00:00Z',
      Scan: {
        imageScanStatus: { status: 'COMPLETE' },
        imageScanFindings: {
          imageScanCompletedAt: '2026-07-09T08:02:00Z',
          findingSeverityCounts: { MEDIUM: 2, HIGH: 1 },
        },
      },
    },
  ],
};

const alarm = {
  AlarmName: 'readmission-errors',
  AlarmArn: `arn:aws:cloudwatch:eu-central-1:${TEST_ACCOUNT}:alarm:readmission-errors`,
  AlarmConfigurationUpdatedTimestamp: '2026-07-12T09:00:00Z',
  ActionsEnabled: true,
  AlarmActions: [`arn:aws:sns:eu-central-1:${TEST_ACCOUNT}:on-call`],
  StateValue: 'OK',
  Namespace: 'AWS/SageMaker',
  MetricName: 'Invocation5XXErrors',
  Dimensions: [
    { Name: 'VariantName', Value: 'main' },
    { Name: 'EndpointName', Value: 'readmission-prod' },
  ],
};

const rule = {
  Name: 'endpoint-changes',
  Arn: `arn:aws:events:eu-central-1:${TEST_ACCOUNT}:rule/endpoint-changes`,
  EventPattern: '{"source":["aws.sagemaker"]}',
  State: 'ENABLED',
  EventBusName: 'default',
  Targets: [{ Id: 'mail', Arn: `arn:aws:sns:eu-central-1:${TEST_ACCOUNT}:on-call` }],
};

const logGroup = (name: string, over: object = {}) => ({
  logGroupName: name,
  logGroupArn: `arn:aws:logs:eu-central-1:${TEST_ACCOUNT}:log-group:${name}`,
  arn: `arn:aws:logs:eu-central-1:${TEST_ACCOUNT}:log-group:${name}:*`,
  creationTime: 1767225600000,
  retentionInDays: 400,
  kmsKeyId: KEY,
  logGroupClass: 'STANDARD',
  ...over,
});
const logGroups = [
  logGroup('/aws/sagemaker/TrainingJobs'),
  logGroup('audit-trail', {
    MetricFilters: [
      {
        filterName: 'trail-changes',
        filterPattern: '{ ($.eventName = StopLogging) || ($.eventName = DeleteTrail) }',
        metricTransformations: [{ metricName: 'TrailChanges', metricNamespace: 'Audit', metricValue: '1' }],
      },
    ],
  }),
];

const secret = {
  Name: 'feature-store/reader',
  ARN: `arn:aws:secretsmanager:eu-central-1:${TEST_ACCOUNT}:secret:feature-store/reader-a1B2c3`,
  KmsKeyId: KEY,
  RotationEnabled: true,
  RotationLambdaARN: `arn:aws:lambda:eu-central-1:${TEST_ACCOUNT}:function:rotate`,
  RotationRules: { AutomaticallyAfterDays: 30 },
  CreatedDate: '2026-01-05T08:00:00Z',
  LastChangedDate: '2026-09-20T02:00:00Z',
  LastAccessedDate: '2026-10-01T00:00:00Z',
  LastRotatedDate: '2026-09-20T02:00:00Z',
  NextRotationDate: '2026-10-20T23:59:59Z',
  SecretVersionsToStages: { v1: ['AWSCURRENT'] },
};

const backedUp = {
  ResourceArn: 'arn:aws:s3:::northwind-claims',
  ResourceType: 'S3',
  ResourceName: 'northwind-claims',
  LastBackupTime: '2026-10-01T05:00:00Z',
  LastBackupVaultArn: `arn:aws:backup:eu-central-1:${TEST_ACCOUNT}:backup-vault:ml`,
  LastRecoveryPointArn: `arn:aws:backup:eu-central-1:${TEST_ACCOUNT}:recovery-point:claims-2`,
  RecoveryPoints: ['2026-10-01T05:00:00Z', '2026-09-30T05:00:00Z'].map((CreationDate, index) => ({
    RecoveryPointArn: `arn:aws:backup:eu-central-1:${TEST_ACCOUNT}:recovery-point:claims-${2 - index}`,
    CreationDate,
    Status: 'COMPLETED',
    BackupVaultName: 'ml',
    BackupSizeBytes: 1_048_576,
    EncryptionKeyArn: KEY,
  })),
};

const budget = {
  BudgetName: 'ml-monthly',
  BudgetType: 'COST',
  TimeUnit: 'MONTHLY',
  BudgetLimit: { Amount: '12000.0', Unit: 'USD' },
  TimePeriod: { Start: 1767225600, End: 3706473600 },
  Notifications: [
    {
      NotificationType: 'ACTUAL',
      ComparisonOperator: 'GREATER_THAN',
      Threshold: 80,
      ThresholdType: 'PERCENTAGE',
    },
  ],
  Actions: [{ ActionId: '0a', ActionType: 'APPLY_SCP_POLICY', ApprovalModel: 'MANUAL', Status: 'STANDBY' }],
};

/** Where the account keeps the evaluation reports of its endpoint. */
export const EVALUATIONS: EvaluationSource & Scope = {
  account: TEST_ACCOUNT,
  region: TEST_REGION,
  location: 's3://northwind-models/evaluations/',
  endpoint: 'readmission-prod',
  modelPackageGroup: null,
  limits: [{ metric: 'roc_auc', min: 0.8, max: null }],
};

const OBJECTS = `${TEST_ACCOUNT}/global/s3/objects`;
const CLARIFY = 'amazon-sagemaker-examples/fraud_detection';

/** An account with one ML system in production, where everything that can be read is there. */
export const readmission: ScenarioFiles = {
  ...network,
  ...delivery,
  ...review,
  ...accountSettings,
  ...organization,
  [file('sagemaker/training-jobs')]: [trainingJob],
  [file('sagemaker/models')]: [model],
  [file('sagemaker/endpoints')]: [endpoint],
  [file('sagemaker/endpoint-configs')]: [endpointConfig],
  [file('sagemaker/notebooks')]: [notebook],
  ...studio,
  [file('sagemaker/model-package-groups')]: [group],
  [file('sagemaker/model-packages')]: [modelPackage],
  [file('sagemaker/model-cards')]: [modelCard],
  [file('sagemaker/lineage-groups')]: [
    {
      LineageGroupName: 'sagemaker-default-lineage-group',
      LineageGroupArn: arnOf('lineage-group', 'sagemaker-default-lineage-group'),
      CreationTime: '2026-01-05T08:00:00Z',
    },
  ],
  [file('sagemaker/contexts')]: [context],
  [file('sagemaker/actions')]: [action],
  [file('sagemaker/artifacts')]: [data],
  [file('sagemaker/trial-components')]: [component],
  [file('sagemaker/associations')]: [
    { SourceArn: action.ActionArn, DestinationArn: context.ContextArn, AssociationType: 'AssociatedWith' },
    {
      SourceArn: component.TrialComponentArn,
      DestinationArn: action.ActionArn,
      AssociationType: 'ContributedTo',
    },
    { SourceArn: data.ArtifactArn, DestinationArn: component.TrialComponentArn },
  ],
  [file('sagemaker/monitoring-schedules')]: [schedule],
  [file('sagemaker/monitoring-alerts')]: [monitoringAlert],
  [file('sagemaker/monitoring-alert-history')]: ['2026-06-30T23:59:59Z', '2026-08-01T00:10:00Z'].map(
    (at) => ({
      MonitoringScheduleName: 'readmission-data',
      MonitoringAlertName: 'alert',
      CreationTime: at,
      AlertStatus: 'InAlert',
    }),
  ),
  [file('sagemaker/job-definitions')]: [jobDefinition],
  [file('sagemaker/monitoring-executions')]: [
    execution('2026-07-01T00:00:00Z', 'Completed'),
    execution('2026-08-01T00:00:00Z', 'CompletedWithViolations'),
    execution('2026-10-01T00:00:00Z', 'Completed'),
  ],
  [file('sagemaker/processing-jobs')]: processingJobs,
  [file('sagemaker/transform-jobs')]: [transformJob],
  [file('sagemaker/tuning-jobs')]: [tuningJob],
  [file('sagemaker/auto-ml-jobs')]: [autoMlJob],
  [file('sagemaker/compilation-jobs')]: [compilationJob],
  ...compute,
  [file('sagemaker/inference-components')]: [inferenceComponent],
  [file('sagemaker/feature-groups')]: [featureGroup],
  [file('cloudtrail/trails')]: [trail],
  [file('kms/keys')]: [key],
  [file('ecr/repositories')]: [repository],
  [file('cloudwatch/alarms')]: [alarm],
  [file('events/rules')]: [rule],
  [file('logs/groups')]: logGroups,
  [file('tagging/resources')]: [
    { ResourceARN: arnOf('endpoint', 'readmission-prod'), Tags: [{ Key: 'owner', Value: 'ml' }] },
  ],
  [file('secretsmanager/secrets')]: [secret],
  [file('backup/protected-resources')]: [backedUp],
  ...lake,
  ...scaling,
  ...opinions,
  [`${TEST_ACCOUNT}/global/budgets/budgets.json`]: [budget],
  [file('cloudwatch/metrics')]: [
    {
      MetricName: 'Invocations',
      Dimensions: [
        { Name: 'EndpointName', Value: 'readmission-prod' },
        { Name: 'VariantName', Value: 'main' },
      ],
      Values: [3, 4],
    },
  ],
  [`${TEST_ACCOUNT}/global/ce/spend.json`]: [
    {
      Start: '2026-07-01',
      End: '2026-08-01',
      Estimated: false,
      UsageType: 'EUC1-Train:ml.m5.xlarge',
      Tags: { team: 'ml' },
      Amount: '12.5',
    },
  ],
  [`${TEST_ACCOUNT}/global/artifact/reports.json`]: [
    { id: 'report-1', version: 1, name: 'SOC 2 Type 2 Report', companyName: 'AWS', state: 'PUBLISHED' },
  ],
  [`${TEST_ACCOUNT}/global/artifact/customer-agreements.json`]: [
    { id: 'customer-agreement-1', name: 'AWS Business Associate Addendum', state: 'ACTIVE' },
  ],
  [`${TEST_ACCOUNT}/global/iam/roles.json`]: [role('Training'), role('Serving')],
  [`${OBJECTS}/northwind-models/evaluations/2026-08-01/drift.json`]: evaluationFile('evidently-0.7.json'),
  [`${TEST_ACCOUNT}/global/s3/metadata.json`]: [
    {
      Bucket: 'northwind-models',
      Key: 'evaluations/2026-08-01/drift.json',
      LastModified: '2026-08-01T05:10:00Z',
    },
  ],
  [`${TEST_ACCOUNT}/global/s3/buckets.json`]: [
    bucket('northwind-claims'),
    bucket('northwind-models'),
    { Name: 'northwind-copies', Region: 'eu-west-1' },
    bucket('northwind-async'),
    bucket('northwind-capture'),
    bucket('northwind-monitoring'),
    bucket('northwind-features'),
    bucket('northwind-components'),
    bucket('northwind-trail'),
  ],
  [`${OBJECTS}/northwind-monitoring/baseline/constraints.json`]: realFile(
    'sagemaker-python-sdk/monitor/constraints.json',
  ),
  [`${OBJECTS}/northwind-monitoring/baseline/statistics.json`]: realFile(
    'sagemaker-python-sdk/monitor/statistics.json',
  ),
  [`${OBJECTS}/northwind-monitoring/results/08-01/statistics.json`]: realFile(
    'sagemaker-python-sdk/pipeline/quality_check_step/data_quality/statistics.json',
  ),
  [`${OBJECTS}/northwind-monitoring/results/08-01/constraint_violations.json`]: realFile(
    'sagemaker-python-sdk/monitor/constraint_violations.json',
  ),
  [`${OBJECTS}/northwind-models/bias/analysis_config.json`]: realFile(
    `${CLARIFY}/config/analysis_config.json`,
  ),
  [`${OBJECTS}/northwind-models/bias/out/analysis.json`]: realFile(
    `${CLARIFY}/clarify_output/bias_1/analysis.json`,
  ),
};
