import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { resourcesOf } from '../../src/trail/resources.ts';
import { ACCOUNT, raw, read, user } from './support.ts';

const sagemaker = `arn:aws:sagemaker:us-east-1:${ACCOUNT}`;

function touched(
  eventName: string,
  requestParameters: unknown,
  over: Readonly<Record<string, unknown>> = {},
) {
  return resourcesOf(read(raw({ eventName, requestParameters, ...over })));
}

test.each([
  {
    name: 'UpdateEndpoint',
    request: { endpointName: 'Fraud-Prod', endpointConfigName: 'fraud-v2' },
    is: [`${sagemaker}:endpoint/fraud-prod`],
  },
  {
    name: 'UpdateEndpointWeightsAndCapacities',
    request: { endpointName: 'fraud' },
    is: [`${sagemaker}:endpoint/fraud`],
  },
  {
    name: 'CreateEndpointConfig',
    request: { endpointConfigName: 'fraud-v2', productionVariants: [{ modelName: 'm' }] },
    is: [`${sagemaker}:endpoint-config/fraud-v2`],
  },
  { name: 'DeleteModel', request: { modelName: 'Fraud' }, is: [`${sagemaker}:model/fraud`] },
  {
    name: 'CreateTrainingJob',
    request: {
      trainingJobName: 'T-1',
      roleArn: 'arn:aws:iam::1:role/R',
      trainingJobArn: `${sagemaker}:training-job/t-1`,
    },
    is: [`${sagemaker}:training-job/t-1`],
  },
  {
    name: 'CreateHyperParameterTuningJob',
    request: { hyperParameterTuningJobName: 'h' },
    is: [`${sagemaker}:hyper-parameter-tuning-job/h`],
  },
  { name: 'CreateAutoMLJobV2', request: { autoMLJobName: 'a' }, is: [`${sagemaker}:automl-job/a`] },
  {
    name: 'UpdateModelPackage',
    request: { modelPackageArn: `${sagemaker}:model-package/Fraud/3`, modelApprovalStatus: 'Approved' },
    is: [`${sagemaker}:model-package/Fraud/3`],
  },
  {
    name: 'DeleteModelPackage',
    request: { modelPackageName: `${sagemaker}:model-package/fraud/3` },
    is: [`${sagemaker}:model-package/fraud/3`],
  },
  {
    name: 'PutModelPackageGroupPolicy',
    request: { modelPackageGroupName: 'fraud', resourcePolicy: '{}' },
    is: [`${sagemaker}:model-package-group/fraud`],
  },
  {
    name: 'CreateDataQualityJobDefinition',
    request: { jobDefinitionName: 'd' },
    is: [`${sagemaker}:data-quality-job-definition/d`],
  },
  {
    name: 'UpdateMonitoringAlert',
    request: { monitoringScheduleName: 'S', monitoringAlertName: 'A' },
    is: [`${sagemaker}:monitoring-schedule/s/alert/a`],
  },
  {
    name: 'UpdateUserProfile',
    request: { domainId: 'd-1', userProfileName: 'Carol' },
    is: [`${sagemaker}:user-profile/d-1/carol`],
  },
  {
    name: 'CreatePresignedDomainUrl',
    request: { domainId: 'd-1', userProfileName: 'carol' },
    is: [`${sagemaker}:user-profile/d-1/carol`],
  },
  {
    name: 'CreateTrialComponent',
    request: { trialComponentName: 'c' },
    is: [`${sagemaker}:experiment-trial-component/c`],
  },
  { name: 'StartPipelineExecution', request: { pipelineName: 'p' }, is: [`${sagemaker}:pipeline/p`] },
  {
    name: 'AddTags',
    request: { resourceArn: `${sagemaker}:endpoint/fraud` },
    is: [`${sagemaker}:endpoint/fraud`],
  },
  {
    name: 'AddAssociation',
    request: { sourceArn: `${sagemaker}:artifact/a`, destinationArn: `${sagemaker}:context/c` },
    is: [`${sagemaker}:artifact/a`, `${sagemaker}:context/c`],
  },
  { name: 'UpdateEndpoint', request: null, is: [] },
])('SageMaker $name touches $is', ({ name, request, is }) => {
  expect(touched(name, request)).toEqual(is);
});

test('takes the ARN of the response before a name of other case', () => {
  const responseElements = { modelPackageArn: `${sagemaker}:model-package/fraud/4` };
  const request = { modelPackageGroupName: 'fraud' };
  expect(touched('CreateModelPackage', request, { responseElements })).toEqual([
    `${sagemaker}:model-package/fraud/4`,
  ]);
  const made = { responseElements: { endpointArn: `${sagemaker}:endpoint/Fraud` } };
  expect(touched('CreateEndpoint', { endpointName: 'FRAUD' }, made)).toEqual([`${sagemaker}:endpoint/Fraud`]);
});

test.each(['CreateEndpoint', 'CreateModel'])('reads the documented record of %s', async (name) => {
  const file = new URL(`../fixtures/real/cloudtrail/docs-derived/cloudtrail-${name}.json`, import.meta.url);
  const record = read({ recipientAccountId: ACCOUNT, ...JSON.parse(await readFile(file, 'utf8')) });
  const type = name.replace('Create', '').toLowerCase();
  expect(resourcesOf(record)).toEqual([
    expect.stringMatching(new RegExp(`^arn:aws:sagemaker:[a-z0-9-]+:\\d{12}:${type}/`)),
  ]);
});

