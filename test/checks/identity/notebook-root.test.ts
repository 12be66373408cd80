import { expect, test } from 'vitest';
import { sagemakerNotebookRoot as check } from '../../../src/checks/identity/notebook-root.ts';
import { actor, change, notebook, PERIOD } from '../../support/evidence.ts';
import { madeNotebook, notebookRecords, removedNotebook } from '../../support/notebook-records.ts';
import { judge } from '../../support/verdicts.ts';

const set = (at: string, rootAccess: string, by: string) =>
  change({
    name: 'UpdateNotebookInstance',
    at,
    actor: actor(by),
    request: { notebookInstanceName: 'scratch', rootAccess },
  });
const scratch = notebook({ name: 'scratch', createdAt: '2026-08-03T10:00:04Z' });

test.each([
  { title: 'none', notebooks: [], outcome: 'not-applicable' },
  { title: 'off', notebooks: [notebook()], outcome: 'pass' },
  { title: 'on', notebooks: [notebook({ rootAccess: 'Enabled' })], outcome: 'fail' },
  { title: 'not stated', notebooks: [notebook({ rootAccess: null })], outcome: 'unknown' },
  {
    title: 'off in the end, by an update',
    notebooks: [notebook({ name: 'scratch' })],
    changes: [set('2026-08-05T10:00:00Z', 'Disabled', 'bob')],
    outcome: 'unknown',
  },
  {
    title: 'a deleted one that was off',
    changes: [madeNotebook({ rootAccess: 'Disabled' }), removedNotebook],
    outcome: 'pass',
  },
  { title: 'a deleted one by default', changes: [madeNotebook(), removedNotebook], outcome: 'fail' },
  { title: 'one older than the log, deleted', changes: [removedNotebook], outcome: 'unknown' },
  { title: 'a failed listing', notebooks: [notebook()], gaps: ['list'] as const, outcome: 'unknown' },
  { title: 'one that could not be read', gaps: ['describe'] as const, outcome: 'unknown' },
])('$title: $outcome', ({ outcome, ...given }) => {
  expect(judge(check, ...notebookRecords(given)).outcome).toBe(outcome);
});

test('tells from when to when its users had root, and who began and ended it', () => {
  const changes = [
    madeNotebook({ rootAccess: 'Disabled' }),
    set('2026-08-05T10:00:00Z', 'Enabled', 'mallory'),
    set('2026-08-06T10:00:00Z', 'Disabled', 'bob'),
  ];
  expect(judge(check, ...notebookRecords({ notebooks: [scratch], changes })).items).toMatchObject([
    {
      outcome: 'fail',
      reason: 'Root access: Enabled.',
      basis: 'period',
      intervals: [
        {
          from: '2026-08-05T10:00:00Z',
          to: '2026-08-06T10:00:00Z',
          cause: { event: 'UpdateNotebookInstance', person: 'mallory' },
          end: { event: 'UpdateNotebookInstance', person: 'bob' },
        },
      ],
    },
  ]);
});

test('one that had root all the time had it from the start of the period to its end', () => {
  const given = { notebooks: [notebook({ rootAccess: 'Enabled' })] };
  expect(judge(check, ...notebookRecords(given)).items).toMatchObject([
    { intervals: [{ ...PERIOD, cause: null, end: null }] },
  ]);
});
