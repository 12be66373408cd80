import type { Sheet } from './sheet.ts';
import { COLOR, MARGIN, type Style, TEXT } from './theme.ts';

/** Lines of one look within a cell. */
export interface Piece {
  readonly text: string;
  readonly style?: Style;
  /** Place that the lines lead to. */
  readonly link?: string | undefined;
  /** A drawing above the text. */
  readonly figure?: Figure;
}

/** Something drawn: it gets its left upper corner and the width of the cell. */
export interface Figure {
  /** In points; of the width of the cell when it depends on it. */
  readonly height: number | ((width: number) => number);
  draw(sheet: Sheet, x: number, y: number, width: number): void;
}

export type Cell = string | readonly Piece[];

interface Column {
  readonly head: string;
  /** Share of the width; the shares of a table may sum up to anything. */
  readonly share: number;
  readonly align?: 'left' | 'right';
}

export interface Row {
  readonly cells: readonly Cell[];
  /** Place of the row, for links. */
  readonly anchor?: string;
  /** Stands below the cells, from the second column on over the rest of the width. */
  readonly below?: Cell;
}

export interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Said instead of an empty table; a table without rows is never simply missing. */
  readonly empty: string;
}

interface Box {
  readonly head: readonly string[];
  readonly align: 'left' | 'right';
  readonly x: number;
  readonly width: number;
}

interface Laid {
  readonly height: number;
  readonly box: Box;
  readonly text: string;
  readonly style: Style;
  readonly link: string | undefined;
  readonly figure: Figure | undefined;
}

/** Cells side by side; a row has one or two of these. */
interface Band {
  readonly cells: readonly (readonly Laid[])[];
  readonly above: number;
  readonly under: number;
}

const PAD = { x: 4, y: 3 } as const;

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
  const head = (): void => drawHead(sheet, boxes);
  for (const [index, row] of rows.entries()) {
    const bands = layRow(sheet, row, boxes);
    const whole = unsplit(sheet, bands);
    if (index === 0) {
      sheet.ensure(headHeight(boxes) + whole);
      head();
    } else if (sheet.room < whole) {
      sheet.newPage();
      head();
    }
    if (row.anchor !== undefined) sheet.place(row.anchor);
    for (const band of bands) drawBand(sheet, band, { boxes, head });
    sheet.rule();
  }
  sheet.y += 8;
}

/** Height of head and first row, which a heading above the table must keep with it, in points. */
export function startHeight(sheet: Sheet, { columns, rows }: Table): number {
  const boxes = boxesOf(sheet, columns);
  const first = rows[0];
  return first ? headHeight(boxes) + unsplit(sheet, layRow(sheet, first, boxes)) : TEXT.note.leading;
}

/** Height of a drawing in a cell of this width, in points. */
export function figureHeight({ height }: Figure, width: number): number {
  return typeof height === 'number' ? height : height(width);
}

function boxesOf(sheet: Sheet, columns: readonly Column[]): readonly Box[] {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  let x = sheet.left;
  return columns.map(({ head, share, align = 'left' }) => {
    const width = (sheet.width * share) / shares;
    const room = width - 2 * PAD.x;
    const box = { head: sheet.type.wrap(head, TEXT.head, room), align, x: x + PAD.x, width: room };
    x += width;
    return box;
  });
}

function layRow(sheet: Sheet, { cells, below }: Row, boxes: readonly Box[]): readonly Band[] {
  const laid = cells.map((cell, index) => {
    const box = boxes[index];
    return box ? layCell(sheet, cell, box) : [];
  });
  const second = boxes[1];
  if (below === undefined || !second) return [{ cells: laid, above: PAD.y, under: PAD.y }];
  const wide: Box = { ...second, align: 'left', width: sheet.left + sheet.width - PAD.x - second.x };
  return [
    { cells: laid, above: PAD.y, under: 0 },
    { cells: [layCell(sheet, below, wide)], above: 0, under: PAD.y },
  ];
}

function layCell(sheet: Sheet, cell: Cell, box: Box): readonly Laid[] {
  const pieces: readonly Piece[] = typeof cell === 'string' ? [{ text: cell }] : cell;
  return pieces.flatMap(({ text, style = TEXT.cell, link, figure }): readonly Laid[] => {
    const lines = text === '' ? [] : sheet.type.wrap(text, style, box.width);
    return [
      ...(figure ? [{ box, style, link, text: '', figure, height: figureHeight(figure, box.width) }] : []),
      ...lines.map((line) => ({ box, style, link, text: line, figure: undefined, height: style.leading })),
    ];
  });
}

function heightOf({ cells, above, under }: Band): number {
  return (
    above + Math.max(0, ...cells.map((lines) => lines.reduce((sum, { height }) => sum + height, 0))) + under
  );
}

/** What must fit on the page before a row may begin there. */
function unsplit(sheet: Sheet, bands: readonly Band[]): number {
  const height = bands.reduce((sum, band) => sum + heightOf(band), 0);
  return Math.min(height, (sheet.bottom - MARGIN.top) / 2);
}

function headHeight(boxes: readonly Box[]): number {
  return Math.max(...boxes.map(({ head }) => head.length)) * TEXT.head.leading + 6;
}

function drawHead(sheet: Sheet, boxes: readonly Box[]): void {
  const { doc, left, width, type } = sheet;
  const height = headHeight(boxes);
  doc.rect(left, sheet.y, width, height).fill(COLOR.faint);
  for (const { head, x, width: room, align } of boxes) {
    for (const [index, text] of head.entries()) {
      const shift = align === 'right' ? room - type.width(text, TEXT.head) : 0;
      type.line(text, x + shift, sheet.y + 3 + index * TEXT.head.leading, TEXT.head);
    }
  }
  sheet.y += height;
  sheet.rule(COLOR.muted);
}

/** Draws cells side by side, on as many pages as they need. */
function drawBand(
  sheet: Sheet,
  { cells, above, under }: Band,
  { boxes, head }: { boxes: readonly Box[]; head: () => void },
): void {
  const highest = MARGIN.top + headHeight(boxes) + PAD.y;
  let rest = cells;
  for (;;) {
    const top = sheet.y + above;
    let lowest = top;
    const left = rest.map((lines) => {
      let y = top;
      let drawn = 0;
      for (const line of lines) {
        // A drawing higher than a page could never be placed: at the head of a page it is drawn in any case.
        if (y + line.height > sheet.bottom && (drawn > 0 || top > highest)) break;
        drawLine(sheet, line, y);
        y += line.height;
        drawn += 1;
      }
      lowest = Math.max(lowest, y);
      return lines.slice(drawn);
    });
    sheet.y = lowest + under;
    if (left.every((lines) => lines.length === 0)) return;
    sheet.newPage();
    head();
    rest = left;
  }
}

function drawLine(sheet: Sheet, { box, text, style, link, figure, height }: Laid, y: number): void {
  if (figure) {
    figure.draw(sheet, box.x, y, box.width);
    return;
  }
  const right = box.align === 'right';
  const wide = right || link !== undefined ? sheet.type.width(text, style) : 0;
  const x = right ? box.x + box.width - wide : box.x;
  sheet.type.line(text, x, y, style);
  if (link !== undefined && text !== '') sheet.anchors.link(link, { x, y, width: wide, height });
}
