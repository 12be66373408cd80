import { expect, test } from 'vitest';
import { sagemakerNotebookInternet as check } from '../../../src/checks/network/notebook-internet.ts';
import { notebook } from '../../support/evidence.ts';
import { madeNotebook, notebookRecords, removedNotebook } from '../../support/notebook-records.ts';
import { judge } from '../../support/verdicts.ts';

test.each([
  { title: 'none', notebooks: [], outcome: 'not-applicable' },
  { title: 'off', notebooks: [notebook()], outcome: 'pass' },
  { title: 'on', notebooks: [notebook({ directInternetAccess: 'Enabled' })], outcome: 'fail' },
  { title: 'not stated', notebooks: [notebook({ directInternetAccess: null })], outcome: 'unknown' },
  {
    title: 'a word that nobody knows',
    notebooks: [notebook({ directInternetAccess: 'Proxy' })],
    outcome: 'unknown',
  },
  {
    title: 'a deleted one that was off',
    changes: [madeNotebook({ directInternetAccess: 'Disabled' })],
    outcome: 'pass',
  },
  { title: 'a deleted one by default', changes: [madeNotebook()], outcome: 'fail' },
  { title: 'one older than the log, deleted', changes: [removedNotebook], outcome: 'unknown' },
  { title: 'a failed listing', notebooks: [notebook()], gaps: ['list'] as const, outcome: 'unknown' },
  { title: 'one that could not be read', gaps: ['describe'] as const, outcome: 'unknown' },
])('$title: $outcome', ({ outcome, ...given }) => {
  expect(judge(check, ...notebookRecords(given)).outcome).toBe(outcome);
});

test('says who made and who deleted one that only the log knows', () => {
  const result = judge(check, ...notebookRecords({ changes: [madeNotebook({}), removedNotebook] }));
  expect(result.items).toMatchObject([
    {
      basis: 'period',
      reason:
        'Direct internet access: Enabled. Created 2026-08-03T10:00:00Z by alice (role MLEngineer). Deleted 2026-08-04T10:00:00Z by alice (role MLEngineer).',
    },
  ]);
});
