import { expect, test } from 'vitest';
import { sagemakerNotebookVpc as check } from '../../../src/checks/network/notebook-vpc.ts';
import { notebook, VPC } from '../../support/evidence.ts';
import { madeNotebook, notebookRecords, removedNotebook } from '../../support/notebook-records.ts';
import { judge } from '../../support/verdicts.ts';

test.each([
  { title: 'none', notebooks: [], outcome: 'not-applicable' },
  { title: 'inside', notebooks: [notebook()], outcome: 'pass' },
  {
    title: 'inside, without a group of its own',
    notebooks: [notebook({ vpc: { ...VPC, securityGroupIds: [] } })],
    outcome: 'pass',
  },
  { title: 'outside', notebooks: [notebook({ vpc: null })], outcome: 'fail' },
  { title: 'a deleted one inside', changes: [madeNotebook({ subnetId: 'subnet-1' })], outcome: 'pass' },
  { title: 'a deleted one outside', changes: [madeNotebook()], outcome: 'fail' },
  { title: 'one older than the log, deleted', changes: [removedNotebook], outcome: 'unknown' },
  { title: 'a failed listing', notebooks: [notebook()], gaps: ['list'] as const, outcome: 'unknown' },
  { title: 'one that could not be read', gaps: ['describe'] as const, outcome: 'unknown' },
])('$title: $outcome', ({ outcome, ...given }) => {
  expect(judge(check, ...notebookRecords(given)).outcome).toBe(outcome);
});
