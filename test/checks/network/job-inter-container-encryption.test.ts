import { expect, test } from 'vitest';
import { sagemakerJobInterContainerEncryption as check } from '../../../src/checks/network/job-inter-container-encryption.ts';
import {
  autoMlJob,
  processingJob,
  transformJob,
  tuningDefinition,
  tuningJob,
} from '../../support/evidence.ts';
import { type Jobs, jobRecords } from '../../support/job-records.ts';
import { judge } from '../../support/verdicts.ts';

const CASES: readonly { readonly title: string; readonly jobs: Jobs; readonly outcome: string }[] = [
  { title: 'none', jobs: {}, outcome: 'not-applicable' },
  {
    title: 'all on',
    jobs: {
      processing: [processingJob()],
      transform: [transformJob()],
      tuning: [tuningJob()],
      autoMl: [autoMlJob()],
    },
    outcome: 'pass',
  },
  {
    title: 'one instance, off',
    jobs: { processing: [processingJob({ instanceCount: 1, interContainerEncryption: false })] },
    outcome: 'not-applicable',
  },
  {
    title: 'several instances, off',
    jobs: { processing: [processingJob({ interContainerEncryption: false })] },
    outcome: 'fail',
  },
  {
    title: 'several instances, not stated',
    jobs: { processing: [processingJob({ interContainerEncryption: null })] },
    outcome: 'unknown',
  },
  {
    title: 'a definition, off',
    jobs: {
      tuning: [
        tuningJob({
          definitions: [tuningDefinition(), tuningDefinition({ interContainerEncryption: false })],
        }),
      ],
    },
    outcome: 'fail',
  },
  {
    title: 'a definition of several sizes, off',
    jobs: {
      tuning: [
        tuningJob({
          definitions: [
            tuningDefinition(),
            tuningDefinition({ instanceCount: null, interContainerEncryption: false }),
          ],
        }),
      ],
    },
    outcome: 'unknown',
  },
  {
    title: 'an AutoML job, off',
    jobs: { autoMl: [autoMlJob({ interContainerEncryption: false })] },
    outcome: 'fail',
  },
  {
    title: 'an AutoML job, not stated',
    jobs: { autoMl: [autoMlJob({ interContainerEncryption: null })] },
    outcome: 'unknown',
  },
  {
    title: 'a tuning job without a definition',
    jobs: { tuning: [tuningJob({ definitions: [] })] },
    outcome: 'unknown',
  },
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
