import { expect, test } from 'vitest';
import { CONCLUSION_WORDS } from '../../src/mappings/conclusion.ts';
import { labelledTicks, planIntervals } from '../../src/reports/interval-plan.ts';
import { cellsPerRow, planMatrix } from '../../src/reports/matrix-plan.ts';
import { CONCLUSION_SIGNS, OUTCOME_SIGNS } from '../../src/reports/signs.ts';

const PERIOD = { from: '2026-07-01T00:00:00Z', to: '2026-07-11T00:00:00Z' };
const stretch = (from: string, to: string, seen: { cause?: object; end?: object } = {}) => ({
  ...{ from, to, cause: null, end: null },
  ...seen,
});

test('a stretch lies on the bar where it lies in the period', () => {
  const { stretches } = planIntervals(PERIOD, [
    stretch('2026-07-02T00:00:00Z', '2026-07-06T12:00:00Z'),
    stretch('2026-06-01T00:00:00Z', '2026-08-01T00:00:00Z'),
  ]);
  expect(stretches).toMatchObject([
    { from: 0.1, to: 0.55 },
    { from: 0, to: 1 },
  ]);
});

test('only an end that the log shows is a seen end', () => {
  const from = '2026-07-02T00:00:00Z';
  const to = '2026-07-03T00:00:00Z';
  const { stretches } = planIntervals(PERIOD, [
    stretch(from, to),
    stretch(from, to, { cause: { eventId: 'a' } }),
    stretch(from, to, { end: { eventId: 'b' } }),
  ]);
  expect(stretches.map(({ isBeginSeen, isEndSeen }) => [isBeginSeen, isEndSeen])).toEqual([
    [false, false],
    [true, false],
    [false, true],
  ]);
});

test('the words of a bar tell the first intervals and count the others', () => {
  const many = Array.from({ length: 14 }, () => stretch('2026-07-02T00:00:00Z', '2026-07-03T06:30:00Z'));
  const { words, ends } = planIntervals(PERIOD, many);
  expect(ends).toEqual(['2026-07-01', '2026-07-11']);
  expect(words).toMatch(
    /^Bar of the period from 2026-07-01 to 2026-07-11, failing from 2026-07-02 00:00:00 to /,
  );
  expect(words.match(/2026-07-03 06:30:00/g)).toHaveLength(12);
  expect(words).toMatch(/, and in 2 more intervals\.$/);
});

test('texts of an axis never run into one another, and leave out rather than overlap', () => {
  const plan = planIntervals({ from: '2026-01-01T00:00:00Z', to: '2027-01-01T00:00:00Z' }, []);
  expect(plan.ticks).toHaveLength(11);
  const room = 40;
  const shown = labelledTicks(plan, { width: 400, room, gap: 6 });
  const places = [0, ...shown.map(({ x }) => x), 400 - room];
  for (const [index, x] of places.slice(1).entries()) {
    expect(x - (places[index] ?? 0)).toBeGreaterThanOrEqual(room + 6);
  }
  expect(shown.length).toBeGreaterThan(3);
  expect(labelledTicks(plan, { width: 60, room, gap: 6 })).toEqual([]);
});

const control = (id: string, family: string, conclusion: keyof typeof CONCLUSION_WORDS) => ({
  ...{ id, family, conclusion, title: `Title of ${id}` },
});

test('a matrix has one cell per control in the order of the catalog, by family', () => {
  const controls = [
    control('164.308(a)(1)', 'A', 'manual'),
    control('164.312(b)', 'B', 'incomplete'),
    control('164.308(a)(2)', 'A', 'exceptions-noted'),
  ];
  const { prefix, families } = planMatrix(controls);
  expect(prefix).toBe('164.');
  expect(families.map(({ name, cells }) => [name, cells.map(({ text }) => text)])).toEqual([
    ['A', ['308(a)(1)', '308(a)(2)']],
    ['B', ['312(b)']],
  ]);
  expect(families[0]?.cells[1]).toMatchObject({
    sign: { letter: 'E' },
    words: '164.308(a)(2), Title of 164.308(a)(2): exceptions noted',
  });
});

test.each([
  { title: 'a single control', ids: ['8.2.1'], prefix: '' },
  { title: 'nothing in common', ids: ['A.5', 'B.5'], prefix: '' },
  { title: 'letters in common before the first point', ids: ['10.1', '11.1'], prefix: '' },
  { title: 'several parts in common', ids: ['A.8.10', 'A.8.11'], prefix: 'A.8.' },
])('ids lose what all begin with: $title', ({ ids, prefix }) => {
  expect(planMatrix(ids.map((id) => control(id, 'A', 'manual'))).prefix).toBe(prefix);
});

test('cells fill a row and never fewer than one', () => {
  expect(cellsPerRow(100, { width: 24, gap: 1 })).toBe(4);
  expect(cellsPerRow(99, { width: 24, gap: 1 })).toBe(4);
  expect(cellsPerRow(98, { width: 24, gap: 1 })).toBe(3);
  expect(cellsPerRow(10, { width: 24, gap: 1 })).toBe(1);
});

test('no two states have the same letter, so that none is told by colour alone', () => {
  for (const signs of [CONCLUSION_SIGNS, OUTCOME_SIGNS]) {
    const letters = Object.values(signs).map(({ letter }) => letter);
    expect(new Set(letters).size).toBe(letters.length);
  }
  expect(Object.keys(CONCLUSION_SIGNS).toSorted()).toEqual(Object.keys(CONCLUSION_WORDS).toSorted());
});
