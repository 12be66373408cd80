import { expect, test } from 'vitest';
import { by } from '../../../src/core/order.ts';
import { cloudtrailChanges } from '../../../src/evidence/kinds/cloudtrail-changes.ts';
import { sagemakerTrainingJobs } from '../../../src/evidence/kinds/sagemaker-training-jobs.ts';
import { trainingJobs } from '../../../src/trail/histories/training-jobs.ts';
import {
  actor,
  change,
  changesBody,
  PERIOD,
  sagemakerArn,
  sealedOf,
  trainingJob,
} from '../../support/evidence.ts';

const request = (trainingJobName: string) => ({
  trainingJobName,
  roleArn: 'arn:aws:iam::111122223333:role/Train',
  algorithmSpecification: { trainingImage: 'image:1', trainingInputMode: 'File' },
  resourceConfig: { instanceType: 'ml.m5.large', instanceCount: 3, volumeKmsKeyId: 'key-1' },
  enableNetworkIsolation: true,
  enableInterContainerTrafficEncryption: false,
  enableManagedSpotTraining: true,
  vpcConfig: { subnets: ['subnet-b', 'subnet-a'], securityGroupIds: ['sg-1'] },
  outputDataConfig: { kmsKeyId: '', s3OutputPath: 's3://models/out' },
  inputDataConfig: [{ channelName: 'train', dataSource: { s3DataSource: { s3Uri: 's3://claims/train' } } }],
  checkpointConfig: { s3Uri: 's3://models/checkpoints' },
});
const create = (name: string, at: string) =>
  change({ name: 'CreateTrainingJob', at, request: request(name) });
const remove = (name: string, at: string) =>
  change({ name: 'DeleteTrainingJob', at, actor: actor('bob'), request: { trainingJobName: name } });

const found = (jobs: ReturnType<typeof trainingJob>[], changes: Parameters<typeof changesBody>[0]) =>
  [
    ...trainingJobs(
      [sealedOf(sagemakerTrainingJobs, { jobs })],
      [sealedOf(cloudtrailChanges, changesBody(changes))],
      PERIOD,
    ),
  ].toSorted(by(({ createdAt }) => createdAt ?? ''));

test('takes the settings of a deleted job from its creation', () => {
  expect(
    found([], [create('Scratch', '2026-08-01T10:00:00Z'), remove('Scratch', '2026-08-02T10:00:00Z')]),
  ).toMatchObject([
    {
      name: 'Scratch',
      arn: sagemakerArn('training-job', 'scratch'),
      createdAt: '2026-08-01T10:00:00Z',
      createdBy: { person: 'alice' },
      deletedBy: { person: 'bob', at: '2026-08-02T10:00:00Z' },
      listed: false,
      item: {
        status: null,
        roleArn: 'arn:aws:iam::111122223333:role/Train',
        image: 'image:1',
        algorithmName: null,
        instanceType: 'ml.m5.large',
        instanceCount: 3,
        networkIsolation: true,
        interContainerEncryption: false,
        vpc: { subnets: ['subnet-a', 'subnet-b'], securityGroupIds: ['sg-1'] },
        volumeKeyId: 'key-1',
        outputKeyId: null,
        outputUri: 's3://models/out',
        inputs: [{ channel: 'train', uri: 's3://claims/train' }],
        managedSpot: true,
        checkpointUri: 's3://models/checkpoints',
        tags: null,
      },
    },
  ]);
});

test('what the request left out is null', () => {
  const [job] = found(
    [],
    [change({ name: 'CreateTrainingJob', at: '2026-08-01T10:00:00Z', request: { trainingJobName: 'x' } })],
  );
  expect(job?.item).toMatchObject({ networkIsolation: null, instanceCount: null, vpc: null, inputs: [] });
});

test('a job that still exists stands once, with who made it', () => {
  const job = trainingJob({ name: 'Kept', createdAt: '2026-08-01T10:00:01.500Z' });
  const jobs = found([job], [create('kept', '2026-08-01T10:00:00Z')]);
  expect(jobs).toMatchObject([{ item: job, listed: true, createdBy: { person: 'alice' }, deletedBy: null }]);
});

test('a name that was used again gives an entry per use', () => {
  const job = trainingJob({ name: 'again', createdAt: '2026-08-03T10:00:00Z' });
  const jobs = found(
    [job],
    [
      create('again', '2026-08-01T10:00:00Z'),
      remove('again', '2026-08-02T10:00:00Z'),
      create('again', '2026-08-03T10:00:00Z'),
    ],
  );
  expect(jobs.map(({ createdAt, listed, deletedBy }) => [createdAt, listed, deletedBy?.at ?? null])).toEqual([
    ['2026-08-01T10:00:00Z', false, '2026-08-02T10:00:00Z'],
    ['2026-08-03T10:00:00Z', true, null],
  ]);
});

test.each([
  {
    title: 'a refused creation',
    changes: [{ ...create('x', '2026-08-01T10:00:00Z'), error: 'AccessDenied' }],
  },
  { title: 'a removal of a job older than the period', changes: [remove('x', '2026-08-01T10:00:00Z')] },
  {
    title: 'an event of another service',
    changes: [{ ...create('x', '2026-08-01T10:00:00Z'), source: 'other.amazonaws.com' }],
  },
])('does not count $title', ({ changes }) => {
  expect(found([], changes)).toEqual([]);
});
