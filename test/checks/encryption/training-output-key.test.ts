import { expect, test } from 'vitest';
import { sagemakerTrainingOutputKey as check } from '../../../src/checks/encryption/training-output-key.ts';
import { cloudtrailChanges } from '../../../src/evidence/kinds/cloudtrail-changes.ts';
import { kmsKeys } from '../../../src/evidence/kinds/kms-keys.ts';
import { sagemakerTrainingJobs } from '../../../src/evidence/kinds/sagemaker-training-jobs.ts';
import { change, changesBody, gapOf, kmsKey, sealedOf, trainingJob } from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

const deleted = change({
  name: 'CreateTrainingJob',
  at: '2026-08-03T10:00:00Z',
  request: {
    trainingJobName: 'x',
    outputDataConfig: { kmsKeyId: '', s3OutputPath: 's3://northwind-models/x' },
  },
});

test.each([
  { title: 'none', jobs: [], outcome: 'not-applicable' },
  { title: 'a customer key', jobs: [trainingJob()], outcome: 'pass' },
  { title: 'no key', jobs: [trainingJob({ outputKeyId: null })], outcome: 'fail' },
  { title: 'a key that AWS manages', jobs: [trainingJob()], key: { manager: 'AWS' }, outcome: 'fail' },
  { title: 'a key that was not read', jobs: [trainingJob({ outputKeyId: 'key-9' })], outcome: 'unknown' },
  { title: 'a deleted job without a key', jobs: [], changes: [deleted], outcome: 'fail' },
  { title: 'a failed listing', jobs: [trainingJob()], gaps: [gapOf('denied')], outcome: 'unknown' },
])('$title: $outcome', ({ jobs, key = {}, changes = [], gaps = [], outcome }) => {
  const result = judge(
    check,
    sealedOf(sagemakerTrainingJobs, { jobs }, { gaps }),
    sealedOf(cloudtrailChanges, changesBody(changes)),
    sealedOf(kmsKeys, { keys: [kmsKey(key)] }),
  );
  expect(result.outcome).toBe(outcome);
});
