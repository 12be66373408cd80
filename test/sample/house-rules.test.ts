import { expect, test } from 'vitest';
import { z } from 'zod';
import { filesNamed, recordsOf } from './account.ts';

/**
 * What is not planted has to be clean. Each test lists the resources that break a rule: exactly the planted ones.
 */
const names = (file: string, key: string, breaks: (record: Record<string, unknown>) => boolean) =>
  filesNamed(file)
    .flatMap(recordsOf)
    .filter(breaks)
    .map((record) => record[key]);

const object = z.looseObject({});
const at = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>((inner, name) => object.catch({}).parse(inner)[name], value);

const customerKeys = new Set(
  filesNamed('keys')
    .flatMap(recordsOf)
    .map(({ KeyMetadata }) => at(KeyMetadata, 'Arn')),
);
const ofCustomer = (key: unknown) => customerKeys.has(key);

test('training: isolated, in the VPC, under customer keys, images by digest from the own registry', () => {
  const image =
    /^(111122223333|444455556666)\.dkr\.ecr\.[a-z0-9-]+\.amazonaws\.com\/[a-z/-]+@sha256:[0-9a-f]{64}$/;
  const isClean = (job: Record<string, unknown>) =>
    job.EnableNetworkIsolation === true &&
    at(job.VpcConfig, 'Subnets') !== undefined &&
    ofCustomer(at(job.ResourceConfig, 'VolumeKmsKeyId')) &&
    ofCustomer(at(job.OutputDataConfig, 'KmsKeyId')) &&
    image.test(String(at(job.AlgorithmSpecification, 'TrainingImage'))) &&
    at(job.ResourceConfig, 'InstanceType') === 'ml.m5.2xlarge';
  expect(names('training-jobs', 'TrainingJobName', (job) => !isClean(job))).toEqual([]);
  const open = (job: Record<string, unknown>) =>
    Number(at(job.ResourceConfig, 'InstanceCount')) > 1 && job.EnableInterContainerTrafficEncryption !== true;
  expect(names('training-jobs', 'TrainingJobName', open)).toEqual(['los-forecast-2026-08-05']);
  const lossy = (job: Record<string, unknown>) =>
    job.EnableManagedSpotTraining === true && job.CheckpointConfig === undefined;
  expect(names('training-jobs', 'TrainingJobName', lossy)).toEqual(['no-show-2026-08-19']);
});

test('models: isolated, in the VPC, from a package when they are served', () => {
  const isClean = (model: Record<string, unknown>) =>
    model.EnableNetworkIsolation === true && at(model.VpcConfig, 'Subnets') !== undefined;
  expect(names('models', 'ModelName', (model) => !isClean(model))).toEqual([]);
  const loose = names(
    'models',
    'ModelName',
    (model) => at(model.PrimaryContainer, 'ModelPackageName') === undefined,
  );
  expect(loose).toEqual(['readmission-exp']);
});

test('configurations at collection: customer keys, two instances, capture under a key', () => {
  expect(names('endpoint-configs', 'EndpointConfigName', ({ KmsKeyId: key }) => !ofCustomer(key))).toEqual(
    [],
  );
  const uncaptured = names(
    'endpoint-configs',
    'EndpointConfigName',
    ({ DataCaptureConfig: it }) => !ofCustomer(at(it, 'KmsKeyId')),
  );
  expect(uncaptured).toEqual(['claims-fraud-prod-v2']);
  const single = names('endpoints', 'EndpointName', ({ ProductionVariants }) =>
    z
      .array(object)
      .parse(ProductionVariants)
      .some(({ CurrentInstanceCount: count }) => Number(count) < 2),
  );
  expect(single).toEqual(['sepsis-alert-prod']);
});

test('processing and monitoring: isolated, in the VPC, under customer keys', () => {
  const isClean = (network: unknown, cluster: unknown) =>
    at(network, 'EnableNetworkIsolation') === true &&
    at(network, 'EnableInterContainerTrafficEncryption') === true &&
    at(network, 'VpcConfig', 'Subnets') !== undefined &&
    ofCustomer(at(cluster, 'ClusterConfig', 'VolumeKmsKeyId'));
  expect(
    names(
      'processing-jobs',
      'ProcessingJobName',
      (job) => !isClean(job.NetworkConfig, job.ProcessingResources),
    ),
  ).toEqual([]);
  expect(
    names('job-definitions', 'JobDefinitionName', (job) => !isClean(job.NetworkConfig, job.JobResources)),
  ).toEqual([]);
});

test('compilation jobs and clusters: in the VPC, under customer keys, images up to date', () => {
  const job = (one: Record<string, unknown>) =>
    at(one.VpcConfig, 'Subnets') !== undefined && ofCustomer(at(one.OutputConfig, 'KmsKeyId'));
  expect(names('compilation-jobs', 'CompilationJobName', (one) => !job(one))).toEqual([]);
  const groups = (one: Record<string, unknown>) => z.array(object).parse(one.InstanceGroups);
  const keys = (group: unknown) =>
    z
      .array(object)
      .catch([])
      .parse(at(group, 'InstanceStorageConfigs'))
      .map(({ EbsVolumeConfig: volume }) => at(volume, 'VolumeKmsKeyId'));
  const kept = (one: Record<string, unknown>) =>
    at(one.VpcConfig, 'Subnets') !== undefined &&
    groups(one).every((group) => keys(group).length > 0 && keys(group).every(ofCustomer));
  expect(names('clusters', 'ClusterName', (one) => !kept(one))).toEqual([]);
  const old = (one: Record<string, unknown>) =>
    groups(one).some(({ ImageVersionStatus: status }) => status !== 'UpToDate');
  expect(names('clusters', 'ClusterName', old)).toEqual(['notes-pretraining']);
});

