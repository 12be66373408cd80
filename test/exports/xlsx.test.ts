import { expect, test } from 'vitest';
import { digestOf } from '../../src/core/digest.ts';
import type { ExportSource } from '../../src/exports/exporter.ts';
import { sheetOf } from '../../src/exports/xlsx/sheet.ts';
import { workbook } from '../../src/exports/xlsx/workbook.ts';
import { xlsx } from '../../src/exports/xlsx.ts';
import { rendered, sourceOf } from '../support/exported.ts';
import { emptyPack, syntheticPack } from '../support/pack.ts';
import { byTitle, readWorkbook } from '../support/read-workbook.ts';
import { unzipped } from '../support/unzipped.ts';

const DAY = new Date('2026-10-04T08:15:30Z');

test('takes items that the pack document does not list from the files beside it', async () => {
  const rows = byTitle(readWorkbook(await only(withUnlisted(2, 2))).get('Items'));
  expect(rows.map(({ Resource }) => Resource).slice(-2)).toEqual(['unlisted-1', 'unlisted-2']);
  expect(rows).toHaveLength(5);
});

test.each([1, 3])('is refused when the files hold %i items where two are counted', async (held) => {
  await expect(only(withUnlisted(2, held))).rejects.toMatchObject({ code: 'PACK_INVALID' });
});

/** A check with three listed items, and more in a file: so many counted, and so many in it. */
function withUnlisted(counted: number, held: number): ExportSource {
  const full = syntheticPack({ checks: 1, items: 3 });
  const [check] = full.checks;
  const [item] = check?.items ?? [];
  if (!check || !item) throw new Error('The pack has no item.');
  const counts = { ...check.counts, pass: check.counts.pass + counted };
  const unlisted = { file: 'items/x.ndjson', count: counted, digest: digestOf('items') };
  const others = Array.from({ length: held }, (_, n) => ({ ...item, resource: `unlisted-${n + 1}` }));
  const lines = others.map((one) => `${JSON.stringify(one)}\n`).join('');
  const pack = { ...full, checks: [{ ...check, counts, unlisted }] };
  return sourceOf(pack, new Map([[unlisted.file, Buffer.from(lines)]]));
}

test('has every sheet, with titles alone, for a pack in which nothing was found', async () => {
  const sheets = readWorkbook(await only(sourceOf(emptyPack())));
  for (const name of ['Controls', 'Checks', 'Items', 'Exceptions', 'Evidence', 'Gaps', 'Decisions'])
    expect(sheets.get(name), name).toHaveLength(1);
});

test.each([
  '=1+1',
  '+cmd|calc',
  '-2',
  '@SUM(A1)',
  '\t=1',
  "'quoted",
  '0123',
  '2026-07-01',
  '=HYPERLINK("x")',
])('keeps %j a text, which no program evaluates', (text) => {
  const bytes = workbook([one([text])], DAY);
  expect(readWorkbook(bytes).get('One')).toEqual([['Text'], [text]]);
  const xml = unzipped(bytes).get('xl/worksheets/sheet1.xml')?.toString() ?? '';
  expect(xml).not.toContain('<f>');
  // Style 2 is of the format Text and quoted, so that it stays a text when it is entered again.
  expect(xml).toContain('<c r="A2" s="2" t="inlineStr">');
  const styles = unzipped(bytes).get('xl/styles.xml')?.toString() ?? '';
  const [, formats = ''] = /<cellXfs[^>]*>(.*)<\/cellXfs>/.exec(styles) ?? [];
  expect(formats.split('<xf ')[3]).toMatch(/^numFmtId="49" .*quotePrefix="1"/);
});

test.each([
  { title: 'markup', text: '<b>&amp;"\'</b>' },
  { title: 'characters that XML cannot hold', text: 'a\u0000b\u0007c\rd\u001fe\u0085f\uffff' },
  { title: 'text that looks like an escape', text: '_x0041_ and _x005F_' },
  { title: 'lines, spaces and other scripts', text: '  a\n\tb  \u{1f600} żółć ' },
])('writes and reads back $title', ({ text }) => {
  expect(readWorkbook(workbook([one([text])], DAY)).get('One')?.[1]).toEqual([text]);
});

test('goes on in a further sheet where a sheet is full, and loses no row', () => {
  const texts = Array.from({ length: 7 }, (_, n) => `row ${n}`);
  const sheets = readWorkbook(workbook([one(texts)], DAY, { rows: 4, bytes: 2 ** 30 }));
  expect([...sheets]).toEqual([
    ['One', [['Text'], ['row 0'], ['row 1'], ['row 2']]],
    ['One (2)', [['Text'], ['row 3'], ['row 4'], ['row 5']]],
    ['One (3)', [['Text'], ['row 6']]],
  ]);
  const exact = workbook([one(texts.slice(0, 3))], DAY, { rows: 4, bytes: 2 ** 30 });
  expect([...readWorkbook(exact).keys()]).toEqual(['One']);
});

test('goes on in a further sheet before a sheet has more bytes than a zip can count', () => {
  const texts = Array.from({ length: 40 }, (_, n) => `${n} ${'x'.repeat(9_000)}`);
  const sheets = readWorkbook(workbook([one(texts)], DAY, { rows: 1_000, bytes: 200_000 }));
  expect(sheets.size).toBeGreaterThan(1);
  expect([...sheets.values()].flatMap((rows) => rows.slice(1).flat())).toEqual(texts);
});

test('keeps a text that is longer than a cell in full, in pieces of which each fits', () => {
  const text = `a${'\u{1f600}'.repeat(40_000)}`;
  const sheets = readWorkbook(workbook([one(['short', text])], DAY));
  const begin = String(sheets.get('One')?.[2]?.[0]);
  const pieces = byTitle(sheets.get('Long texts'));
  expect(pieces.every(({ Cell }) => Cell === 'One!A3')).toBe(true);
  const all = [
    begin.replace(' [goes on in the sheet Long texts]', ''),
    ...pieces.map(({ Text }) => String(Text)),
  ];
  expect(all.join('')).toBe(text);
  for (const piece of [begin, ...all]) expect(piece.length).toBeLessThanOrEqual(32_767);
  for (const piece of all) expect(piece.isWellFormed()).toBe(true);
});

function one(texts: readonly string[]) {
  return sheetOf('One', texts, [{ title: 'Text', width: 20, cell: (text) => text }]);
}

async function only(source: ExportSource): Promise<Buffer> {
  const [file, ...others] = await rendered(xlsx, source);
  expect(others).toEqual([]);
  expect(file?.name).toBe('workbook.xlsx');
  return file?.bytes ?? Buffer.alloc(0);
}
