import { expect, test } from 'vitest';
import { sagemakerTrainingVpc as check } from '../../../src/checks/network/training-vpc.ts';
import { cloudtrailChanges } from '../../../src/evidence/kinds/cloudtrail-changes.ts';
import { sagemakerTrainingJobs } from '../../../src/evidence/kinds/sagemaker-training-jobs.ts';
import { change, changesBody, gapOf, sealedOf, trainingJob, VPC } from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

const deleted = (vpcConfig: object | null) =>
  change({
    name: 'CreateTrainingJob',
    at: '2026-08-03T10:00:00Z',
    request: { trainingJobName: 'scratch', ...(vpcConfig && { vpcConfig }) },
  });
const cutOff = change({
  name: 'CreateTrainingJob',
  at: '2026-08-03T10:00:00Z',
  response: { trainingJobArn: 'arn:aws:sagemaker:us-east-1:111122223333:training-job/scratch' },
});

test.each([
  { title: 'none', jobs: [], outcome: 'not-applicable' },
  { title: 'inside', jobs: [trainingJob()], outcome: 'pass' },
  { title: 'outside', jobs: [trainingJob({ vpc: null })], outcome: 'fail' },
  {
    title: 'no security group',
    jobs: [trainingJob({ vpc: { ...VPC, securityGroupIds: [] } })],
    outcome: 'fail',
  },
  { title: 'a deleted one inside', jobs: [], changes: [deleted(VPC)], outcome: 'pass' },
  { title: 'a deleted one outside', jobs: [], changes: [deleted(null)], outcome: 'fail' },
  { title: 'a deleted one whose request is not in the log', jobs: [], changes: [cutOff], outcome: 'unknown' },
  { title: 'a failed listing', jobs: [trainingJob()], gaps: [gapOf('denied')], outcome: 'unknown' },
])('$title: $outcome', ({ jobs, changes = [], gaps = [], outcome }) => {
  const result = judge(
    check,
    sealedOf(sagemakerTrainingJobs, { jobs }, { gaps }),
    sealedOf(cloudtrailChanges, changesBody(changes)),
  );
  expect(result.outcome).toBe(outcome);
});
