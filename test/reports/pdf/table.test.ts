import { expect, test } from 'vitest';
import { ticks } from '../../../src/reports/interval-plan.ts';
import { bytesOf, newDocument } from '../../../src/reports/pdf/document.ts';
import { intervalBar } from '../../../src/reports/pdf/intervals.ts';
import { Sheet } from '../../../src/reports/pdf/sheet.ts';
import { table } from '../../../src/reports/pdf/table.ts';
import type { Area } from '../../../src/reports/pdf/tags.ts';
import { MARGIN } from '../../../src/reports/pdf/theme.ts';
import { type Page, readPdf, squeezed } from './pdf-reader.ts';

async function pagesOf(draw: (sheet: Sheet) => void): Promise<readonly Page[]> {
  const doc = newDocument({ title: 't', subject: 's', author: 'a', creator: 'c', at: new Date(0) });
  const bytes = bytesOf(doc);
  const sheet = new Sheet(doc, { left: '', right: '', foot: '' });
  sheet.newPage();
  draw(sheet);
  sheet.close();
  doc.end();
  return readPdf(await bytes).pages;
}

const columns = [
  { head: 'First', share: 1 },
  { head: 'Second', share: 1, align: 'right' as const },
];

test('repeats the head on every page and splits no row that fits one', async () => {
  const rows = Array.from({ length: 120 }, (_, n) => ({ cells: [`row ${n}\nof two lines`, `${n}`] }));
  const pages = await pagesOf((sheet) => table(sheet, { columns, rows, empty: '' }));
  expect(pages.length).toBeGreaterThan(2);
  for (const page of pages) {
    const text = page.runs.map((run) => run.text);
    expect(text).toContain('First');
    expect(text.filter((one) => one.startsWith('row ')).length).toBe(
      text.filter((one) => one === 'of two lines').length,
    );
  }
});

test('continues a row that is higher than a page, and loses no line of it', async () => {
  const lines = Array.from({ length: 200 }, (_, n) => `line ${n};`);
  const pages = await pagesOf((sheet) =>
    table(sheet, { columns, rows: [{ cells: [lines.join('\n'), 'x'] }], empty: '' }),
  );
  expect(pages.length).toBeGreaterThan(2);
  for (const line of lines) expect(squeezed(pages)).toContain(line.replace(' ', ''));
  for (const { runs, height } of pages) {
    const body = runs.filter(({ text }) => text.startsWith('line'));
    expect(Math.max(...body.map(({ y }) => y))).toBeLessThan(height - MARGIN.bottom);
  }
});

test('says what an empty table means', async () => {
  const pages = await pagesOf((sheet) => table(sheet, { columns, rows: [], empty: 'There is none.' }));
  expect(squeezed(pages)).toContain('Thereisnone.');
});

test('draws an interval where it lies in the period, and never too narrow to be seen', async () => {
  const period = { from: '2026-07-01T00:00:00Z', to: '2026-07-11T00:00:00Z' };
  const interval = (from: string, to: string) => ({ from, to, cause: null, end: null });
  const bar = intervalBar(period, [
    interval('2026-07-02T00:00:00Z', '2026-07-04T00:00:00Z'),
    interval('2026-07-09T00:00:00Z', '2026-07-09T00:00:01Z'),
    interval('2026-06-01T00:00:00Z', '2026-07-01T12:00:00Z'),
  ]);
  const [page] = await pagesOf((sheet) => bar.draw(sheet, 100, 200, 200));
  const drawn = page?.boxes.map(({ x, width }) => ({ x: Math.round(x), width: Math.round(width * 10) / 10 }));
  expect(drawn).toContainEqual({ x: 120, width: 40 });
  expect(drawn).toContainEqual({ x: 260, width: 1.6 });
  expect(drawn).toContainEqual({ x: 100, width: 10 });
});

test('marks months in a long period and days in a short one', () => {
  expect(ticks({ from: '2026-07-01T00:00:00Z', to: '2026-10-01T00:00:00Z' })).toEqual([
    '2026-08-01T00:00:00.000Z',
    '2026-09-01T00:00:00.000Z',
  ]);
  expect(ticks({ from: '2026-07-01T00:00:00Z', to: '2026-07-04T00:00:00Z' })).toHaveLength(2);
});

test('refuses a link that leads nowhere and a place that stands twice', async () => {
  const link = { draw: (area: (area: Area) => void) => area({ x: 0, y: 0, width: 1, height: 1 }) };
  await expect(pagesOf((sheet) => sheet.anchors.link('nowhere', link))).rejects.toThrow('lead nowhere');
  const twice = (sheet: Sheet): void => {
    sheet.place('here');
    sheet.place('here');
  };
  await expect(pagesOf(twice)).rejects.toThrow('twice');
});
