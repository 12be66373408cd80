import { CONCLUSION_WORDS, type Conclusion } from '../../mappings/conclusion.ts';
import type { PackItem } from '../pack.ts';
import { CONCLUSION_SIGNS, OUTCOME_SIGNS, type Sign } from '../signs.ts';
import type { Sheet } from './sheet.ts';
import type { Figure, Piece } from './table.ts';
import { COLOR, type Style, TEXT } from './theme.ts';
import { OUTCOME_WORDS } from './words.ts';

/** Draws a sign into a box, beside the word that it stands for; `style` gives the size of its letter. */
export function drawSign(
  sheet: Sheet,
  sign: Sign,
  place: { x: number; y: number; size: number; style?: Style },
): void {
  sheet.tags.artifact(() => drawLook(sheet, sign, place));
}

function drawLook(
  { doc, type }: Sheet,
  { letter, fill, ink, frame, dashed, line }: Sign,
  { x, y, size, style = TEXT.cellStrong }: { x: number; y: number; size: number; style?: Style },
): void {
  doc.rect(x, y, size, size).fill(COLOR[fill]);
  if (dashed) doc.dash(1.5, { space: 1.2 });
  doc
    .rect(x + line / 2, y + line / 2, size - line, size - line)
    .lineWidth(line)
    .strokeColor(COLOR[frame])
    .stroke();
  if (dashed) doc.undash();
  const text = { ...style, color: COLOR[ink] };
  type.line(letter, x + (size - type.width(letter, text)) / 2, y + (size - text.leading) / 2, text);
}

/** Side of a sign in a line of text, in points. */
const SIDE = 9.5;

/** A sign with its word, as a piece of a cell. */
export function signed(sign: Sign, word: string): Piece {
  const figure: Figure = {
    height: 12,
    draw(sheet, x, y, width) {
      drawSign(sheet, sign, { x, y: y + 0.8, size: SIDE });
      const style = { ...TEXT.cellStrong, color: sign.fill === 'red' ? COLOR.red : COLOR.ink };
      const shown = sheet.type.fit(word, style, width - SIDE - 4);
      if (shown !== '') sheet.type.line(`${shown} `, x + SIDE + 4, y, style);
    },
  };
  return { text: '', figure };
}

/** The outcome of an item or check with its sign, and with a note behind it. */
export const outcomePiece = (outcome: PackItem['outcome'], note = ''): Piece =>
  signed(OUTCOME_SIGNS[outcome], `${OUTCOME_WORDS[outcome]}${note === '' ? '' : `: ${note}`}`);

/** A conclusion with its sign. */
export const conclusionPiece = (conclusion: Conclusion): Piece =>
  signed(CONCLUSION_SIGNS[conclusion], CONCLUSION_WORDS[conclusion]);
