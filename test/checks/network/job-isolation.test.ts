import { expect, test } from 'vitest';
import { sagemakerJobIsolation as check } from '../../../src/checks/network/job-isolation.ts';
import {
  autoMlJob,
  change,
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
    title: 'all isolated',
    jobs: {
      processing: [processingJob()],
      transform: [transformJob()],
      tuning: [tuningJob()],
      autoMl: [autoMlJob()],
    },
    outcome: 'pass',
  },
  {
    title: 'jobs without such a setting only',
    jobs: { transform: [transformJob()], autoMl: [autoMlJob()] },
    outcome: 'not-applicable',
  },
  {
    title: 'an open processing job',
    jobs: { processing: [processingJob({ networkIsolation: false })] },
    outcome: 'fail',
  },
  {
    title: 'not stated',
    jobs: { processing: [processingJob({ networkIsolation: null })] },
    outcome: 'unknown',
  },
  {
    title: 'one open definition',
    jobs: {
      tuning: [
        tuningJob({
          definitions: [tuningDefinition(), tuningDefinition({ name: 'b', networkIsolation: false })],
        }),
      ],
    },
    outcome: 'fail',
  },
  {
    title: 'one definition not stated',
    jobs: {
      tuning: [
        tuningJob({ definitions: [tuningDefinition(), tuningDefinition({ networkIsolation: null })] }),
      ],
    },
    outcome: 'unknown',
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

test('names the definition that decides', () => {
  const definitions = [
    tuningDefinition({ name: 'a' }),
    tuningDefinition({ name: 'b', networkIsolation: false }),
  ];
  const { items } = judge(check, ...jobRecords({ tuning: [tuningJob({ definitions })] }));
  expect(items.map(({ reason }) => reason)).toEqual([
    'Definition b: Network isolation: off. Created 2026-07-10T08:00:00Z.',
  ]);
});
