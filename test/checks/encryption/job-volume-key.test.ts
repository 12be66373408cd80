import { expect, test } from 'vitest';
import { sagemakerJobVolumeKey as check } from '../../../src/checks/encryption/job-volume-key.ts';
import {
  autoMlJob,
  change,
  keyArn,
  processingJob,
  transformJob,
  tuningDefinition,
  tuningJob,
} from '../../support/evidence.ts';
import { type Jobs, jobRecords } from '../../support/job-records.ts';
import { judge } from '../../support/verdicts.ts';

const deleted = change({
  name: 'CreateProcessingJob',
  at: '2026-08-03T10:00:00Z',
  request: {
    processingJobName: 'scratch',
    networkConfig: { enableNetworkIsolation: false },
    processingResources: { clusterConfig: { instanceType: 'ml.m5.large', instanceCount: 2 } },
    processingOutputConfig: {
      outputs: [{ outputName: 'out', s3Output: { s3Uri: 's3://northwind-claims/out' } }],
    },
  },
});

const CASES: readonly { readonly title: string; readonly jobs: Jobs; readonly outcome: string }[] = [
  { title: 'none', jobs: {}, outcome: 'not-applicable' },
  {
    title: 'all under the customer key',
    jobs: {
      processing: [processingJob()],
      transform: [transformJob()],
      tuning: [tuningJob()],
      autoMl: [autoMlJob()],
    },
    outcome: 'pass',
  },
  {
    title: 'a processing job without key',
    jobs: { processing: [processingJob({ volumeKeyId: null })] },
    outcome: 'fail',
  },
  {
    title: 'a transform job without key',
    jobs: { transform: [transformJob({ volumeKeyId: null })] },
    outcome: 'fail',
  },
  {
    title: 'a definition without key',
    jobs: {
      tuning: [tuningJob({ definitions: [tuningDefinition(), tuningDefinition({ volumeKeyId: null })] })],
    },
    outcome: 'fail',
  },
  {
    title: 'an AutoML job without key',
    jobs: { autoMl: [autoMlJob({ volumeKeyId: null })] },
    outcome: 'fail',
  },
  {
    title: 'local storage without key',
    jobs: { transform: [transformJob({ volumeKeyId: null, instanceType: 'ml.g5.xlarge' })] },
    outcome: 'not-applicable',
  },
  {
    title: 'no key, instance type not stated',
    jobs: { processing: [processingJob({ volumeKeyId: null, instanceType: null })] },
    outcome: 'unknown',
  },
  {
    title: 'a key that was not looked up',
    jobs: { autoMl: [autoMlJob({ volumeKeyId: keyArn('key-9') })] },
    outcome: 'unknown',
  },
  {
    title: 'a key of AWS',
    jobs: { transform: [transformJob({ volumeKeyId: 'alias/aws/ebs' })] },
    outcome: 'fail',
  },
  {
    title: 'a tuning job without a definition',
    jobs: { tuning: [tuningJob({ definitions: [] })] },
    outcome: 'unknown',
  },
  { title: 'a deleted one that the log tells of', jobs: { changes: [deleted] }, outcome: 'fail' },
  { title: 'a failed listing', jobs: { processing: [processingJob()], refused: true }, outcome: 'unknown' },
];

test.each(CASES)('$title: $outcome', ({ jobs, outcome }) => {
  expect(judge(check, ...jobRecords(jobs)).outcome).toBe(outcome);
});

test('without a log the population is open', () => {
  const [processing, transform, tuning, autoMl, , keys] = jobRecords({ processing: [processingJob()] });
  const records = [processing, transform, tuning, autoMl, keys].filter((record) => record !== undefined);
  expect(judge(check, ...records).outcome).toBe('unknown');
});
