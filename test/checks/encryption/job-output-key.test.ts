import { expect, test } from 'vitest';
import { sagemakerJobOutputKey as check } from '../../../src/checks/encryption/job-output-key.ts';
import { cloudtrailChanges } from '../../../src/evidence/kinds/cloudtrail-changes.ts';
import { sagemakerCompilationJobs } from '../../../src/evidence/kinds/sagemaker-compilation-jobs.ts';
import {
  autoMlJob,
  change,
  compilationJob,
  gapOf,
  keyArn,
  processingJob,
  sealedOf,
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
      compilation: [compilationJob()],
    },
    outcome: 'pass',
  },
  {
    title: 'a processing job without key',
    jobs: { processing: [processingJob({ outputKeyId: null })] },
    outcome: 'fail',
  },
  {
    title: 'a processing job without output in S3',
    jobs: { processing: [processingJob({ outputKeyId: null, outputs: [{ name: 'features', uri: null }] })] },
    outcome: 'not-applicable',
  },
  {
    title: 'a transform job without key',
    jobs: { transform: [transformJob({ outputKeyId: null })] },
    outcome: 'fail',
  },
  {
    title: 'captured data without key',
    jobs: {
      transform: [transformJob({ capture: { destinationUri: 's3://northwind-capture/batch', keyId: null } })],
    },
    outcome: 'fail',
  },
  {
    title: 'captured data under the key',
    jobs: { transform: [transformJob({ capture: { destinationUri: null, keyId: keyArn('key-1') } })] },
    outcome: 'pass',
  },
  {
    title: 'a definition without key',
    jobs: {
      tuning: [tuningJob({ definitions: [tuningDefinition(), tuningDefinition({ outputKeyId: null })] })],
    },
    outcome: 'fail',
  },
  {
    title: 'an AutoML job without key',
    jobs: { autoMl: [autoMlJob({ outputKeyId: null })] },
    outcome: 'fail',
  },
  {
    title: 'a key that was not looked up',
    jobs: { autoMl: [autoMlJob({ outputKeyId: keyArn('key-9') })] },
    outcome: 'unknown',
  },
  {
    title: 'a tuning job without a definition',
    jobs: { tuning: [tuningJob({ definitions: [] })] },
    outcome: 'unknown',
  },
  {
    title: 'a compilation job without key',
    jobs: { compilation: [compilationJob({ outputKeyId: null })] },
    outcome: 'fail',
  },
  {
    title: 'a compilation job with a key that was not looked up',
    jobs: { compilation: [compilationJob({ outputKeyId: keyArn('key-9') })] },
    outcome: 'unknown',
  },
  { title: 'a deleted one that the log tells of', jobs: { changes: [deleted] }, outcome: 'fail' },
  { title: 'a failed listing', jobs: { processing: [processingJob()], refused: true }, outcome: 'unknown' },
];

test.each(CASES)('$title: $outcome', ({ jobs, outcome }) => {
  expect(judge(check, ...jobRecords(jobs)).outcome).toBe(outcome);
});

test('without a log the population is open', () => {
  const records = jobRecords({ processing: [processingJob()] }).filter(
    ({ evidence }) => evidence.kind !== cloudtrailChanges.id,
  );
  expect(judge(check, ...records).outcome).toBe('unknown');
});

test('compilation jobs that were not listed leave it unknown', () => {
  const records = jobRecords({ processing: [processingJob()] }).filter(
    ({ evidence }) => evidence.kind !== sagemakerCompilationJobs.id,
  );
  const refused = sealedOf(
    sagemakerCompilationJobs,
    { jobs: [] },
    { gaps: [gapOf('denied', { action: 'sagemaker:ListCompilationJobs' })] },
  );
  expect(judge(check, ...records, refused).outcome).toBe('unknown');
});
