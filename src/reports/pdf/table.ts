import type { Sheet } from './sheet.ts';
import {
  type Band,
  type Box,
  boxesOf,
  type Column,
  headHeight,
  type Laid,
  layRow,
  PAD,
  type Row,
  unsplit,
} from './table-layout.ts';
import type { Area } from './tags.ts';
import { COLOR, MARGIN, TEXT } from './theme.ts';

export { type Cell, type Figure, figureHeight, type Piece, type Row } from './table-layout.ts';

export interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Said instead of an empty table; a table without rows is never simply missing. */
  readonly empty: string;
}

/**
 * Draws a table: every one of the report. The head is repeated on each page; a row moves to the next page whole,
 * unless it is higher than half a page, and then it goes on there.
 */
export function table(sheet: Sheet, { columns, rows, empty }: Table): void {
  if (rows.length === 0) {
    sheet.paragraph(empty, TEXT.note, { after: 8 });
    return;
  }
  const boxes = boxesOf(sheet, columns);
  // Who has the table read hears its head once.
  const again = (): void => sheet.tags.artifact(() => drawHead(sheet, boxes));
  const laid = (index: number): readonly Band[] => layRow(sheet, rows[index] ?? { cells: [] }, boxes);
  sheet.inPieces('Table', rows.length, {
    areNamed: rows.every(({ name }) => name !== undefined),
    needs: (index) => unsplit(sheet, laid(index)) + (index === 0 ? headHeight(boxes) : 0),
    draw(index, isFirst) {
      const bands = laid(index);
      const whole = unsplit(sheet, bands);
      if (isFirst) {
        sheet.ensure(headHeight(boxes) + whole);
        sheet.tags.block('TR', () => drawHead(sheet, boxes));
      } else if (sheet.room < whole) {
        sheet.newPage();
        again();
      }
      const { anchor, name } = rows[index] ?? {};
      if (anchor !== undefined) sheet.place(anchor);
      if (name !== undefined) sheet.mark(name);
      for (const band of bands) sheet.tags.block('TR', () => drawBand(sheet, band, { boxes, again }));
      sheet.rule();
    },
  });
  sheet.y += 8;
}

/** Height of head and first row, which a heading above the table must keep with it, in points. */
export function startHeight(sheet: Sheet, { columns, rows }: Table): number {
  const boxes = boxesOf(sheet, columns);
  const first = rows[0];
  return first ? headHeight(boxes) + unsplit(sheet, layRow(sheet, first, boxes)) : TEXT.note.leading;
}

function drawHead(sheet: Sheet, boxes: readonly Box[]): void {
  const { doc, left, width, type, tags } = sheet;
  const height = headHeight(boxes);
  tags.artifact(() => doc.rect(left, sheet.y, width, height).fill(COLOR.faint));
  for (const { head, x, width: room, align } of boxes) {
    const draw = (): void => {
      for (const [index, text] of head.entries()) {
        const shift = align === 'right' ? room - type.width(text.trimEnd(), TEXT.head) : 0;
        type.line(text, x + shift, sheet.y + 3 + index * TEXT.head.leading, TEXT.head);
      }
    };
    tags.block('TH', draw, { scope: 'Column' });
  }
  sheet.y += height;
  sheet.rule(COLOR.muted);
}

/** Draws cells side by side, on as many pages as they need; over all of them each stays one cell. */
function drawBand(
  sheet: Sheet,
  { cells, above, under }: Band,
  { boxes, again }: { boxes: readonly Box[]; again: () => void },
): void {
  const highest = MARGIN.top + headHeight(boxes) + PAD.y;
  let rest = cells.map(({ lines, spans }) => ({ lines, element: sheet.tags.open('TD', spans) }));
  for (;;) {
    const top = sheet.y + above;
    let lowest = top;
    const left = rest.map(({ lines, element }) => {
      const fitting = fittingLines(sheet, lines, { top, mustDraw: top <= highest });
      const shown = lines.slice(0, fitting);
      sheet.tags.within(element, () => drawLines(sheet, shown, top));
      lowest = Math.max(lowest, top + shown.reduce((sum, { height }) => sum + height, 0));
      return { lines: lines.slice(fitting), element };
    });
    sheet.y = lowest + under;
    if (left.every(({ lines }) => lines.length === 0)) break;
    sheet.newPage();
    again();
    rest = left;
  }
  for (const { element } of rest) element.end();
}

/** How many lines fit on the page. A drawing higher than a page could never be placed: then the first counts as such. */
function fittingLines(
  sheet: Sheet,
  lines: readonly Laid[],
  { top, mustDraw }: { top: number; mustDraw: boolean },
): number {
  let y = top;
  for (const [index, { height }] of lines.entries()) {
    if (y + height > sheet.bottom && (index > 0 || !mustDraw)) return index;
    y += height;
  }
  return lines.length;
}

/** Draws lines of a cell from this height on. */
function drawLines(sheet: Sheet, lines: readonly Laid[], top: number): void {
  let y = top;
  for (let at = 0; at < lines.length; ) {
    const piece = lines[at]?.piece;
    const { link } = piece ?? {};
    const start = at;
    while (at < lines.length && lines[at]?.piece === piece) at += 1;
    const together = lines.slice(start, at);
    const draw = (area?: (area: Area) => void): void => {
      for (const line of together) {
        drawLine(sheet, line, { y, area });
        y += line.height;
      }
    };
    if (link === undefined) draw();
    else sheet.anchors.link(link, { draw });
  }
}

function drawLine(
  sheet: Sheet,
  { box, text, style, figure, height }: Laid,
  { y, area }: { y: number; area: ((area: Area) => void) | undefined },
): void {
  if (figure) {
    figure.draw(sheet, box.x, y, box.width);
    return;
  }
  const right = box.align === 'right';
  const width = right || area ? sheet.type.width(text.trimEnd(), style) : 0;
  const x = right ? box.x + box.width - width : box.x;
  sheet.type.line(text, x, y, style);
  if (text !== '') area?.({ x, y, width, height });
}
