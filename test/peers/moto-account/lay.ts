import {
  CloudTrailClient,
  CreateTrailCommand,
  PutEventSelectorsCommand,
  StartLoggingCommand,
} from '@aws-sdk/client-cloudtrail';
import {
  CloudWatchLogsClient,
  CreateLogGroupCommand,
  PutRetentionPolicyCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import {
  AuthorizeSecurityGroupIngressCommand,
  CreateSecurityGroupCommand,
  CreateSubnetCommand,
  CreateVpcCommand,
  EC2Client,
} from '@aws-sdk/client-ec2';
import {
  AttachRolePolicyCommand,
  CreatePolicyCommand,
  CreateRoleCommand,
  IAMClient,
  PutRolePolicyCommand,
} from '@aws-sdk/client-iam';
import { CreateKeyCommand, EnableKeyRotationCommand, KMSClient } from '@aws-sdk/client-kms';
import {
  CreateBucketCommand,
  PutBucketEncryptionCommand,
  PutBucketPolicyCommand,
  PutBucketVersioningCommand,
  PutPublicAccessBlockCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import {
  CreateClusterCommand,
  CreateCompilationJobCommand,
  CreateEndpointCommand,
  CreateEndpointConfigCommand,
  CreateModelCommand,
  CreateProcessingJobCommand,
  CreateTrainingJobCommand,
  CreateTransformJobCommand,
  SageMakerClient,
} from '@aws-sdk/client-sagemaker';

/** The account that moto serves. */
export const ACCOUNT = '123456789012';
export const REGION = 'us-east-1';

/** Makes clients of the account. */
export type ClientOf = <Client>(client: new (config: never) => Client) => Client;

/** Names of what was made, for the verdicts to be told by. */
export interface Laid {
  readonly goodKey: string;
  readonly stillKey: string;
}

const SERVICE = { Service: 'sagemaker.amazonaws.com' };
const IMAGE = `${ACCOUNT}.dkr.ecr.${REGION}.amazonaws.com/claims:1`;
export const roleArn = (name: string): string => `arn:aws:iam::${ACCOUNT}:role/${name}`;
export const arnOf = (type: string, name: string): string =>
  `arn:aws:sagemaker:${REGION}:${ACCOUNT}:${type}/${name}`;

/** Makes an account of pairs: for each condition one resource that meets it and one that does not. */
export async function layAccount(client: ClientOf): Promise<Laid> {
  const keys = await layKeys(client(KMSClient));
  await layBuckets(client(S3Client), keys.goodKey);
  await layRoles(client(IAMClient));
  const vpc = await layNetwork(client(EC2Client));
  await layWork(client(SageMakerClient), keys.goodKey, vpc);
  await layCompute(client(SageMakerClient), keys.goodKey, vpc);
  await layTrail(client(CloudTrailClient));
  await layLogs(client(CloudWatchLogsClient));
  return keys;
}

async function layKeys(kms: KMSClient): Promise<Laid> {
  const make = async (): Promise<string> => {
    const { KeyMetadata } = await kms.send(new CreateKeyCommand({}));
    return KeyMetadata?.Arn ?? '';
  };
  const keys = { goodKey: await make(), stillKey: await make() };
  await kms.send(new EnableKeyRotationCommand({ KeyId: keys.goodKey }));
  return keys;
}

async function layBuckets(s3: S3Client, key: string): Promise<void> {
  // moto takes scripts of a cluster from a bucket of such a name only.
  for (const Bucket of ['claims-data', 'claims-open', 'claims-trail', 'sagemaker-claims'])
    await s3.send(new CreateBucketCommand({ Bucket }));
  const Bucket = 'claims-data';
  const ApplyServerSideEncryptionByDefault = { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: key } as const;
  await s3.send(
    new PutBucketEncryptionCommand({
      Bucket,
      ServerSideEncryptionConfiguration: { Rules: [{ ApplyServerSideEncryptionByDefault }] },
    }),
  );
  await s3.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: 'Enabled' } }));
  await s3.send(
    new PutPublicAccessBlockCommand({
      Bucket,
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        IgnorePublicAcls: true,
        BlockPublicPolicy: true,
        RestrictPublicBuckets: true,
      },
    }),
  );
  const Statement = [
    {
      Effect: 'Deny',
      Principal: '*',
      Action: 's3:*',
      Resource: [`arn:aws:s3:::${Bucket}`, `arn:aws:s3:::${Bucket}/*`],
      Condition: { Bool: { 'aws:SecureTransport': 'false' } },
    },
  ];
  await s3.send(
    new PutBucketPolicyCommand({ Bucket, Policy: JSON.stringify({ Version: '2012-10-17', Statement }) }),
  );
}

