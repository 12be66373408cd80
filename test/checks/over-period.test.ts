import { expect, test } from 'vitest';
import { overPeriod, type Seen } from '../../src/checks/over-period.ts';
import type { Stretch } from '../../src/trail/histories/timeline.ts';

const days = ['2026-07-01T00:00:00Z', '2026-07-02T00:00:00Z', '2026-07-03T00:00:00Z', '2026-07-04T00:00:00Z'];
const over = (...states: readonly Seen['met'][]): Stretch<Seen['met']>[] =>
  states.map((state, index) => ({
    from: days[index] ?? '',
    to: days[index + 1] ?? '',
    state,
    cause: null,
    end: null,
  }));
const judge = (met: Seen['met']) => ({ met, note: `${met}.` });

test.each([
  { states: [], met: 'not-applicable' },
  { states: [true], met: true },
  { states: [true, false], met: false },
  { states: [null, false], met: false },
  { states: [true, null], met: null },
  { states: ['not-applicable', true], met: true },
  { states: ['not-applicable'], met: 'not-applicable' },
] as const)('$states comes to $met', ({ states, met }) => {
  expect(overPeriod(over(...states), judge)).toMatchObject({ met, basis: 'period' });
});

test('joins bad stretches that touch and keeps apart those that do not', () => {
  const { intervals } = overPeriod(over(false, false, true), judge);
  expect(intervals).toEqual([{ from: days[0], to: days[2], cause: null, end: null }]);
  expect(overPeriod(over(false, true, false), judge).intervals).toHaveLength(2);
});

test('leaves out stretches without an object, and says from when to when something is not known', () => {
  expect(overPeriod(over(true), () => null)).toMatchObject({ met: 'not-applicable', note: '' });
  expect(overPeriod(over(true, null), judge).note).toBe(`null. (From ${days[1]} to ${days[2]}.)`);
});
