import type { ScenarioFiles } from '../aws/scenario.ts';

const here = (path: string, { account, region }: { readonly account: string; readonly region: string }) =>
  `${account}/${region}/${path}.json`;

/** What the jobs of `manyJobs` name: their key, role, buckets, image, subnets and security group. */
export function manyJobsAccount(scope: { readonly account: string; readonly region: string }): ScenarioFiles {
  const { account, region } = scope;
  const id = '11111111-2222-4333-8444-555555555555';
  const KeyArn = `arn:aws:kms:${region}:${account}:key/${id}`;
  const VpcId = 'vpc-0a1b2c3d4e5f60718';
  const subnets = ['subnet-0a1b2c3d4e5f60718', 'subnet-1a1b2c3d4e5f60718'];
  const root = { AWS: `arn:aws:iam::${account}:root` };
  const repository = `arn:aws:ecr:${region}:${account}:repository/churn-training`;
  return {
    [`${account}/global/sts/identity.json`]: {
      Arn: `arn:aws:iam::${account}:user/auditor`,
      Account: account,
      UserId: 'AUDITOR',
    },
    [here('kms/keys', scope)]: [
      {
        KeyMetadata: {
          KeyId: id,
          Arn: KeyArn,
          KeyManager: 'CUSTOMER',
          KeyState: 'Enabled',
          Enabled: true,
          KeySpec: 'SYMMETRIC_DEFAULT',
          KeyUsage: 'ENCRYPT_DECRYPT',
          Origin: 'AWS_KMS',
          CreationDate: '2023-01-01T00:00:00Z',
        },
        KeyRotationEnabled: true,
        Policy: JSON.stringify({
          Version: '2012-10-17',
          Statement: [{ Effect: 'Allow', Principal: root, Action: 'kms:*', Resource: '*' }],
        }),
        Grants: [],
      },
    ],
    [`${account}/global/iam/roles.json`]: [role(account)],
    [`${account}/global/s3/buckets.json`]: ['acme-models', 'acme-features'].map((Name) => ({
      ...bucket,
      Name,
      Region: region,
      Encryption: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: KeyArn },
    })),
    [here('ecr/repositories', scope)]: [
      {
        repositoryName: 'churn-training',
        repositoryArn: repository,
        imageTagMutability: 'IMMUTABLE',
        imageScanningConfiguration: { scanOnPush: true },
        Images: [
          {
            imageDigest: `sha256:${'ab'.repeat(32)}`,
            imageTags: ['2026-06'],
            imagePushedAt: '2026-06-01T08:00:00Z',
          },
        ],
      },
    ],
    [here('ec2/subnets', scope)]: subnets.map((SubnetId) => ({
      SubnetId,
      VpcId,
      CidrBlock: '10.1.0.0/24',
      AvailabilityZone: `${region}a`,
      MapPublicIpOnLaunch: false,
    })),
    [here('ec2/security-groups', scope)]: [
      {
        GroupId: 'sg-0a1b2c3d4e5f60718',
        GroupName: 'training',
        VpcId,
        IpPermissions: [],
        IpPermissionsEgress: [
          { IpProtocol: 'tcp', FromPort: 443, ToPort: 443, IpRanges: [{ CidrIp: '10.1.0.0/16' }] },
        ],
      },
    ],
    [here('ec2/vpcs', scope)]: [
      { VpcId, IsDefault: false, CidrBlockAssociationSet: [{ CidrBlock: '10.1.0.0/16' }] },
    ],
    [here('ec2/route-tables', scope)]: [
      {
        RouteTableId: 'rtb-0a1b2c3d4e5f60718',
        VpcId,
        Associations: [{ Main: true, RouteTableId: 'rtb-0a1b2c3d4e5f60718' }],
        Routes: [{ DestinationCidrBlock: '10.1.0.0/16', GatewayId: 'local', State: 'active' }],
      },
    ],
  };
}

function role(account: string) {
  return {
    Role: {
      RoleName: 'ChurnTraining',
      Arn: `arn:aws:iam::${account}:role/ChurnTraining`,
      CreateDate: '2023-01-01T00:00:00Z',
      AssumeRolePolicyDocument: {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Principal: { Service: 'sagemaker.amazonaws.com' },
            Action: 'sts:AssumeRole',
            Condition: { StringEquals: { 'aws:SourceAccount': account } },
          },
        ],
      },
    },
    Attached: [],
    Inline: [
      {
        PolicyName: 'data',
        PolicyDocument: {
          Version: '2012-10-17',
          Statement: [{ Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::acme-features/*' }],
        },
      },
    ],
  };
}

const bucket = {
  PublicAccessBlock: {
    BlockPublicAcls: true,
    IgnorePublicAcls: true,
    BlockPublicPolicy: true,
    RestrictPublicBuckets: true,
  },
  Versioning: { Status: 'Enabled' },
};
