import type { Sheet } from './sheet.ts';
import type { Attributes } from './structure.ts';
import type { Area } from './tags.ts';
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
  /** What the index over volumes calls it. */
  readonly name?: string;
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
  /** Lines of one piece lead to its place together. */
  readonly piece: Piece;
  readonly height: number;
  readonly box: Box;
  readonly text: string;
  readonly style: Style;
  readonly figure: Figure | undefined;
}

/** A cell, and what it spans besides its own column and band. */
interface LaidCell {
  readonly lines: readonly Laid[];
  readonly spans?: Pick<Attributes, 'rowSpan' | 'columnSpan'>;
}

/** Cells side by side; a row has one or two of these. */
interface Band {
  readonly cells: readonly LaidCell[];
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
  const laid = cells.map((cell, index): LaidCell => {
    const box = boxes[index];
    return { lines: box ? layCell(sheet, cell, box) : [] };
  });
  const [first, second] = boxes;
  if (below === undefined || !first || !second) return [{ cells: laid, above: PAD.y, under: PAD.y }];
  const wide: Box = { ...second, align: 'left', width: sheet.left + sheet.width - PAD.x - second.x };
  return [
    {
      cells: laid.map((cell, index) => (index === 0 ? { ...cell, spans: { rowSpan: 2 } } : cell)),
      above: PAD.y,
      under: 0,
    },
    {
      cells: [{ lines: layCell(sheet, below, wide), spans: { columnSpan: boxes.length - 1 } }],
      above: 0,
      under: PAD.y,
    },
  ];
}

function layCell(sheet: Sheet, cell: Cell, box: Box): readonly Laid[] {
  const pieces: readonly Piece[] = typeof cell === 'string' ? [{ text: cell }] : cell;
  return pieces.flatMap((piece): readonly Laid[] => {
    const { text, style = TEXT.cell, figure } = piece;
    const lines = text === '' ? [] : sheet.type.wrap(text, style, box.width).map(closed);
    return [
      ...(figure ? [{ piece, box, style, text: '', figure, height: figureHeight(figure, box.width) }] : []),
      ...lines.map((line) => ({ piece, box, style, text: line, figure: undefined, height: style.leading })),
    ];
  });
}

/** The pieces of a cell are read one after the other. */
const closed = (line: string, index: number, all: readonly string[]): string =>
  index === all.length - 1 ? `${line} ` : line;

function heightOf({ cells, above, under }: Band): number {
  return (
    above +
    Math.max(0, ...cells.map(({ lines }) => lines.reduce((sum, { height }) => sum + height, 0))) +
    under
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
