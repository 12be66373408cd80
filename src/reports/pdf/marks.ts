import { CONCLUSION_WORDS, type Conclusion } from '../../mappings/conclusion.ts';
import type { PackItem } from '../pack.ts';
import type { Sheet } from './sheet.ts';
import type { Figure, Piece } from './table.ts';
import { COLOR, type Style, TEXT } from './theme.ts';
import { OUTCOME_WORDS } from './words.ts';

/** How a sign looks: letter, fill and frame differ, so that it reads without colour. */
export interface Look {
  readonly letter: string;
  readonly fill: string;
  readonly ink: string;
  readonly frame: string;
  readonly dashed: boolean;
  /** Width of the frame in points. */
  readonly line: number;
}

const look = (letter: string, fill: string, ink: string, over: Partial<Look> = {}): Look => ({
  letter,
  fill,
  ink,
  frame: ink,
  dashed: false,
  line: 0.6,
  ...over,
});

/** Signs of conclusions. */
export const CONCLUSION_LOOKS: Readonly<Record<Conclusion, Look>> = {
  'exceptions-noted': look('E', COLOR.red, COLOR.paper, { frame: COLOR.red }),
  incomplete: look('I', COLOR.amberFill, COLOR.ink, { frame: COLOR.amber, line: 1.1 }),
  'needs-review': look('R', COLOR.blueFaint, COLOR.ink, { frame: COLOR.blue }),
  'no-exceptions-noted': look('N', COLOR.paper, COLOR.green, { line: 1.1 }),
  inherited: look('A', COLOR.paper, COLOR.muted, { dashed: true }),
  manual: look('M', COLOR.greyFill, COLOR.ink, { frame: COLOR.greyFill }),
  'not-applicable': look('–', COLOR.paper, COLOR.muted, { frame: COLOR.greyFill }),
};

/** Signs of outcomes. */
export const OUTCOME_LOOKS: Readonly<Record<PackItem['outcome'], Look>> = {
  fail: look('×', COLOR.red, COLOR.paper, { frame: COLOR.red }),
  unknown: look('?', COLOR.amberFill, COLOR.ink, { frame: COLOR.amber }),
  pass: look('✓', COLOR.paper, COLOR.green),
  'not-applicable': look('–', COLOR.paper, COLOR.muted, { frame: COLOR.greyFill }),
};

/** Draws a sign into a box, beside the word that it stands for; `style` gives the size of its letter. */
export function drawSign(
  sheet: Sheet,
  look: Look,
  place: { x: number; y: number; size: number; style?: Style },
): void {
  sheet.tags.artifact(() => drawLook(sheet, look, place));
}

function drawLook(
  { doc, type }: Sheet,
  { letter, fill, ink, frame, dashed, line }: Look,
  { x, y, size, style = TEXT.cellStrong }: { x: number; y: number; size: number; style?: Style },
): void {
  doc.rect(x, y, size, size).fill(fill);
  if (dashed) doc.dash(1.5, { space: 1.2 });
  doc
    .rect(x + line / 2, y + line / 2, size - line, size - line)
    .lineWidth(line)
    .strokeColor(frame)
    .stroke();
  if (dashed) doc.undash();
  const text = { ...style, color: ink };
  type.line(letter, x + (size - type.width(letter, text)) / 2, y + (size - text.leading) / 2, text);
}

/** Side of a sign in a line of text, in points. */
const SIDE = 9.5;

/** A sign with its word, as a piece of a cell. */
export function signed(sign: Look, word: string): Piece {
  const figure: Figure = {
    height: 12,
    draw(sheet, x, y, width) {
      drawSign(sheet, sign, { x, y: y + 0.8, size: SIDE });
      const style = { ...TEXT.cellStrong, color: sign.fill === COLOR.red ? COLOR.red : COLOR.ink };
      const shown = sheet.type.fit(word, style, width - SIDE - 4);
      if (shown !== '') sheet.type.line(`${shown} `, x + SIDE + 4, y, style);
    },
  };
  return { text: '', figure };
}

/** The outcome of an item or check with its sign, and with a note behind it. */
export const outcomePiece = (outcome: PackItem['outcome'], note = ''): Piece =>
  signed(OUTCOME_LOOKS[outcome], `${OUTCOME_WORDS[outcome]}${note === '' ? '' : `: ${note}`}`);

/** A conclusion with its sign. */
export const conclusionPiece = (conclusion: Conclusion): Piece =>
  signed(CONCLUSION_LOOKS[conclusion], CONCLUSION_WORDS[conclusion]);
