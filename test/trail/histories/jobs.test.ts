import { expect, test } from 'vitest';
import { cloudtrailChanges } from '../../../src/evidence/kinds/cloudtrail-changes.ts';
import { sagemakerProcessingJobs } from '../../../src/evidence/kinds/sagemaker-processing-jobs.ts';
import { autoMlJobs } from '../../../src/trail/histories/auto-ml-jobs.ts';
import { compilationJobs } from '../../../src/trail/histories/compilation-jobs.ts';
import { processingJobs } from '../../../src/trail/histories/processing-jobs.ts';
import { transformJobs } from '../../../src/trail/histories/transform-jobs.ts';
import { tuningJobs } from '../../../src/trail/histories/tuning-jobs.ts';
import {
  change,
  changesBody,
  PERIOD,
  processingJob,
  sagemakerArn,
  sealedOf,
  VPC,
} from '../../support/evidence.ts';

const AT = '2026-08-03T10:00:00Z';
const log = (...changes: Parameters<typeof changesBody>[0]) => [
  sealedOf(cloudtrailChanges, changesBody(changes)),
];
const identity = (type: string) => ({
  name: 'a',
  arn: sagemakerArn(type, 'a'),
  createdAt: AT,
  status: null,
});

test('takes every setting of a processing job from its creation', () => {
  const request = {
    processingJobName: 'a',
    roleArn: 'arn:aws:iam::111122223333:role/Features',
    appSpecification: { imageUri: 'image:1' },
    processingResources: {
      clusterConfig: { instanceType: 'ml.m5.large', instanceCount: 3, volumeKmsKeyId: 'key-1' },
    },
    networkConfig: {
      enableNetworkIsolation: true,
      enableInterContainerTrafficEncryption: false,
      vpcConfig: VPC,
    },
    processingInputs: [{ inputName: 'raw', s3Input: { s3Uri: 's3://claims/raw' } }],
    processingOutputConfig: {
      kmsKeyId: 'key-2',
      outputs: [{ outputName: 'train', s3Output: { s3Uri: 's3://claims/train' } }],
    },
  };
  const create = change({ name: 'CreateProcessingJob', at: AT, request });
  const remove = change({
    name: 'DeleteProcessingJob',
    at: '2026-08-04T10:00:00Z',
    request: { processingJobName: 'a' },
  });
  expect(processingJobs([], log(create, remove), PERIOD)).toMatchObject([
    {
      listed: false,
      deletedBy: { at: '2026-08-04T10:00:00Z' },
      item: {
        ...identity('processing-job'),
        roleArn: 'arn:aws:iam::111122223333:role/Features',
        image: 'image:1',
        instanceType: 'ml.m5.large',
        instanceCount: 3,
        networkIsolation: true,
        interContainerEncryption: false,
        vpc: VPC,
        volumeKeyId: 'key-1',
        outputKeyId: 'key-2',
        inputs: [{ name: 'raw', uri: 's3://claims/raw' }],
        outputs: [{ name: 'train', uri: 's3://claims/train' }],
        monitoringScheduleArn: null,
      },
    },
  ]);
});

test('a listed job is one with its creation, and a removal alone belongs to the period before', () => {
  const job = processingJob({ name: 'a', createdAt: '2026-08-03T10:00:01Z' });
  const create = change({ name: 'CreateProcessingJob', at: AT, request: { processingJobName: 'a' } });
  const remove = change({ name: 'DeleteProcessingJob', at: AT, request: { processingJobName: 'old' } });
  const records = [sealedOf(sagemakerProcessingJobs, { jobs: [job] })];
  expect(processingJobs(records, log(create, remove), PERIOD)).toMatchObject([
    { listed: true, item: job, createdBy: { person: 'alice' } },
  ]);
});

test('takes the settings of a transform job that is not listed from its creation', () => {
  const request = {
    transformJobName: 'a',
    modelName: 'm',
    transformInput: { dataSource: { s3DataSource: { s3Uri: 's3://claims/batch' } } },
    transformOutput: { s3OutputPath: 's3://claims/scores', kmsKeyId: 'key-2' },
    transformResources: { instanceType: 'ml.m5.large', instanceCount: 1, volumeKmsKeyId: 'key-1' },
    dataCaptureConfig: { destinationS3Uri: 's3://claims/capture' },
  };
  const create = change({ name: 'CreateTransformJob', at: AT, request });
  expect(transformJobs([], log(create), PERIOD)[0]?.item).toEqual({
    ...identity('transform-job'),
    modelName: 'm',
    instanceType: 'ml.m5.large',
    instanceCount: 1,
    volumeKeyId: 'key-1',
    outputKeyId: 'key-2',
    inputUri: 's3://claims/batch',
    outputUri: 's3://claims/scores',
    capture: { destinationUri: 's3://claims/capture', keyId: null },
  });
});

