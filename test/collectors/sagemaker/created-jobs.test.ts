import { expect, test } from 'vitest';
import { sagemakerAutoMlJobsCollector } from '../../../src/collectors/sagemaker/auto-ml-jobs.ts';
import { sagemakerCompilationJobsCollector } from '../../../src/collectors/sagemaker/compilation-jobs.ts';
import { sagemakerProcessingJobsCollector as collector } from '../../../src/collectors/sagemaker/processing-jobs.ts';
import { sagemakerTransformJobsCollector } from '../../../src/collectors/sagemaker/transform-jobs.ts';
import { sagemakerTuningJobsCollector } from '../../../src/collectors/sagemaker/tuning-jobs.ts';
import { recordedRun, TEST_ACCOUNT } from '../../support/aws/collect.ts';
import { arnOf, file, keyArnOf, roleArnOf } from '../account.ts';
import { cannedRun, refusal } from '../canned.ts';
import { readmission } from '../readmission.ts';

const KEY = keyArnOf('11111111-2222-3333-4444-555555555555');
const VPC = { subnets: ['subnet-a', 'subnet-b'], securityGroupIds: ['sg-1'] };
const IMAGE = `${TEST_ACCOUNT}.dkr.ecr.eu-central-1.amazonaws.com/readmission:7`;

const job = (name: string, CreationTime: string) => ({
  ProcessingJobName: name,
  ProcessingJobArn: arnOf('processing-job', name),
  CreationTime,
});
const run = (...jobs: readonly object[]) =>
  recordedRun({ [file('sagemaker/processing-jobs')]: jobs }, collector);

test('reads processing jobs, and null for what an answer leaves out', async () => {
  const full = {
    ...job('b', '2026-07-10T08:00:00Z'),
    RoleArn: roleArnOf('Training'),
    ProcessingJobStatus: 'Completed',
    AppSpecification: { ImageUri: IMAGE },
    ProcessingResources: {
      ClusterConfig: { InstanceType: 'ml.m5.large', InstanceCount: 2, VolumeKmsKeyId: KEY },
    },
    NetworkConfig: {
      EnableNetworkIsolation: true,
      EnableInterContainerTrafficEncryption: false,
      VpcConfig: { Subnets: ['subnet-b', 'subnet-a'], SecurityGroupIds: ['sg-1'] },
    },
    ProcessingInputs: [{ InputName: 'z', S3Input: { S3Uri: 's3://a/z' } }, { InputName: 'y' }],
    ProcessingOutputConfig: {
      KmsKeyId: KEY,
      Outputs: [{ OutputName: 'o', S3Output: { S3Uri: 's3://a/o' } }],
    },
  };
  const { evidence } = await run(full, job('a', '2026-07-10T08:00:00Z'));
  expect(evidence.body.jobs).toEqual([
    {
      name: 'a',
      arn: arnOf('processing-job', 'a'),
      createdAt: '2026-07-10T08:00:00Z',
      status: null,
      roleArn: null,
      image: null,
      instanceType: null,
      instanceCount: null,
      networkIsolation: null,
      interContainerEncryption: null,
      vpc: null,
      volumeKeyId: null,
      outputKeyId: null,
      inputs: [],
      outputs: [],
      monitoringScheduleArn: null,
    },
    {
      name: 'b',
      arn: arnOf('processing-job', 'b'),
      createdAt: '2026-07-10T08:00:00Z',
      status: 'Completed',
      roleArn: roleArnOf('Training'),
      image: IMAGE,
      instanceType: 'ml.m5.large',
      instanceCount: 2,
      networkIsolation: true,
      interContainerEncryption: false,
      vpc: VPC,
      volumeKeyId: KEY,
      outputKeyId: KEY,
      inputs: [
        { name: 'y', uri: null },
        { name: 'z', uri: 's3://a/z' },
      ],
      outputs: [{ name: 'o', uri: 's3://a/o' }],
      monitoringScheduleArn: null,
    },
  ]);
});

