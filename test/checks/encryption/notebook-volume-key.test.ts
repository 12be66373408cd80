import { expect, test } from 'vitest';
import { sagemakerNotebookVolumeKey as check } from '../../../src/checks/encryption/notebook-volume-key.ts';
import { keyArn, notebook } from '../../support/evidence.ts';
import { madeNotebook, notebookRecords, removedNotebook } from '../../support/notebook-records.ts';
import { judge } from '../../support/verdicts.ts';

test.each([
  { title: 'none', notebooks: [], outcome: 'not-applicable' },
  { title: 'a customer key', notebooks: [notebook()], outcome: 'pass' },
  { title: 'no key', notebooks: [notebook({ volumeKeyId: null })], outcome: 'fail' },
  {
    title: 'no key, on an instance with local disks, which has a volume besides',
    notebooks: [notebook({ volumeKeyId: null, instanceType: 'ml.g4dn.xlarge' })],
    outcome: 'fail',
  },
  { title: 'a key of AWS', notebooks: [notebook({ volumeKeyId: 'alias/aws/ebs' })], outcome: 'fail' },
  {
    title: 'a key that was not looked up',
    notebooks: [notebook({ volumeKeyId: keyArn('key-2') })],
    outcome: 'unknown',
  },
  { title: 'a deleted one with the key', changes: [madeNotebook({ kmsKeyId: 'key-1' })], outcome: 'pass' },
  { title: 'a deleted one without', changes: [madeNotebook()], outcome: 'fail' },
  { title: 'one older than the log, deleted', changes: [removedNotebook], outcome: 'unknown' },
  { title: 'a failed listing', notebooks: [notebook()], gaps: ['list'] as const, outcome: 'unknown' },
  { title: 'one that could not be read', gaps: ['describe'] as const, outcome: 'unknown' },
])('$title: $outcome', ({ outcome, ...given }) => {
  expect(judge(check, ...notebookRecords(given)).outcome).toBe(outcome);
});