test('registry and cards: under customer keys, cards of deployed versions approved', () => {
  expect(
    names('model-packages', 'ModelPackageArn', ({ SecurityConfig: it }) => !ofCustomer(at(it, 'KmsKeyId'))),
  ).toEqual([]);
  expect(
    names('model-cards', 'ModelCardName', ({ SecurityConfig: it }) => !ofCustomer(at(it, 'KmsKeyId'))),
  ).toEqual([]);
  expect(
    names('model-cards', 'ModelCardName', ({ ModelCardStatus: status }) => status !== 'Approved'),
  ).toEqual(['claims-fraud-v2']);
});

test('keys: enabled and rotated', () => {
  expect(names('keys', 'Aliases', ({ KeyMetadata: it }) => at(it, 'KeyState') !== 'Enabled')).toEqual([]);
  expect(names('keys', 'Aliases', ({ KeyRotationEnabled: on }) => on !== true)).toEqual([
    ['alias/research-eu'],
  ]);
});

test('buckets: customer key, versions, no public access, lifecycle, logging, TLS only', () => {
  const isClean = (bucket: Record<string, unknown>) => {
    const [rule] = z.array(object).parse(at(bucket.Encryption, 'Rules'));
    return (
      ofCustomer(at(rule, 'ApplyServerSideEncryptionByDefault', 'KMSMasterKeyID')) &&
      at(bucket.Versioning, 'Status') === 'Enabled' &&
      Object.values(object.parse(bucket.PublicAccessBlock)).every((blocked) => blocked === true) &&
      z
        .array(object)
        .parse(at(bucket.Lifecycle, 'Rules'))
        .every(({ Status }) => Status === 'Enabled') &&
      bucket.Logging !== undefined
    );
  };
  expect(names('buckets', 'Name', (bucket) => !isClean(bucket))).toEqual([]);
  const plain = names(
    'buckets',
    'Name',
    ({ Policy }) => !String(Policy).includes('"aws:SecureTransport":"false"'),
  );
  expect(plain).toEqual(['northwind-research-artifacts']);
  const backedUp = new Set(
    filesNamed('protected-resources')
      .flatMap(recordsOf)
      .map(({ ResourceArn }) => String(ResourceArn).replace('arn:aws:s3:::', '')),
  );
  const isReplicated = ({ Replication }: Record<string, unknown>) =>
    z
      .array(object)
      .catch([])
      .parse(at(Replication, 'Rules'))
      .some(({ Status }) => Status === 'Enabled');
  const single = names(
    'buckets',
    'Name',
    (bucket) =>
      /-(data|artifacts|eu)$/.test(String(bucket.Name)) &&
      !isReplicated(bucket) &&
      !backedUp.has(String(bucket.Name)),
  );
  expect(single).toEqual(['northwind-research-artifacts']);
  const unlocked = names(
    'buckets',
    'Name',
    ({ Name, ObjectLock }) => String(Name).includes('trail') && ObjectLock === undefined,
  );
  expect(unlocked).toEqual([]);
});

test('roles: bound to the account, without managed policies or wildcards', () => {
  const arns = (breaks: (role: Record<string, unknown>) => boolean) =>
    filesNamed('roles')
      .flatMap(recordsOf)
      .filter(breaks)
      .map(({ Role }) => at(Role, 'RoleName'));
  const trust = (role: Record<string, unknown>) =>
    decodeURIComponent(String(at(role.Role, 'AssumeRolePolicyDocument')));
  expect(arns((role) => !trust(role).includes('aws:SourceAccount'))).toEqual(['claims-training']);
  expect(arns(({ Attached }) => z.array(object).parse(Attached).length > 0)).toEqual(['studio-execution']);
  const inline = JSON.stringify(
    filesNamed('roles')
      .flatMap(recordsOf)
      .map(({ Inline }) => Inline),
  );
  expect(inline).not.toMatch(/"(Action|Resource)":("\*"|\["\*"\])|:\*"|PassRole/);
});

test('trails: every region, validated, encrypted, logging', () => {
  const isClean = ({ Trail, Status }: Record<string, unknown>) =>
    at(Trail, 'IsMultiRegionTrail') === true &&
    at(Trail, 'LogFileValidationEnabled') === true &&
    ofCustomer(at(Trail, 'KmsKeyId')) &&
    at(Status, 'IsLogging') === true;
  expect(
    filesNamed('trails')
      .flatMap(recordsOf)
      .filter((trail) => !isClean(trail)),
  ).toEqual([]);
  expect(filesNamed('trails')).toHaveLength(2);
});
