import { expect, test } from 'vitest';
import { sagemakerTrainingIsolation as check } from '../../../src/checks/network/training-isolation.ts';
import { cloudtrailChanges } from '../../../src/evidence/kinds/cloudtrail-changes.ts';
import { sagemakerTrainingJobs } from '../../../src/evidence/kinds/sagemaker-training-jobs.ts';
import {
  actor,
  change,
  changesBody,
  gapOf,
  sagemakerArn,
  sealedOf,
  trainingJob,
} from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

const createdThenDeleted = [
  change({
    name: 'CreateTrainingJob',
    at: '2026-08-03T10:00:00Z',
    request: { trainingJobName: 'Scratch', enableNetworkIsolation: false },
  }),
  change({
    name: 'DeleteTrainingJob',
    at: '2026-08-04T11:22:33Z',
    actor: actor('bob'),
    request: { trainingJobName: 'Scratch' },
  }),
];

test.each([
  { title: 'none', jobs: [], gaps: [], changes: [], outcome: 'not-applicable' },
  { title: 'isolated', jobs: [trainingJob()], gaps: [], changes: [], outcome: 'pass' },
  { title: 'open', jobs: [trainingJob({ networkIsolation: false })], gaps: [], changes: [], outcome: 'fail' },
  {
    title: 'not stated',
    jobs: [trainingJob({ networkIsolation: null })],
    gaps: [],
    changes: [],
    outcome: 'unknown',
  },
  {
    title: 'a failed listing',
    jobs: [trainingJob()],
    gaps: [gapOf('denied')],
    changes: [],
    outcome: 'unknown',
  },
  {
    title: 'an open one deleted since',
    jobs: [trainingJob()],
    gaps: [],
    changes: createdThenDeleted,
    outcome: 'fail',
  },
])('$title: $outcome', ({ jobs, gaps, changes, outcome }) => {
  const result = judge(
    check,
    sealedOf(sagemakerTrainingJobs, { jobs }, { gaps }),
    sealedOf(cloudtrailChanges, changesBody(changes)),
  );
  expect(result.outcome).toBe(outcome);
});

test('a deleted job is an item that names who made and who deleted it', () => {
  const result = judge(
    check,
    sealedOf(sagemakerTrainingJobs, { jobs: [] }),
    sealedOf(cloudtrailChanges, changesBody(createdThenDeleted)),
  );
  expect(result.items).toMatchObject([
    {
      resource: sagemakerArn('training-job', 'scratch'),
      basis: 'period',
      reason:
        'Network isolation: off. Created 2026-08-03T10:00:00Z by alice (role MLEngineer). Deleted 2026-08-04T11:22:33Z by bob (role MLEngineer).',
    },
  ]);
});

test('without a log the population is open', () => {
  const result = judge(check, sealedOf(sagemakerTrainingJobs, { jobs: [trainingJob()] }));
  expect(result.outcome).toBe('unknown');
  expect(result.items.map(({ resource, outcome }) => [resource, outcome])).toEqual([
    [trainingJob().arn, 'pass'],
    ['aws.cloudtrail.changes@1 of 111122223333/us-east-1', 'unknown'],
  ]);
});
