import { expect, test } from 'vitest';
import { dueTimes, rhythmOf } from '../../../src/checks/monitoring/due-times.ts';

test.each([
  { expression: 'cron(0 * ? * * *)', rhythm: { everyHours: 1, startHour: 0 } },
  { expression: 'cron(0 17 ? * * *)', rhythm: { everyHours: 24, startHour: 17 } },
  { expression: 'cron(0 00 ? * * *)', rhythm: { everyHours: 24, startHour: 0 } },
  { expression: 'cron(0 0/6 ? * * *)', rhythm: { everyHours: 6, startHour: 0 } },
  { expression: 'cron(0 2/12 ? * * *)', rhythm: { everyHours: 12, startHour: 2 } },
  { expression: 'cron(0 17/12 ? * * *)', rhythm: null },
  { expression: 'cron(0 0/5 ? * * *)', rhythm: null },
  { expression: 'cron(0 24 ? * * *)', rhythm: null },
  { expression: 'cron(0 0/0 ? * * *)', rhythm: null },
  { expression: 'cron(30 * ? * MON *)', rhythm: null },
  { expression: 'NOW', rhythm: null },
  { expression: null, rhythm: null },
])('reads $expression', ({ expression, rhythm }) => {
  expect(rhythmOf(expression)).toEqual(rhythm);
});

const day = { from: '2026-07-01T00:00:00Z', to: '2026-07-02T00:00:00Z' };

test.each([
  { everyHours: 1, startHour: 0, first: '2026-07-01T00:00:00Z', count: 24 },
  { everyHours: 24, startHour: 17, first: '2026-07-01T17:00:00Z', count: 1 },
  { everyHours: 12, startHour: 2, first: '2026-07-01T02:00:00Z', count: 2 },
])('is due $count times a day', ({ first, count, ...rhythm }) => {
  const due = dueTimes(rhythm, day);
  expect(due).toHaveLength(count);
  expect(due[0]?.from).toBe(first);
});

test('starts with the first time inside and leaves out the end', () => {
  const due = dueTimes(
    { everyHours: 1, startHour: 0 },
    { from: '2026-07-01T00:30:00Z', to: '2026-07-01T02:00:00Z' },
  );
  expect(due).toEqual([{ from: '2026-07-01T01:00:00Z', to: '2026-07-01T02:00:00Z' }]);
});
