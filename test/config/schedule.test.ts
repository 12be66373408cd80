import { expect, test } from 'vitest';
import { scheduledPeriod } from '../../src/config/schedule.ts';
import { demandSchedules, scheduledRun } from '../../src/workers/schedules.ts';

test.each([
  ['last-day', '2026-03-01T06:00:00Z', '2026-02-28T00:00:00Z', '2026-03-01T00:00:00Z'],
  ['last-week', '2026-10-05T00:00:00Z', '2026-09-28T00:00:00Z', '2026-10-05T00:00:00Z'],
  ['last-week', '2026-10-04T23:59:59Z', '2026-09-21T00:00:00Z', '2026-09-28T00:00:00Z'],
  ['last-month', '2026-01-31T12:00:00Z', '2025-12-01T00:00:00Z', '2026-01-01T00:00:00Z'],
  ['last-quarter', '2026-10-01T00:00:00Z', '2026-07-01T00:00:00Z', '2026-10-01T00:00:00Z'],
  ['last-quarter', '2026-02-10T00:00:00Z', '2025-10-01T00:00:00Z', '2026-01-01T00:00:00Z'],
  ['last-year', '2026-06-01T00:00:00Z', '2025-01-01T00:00:00Z', '2026-01-01T00:00:00Z'],
] as const)('%s at %s', (rule, time, from, to) => {
  expect(scheduledPeriod(rule, new Date(time))).toEqual({ from, to });
});

const monthly = { name: 'monthly', cron: '0 6 1 * *', period: 'last-month' } as const;

test('a schedule orders one run for a period, whoever orders it and when', () => {
  const first = scheduledRun(monthly, new Date('2026-10-01T06:00:00Z'));
  expect(first.id).toMatch(/^run-[0-9a-f]{32}$/);
  expect(scheduledRun(monthly, new Date('2026-10-01T06:00:04Z'))).toEqual(first);
  expect(scheduledRun(monthly, new Date('2026-11-01T06:00:00Z')).id).not.toBe(first.id);
  expect(scheduledRun({ ...monthly, name: 'other' }, new Date('2026-10-01T06:00:00Z')).id).not.toBe(first.id);
});

test('a time that cannot be read is refused with the name of its schedule', () => {
  demandSchedules([monthly]);
  expect(() => demandSchedules([{ ...monthly, cron: '0 25 1 * *' }])).toThrow(
    expect.objectContaining({ code: 'CONFIG_INVALID', message: expect.stringContaining('schedule monthly') }),
  );
});
