import { expect, test } from 'vitest';
import { sagemakerTrainingJobsCollector as collector } from '../../../src/collectors/sagemaker/training-jobs.ts';
import { recordedRun, TEST_ACCOUNT } from '../../support/aws/collect.ts';
import { arnOf, file, keyArnOf, recordedAnswer, roleArnOf } from '../account.ts';
import { cannedRun, refusal } from '../canned.ts';
import { readmission } from '../readmission.ts';

const job = (over: object) => ({
  TrainingJobName: 'a',
  TrainingJobArn: arnOf('training-job', 'a'),
  CreationTime: '2026-07-10T08:00:00Z',
  ...over,
});
const run = (...jobs: readonly object[]) =>
  recordedRun({ [file('sagemaker/training-jobs')]: jobs }, collector);

test('reads a job with all its fields', async () => {
  const { evidence } = await recordedRun(readmission, collector);
  expect(evidence.body).toEqual({
    jobs: [
      {
        name: 'readmission-7',
        arn: arnOf('training-job', 'readmission-7'),
        createdAt: '2026-07-10T08:00:00Z',
        status: 'Completed',
        roleArn: roleArnOf('Training'),
        image: `${TEST_ACCOUNT}.dkr.ecr.eu-central-1.amazonaws.com/readmission:7`,
        algorithmName: null,
        instanceType: 'ml.m5.xlarge',
        instanceCount: 2,
        networkIsolation: true,
        interContainerEncryption: true,
        vpc: { subnets: ['subnet-a', 'subnet-b'], securityGroupIds: ['sg-1'] },
        volumeKeyId: keyArnOf('11111111-2222-3333-4444-555555555555'),
        outputKeyId: 'alias/ml-output',
        outputUri: 's3://northwind-models/output',
        inputs: [
          { channel: 'train', uri: 's3://northwind-claims/train' },
          { channel: 'validation', uri: 's3://northwind-claims/validation' },
        ],
        modelArtifactUri: 's3://northwind-models/output/readmission-7/model.tar.gz',
        tuningJobArn: null,
        managedSpot: false,
        checkpointUri: null,
        tags: [{ key: 'team', value: 'ml' }],
      },
    ],
  });
  expect(evidence.population).toMatchObject({
    count: 1,
    countedBy: expect.stringContaining('sagemaker:Search'),
  });
});

test('keeps what a recorded answer left out, or stated as empty text, as null', async () => {
  const answer = recordedAnswer('sagemaker/DescribeTrainingJob/sagemaker_training_job_remove_tag_1.json');
  const period = { from: '2018-01-01T00:00:00Z', to: '2018-04-01T00:00:00Z' };
  const scenario = { '644160558196/us-east-1/sagemaker/training-jobs.json': [answer] };
  const { evidence } = await recordedRun(scenario, collector, {
    account: '644160558196',
    region: 'us-east-1',
    period,
  });
  expect(evidence.body.jobs).toMatchObject([
    {
      createdAt: '2018-01-31T09:07:29.294Z',
      image: '382416733822.dkr.ecr.us-east-1.amazonaws.com/kmeans:1',
      instanceCount: 2,
      outputKeyId: null,
      volumeKeyId: null,
      networkIsolation: null,
      interContainerEncryption: null,
      managedSpot: null,
      modelArtifactUri: null,
      vpc: null,
      tags: null,
    },
  ]);
});

test('takes the jobs of the half-open period only', async () => {
  const at = (name: string, CreationTime: string) =>
    job({ TrainingJobName: name, TrainingJobArn: arnOf('training-job', name), CreationTime });
  const { evidence } = await run(
    at('before', '2026-06-30T23:59:59Z'),
    at('first', '2026-07-01T00:00:00Z'),
    at('last', '2026-09-30T23:59:59Z'),
    at('after', '2026-10-01T00:00:00Z'),
  );
  expect(evidence.body.jobs.map(({ name }) => name)).toEqual(['first', 'last']);
  expect(evidence.population?.count).toBe(2);
});

