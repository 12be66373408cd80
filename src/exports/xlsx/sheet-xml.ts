import { escaped, letters } from './markup.ts';
import type { Cell, Sheet } from './sheet.ts';
import { STYLES } from './styles.ts';

/**
 * Where texts go on that are longer than a cell.
 *
 * @param place sheet and address of the cell
 * @returns what stands in the cell: the beginning, and where the rest is
 */
export type Shorten = (text: string, place: { readonly sheet: string; readonly cell: string }) => string;

/** No sheet grows beyond the rows that Excel reads, nor beyond bytes that a zip without extensions can count. */
export interface SheetLimits {
  readonly rows: number;
  readonly bytes: number;
}

/**
 * The XML of a sheet in parts of some ten thousand bytes. It takes rows until there are none or the sheet is full.
 *
 * @returns the number of its rows with that of the titles
 * @source ISO/IEC 29500-1, section 18.3.1
 */
export function* sheetXml(
  { name, columns }: Omit<Sheet, 'rows'>,
  rows: Iterator<readonly Cell[]>,
  {
    shorten,
    limits,
    isFirst,
  }: { readonly shorten: Shorten; readonly limits: SheetLimits; readonly isFirst: boolean },
): Generator<Buffer, number> {
  const titles = columns.map(({ title }) => title);
  let part = `${headXml(columns, isFirst)}${rowXml(titles, 1, () => STYLES.title)}`;
  let count = 1;
  let bytes = 0;
  const styleOf = (cell: Cell, column: number): number => {
    if (typeof cell === 'number') return STYLES.number;
    return columns[column]?.wraps === true ? STYLES.wrapped : STYLES.text;
  };
  while (count < limits.rows && bytes < limits.bytes) {
    const next = rows.next();
    if (next.done === true) break;
    count += 1;
    const row = next.value.map((cell, column) =>
      typeof cell === 'string' ? shorten(cell, { sheet: name, cell: `${letters(column)}${count}` }) : cell,
    );
    part += rowXml(row, count, styleOf);
    if (part.length < PART) continue;
    const packed = Buffer.from(part);
    bytes += packed.length;
    yield packed;
    part = '';
  }
  const range = `A1:${letters(columns.length - 1)}${count}`;
  yield Buffer.from(`${part}</sheetData><autoFilter ref="${range}"/></worksheet>`);
  return count;
}

const PART = 2 ** 16;

function headXml(columns: Sheet['columns'], isFirst: boolean): string {
  const widths = columns.map(
    ({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    `<sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0">`,
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>',
    '<sheetFormatPr defaultRowHeight="15"/>',
    `<cols>${widths.join('')}</cols><sheetData>`,
  ].join('');
}

function rowXml(
  row: readonly Cell[],
  number: number,
  styleOf: (cell: Cell, column: number) => number,
): string {
  const cells = row.map((cell, column) => {
    if (cell === null || cell === '') return '';
    const place = `r="${letters(column)}${number}" s="${styleOf(cell, column)}"`;
    if (typeof cell === 'number') return `<c ${place}><v>${cell}</v></c>`;
    return `<c ${place} t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
  });
  return `<row r="${number}">${cells.join('')}</row>`;
}