test('reads transform jobs with what they capture', async () => {
  const { evidence } = await recordedRun(readmission, sagemakerTransformJobsCollector);
  expect(evidence.body.jobs).toEqual([
    {
      name: 'readmission-scores',
      arn: arnOf('transform-job', 'readmission-scores'),
      createdAt: '2026-08-02T08:00:00Z',
      status: 'Completed',
      modelName: 'readmission-7',
      instanceType: 'ml.m5.large',
      instanceCount: 1,
      volumeKeyId: KEY,
      outputKeyId: 'alias/ml-output',
      inputUri: 's3://northwind-claims/batch',
      outputUri: 's3://northwind-models/scores',
      capture: { destinationUri: 's3://northwind-capture/batch', keyId: KEY },
    },
  ]);
});

test('reads AutoML jobs', async () => {
  const { evidence } = await recordedRun(readmission, sagemakerAutoMlJobsCollector);
  expect(evidence.body.jobs).toEqual([
    {
      name: 'readmission-auto',
      arn: arnOf('automl-job', 'readmission-auto'),
      createdAt: '2026-07-08T08:00:00Z',
      status: 'Completed',
      roleArn: roleArnOf('Training'),
      interContainerEncryption: true,
      vpc: VPC,
      volumeKeyId: KEY,
      outputKeyId: 'alias/ml-output',
      outputUri: 's3://northwind-models/auto',
    },
  ]);
});

test('reads compilation jobs, and null for what an answer leaves out', async () => {
  const bare = {
    CompilationJobName: 'bare',
    CompilationJobArn: arnOf('compilation-job', 'bare'),
    CreationTime: '2026-07-12T08:00:00Z',
  };
  const path = file('sagemaker/compilation-jobs');
  const scenario = { ...readmission, [path]: [...Object(readmission[path]), bare] };
  const { evidence } = await recordedRun(scenario, sagemakerCompilationJobsCollector);
  expect(evidence.body.jobs).toEqual([
    {
      name: 'bare',
      arn: arnOf('compilation-job', 'bare'),
      createdAt: '2026-07-12T08:00:00Z',
      status: null,
      roleArn: null,
      image: null,
      vpc: null,
      outputKeyId: null,
      modelPackage: null,
      inputUri: null,
      outputUri: null,
      artifactUri: null,
      targetDevice: null,
    },
    {
      name: 'readmission-edge',
      arn: arnOf('compilation-job', 'readmission-edge'),
      createdAt: '2026-07-13T08:00:00Z',
      status: 'COMPLETED',
      roleArn: roleArnOf('Training'),
      image: IMAGE,
      vpc: VPC,
      outputKeyId: 'alias/ml-output',
      modelPackage: null,
      inputUri: 's3://northwind-models/output/readmission-7/model.tar.gz',
      outputUri: 's3://northwind-models/compiled',
      artifactUri: 's3://northwind-models/compiled/model-ml_c5.tar.gz',
      targetDevice: 'ml_c5',
    },
  ]);
});

test('reads a tuning job of one definition', async () => {
  const { evidence } = await recordedRun(readmission, sagemakerTuningJobsCollector);
  expect(evidence.body.jobs).toMatchObject([
    {
      name: 'readmission-search',
      definitions: [
        {
          name: null,
          roleArn: roleArnOf('Training'),
          image: IMAGE,
          instanceType: 'ml.m5.xlarge',
          instanceCount: 1,
          networkIsolation: true,
          interContainerEncryption: false,
          vpc: VPC,
          volumeKeyId: KEY,
          outputKeyId: 'alias/ml-output',
        },
      ],
    },
  ]);
});

