import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Page, readPdf } from '../reports/pdf/pdf-reader.ts';
import { type DemoPack, demoPack } from '../support/demo-pack.ts';

interface Item {
  readonly id: string;
  readonly pointers: readonly string[];
  /** Chapter, or chapter and part. */
  readonly places: readonly (readonly string[])[];
}

const items = readFileSync(new URL('../../docs/checklist.md', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => /^\| [PCQ]\d+ /.test(line))
  .map((line): Item => {
    const [, what = '', pointers = '', places = ''] = line.split('|').map((cell) => cell.trim());
    return {
      id: what.split(' ')[0] ?? '',
      pointers: [...pointers.matchAll(/`([^`]+)`/g)].map(([, pointer = '']) => pointer),
      places: places.split('; ').map((place) => place.split(': ')),
    };
  });

/** Null in the sample account, for a reason that the schema gives. */
const NULL_IN_SAMPLE = new Set([
  // The demo begins a chain.
  '/previous',
  '/changes',
  '/frameworks/*/controls/*/review',
  '/collection/queries/*/execution',
  '/retention/years',
  '/evidence/*/sample/seed',
]);
/** The sample account leaves nothing out. */
const EMPTY_IN_SAMPLE = new Set(['/scope/exclusions']);

let demo: DemoPack;
let pages: readonly Page[];
beforeAll(async () => {
  demo = await demoPack();
  pages = readPdf(demo.files.get('report.pdf') ?? Buffer.alloc(0)).pages;
});
afterAll(() => demo.remove());

test('the page names every item', () => {
  const numbered = (letter: string, many: number) =>
    Array.from({ length: many }, (_, n) => `${letter}${n + 1}`);
  expect(items.map(({ id }) => id)).toEqual([
    ...numbered('P', 11),
    ...numbered('C', 13),
    ...numbered('Q', 7),
  ]);
});

test.each(items)('$id stands in pack.json', ({ pointers }) => {
  expect(pointers.length).toBeGreaterThan(0);
  for (const pointer of pointers) {
    const found = valuesAt(demo.pack, pointer.split('/').slice(1));
    expect(found.length, pointer).toBeGreaterThan(0);
    if (!NULL_IN_SAMPLE.has(pointer))
      expect(
        found.some((value) => value !== null),
        pointer,
      ).toBe(true);
    if (!EMPTY_IN_SAMPLE.has(pointer))
      expect(
        found.some((value) => !Array.isArray(value) || value.length > 0),
        pointer,
      ).toBe(true);
  }
});

test.each(items)('$id is on a page of the report', ({ places }) => {
  expect(places.length).toBeGreaterThan(0);
  for (const place of places) expect(pageOf(place), place.join(': ')).toBeGreaterThan(0);
});

/** Every value that a pointer with `*` for all entries leads to. */
function valuesAt(value: unknown, [step, ...rest]: readonly string[]): unknown[] {
  if (step === undefined) return [value];
  if (step === '*') return Array.isArray(value) ? value.flatMap((each) => valuesAt(each, rest)) : [];
  if (typeof value !== 'object' || value === null || !(step in value)) return [];
  return valuesAt(Reflect.get(value, step), rest);
}

/** Number of the page on which a part of a chapter begins, from 1; 0 when there is none. */
function pageOf([chapter = '', part]: readonly string[]): number {
  if (chapter === 'Cover') return pages[0]?.runs.length ? 1 : 0;
  const start = pages.findIndex((page) => hasHeading(page, new RegExp(`^\\d+ {2}${escaped(chapter)}$`)));
  if (start < 0 || part === undefined) return start + 1;
  const after = pages.findIndex(
    (page, index) => index >= start && hasHeading(page, new RegExp(`^${escaped(part)}$`)),
  );
  return after + 1;
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

function hasHeading({ runs }: Page, words: RegExp): boolean {
  const lines = Map.groupBy(runs, ({ y }) => Math.round(y));
  return [...lines.values()].some((line) => words.test(line.map(({ text }) => text).join('')));
}