test('takes one or several definitions of a deleted tuning job from its creation', () => {
  const definition = {
    definitionName: 'x',
    enableNetworkIsolation: false,
    vpcConfig: VPC,
    outputDataConfig: { kmsKeyId: 'key-2', s3OutputPath: 's3://models/x' },
    hyperParameterTuningResourceConfig: {
      instanceType: 'ml.m5.large',
      instanceCount: 2,
      volumeKmsKeyId: 'k',
    },
  };
  const request = { hyperParameterTuningJobName: 'a' };
  const one = change({
    name: 'CreateHyperParameterTuningJob',
    at: AT,
    request: { ...request, trainingJobDefinition: { resourceConfig: { volumeKmsKeyId: 'key-1' } } },
  });
  const several = change({
    name: 'CreateHyperParameterTuningJob',
    at: '2026-08-05T10:00:00Z',
    request: { ...request, trainingJobDefinitions: [definition, {}] },
  });
  const [first, second] = tuningJobs([], log(one, several), PERIOD);
  expect(first?.item?.definitions).toMatchObject([
    { name: null, volumeKeyId: 'key-1', networkIsolation: null },
  ]);
  expect(second?.item?.definitions).toMatchObject([
    {
      name: 'x',
      networkIsolation: false,
      interContainerEncryption: null,
      vpc: VPC,
      instanceType: 'ml.m5.large',
      instanceCount: 2,
      volumeKeyId: 'k',
      outputKeyId: 'key-2',
    },
    { name: null, vpc: null, outputKeyId: null },
  ]);
});

test('reads the settings of both versions of AutoML jobs where each has them', () => {
  const securityConfig = {
    volumeKmsKeyId: 'key-1',
    enableInterContainerTrafficEncryption: true,
    vpcConfig: VPC,
  };
  const request = {
    autoMLJobName: 'a',
    outputDataConfig: { kmsKeyId: 'key-2', s3OutputPath: 's3://models/a' },
  };
  const first = change({
    name: 'CreateAutoMLJob',
    at: AT,
    request: { ...request, autoMLJobConfig: { securityConfig } },
  });
  const second = change({
    name: 'CreateAutoMLJobV2',
    at: '2026-08-05T10:00:00Z',
    request: { ...request, securityConfig },
  });
  const settings = { interContainerEncryption: true, vpc: VPC, volumeKeyId: 'key-1', outputKeyId: 'key-2' };
  expect(autoMlJobs([], log(first, second), PERIOD).map(({ item }) => item)).toMatchObject([
    settings,
    settings,
  ]);
});

test('takes the settings of a deleted compilation job from its creation', () => {
  const request = {
    compilationJobName: 'a',
    roleArn: 'arn:aws:iam::111122223333:role/Neo',
    modelPackageVersionArn: sagemakerArn('model-package', 'readmission/7'),
    inputConfig: { s3Uri: 's3://models/a.tar.gz', framework: 'XGBOOST' },
    outputConfig: { s3OutputLocation: 's3://models/compiled', targetDevice: 'ml_c5', kmsKeyId: 'key-2' },
    vpcConfig: VPC,
  };
  const create = change({ name: 'CreateCompilationJob', at: AT, request });
  const remove = change({
    name: 'DeleteCompilationJob',
    at: '2026-08-04T10:00:00Z',
    request: { compilationJobName: 'a' },
  });
  expect(compilationJobs([], log(create, remove), PERIOD)).toMatchObject([
    {
      listed: false,
      deletedBy: { at: '2026-08-04T10:00:00Z' },
      item: {
        ...identity('compilation-job'),
        roleArn: 'arn:aws:iam::111122223333:role/Neo',
        image: null,
        vpc: VPC,
        outputKeyId: 'key-2',
        modelPackage: sagemakerArn('model-package', 'readmission/7'),
        inputUri: 's3://models/a.tar.gz',
        outputUri: 's3://models/compiled',
        artifactUri: null,
        targetDevice: 'ml_c5',
      },
    },
  ]);
});

test('a job that was listed but not drawn is not taken for one that the log alone knows; a deleted one is', () => {
  const create = (name: string, at = AT) =>
    change({ name: 'CreateProcessingJob', at, request: { processingJobName: name } });
  const arn = sagemakerArn('processing-job', 'left-out');
  const undrawn = [{ name: 'left-out', arn, createdAt: '2026-08-03T10:00:02Z' }];
  const records = [sealedOf(sagemakerProcessingJobs, { jobs: [], undrawn })];
  const events = log(create('left-out'), create('left-out', '2026-07-09T10:00:00Z'), create('deleted'));
  const found = processingJobs(records, events, PERIOD).map(({ name, createdAt }) => [name, createdAt]);
  expect(found).toEqual([
    ['deleted', AT],
    ['left-out', '2026-07-09T10:00:00Z'],
  ]);
});