async function layRoles(iam: IAMClient): Promise<void> {
  const trust = (more: object) =>
    JSON.stringify({
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Principal: SERVICE, Action: 'sts:AssumeRole', ...more }],
    });
  await iam.send(
    new CreateRoleCommand({
      RoleName: 'Narrow',
      AssumeRolePolicyDocument: trust({ Condition: { StringEquals: { 'aws:SourceAccount': ACCOUNT } } }),
    }),
  );
  await iam.send(
    new PutRolePolicyCommand({
      RoleName: 'Narrow',
      PolicyName: 'data',
      PolicyDocument: JSON.stringify({
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::claims-data/*' }],
      }),
    }),
  );
  await iam.send(new CreateRoleCommand({ RoleName: 'Broad', AssumeRolePolicyDocument: trust({}) }));
  const all = { Effect: 'Allow', Action: '*', Resource: '*' };
  const { Policy } = await iam.send(
    new CreatePolicyCommand({
      PolicyName: 'Everything',
      PolicyDocument: JSON.stringify({ Version: '2012-10-17', Statement: [all] }),
    }),
  );
  await iam.send(new AttachRolePolicyCommand({ RoleName: 'Broad', PolicyArn: Policy?.Arn ?? '' }));
}

interface Network {
  readonly Subnets: string[];
  readonly SecurityGroupIds: string[];
}

/** One subnet without a way to the internet, and a group of security that lets the world in. */
async function layNetwork(ec2: EC2Client): Promise<Network> {
  const { Vpc } = await ec2.send(new CreateVpcCommand({ CidrBlock: '10.7.0.0/16' }));
  const VpcId = Vpc?.VpcId ?? '';
  const { Subnet } = await ec2.send(new CreateSubnetCommand({ VpcId, CidrBlock: '10.7.1.0/24' }));
  const { GroupId = '' } = await ec2.send(
    new CreateSecurityGroupCommand({ VpcId, GroupName: 'open', Description: 'lets the world in' }),
  );
  await ec2.send(
    new AuthorizeSecurityGroupIngressCommand({
      GroupId,
      IpPermissions: [{ IpProtocol: 'tcp', FromPort: 22, ToPort: 22, IpRanges: [{ CidrIp: '0.0.0.0/0' }] }],
    }),
  );
  return { Subnets: [Subnet?.SubnetId ?? ''], SecurityGroupIds: [GroupId] };
}

async function layWork(sagemaker: SageMakerClient, key: string, VpcConfig: Network): Promise<void> {
  const input = (uri: string) => ({
    ChannelName: 'train',
    DataSource: { S3DataSource: { S3DataType: 'S3Prefix' as const, S3Uri: uri } },
  });
  const job = (name: string, role: string) => ({
    TrainingJobName: name,
    RoleArn: roleArn(role),
    AlgorithmSpecification: { TrainingImage: IMAGE, TrainingInputMode: 'File' as const },
    StoppingCondition: { MaxRuntimeInSeconds: 3600 },
  });
  const cluster = { InstanceType: 'ml.m5.xlarge', InstanceCount: 2, VolumeSizeInGB: 10 } as const;
  await sagemaker.send(
    new CreateTrainingJobCommand({
      ...job('careful', 'Narrow'),
      InputDataConfig: [input('s3://claims-data/train')],
      OutputDataConfig: { S3OutputPath: 's3://claims-data/out', KmsKeyId: key },
      ResourceConfig: { ...cluster, VolumeKmsKeyId: key },
      VpcConfig,
      EnableNetworkIsolation: true,
      EnableInterContainerTrafficEncryption: true,
    }),
  );
  await sagemaker.send(
    new CreateTrainingJobCommand({
      ...job('careless', 'Broad'),
      InputDataConfig: [input('s3://claims-open/train')],
      OutputDataConfig: { S3OutputPath: 's3://claims-open/out' },
      ResourceConfig: cluster,
      EnableNetworkIsolation: false,
      EnableInterContainerTrafficEncryption: false,
    }),
  );
  const container = { Image: IMAGE, ModelDataUrl: 's3://claims-data/out/careful/model.tar.gz' };
  await sagemaker.send(
    new CreateModelCommand({
      ModelName: 'careful',
      ExecutionRoleArn: roleArn('Narrow'),
      PrimaryContainer: container,
      VpcConfig,
      EnableNetworkIsolation: true,
    }),
  );
  await sagemaker.send(
    new CreateModelCommand({
      ModelName: 'careless',
      ExecutionRoleArn: roleArn('Broad'),
      PrimaryContainer: container,
    }),
  );
  for (const [name, KmsKeyId, count] of [
    ['careful', key, 2],
    ['careless', undefined, 1],
  ] as const) {
    await sagemaker.send(
      new CreateEndpointConfigCommand({
        EndpointConfigName: name,
        ...(KmsKeyId === undefined ? {} : { KmsKeyId }),
        ProductionVariants: [
          { VariantName: 'main', ModelName: name, InstanceType: 'ml.m5.large', InitialInstanceCount: count },
        ],
      }),
    );
    await sagemaker.send(new CreateEndpointCommand({ EndpointName: name, EndpointConfigName: name }));
  }
  await sagemaker.send(
    new CreateProcessingJobCommand({
      ProcessingJobName: 'plain',
      RoleArn: roleArn('Narrow'),
      AppSpecification: { ImageUri: IMAGE },
      ProcessingResources: {
        ClusterConfig: { InstanceCount: 1, InstanceType: 'ml.m5.xlarge', VolumeSizeInGB: 10 },
      },
      NetworkConfig: { EnableNetworkIsolation: false },
    }),
  );
  await sagemaker.send(
    new CreateTransformJobCommand({
      TransformJobName: 'scored',
      ModelName: 'careful',
      TransformInput: {
        DataSource: { S3DataSource: { S3DataType: 'S3Prefix', S3Uri: 's3://claims-data/in' } },
      },
      TransformOutput: { S3OutputPath: 's3://claims-data/scores', KmsKeyId: key },
      TransformResources: { InstanceType: 'ml.m5.xlarge', InstanceCount: 1, VolumeKmsKeyId: key },
    }),
  );
}

/** A compilation and a cluster with key and VPC, and one of each as the service makes it. */
async function layCompute(sagemaker: SageMakerClient, key: string, vpc: Network): Promise<void> {
  const EbsVolumeConfig = { RootVolume: true, VolumeKmsKeyId: key };
  for (const [name, KmsKeyId, VpcConfig] of [
    ['careful', key, vpc],
    ['careless', undefined, undefined],
  ] as const) {
    await sagemaker.send(
      new CreateCompilationJobCommand({
        CompilationJobName: name,
        RoleArn: roleArn('Narrow'),
        InputConfig: { S3Uri: 's3://claims-data/out/careful/model.tar.gz', Framework: 'XGBOOST' },
        OutputConfig: { S3OutputLocation: 's3://claims-data/compiled', TargetDevice: 'ml_c5', KmsKeyId },
        StoppingCondition: { MaxRuntimeInSeconds: 900 },
        VpcConfig,
      }),
    );
    await sagemaker.send(
      new CreateClusterCommand({
        ClusterName: name,
        VpcConfig,
        InstanceGroups: [
          {
            InstanceGroupName: 'workers',
            InstanceType: 'ml.g5.xlarge',
            InstanceCount: 1,
            ThreadsPerCore: 1,
            ExecutionRole: roleArn('Narrow'),
            LifeCycleConfig: { SourceS3Uri: 's3://sagemaker-claims/scripts', OnCreate: 'on_create.sh' },
            ...(KmsKeyId === undefined ? {} : { InstanceStorageConfigs: [{ EbsVolumeConfig }] }),
          },
        ],
      }),
    );
  }
}

async function layTrail(cloudtrail: CloudTrailClient): Promise<void> {
  await cloudtrail.send(
    new CreateTrailCommand({
      Name: 'audit',
      S3BucketName: 'claims-trail',
      IsMultiRegionTrail: true,
      EnableLogFileValidation: true,
    }),
  );
  await cloudtrail.send(
    new PutEventSelectorsCommand({
      TrailName: 'audit',
      EventSelectors: [{ ReadWriteType: 'All', IncludeManagementEvents: true, DataResources: [] }],
    }),
  );
  await cloudtrail.send(new StartLoggingCommand({ Name: 'audit' }));
}

async function layLogs(logs: CloudWatchLogsClient): Promise<void> {
  const [kept, left] = ['/aws/sagemaker/TrainingJobs', '/aws/sagemaker/Endpoints/careless'];
  for (const logGroupName of [kept, left]) await logs.send(new CreateLogGroupCommand({ logGroupName }));
  await logs.send(new PutRetentionPolicyCommand({ logGroupName: kept, retentionInDays: 400 }));
}
