import { expect, test } from 'vitest';
import { daysOf, periodOfDays } from '../../../web/pages/new-run/periods.ts';

const january = new Date('2027-01-15T12:00:00Z');

test('gives the last whole period before a time, over the turn of a year too', () => {
  expect(daysOf('last-month', january)).toEqual({ from: '2026-12-01', to: '2026-12-31' });
  expect(daysOf('last-quarter', january)).toEqual({ from: '2026-10-01', to: '2026-12-31' });
  expect(daysOf('last-year', january)).toEqual({ from: '2026-01-01', to: '2026-12-31' });
});

test('the last day is part of a period; days the wrong way round are none', () => {
  const quarter = { from: '2026-07-01T00:00:00Z', to: '2026-10-01T00:00:00Z' };
  expect(periodOfDays({ from: '2026-07-01', to: '2026-09-30' })).toEqual(quarter);
  expect(periodOfDays({ from: '2026-07-02', to: '2026-07-01' })).toBeNull();
  expect(periodOfDays({ from: '', to: '2026-07-01' })).toBeNull();
});
