import { joinZip, type ZipEntry, zipEntry, zipEntryOf } from '../../core/zip-writer.ts';
import { longTexts } from './long-texts.ts';
import { escaped, letters } from './markup.ts';
import type { Cell, Sheet } from './sheet.ts';
import { type SheetLimits, type Shorten, sheetXml } from './sheet-xml.ts';
import { stylesXml } from './styles.ts';

/** Rows that Excel reads, and bytes well below the four gigabytes that a zip can count. */
export const LARGEST_SHEET: SheetLimits = { rows: 1_048_576, bytes: 2 ** 30 };

/**
 * A workbook of these sheets. Only what a sheet is packed to is in memory, never its rows. Rows that do not fit a sheet
 * go on in another one (`Items (2)`), texts that do not fit a cell in the sheet `Long texts`.
 *
 * @param day the date of the files in the zip, so that the same sheets give the same bytes at any time
 * @source ISO/IEC 29500-1, sections 12.3 and 18.2; ISO/IEC 29500-2 (packaging)
 */
export function workbook(sheets: Iterable<Sheet>, day: Date, limits: SheetLimits = LARGEST_SHEET): Buffer {
  const book: Book = { written: [], day, limits };
  const long = longTexts();
  for (const sheet of sheets) add(book, sheet, long.shorten);
  if (long.count() > 0) add(book, long.sheet(), (text) => text);
  const file = (name: string, text: string) => zipEntry(name, Buffer.from(text), { day, isStored: false });
  return joinZip([
    file('[Content_Types].xml', contentTypes(book.written)),
    file('_rels/.rels', relations([[`${OFFICE}/officeDocument`, 'xl/workbook.xml']])),
    file('xl/workbook.xml', workbookXml(book.written)),
    file(
      'xl/_rels/workbook.xml.rels',
      relations([
        ...book.written.map((_, index) => [`${OFFICE}/worksheet`, partOf(index)] as const),
        [`${OFFICE}/styles`, 'styles.xml'],
      ]),
    ),
    file('xl/styles.xml', stylesXml),
    ...book.written.map(({ entry }) => entry),
  ]);
}

interface Book {
  readonly written: WrittenSheet[];
  readonly day: Date;
  readonly limits: SheetLimits;
}

interface WrittenSheet {
  readonly name: string;
  readonly entry: ZipEntry;
  /** The cells with content, as a formula names them. */
  readonly range: string;
}

function add({ written, day, limits }: Book, sheet: Sheet, shorten: Shorten): void {
  const rows = sheet.rows[Symbol.iterator]();
  let next = rows.next();
  const ahead: Iterator<readonly Cell[]> = {
    next() {
      const current = next;
      if (current.done !== true) next = rows.next();
      return current;
    },
  };
  for (let number = 1; number === 1 || next.done !== true; number++) {
    const name = number === 1 ? sheet.name : `${sheet.name} (${number})`;
    const xml = sheetXml({ name, columns: sheet.columns }, ahead, {
      shorten,
      limits,
      isFirst: written.length === 0,
    });
    let rowCount = 1;
    const parts = function* (): Iterable<Buffer> {
      rowCount = yield* xml;
    };
    const entry = zipEntryOf(`xl/${partOf(written.length)}`, parts(), day);
    const range = `$A$1:$${letters(sheet.columns.length - 1)}$${rowCount}`;
    written.push({ name, entry, range });
  }
}

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

function partOf(index: number): string {
  return `worksheets/sheet${index + 1}.xml`;
}

function contentTypes(written: readonly WrittenSheet[]): string {
  const override = (name: string, type: string) =>
    `<Override PartName="/xl/${name}" ContentType="${TYPE}.${type}+xml"/>`;
  return [
    `${HEAD}<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    override('workbook.xml', 'sheet.main'),
    override('styles.xml', 'styles'),
    ...written.map((_, index) => override(partOf(index), 'worksheet')),
    '</Types>',
  ].join('');
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const each = targets.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}

/** The hidden names are how Excel itself keeps which cells a filter is over. */
function workbookXml(written: readonly WrittenSheet[]): string {
  const sheets = written.map(
    ({ name }, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const filters = written.map(
    ({ name, range }, index) =>
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">'${escaped(name)}'!${range}</definedName>`,
  );
  return [
    `${HEAD}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}">`,
    `<sheets>${sheets.join('')}</sheets><definedNames>${filters.join('')}</definedNames></workbook>`,
  ].join('');
}
