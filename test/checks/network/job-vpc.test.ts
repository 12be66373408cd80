import { expect, test } from 'vitest';
import { sagemakerJobVpc as check } from '../../../src/checks/network/job-vpc.ts';
import { cloudtrailChanges } from '../../../src/evidence/kinds/cloudtrail-changes.ts';
import { sagemakerCompilationJobs } from '../../../src/evidence/kinds/sagemaker-compilation-jobs.ts';
import {
  autoMlJob,
  change,
  compilationJob,
  gapOf,
  processingJob,
  sealedOf,
  transformJob,
  tuningDefinition,
  tuningJob,
  VPC,
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

const compiled = change({
  name: 'CreateCompilationJob',
  at: '2026-08-03T10:00:00Z',
  request: { compilationJobName: 'scratch', outputConfig: {}, vpcConfig: VPC },
});

const CASES: readonly { readonly title: string; readonly jobs: Jobs; readonly outcome: string }[] = [
  { title: 'none', jobs: {}, outcome: 'not-applicable' },
  {
    title: 'all inside',
    jobs: {
      processing: [processingJob()],
      transform: [transformJob()],
      tuning: [tuningJob()],
      autoMl: [autoMlJob()],
      compilation: [compilationJob()],
    },
    outcome: 'pass',
  },
  { title: 'transform jobs only', jobs: { transform: [transformJob()] }, outcome: 'not-applicable' },
  {
    title: 'a processing job outside',
    jobs: { processing: [processingJob({ vpc: null })] },
    outcome: 'fail',
  },
  {
    title: 'a definition outside',
    jobs: { tuning: [tuningJob({ definitions: [tuningDefinition(), tuningDefinition({ vpc: null })] })] },
    outcome: 'fail',
  },
  { title: 'an AutoML job outside', jobs: { autoMl: [autoMlJob({ vpc: null })] }, outcome: 'fail' },
  {
    title: 'no security group',
    jobs: { autoMl: [autoMlJob({ vpc: { ...VPC, securityGroupIds: [] } })] },
    outcome: 'fail',
  },
  {
    title: 'a tuning job without a definition',
    jobs: { tuning: [tuningJob({ definitions: [] })] },
    outcome: 'unknown',
  },
  {
    title: 'a compilation job outside',
    jobs: { compilation: [compilationJob({ vpc: null })] },
    outcome: 'fail',
  },
  { title: 'a deleted compilation job inside', jobs: { changes: [compiled] }, outcome: 'pass' },
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
