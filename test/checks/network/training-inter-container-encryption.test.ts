import { expect, test } from 'vitest';
import { sagemakerTrainingInterContainerEncryption as check } from '../../../src/checks/network/training-inter-container-encryption.ts';
import { cloudtrailChanges } from '../../../src/evidence/kinds/cloudtrail-changes.ts';
import { sagemakerTrainingJobs } from '../../../src/evidence/kinds/sagemaker-training-jobs.ts';
import { changesBody, gapOf, sealedOf, trainingJob } from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

test.each([
  { title: 'several instances, on', over: {}, outcome: 'pass' },
  { title: 'several instances, off', over: { interContainerEncryption: false }, outcome: 'fail' },
  { title: 'several instances, not stated', over: { interContainerEncryption: null }, outcome: 'unknown' },
  {
    title: 'one instance, off',
    over: { instanceCount: 1, interContainerEncryption: false },
    outcome: 'not-applicable',
  },
  { title: 'a number that is not stated, on', over: { instanceCount: null }, outcome: 'pass' },
  {
    title: 'a number that is not stated, off',
    over: { instanceCount: null, interContainerEncryption: false },
    outcome: 'unknown',
  },
  {
    title: 'groups of instances, off',
    over: { instanceCount: 0, interContainerEncryption: false },
    outcome: 'unknown',
  },
  { title: 'a failed listing', over: {}, gaps: [gapOf('throttled')], outcome: 'unknown' },
])('$title: $outcome', ({ over, gaps = [], outcome }) => {
  const result = judge(
    check,
    sealedOf(sagemakerTrainingJobs, { jobs: [trainingJob(over)] }, { gaps }),
    sealedOf(cloudtrailChanges, changesBody([])),
  );
  expect(result.outcome).toBe(outcome);
});
