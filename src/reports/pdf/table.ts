import type { Sheet } from './sheet.ts';
import { COLOR, MARGIN, type Style, TEXT } from './theme.ts';

/** Lines of one look within a cell. */
export interface Piece {
  readonly text: string;
  readonly style?: Style;
  /** Place that the lines lead to. */
  readonly link?: string | undefined;
  /** A drawing instead of text, or before it. */
  readonly figure?: Figure;
}

/** Something drawn: it gets its left upper corner and the width of the cell. */
export interface Figure {
  readonly height: number;
  draw(sheet: Sheet, x: number, y: number, width: number): void;
}

export type Cell = string | readonly Piece[];

export interface Column {
  readonly head: string;
  /** Share of the width; the shares of a table may sum up to anything. */
  readonly share: number;
  readonly align?: 'left' | 'right';
}

export interface Row {
  readonly cells: readonly Cell[];
  /** Place of the row, for links. */
  readonly anchor?: string;
  /** Stands below the cells over the width of the columns from the second on. */
  readonly below?: Cell;
}

export interface Table {
  readonly columns: readonly Column[];
  readonly rows: Iterable<Row>;
  /** Said instead of an empty table; a table without rows is never simply missing. */
  readonly empty: string;
}

interface Laid {
  readonly height: number;
  readonly x: number;
  readonly width: number;
  readonly align: 'left' | 'right';
  readonly text: string;
  readonly style: Style;
  readonly link: string | undefined;
  readonly figure: Figure | undefined;
}

const PAD = { x: 4, y: 3 } as const;
const HEAD_HEIGHT = 15;

/**
 * Draws a table: every one of the report but pictures. The head is repeated on each page; a row moves to the next
 * page whole, unless it is higher than half a page, and then it goes on there.
 */
export function table(sheet: Sheet, { columns, rows, empty }: Table): void {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  let x = sheet.left;
  const boxes = columns.map(({ head, share, align = 'left' }) => {
    const width = (sheet.width * share) / shares;
    const box = { head, align, x: x + PAD.x, width: width - 2 * PAD.x };
    x += width;
    return box;
  });

  let started = false;
  for (const row of rows) {
    const cells = row.cells.map((cell, index) => {
      const box = boxes[index];
      return box ? layCell(sheet, cell, box) : [];
    });
    const parts = [cells];
    const second = boxes[1];
    if (row.below !== undefined && second) {
      const box = { ...second, align: 'left' as const, width: sheet.left + sheet.width - PAD.x - second.x };
      parts.push([layCell(sheet, row.below, box)]);
    }
    const height = parts.reduce((sum, part) => sum + heightOf(part), 0);
    const whole = Math.min(height, (sheet.bottom - MARGIN.top) / 2);
    if (!started) {
      sheet.ensure(HEAD_HEIGHT + whole);
      drawHead(sheet, boxes);
      started = true;
    } else if (sheet.room < whole) {
      sheet.newPage();
      drawHead(sheet, boxes);
    }
    if (row.anchor !== undefined) sheet.place(row.anchor);
    for (const part of parts) drawRow(sheet, part, () => drawHead(sheet, boxes));
    sheet.rule();
  }
  if (!started) sheet.paragraph(empty, TEXT.note);
  sheet.y += 8;
}

type Box = {
  readonly head: string;
  readonly x: number;
  readonly width: number;
  readonly align: 'left' | 'right';
};

function layCell(sheet: Sheet, cell: Cell, { x, width, align }: Box): readonly Laid[] {
  const pieces = typeof cell === 'string' ? [{ text: cell }] : cell;
  return pieces.flatMap((piece: Piece): readonly Laid[] => {
    const { text, style = TEXT.cell, link, figure } = piece;
    const common = { x, width, align, style, link };
    const drawn = figure ? [{ ...common, text: '', figure, height: figure.height }] : [];
    const lines = text === '' ? [] : sheet.type.wrap(text, style, width);
    return [
      ...drawn,
      ...lines.map((line) => ({ ...common, text: line, figure: undefined, height: style.leading })),
    ];
  });
}

function heightOf(cells: readonly (readonly Laid[])[]): number {
  const heights = cells.map((lines) => lines.reduce((sum, line) => sum + line.height, 0));
  return Math.max(0, ...heights) + 2 * PAD.y;
}

function drawHead(sheet: Sheet, boxes: readonly Box[]): void {
  const { doc, left, width } = sheet;
  doc.rect(left, sheet.y, width, HEAD_HEIGHT).fill(COLOR.faint);
  for (const { head, x, width: room, align } of boxes) {
    const text = sheet.type.fit(head, TEXT.head, room);
    const shift = align === 'right' ? room - sheet.type.width(text, TEXT.head) : 0;
    sheet.type.line(text, x + shift, sheet.y + 3, TEXT.head);
  }
  sheet.y += HEAD_HEIGHT;
  sheet.rule(COLOR.muted);
}

/** Draws the cells side by side, on as many pages as they need. */
function drawRow(sheet: Sheet, cells: readonly (readonly Laid[])[], head: () => void): void {
  let rest = cells;
  for (;;) {
    const top = sheet.y + PAD.y;
    let lowest = top;
    const left = rest.map((lines) => {
      let y = top;
      let drawn = 0;
      for (const line of lines) {
        // A drawing higher than a page could never be placed: it is drawn at the head of a page in any case.
        if (y + line.height > sheet.bottom && (drawn > 0 || top > MARGIN.top + HEAD_HEIGHT + PAD.y)) break;
        drawLine(sheet, line, y);
        y += line.height;
        drawn += 1;
      }
      lowest = Math.max(lowest, y);
      return lines.slice(drawn);
    });
    sheet.y = lowest + PAD.y;
    if (left.every((lines) => lines.length === 0)) return;
    sheet.newPage();
    head();
    rest = left;
  }
}

function drawLine(
  sheet: Sheet,
  { x, width, align, text, style, link, figure, height }: Laid,
  y: number,
): void {
  if (figure) {
    figure.draw(sheet, x, y, width);
    return;
  }
  const needsWidth = align === 'right' || link !== undefined;
  const wide = needsWidth ? sheet.type.width(text, style) : 0;
  const from = align === 'right' ? x + width - wide : x;
  sheet.type.line(text, from, y, style);
  if (link !== undefined && text !== '') sheet.anchors.link(link, { x: from, y, width: wide, height });
}
