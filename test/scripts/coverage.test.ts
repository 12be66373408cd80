import { expect, test } from 'vitest';
import { coveragePage } from '../../scripts/coverage-page.ts';
import { requirements } from '../../scripts/requirements.ts';
import { checks } from '../../src/checks/index.ts';
import { frameworks } from '../../src/mappings/index.ts';

const page = coveragePage();
const rows = (heading: string): readonly string[] =>
  (page.split(`\n## ${heading}\n`)[1] ?? '')
    .split('\n## ')[0]
    ?.split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(2) ?? [];
const cells = (row: string): readonly string[] =>
  row.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, ''));

test.each(frameworks.map((framework) => ({ title: framework.title, framework })))(
  '$title: every control with its checks, and counts that add up',
  ({ title, framework }) => {
    const table = rows(title).map(cells);
    expect(table.map(([id]) => id)).toEqual(framework.controls.map(({ id }) => id));
    for (const { control, check, strength } of framework.edges) {
      expect(table.find(([id]) => id === control)?.[3], control).toContain(`${check} (${strength})`);
    }
    const counts =
      rows('Counts')
        .map(cells)
        .find(([name]) => name === title)
        ?.slice(1)
        .map(Number) ?? [];
    const [controls = 0, ...rest] = counts;
    expect(controls).toBe(framework.controls.length);
    expect(rest.slice(0, 5).reduce((sum, one) => sum + one, 0)).toBe(controls);
    for (const [index, words] of ['tested directly', 'tested in part', 'supported'].entries()) {
      expect(table.filter((row) => row[2] === words)).toHaveLength(rest[index] ?? -1);
    }
  },
);

test('has a row for each of the 28 requirements, in order; one without a check says so', () => {
  expect(requirements.map(({ number }) => number)).toEqual(Array.from({ length: 28 }, (_, n) => n + 1));
  const table = rows('What the practice asks for').map(cells);
  expect(table).toHaveLength(28);
  const ids = new Set<string>(checks.map(({ id }) => id));
  for (const [number, , named = ''] of table) {
    const known = named.split(', ').every((id) => ids.has(id));
    expect(known || named === '**none in this version**', `${number}: ${named}`).toBe(true);
  }
});

test('loses no check: each answers a requirement or is named as one that answers none', () => {
  const section = page.split('## What the practice asks for')[1]?.split('\n## ')[0] ?? '';
  expect(checks.map(({ id }) => id).filter((id) => !section.includes(id))).toEqual([]);
});
