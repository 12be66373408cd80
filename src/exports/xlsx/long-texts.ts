import { type Sheet, sheetOf } from './sheet.ts';
import type { Shorten } from './sheet-xml.ts';

/** Characters that a cell can hold. @source Excel specifications and limits */
const LONGEST = 32_767;
const HINT = ' [goes on in the sheet Long texts]';

/** Takes the rest of texts that are longer than a cell. */
export interface LongTexts {
  readonly shorten: Shorten;
  readonly count: () => number;
  /** What was taken: cell, number of the piece, piece. The pieces behind the cell's own text give all of it. */
  readonly sheet: () => Sheet;
}

/** None yet. */
export function longTexts(): LongTexts {
  const pieces: { readonly place: string; readonly number: number; readonly text: string }[] = [];
  return {
    shorten(text, { sheet, cell }) {
      if (text.length <= LONGEST) return text;
      const [first = '', ...others] = piecesOf(text);
      for (const [index, piece] of others.entries())
        pieces.push({ place: `${sheet}!${cell}`, number: index + 1, text: piece });
      return `${first}${HINT}`;
    },
    count: () => pieces.length,
    sheet: () =>
      sheetOf('Long texts', pieces, [
        { title: 'Cell', width: 24, cell: ({ place }) => place },
        { title: 'Piece', width: 8, cell: ({ number }) => number },
        { title: 'Text', width: 120, wraps: true, cell: ({ text }) => text },
      ]),
  };
}

/** Two halves of one character never come into two pieces. */
function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  const size = LONGEST - HINT.length;
  for (let from = 0; from < text.length; ) {
    const isInside = /[\ud800-\udbff]/.test(text.charAt(from + size - 1));
    const to = from + (isInside ? size - 1 : size);
    pieces.push(text.slice(from, to));
    from = to;
  }
  return pieces;
}
