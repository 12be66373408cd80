import { expect, test } from 'vitest';
import { standingOf } from '../../src/core/standing.ts';

const dated = { on: '2026-06-22', until: '2027-06-22' };

test.each([
  { now: '2026-06-21T23:59:59Z', standing: 'not-yet' },
  { now: '2026-06-22T00:00:00Z', standing: 'current' },
  { now: '2027-06-22T23:59:59.999Z', standing: 'current' },
  { now: '2027-06-23T00:00:00Z', standing: 'expired' },
])('$standing at $now: both days count in full', ({ now, standing }) => {
  expect(standingOf(dated, now)).toBe(standing);
});

test('what has no last day never expires', () => {
  expect(standingOf({ ...dated, until: null }, '2099-01-01T00:00:00Z')).toBe('current');
});
