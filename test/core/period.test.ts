import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  contains,
  durationText,
  instant,
  intersect,
  type Period,
  parseInstant,
  parsePeriod,
  seconds,
  subtract,
  union,
} from '../../src/core/period.ts';

const day = (number: number): string => instant(Date.UTC(2026, 6, number));
const days = (from: number, to: number): Period => ({ from: day(from), to: day(to) });

test('reads dates as midnight UTC and turns zones into UTC', () => {
  expect(parsePeriod('2026-07-01', '2026-10-01T02:00:00+02:00')).toEqual({
    from: '2026-07-01T00:00:00Z',
    to: '2026-10-01T00:00:00Z',
  });
});

test.each(['yesterday', '2026-07-01T09:00', '2026-02-30', '2026-13-01', '01.07.2026', ''])(
  'refuses the time %j',
  (text) => {
    expect(() => parseInstant(text)).toThrow(expect.objectContaining({ code: 'INPUT_INVALID' }));
  },
);

test.each([
  ['2026-07-02', '2026-07-01'],
  ['2026-07-01', '2026-07-01'],
])('refuses the period from %s to %s', (from, to) => {
  expect(() => parsePeriod(from, to)).toThrow(expect.objectContaining({ code: 'INPUT_INVALID' }));
});

test('holds its start and not its end', () => {
  expect(contains(days(1, 2), day(1))).toBe(true);
  expect(contains(days(1, 2), day(2))).toBe(false);
});

test('two periods that touch share nothing', () => {
  expect(intersect(days(1, 2), days(2, 3))).toBeNull();
  expect(intersect(days(1, 4), days(3, 9))).toEqual(days(3, 4));
});

test('joins periods that touch or overlap, in order', () => {
  expect(union([days(5, 6), days(1, 2), days(2, 3), days(1, 2)])).toEqual([days(1, 3), days(5, 6)]);
});

test('what is left and what was taken fill the period without overlap', () => {
  const bound = fc.integer({ min: 1, max: 40 });
  const periods = fc.array(
    fc.tuple(bound, fc.integer({ min: 1, max: 9 })).map(([from, length]) => days(from, from + length)),
  );
  fc.assert(
    fc.property(periods, (holes) => {
      const whole = days(10, 30);
      const left = subtract(whole, holes);
      const taken = union(holes).flatMap((hole) => intersect(whole, hole) ?? []);
      const length = (list: readonly Period[]): number => list.reduce((sum, one) => sum + seconds(one), 0);
      expect(length(left) + length(taken)).toBe(seconds(whole));
      expect(union([...left, ...taken])).toEqual([whole]);
    }),
  );
});

test.each([
  [days(1, 1), '0 s'],
  [{ from: '2026-08-14T14:02:00Z', to: '2026-08-16T09:02:00Z' }, '1 d 19 h'],
  [{ from: '2026-08-14T14:02:00Z', to: '2026-08-14T14:27:00Z' }, '25 min'],
  [{ from: '2026-08-14T14:02:00Z', to: '2026-08-14T15:02:07Z' }, '1 h'],
])('says how long %o is: %s', (period, text) => {
  expect(durationText(period)).toBe(text);
});
