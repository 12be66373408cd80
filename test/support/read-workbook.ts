import { unzipped } from './unzipped.ts';

/** Rows of the sheets of a workbook by name; null where a row has no cell. */
export type Rows = readonly (readonly (string | number | null)[])[];

/** Reads a workbook whose texts stand in its cells. Fails on formulas and on anything that it does not know. */
export function readWorkbook(bytes: Buffer): ReadonlyMap<string, Rows> {
  const files = unzipped(bytes);
  const text = (name: string): string => files.get(name)?.toString('utf8') ?? '';
  const targets = new Map(
    [...text('xl/_rels/workbook.xml.rels').matchAll(/Id="([^"]+)"[^>]*Target="([^"]+)"/g)].map(
      ([, id, target]) => [id, target],
    ),
  );
  return new Map(
    [...text('xl/workbook.xml').matchAll(/<sheet name="([^"]+)"[^>]*r:id="([^"]+)"/g)].map(([, name, id]) => [
      plain(name ?? ''),
      rowsIn(text(`xl/${targets.get(id)}`)),
    ]),
  );
}

function rowsIn(xml: string): Rows {
  return [...xml.matchAll(/<row r="(\d+)">(.*?)<\/row>/gs)].map(([, number, cells], index) => {
    if (Number(number) !== index + 1) throw new Error(`Row ${number} stands in place ${index + 1}.`);
    return cellsIn(cells ?? '');
  });
}

function cellsIn(xml: string): Rows[number] {
  const row: (string | number | null)[] = [];
  for (const [whole, letters = '', rest = ''] of xml.matchAll(/<c r="([A-Z]+)\d+"(.*?)<\/c>/gs)) {
    const value = CELL.exec(rest);
    if (!value) throw new Error(`This is no cell: ${whole}`);
    const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    while (row.length < column) row.push(null);
    row.push(value[1] === undefined ? Number(value[2]) : plain(value[1]));
  }
  return row;
}

const CELL = /^ s="\d+"(?: t="inlineStr"><is><t xml:space="preserve">(.*)<\/t><\/is>|><v>(.*)<\/v>)$/s;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

function plain(text: string): string {
  return text
    .replaceAll(/&(\w+);/g, (all, name: string) => NAMED[name] ?? all)
    .replaceAll(/_x([0-9A-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** The rows of a sheet below its titles, each by title; null where there is no cell. */
export function byTitle(rows: Rows | undefined): readonly Record<string, string | number | null>[] {
  const [titles = [], ...others] = rows ?? [];
  return others.map((row) => Object.fromEntries(titles.map((title, column) => [title, row[column] ?? null])));
}