test('leaves out jobs of another time that a search gives all the same', async () => {
  const found = job({ CreationTime: new Date('2026-10-01T00:00:00Z') });
  const { body, population } = await cannedRun(collector, {
    Search: [{ Results: [{ TrainingJob: found }] }],
    ListTrainingJobs: [{ TrainingJobSummaries: [] }],
  });
  expect({ body, population }).toMatchObject({ body: { jobs: [] }, population: { count: 0 } });
});

const foundAt = (name: string, time: string) => ({
  TrainingJob: job({
    TrainingJobName: name,
    TrainingJobArn: arnOf('training-job', name),
    CreationTime: new Date(time),
  }),
});
const firstPage = {
  Results: [foundAt('c', '2026-07-12T08:00:00Z'), foundAt('b', '2026-07-11T08:00:00.400Z')],
  NextToken: 'old',
};
const rest = { Results: [foundAt('b', '2026-07-11T08:00:00.400Z'), foundAt('a', '2026-07-10T08:00:00Z')] };

const LISTED = { ListTrainingJobs: [{ TrainingJobSummaries: [] }] };

test('lists on from the last job when a token is no longer good, and counts no job twice', async () => {
  const { body, gaps, population } = await cannedRun(collector, {
    Search: [firstPage, refusal('ValidationException', 'Invalid NextToken'), rest],
    ...LISTED,
  });
  expect(body).toMatchObject({ jobs: [{ name: 'a' }, { name: 'b' }, { name: 'c' }] });
  expect({ gaps, population }).toMatchObject({ gaps: [], population: { count: 3 } });
});

test('a listing that cannot go on from there is a gap, and what was listed counts for no population', async () => {
  const no = refusal('ValidationException', 'Invalid NextToken');
  const { body, gaps, population } = await cannedRun(collector, { Search: [firstPage, no, no], ...LISTED });
  expect(body).toMatchObject({ jobs: [{ name: 'b' }, { name: 'c' }] });
  expect({ gaps, population }).toMatchObject({
    gaps: [{ kind: 'malformed', action: 'sagemaker:Search', code: 'ValidationException' }],
    population: null,
  });
});

test('keeps two jobs of one name apart by their time', async () => {
  const { evidence } = await run(job({}), job({ CreationTime: '2026-08-10T08:00:00Z' }), job({}));
  expect(evidence.body.jobs.map(({ createdAt }) => createdAt)).toEqual([
    '2026-07-10T08:00:00Z',
    '2026-08-10T08:00:00Z',
  ]);
});

const group = (InstanceType: string, InstanceCount: number) => ({
  InstanceGroupName: 'g',
  InstanceType,
  InstanceCount,
});
test.each([
  { title: 'one type', groups: [group('ml.p4d', 2), group('ml.p4d', 3)], type: 'ml.p4d', count: 5 },
  { title: 'two types', groups: [group('ml.p4d', 1), group('ml.m5', 1)], type: null, count: 2 },
])('adds up a cluster of groups of $title', async ({ groups, type, count }) => {
  const { evidence } = await run(job({ ResourceConfig: { VolumeSizeInGB: 1, InstanceGroups: groups } }));
  expect(evidence.body.jobs).toMatchObject([{ instanceType: type, instanceCount: count }]);
});

test('names a file system that a channel reads from', async () => {
  const files = {
    FileSystemId: 'fs-1',
    FileSystemType: 'EFS',
    FileSystemAccessMode: 'ro',
    DirectoryPath: '/data',
  };
  const { evidence } = await run(
    job({ InputDataConfig: [{ ChannelName: 'train', DataSource: { FileSystemDataSource: files } }] }),
  );
  expect(evidence.body.jobs[0]?.inputs).toEqual([{ channel: 'train', uri: 'efs://fs-1/data' }]);
});

test('a record without its identity is malformed, opens the population, and leaves the others', async () => {
  const { evidence } = await run(job({}), { TrainingJobName: 'b', CreationTime: '2026-07-10T08:00:00Z' });
  expect(evidence.body.jobs.map(({ name }) => name)).toEqual(['a']);
  expect(evidence.gaps).toMatchObject([
    { kind: 'malformed', action: 'sagemaker:ListTrainingJobs', resource: null },
    { kind: 'malformed', action: 'sagemaker:Search', resource: null },
  ]);
  expect(evidence.population).toBeNull();
});
