import type { Sheet } from './sheet.ts';
import type { Attributes } from './structure.ts';
import { MARGIN, type Style, TEXT } from './theme.ts';

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

/** What stands in a cell. */
export type Cell = string | readonly Piece[];

/** A column with its head. */
export interface Column {
  readonly head: string;
  /** Share of the width; the shares of a table may sum up to anything. */
  readonly share: number;
  readonly align?: 'left' | 'right';
}

/** A row of a table. */
export interface Row {
  readonly cells: readonly Cell[];
  /** Place of the row, for links. */
  readonly anchor?: string;
  /** What the index over volumes calls it. */
  readonly name?: string;
  /** Stands below the cells, from the second column on over the rest of the width. */
  readonly below?: Cell;
}

/** Where a column stands, and the lines of its head. */
export interface Box {
  readonly head: readonly string[];
  readonly align: 'left' | 'right';
  readonly x: number;
  readonly width: number;
}

/** A line of a cell, or a drawing. */
export interface Laid {
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
export interface Band {
  readonly cells: readonly LaidCell[];
  readonly above: number;
  readonly under: number;
}

/** Space around what stands in a cell, in points. */
export const PAD = { x: 4, y: 3 } as const;

/** Height of a drawing in a cell of this width, in points. */
export function figureHeight({ height }: Figure, width: number): number {
  return typeof height === 'number' ? height : height(width);
}

/** Where the columns stand on the sheet. */
export function boxesOf(sheet: Sheet, columns: readonly Column[]): readonly Box[] {
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

/** A row as one band of cells, or two when something stands below them. */
export function layRow(sheet: Sheet, { cells, below }: Row, boxes: readonly Box[]): readonly Band[] {
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

/** What must fit on the page before a row may begin there, in points. */
export function unsplit(sheet: Sheet, bands: readonly Band[]): number {
  const height = bands.reduce((sum, band) => sum + heightOf(band), 0);
  return Math.min(height, (sheet.bottom - MARGIN.top) / 2);
}

/** Height of the head, in points. */
export function headHeight(boxes: readonly Box[]): number {
  return Math.max(...boxes.map(({ head }) => head.length)) * TEXT.head.leading + 6;
}
