import type { Sheet } from './sheet.ts';
import type { Cell, Piece } from './table.ts';
import { COLOR, type Style, TEXT } from './theme.ts';

/** A name and what there is to say under it. */
export type Fact = readonly [label: string, value: Cell];

const LABEL_WIDTH = 104;

/** Draws names with their values side by side, without a frame. A fact moves to the next page whole. */
export function facts(sheet: Sheet, all: readonly Fact[], style: Style = TEXT.body): void {
  for (const [label, value] of all) {
    const pieces: readonly Piece[] = typeof value === 'string' ? [{ text: value }] : value;
    const x = sheet.left + LABEL_WIDTH;
    const width = sheet.width - LABEL_WIDTH;
    const laid = pieces.map((piece) => {
      const look = piece.style ?? style;
      return { piece, look, lines: piece.text === '' ? [] : sheet.type.wrap(piece.text, look, width) };
    });
    const height = laid.reduce(
      (sum, { piece, look, lines }) => sum + (piece.figure?.height ?? 0) + lines.length * look.leading,
      0,
    );
    sheet.ensure(Math.min(height, 200));
    const label_ = { ...TEXT.label, leading: style.leading };
    sheet.type.line(label, sheet.left, sheet.y, label_);
    for (const { piece, look, lines } of laid) {
      if (piece.figure) {
        piece.figure.draw(sheet, x, sheet.y, width);
        sheet.y += piece.figure.height;
      }
      for (const line of lines) {
        sheet.ensure(look.leading);
        sheet.type.line(line, x, sheet.y, look);
        if (piece.link !== undefined) {
          const box = { x, y: sheet.y, width: sheet.type.width(line, look), height: look.leading };
          sheet.anchors.link(piece.link, box);
        }
        sheet.y += look.leading;
      }
    }
    sheet.y += 2.5;
  }
  sheet.y += 3;
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
  sheet.doc.rect(sheet.left, sheet.y, sheet.width, height).fill(color);
  let y = sheet.y + pad;
  for (const { lines, style } of laid) {
    for (const line of lines) {
      sheet.type.line(line, sheet.left + pad, y, style);
      y += style.leading;
    }
  }
  sheet.y += height + 8;
}
