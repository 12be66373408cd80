import type { Sheet } from './sheet.ts';
import { type Cell, figureHeight, type Piece } from './table.ts';
import type { Area } from './tags.ts';
import { COLOR, type Style, TEXT } from './theme.ts';

/** A name and what there is to say under it. */
export type Fact = readonly [label: string, value: Cell];

const LABEL_WIDTH = 104;

interface LaidFact {
  readonly label: string;
  readonly height: number;
  readonly pieces: readonly {
    readonly piece: Piece;
    readonly look: Style;
    readonly lines: readonly string[];
  }[];
}

function layFact(sheet: Sheet, [label, value]: Fact, style: Style): LaidFact {
  const given: readonly Piece[] = typeof value === 'string' ? [{ text: value }] : value;
  const pieces = (given.length === 0 ? [{ text: 'none' }] : given).map((piece) => {
    const look = piece.style ?? style;
    const lines = piece.text === '' ? [] : sheet.type.wrap(piece.text, look, sheet.width - LABEL_WIDTH);
    return { piece, look, lines };
  });
  const height = pieces.reduce(
    (sum, { piece, look, lines }) =>
      sum +
      (piece.figure ? figureHeight(piece.figure, sheet.width - LABEL_WIDTH) : 0) +
      lines.length * look.leading,
    0,
  );
  return { label, pieces, height: height + 2.5 };
}

/** Height of facts when they are not split, in points. */
export function factsHeight(sheet: Sheet, all: readonly Fact[], style: Style = TEXT.body): number {
  return all.reduce((sum, fact) => sum + layFact(sheet, fact, style).height, 3);
}

/** Draws names with their values side by side, without a frame. A fact moves to the next page whole, if it can. */
export function facts(sheet: Sheet, all: readonly Fact[], style: Style = TEXT.body): void {
  const laid = (index: number): LaidFact => layFact(sheet, all[index] ?? ['', ''], style);
  sheet.inPieces('L', all.length, {
    needs: (index) => Math.min(laid(index).height, 200),
    draw(index) {
      const fact = laid(index);
      sheet.ensure(Math.min(fact.height, 200));
      sheet.tags.block('LI', () => drawFact(sheet, fact, style));
    },
  });
  sheet.y += 3;
}

function drawFact(sheet: Sheet, { label, pieces }: LaidFact, style: Style): void {
  const { tags } = sheet;
  const x = sheet.left + LABEL_WIDTH;
  const width = sheet.width - LABEL_WIDTH;
  tags.block('Lbl', () =>
    sheet.type.line(label, sheet.left, sheet.y, { ...TEXT.label, leading: style.leading }),
  );
  tags.block('LBody', () => {
    for (const { piece, look, lines } of pieces) {
      if (piece.figure) {
        piece.figure.draw(sheet, x, sheet.y, width);
        sheet.y += figureHeight(piece.figure, width);
      }
      tags.block('P', () => drawLines(sheet, lines, { x, look, link: piece.link }));
    }
  });
  sheet.y += 2.5;
}

function drawLines(
  sheet: Sheet,
  lines: readonly string[],
  { x, look, link }: { x: number; look: Style; link: string | undefined },
): void {
  const draw = (area?: (area: Area) => void): void => {
    for (const line of lines) {
      sheet.ensure(look.leading);
      sheet.type.line(line, x, sheet.y, look);
      area?.({ x, y: sheet.y, width: sheet.type.width(line.trimEnd(), look), height: look.leading });
      sheet.y += look.leading;
    }
  };
  if (link === undefined) draw();
  else sheet.anchors.link(link, { draw });
}

/** Draws text in a shaded box that is never split; for texts of a few lines. */
export function box(sheet: Sheet, pieces: readonly Piece[], color: string = COLOR.faint): void {
  const pad = 9;
  const laid = pieces.map(({ text, style = TEXT.body }) => ({
    style,
    lines: sheet.type.wrap(text, style, sheet.width - 2 * pad),
  }));
  const height = laid.reduce((sum, { lines, style }) => sum + lines.length * style.leading, 0) + 2 * pad;
  sheet.ensure(height + 4);
  sheet.tags.artifact(() => sheet.doc.rect(sheet.left, sheet.y, sheet.width, height).fill(color));
  let y = sheet.y + pad;
  for (const { lines, style } of laid) {
    sheet.tags.block('P', () => {
      for (const line of lines) {
        sheet.type.line(line, sheet.left + pad, y, style);
        y += style.leading;
      }
    });
  }
  sheet.y += height + 8;
}
