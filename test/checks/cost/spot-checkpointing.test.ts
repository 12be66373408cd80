import { expect, test } from 'vitest';
import { sagemakerSpotCheckpointing as check } from '../../../src/checks/cost/spot-checkpointing.ts';
import type { Gap } from '../../../src/evidence/gap.ts';
import { cloudtrailChanges } from '../../../src/evidence/kinds/cloudtrail-changes.ts';
import {
  sagemakerTrainingJobs,
  type TrainingJob,
} from '../../../src/evidence/kinds/sagemaker-training-jobs.ts';
import { actor, change, changesBody, gapOf, sealedOf, trainingJob } from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

const deleted = (request: object) => [
  change({
    name: 'CreateTrainingJob',
    at: '2026-08-03T10:00:00Z',
    request: { trainingJobName: 'Scratch', ...request },
  }),
  change({
    name: 'DeleteTrainingJob',
    at: '2026-08-04T11:22:33Z',
    actor: actor('bob'),
    request: { trainingJobName: 'Scratch' },
  }),
];
interface Row {
  readonly title: string;
  readonly jobs?: readonly TrainingJob[];
  readonly gaps?: Gap[];
  readonly changes?: Parameters<typeof changesBody>[0];
  readonly outcome: string;
}
const spot = { managedSpot: true, checkpointUri: 's3://northwind-models/checkpoints' };

test.each<Row>([
  { title: 'none', outcome: 'not-applicable' },
  { title: 'ordinary capacity', jobs: [trainingJob()], outcome: 'not-applicable' },
  { title: 'spot with checkpoints', jobs: [trainingJob(spot)], outcome: 'pass' },
  { title: 'spot without', jobs: [trainingJob({ ...spot, checkpointUri: null })], outcome: 'fail' },
  { title: 'not stated', jobs: [trainingJob({ managedSpot: null })], outcome: 'unknown' },
  { title: 'a failed listing', jobs: [trainingJob(spot)], gaps: [gapOf('denied')], outcome: 'unknown' },
  { title: 'deleted, spot without', changes: deleted({ enableManagedSpotTraining: true }), outcome: 'fail' },
  {
    title: 'deleted, spot with checkpoints',
    changes: deleted({ enableManagedSpotTraining: true, checkpointConfig: { s3Uri: 's3://b/c' } }),
    outcome: 'pass',
  },
  { title: 'deleted, and never asked for spot', changes: deleted({}), outcome: 'not-applicable' },
])('$title: $outcome', ({ jobs = [], gaps = [], changes = [], outcome }) => {
  const result = judge(
    check,
    sealedOf(sagemakerTrainingJobs, { jobs: [...jobs] }, { gaps }),
    sealedOf(cloudtrailChanges, changesBody(changes)),
  );
  expect(result.outcome).toBe(outcome);
});
