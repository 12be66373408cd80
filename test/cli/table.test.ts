import fc from 'fast-check';
import { expect, test } from 'vitest';
import { table, wrap } from '../../src/cli/table.ts';

const columns = [
  { head: 'ID', cell: (row: readonly [string, string, string]) => row[0] },
  { head: 'TITLE', cell: (row: readonly [string, string, string]) => row[1], wraps: true },
  { head: 'NOTE', cell: (row: readonly [string, string, string]) => row[2], wraps: true },
];

test('lines up columns and wraps the wide ones alike', () => {
  const text = table([['a', 'word '.repeat(20).trim(), 'other '.repeat(20).trim()]], columns, 60);
  const lines = text.trimEnd().split('\n');
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(60);
  expect(lines[0]).toMatch(/^ID {2}TITLE +NOTE$/);
  expect(text.match(/word/g)).toHaveLength(20);
  expect(text.match(/other/g)).toHaveLength(20);
});

test('loses no character, whatever the width', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[a-z]{0,80}( [a-z]{1,60}){0,5}$/),
      fc.integer({ min: 1, max: 100 }),
      (text, width) => {
        const lines = wrap(text, width);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        expect(lines.every((line) => line.length <= width)).toBe(true);
      },
    ),
  );
});