const cluster = (InstanceType: string, InstanceCount: number) => ({
  InstanceType,
  InstanceCount,
  VolumeSizeInGB: 1,
});
test.each([
  { title: 'alike', choices: [cluster('ml.m5', 2), cluster('ml.m5', 2)], type: 'ml.m5', count: 2 },
  { title: 'of two types', choices: [cluster('ml.m5', 2), cluster('ml.c5', 2)], type: null, count: 2 },
  { title: 'of two sizes', choices: [cluster('ml.m5', 1), cluster('ml.m5', 2)], type: 'ml.m5', count: null },
])('reads several definitions of a tuning job, with clusters $title', async ({ choices, type, count }) => {
  const tuning = {
    HyperParameterTuningJobName: 'a',
    HyperParameterTuningJobArn: arnOf('hyper-parameter-tuning-job', 'a'),
    CreationTime: '2026-07-10T08:00:00Z',
    TrainingJobDefinitions: [
      { DefinitionName: 'y' },
      {
        DefinitionName: 'x',
        HyperParameterTuningResourceConfig: { VolumeKmsKeyId: KEY, InstanceConfigs: choices },
      },
    ],
  };
  const scenario = { [file('sagemaker/tuning-jobs')]: [tuning] };
  const { evidence } = await recordedRun(scenario, sagemakerTuningJobsCollector);
  expect(evidence.body.jobs[0]?.definitions).toMatchObject([
    { name: 'x', instanceType: type, instanceCount: count, volumeKeyId: KEY },
    { name: 'y', networkIsolation: null, vpc: null, volumeKeyId: null },
  ]);
});

test('takes and describes the jobs of the half-open period only', async () => {
  const { evidence, requests } = await run(
    job('before', '2026-06-30T23:59:59.500Z'),
    job('first', '2026-07-01T00:00:00Z'),
    job('last', '2026-09-30T23:59:59Z'),
    job('after', '2026-10-01T00:00:00Z'),
  );
  expect(evidence.body.jobs.map(({ name }) => name)).toEqual(['first', 'last']);
  expect(evidence.population?.count).toBe(2);
  const described = requests.filter(({ operation }) => operation === 'DescribeProcessingJob');
  expect(described).toHaveLength(2);
});

test('stops at the first page behind the period, also where the service ignores the window', async () => {
  const page = (name: string, time: string, NextToken: string) => ({
    ProcessingJobSummaries: [{ ...job(name, time), CreationTime: new Date(time) }],
    NextToken,
  });
  const time = new Date('2026-07-10T08:00:00Z');
  const { body, population } = await cannedRun(collector, {
    ListProcessingJobs: [
      page('a', '2026-07-10T08:00:00Z', '1'),
      page('old', '2026-06-01T00:00:00Z', '2'),
      refusal('AccessDeniedException'),
    ],
    DescribeProcessingJob: [{ ...job('a', ''), CreationTime: time }],
  });
  expect({ body, population }).toMatchObject({ body: { jobs: [{ name: 'a' }] }, population: { count: 1 } });
});

test('a job that is gone meanwhile is a gap of its own and stays counted', async () => {
  const CreationTime = new Date('2026-07-10T08:00:00Z');
  const { body, gaps, population } = await cannedRun(collector, {
    ListProcessingJobs: [{ ProcessingJobSummaries: [{ ...job('a', ''), CreationTime }] }],
    DescribeProcessingJob: [refusal('ValidationException', 'Could not find requested job with name: a')],
  });
  expect(body).toEqual({ jobs: [] });
  expect(gaps).toMatchObject([{ kind: 'not-found', resource: arnOf('processing-job', 'a') }]);
  expect(population).toMatchObject({ count: 1 });
});

test('a summary without its identity is malformed and opens the population', async () => {
  const { body, gaps, population } = await cannedRun(collector, {
    ListProcessingJobs: [{ ProcessingJobSummaries: [{ ProcessingJobName: 'a' }] }],
  });
  expect({ body, population }).toEqual({ body: { jobs: [] }, population: null });
  expect(gaps).toMatchObject([{ kind: 'malformed', action: 'sagemaker:ListProcessingJobs', resource: null }]);
});
