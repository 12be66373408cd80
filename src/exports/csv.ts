import { stringify } from 'csv-stringify/sync';
import type { Exporter, ExportFile, ExportSource } from './exporter.ts';
import { allTables } from './tables/all-tables.ts';
import { partsOf } from './tables/parts.ts';
import type { Cell } from './tables/table.ts';

/**
 * One file per table, and a text that says how to read them. What the pack leaves open is an empty field, and so is an
 * empty list; several values stand under each other in one field.
 *
 * @source RFC 4180: CRLF, a heading line, quotes where a field needs them; UTF-8 without a byte order mark
 */
export const csv: Exporter<'csv'> = {
  id: 'csv',
  title: 'CSV tables of controls, checks, items and evidence',
  specification: 'https://www.rfc-editor.org/rfc/rfc4180',
  async *render(source) {
    yield { name: 'README.txt', bytes: Buffer.from(readme(source)) };
    for (const table of allTables) yield* tableFiles(table, source);
  },
};

function tableFiles(
  { name, columns, rows }: (typeof allTables)[number],
  source: ExportSource,
): Iterable<ExportFile> {
  return partsOf(rows(source), { name: `${name}.csv`, head: csvText([columns]), text: csvText });
}

function csvText(rows: readonly (readonly Cell[])[]): string {
  return stringify(
    rows.map((cells) => cells.map(fieldOf)),
    { record_delimiter: 'windows', quoted_match: /[\r\n]/ },
  );
}

function fieldOf(cell: Cell): string {
  if (cell === null) return '';
  const text = typeof cell === 'object' ? cell.join('\n') : String(cell);
  return harmless(text);
}

/** What spreadsheets take for the start of a formula, and the sign that we put before it. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠']/;

/**
 * A spreadsheet runs a field that begins like a formula: such a field gets an apostrophe before it. One that begins
 * with an apostrophe gets another, so that taking off the first one gives every value back.
 *
 * @source https://owasp.org/www-community/attacks/CSV_Injection
 */
function harmless(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

function readme({ pack, packDigest, container }: ExportSource): string {
  const tables = allTables.map(({ name, about }) => `${`${name}.csv`.padEnd(22)}${about}`);
  return `${[
    `Tables of the evidence pack ${pack.id}`,
    `${container.name}, ${container.digest}`,
    `pack.json in it, ${packDigest}`,
    '',
    'These files are not signed: the pack is. "exhibit verify" says whether it holds.',
    '',
    'One row is:',
    ...tables,
    '',
    'A table that is too large for one file goes on in NAME-2.csv, NAME-3.csv and so on.',
    'Comma, CRLF, UTF-8, a heading line (RFC 4180). An empty field: the pack says nothing there, or an empty list.',
    'Several values of one field stand under each other, one a line.',
    'A field that begins with = + - @ (also in full width), a tab, a line end or an apostrophe has an apostrophe put',
    'before it, so that no spreadsheet runs it. Take one apostrophe off the front of a field to have the value again.',
  ].join('\n')}\n`;
}