const from = (service: string) => ({ eventSource: `${service}.amazonaws.com` });

test.each([
  { service: 'iam', name: 'DeleteRole', request: { roleName: 'Trainer' }, is: ['role/Trainer'] },
  {
    service: 'iam',
    name: 'AttachRolePolicy',
    request: { roleName: 'Trainer', policyArn: 'arn:aws:iam::aws:policy/P' },
    is: ['arn:aws:iam::aws:policy/P', 'role/Trainer'],
  },
  {
    service: 'kms',
    name: 'DisableKey',
    request: { keyId: '0e5d0ab6' },
    is: [`arn:aws:kms:us-east-1:${ACCOUNT}:key/0e5d0ab6`],
  },
  {
    service: 'kms',
    name: 'DisableKey',
    request: { keyId: 'alias/ml' },
    is: [`arn:aws:kms:us-east-1:${ACCOUNT}:alias/ml`],
  },
  {
    service: 'kms',
    name: 'DisableKey',
    request: { keyId: 'arn:aws:kms:us-east-1:999988887777:key/1' },
    is: ['arn:aws:kms:us-east-1:999988887777:key/1'],
  },
  { service: 's3', name: 'DeleteBucketPolicy', request: { bucketName: 'data' }, is: ['arn:aws:s3:::data'] },
  {
    service: 's3',
    name: 'PutObject',
    request: { bucketName: 'data', key: 'a/b' },
    is: ['arn:aws:s3:::data/a/b'],
  },
  {
    service: 'cloudtrail',
    name: 'StopLogging',
    request: { name: 'main' },
    is: [`arn:aws:cloudtrail:us-east-1:${ACCOUNT}:trail/main`],
  },
  {
    service: 'cloudtrail',
    name: 'StopLogging',
    request: { name: 'arn:aws:cloudtrail:us-east-1:1:trail/main' },
    is: ['arn:aws:cloudtrail:us-east-1:1:trail/main'],
  },
  { service: 'secretsmanager', name: 'DeleteSecret', request: { secretId: 'db' }, is: ['secret/db'] },
  {
    service: 'ecr',
    name: 'PutImage',
    request: { repositoryName: 'ml' },
    is: [`arn:aws:ecr:us-east-1:${ACCOUNT}:repository/ml`],
  },
  {
    service: 'ec2',
    name: 'AuthorizeSecurityGroupIngress',
    request: { groupId: 'sg-04cfb7a4712d75b00', vpcId: 'vpc-0e568b18707c87afa' },
    is: [`arn:aws:ec2:us-east-1:${ACCOUNT}:security-group/sg-04cfb7a4712d75b00`],
  },
  {
    service: 'ec2',
    name: 'DeleteVpcEndpoints',
    request: { DeleteVpcEndpointsRequest: { VpcEndpointId: { tag: 1, content: 'vpce-0e568b18707c87afa' } } },
    is: [`arn:aws:ec2:us-east-1:${ACCOUNT}:vpc-endpoint/vpce-0e568b18707c87afa`],
  },
  {
    service: 'ssm',
    name: 'PutParameter',
    request: { name: '/db/password', type: 'SecureString' },
    is: ['parameter/db/password'],
  },
  {
    service: 'lambda',
    name: 'AddPermission20150331v2',
    request: { functionName: 'f', principal: '*' },
    is: ['function/f'],
  },
])('$service $name touches $is', ({ service, name, request, is }) => {
  expect(touched(name, request, from(service))).toEqual(is);
});

test('a role stands once when the response tells its path', () => {
  const responseElements = { role: { arn: `arn:aws:iam::${ACCOUNT}:role/ml/Trainer` } };
  expect(touched('CreateRole', { roleName: 'Trainer' }, { ...from('iam'), responseElements })).toEqual([
    `arn:aws:iam::${ACCOUNT}:role/ml/Trainer`,
  ]);
});

test('the resources that the record lists stand once, whatever their case', () => {
  const resources = [{ ARN: `arn:aws:s3:::data`, type: 'AWS::S3::Bucket' }, { ARN: 'arn:aws:s3:::DATA' }];
  expect(touched('PutBucketPolicy', { bucketName: 'data' }, { ...from('s3'), resources })).toEqual([
    'arn:aws:s3:::data',
  ]);
});

test.each([
  { region: 'cn-north-1', identity: null, partition: 'aws-cn' },
  { region: 'us-gov-west-1', identity: null, partition: 'aws-us-gov' },
  {
    region: 'us-iso-east-1',
    identity: { ...user('a'), arn: 'arn:aws-iso:iam::1:user/a' },
    partition: 'aws-iso',
  },
])('builds ARNs of $region in the partition $partition', ({ region, identity, partition }) => {
  const over = { awsRegion: region, userIdentity: identity };
  expect(touched('DeleteModel', { modelName: 'm' }, over)).toEqual([
    `arn:${partition}:sagemaker:${region}:${ACCOUNT}:model/m`,
  ]);
});

test('an address is known by the response alone', () => {
  const responseElements = { allocationId: 'eipalloc-0e568b18707c87afa' };
  expect(touched('AllocateAddress', { domain: 'vpc' }, { ...from('ec2'), responseElements })).toEqual([
    `arn:aws:ec2:us-east-1:${ACCOUNT}:elastic-ip/eipalloc-0e568b18707c87afa`,
  ]);
});
