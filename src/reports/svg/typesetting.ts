import type { Typesetting } from '../lineage-plan.ts';
import type { Face, Style } from '../pdf/theme.ts';
import { fitMiddle, wrapParagraph } from '../wrap-text.ts';

/** Width of letters of a proportional font in parts of its size, a little wider than common fonts have them. */
const NARROW = /[iljtfrI.,:;'|!()[\] /-]/;
const WIDE = /[mwMWA-HJ-Z@%×→…]/;

/**
 * Measures without a font: whoever looks at the file has fonts that we do not know. Fixed-width letters are 0.6 of
 * their size in nearly all fonts; others are taken for a little wider than they are, so that text stays in its box.
 */
export const plainType: Typesetting = {
  width,
  wrap: (text, style, room) =>
    printable(text)
      .split('\n')
      .flatMap((line) => wrapParagraph(line, room, (part) => width(part, style))),
  fit: (text, style, room) => fitMiddle(printable(text), room, (part) => width(part, style)),
};

function width(text: string, { face, size }: Style): number {
  const letters = [...printable(text)];
  if (isMono(face)) return letters.length * 0.6 * size;
  const units = letters.reduce(
    (sum, one) => sum + (NARROW.test(one) ? 0.34 : WIDE.test(one) ? 0.7 : 0.56),
    0,
  );
  return units * size;
}

/** True for the faces with letters of one width. */
export function isMono(face: Face): boolean {
  return face === 'mono' || face === 'mono-medium';
}

/** Characters that XML cannot hold, or that turn the order of letters, become `‹U+0007›`, so that none vanishes. */
export function printable(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cs}\p{Bidi_Control}\uFFFE\uFFFF]/gu, (character) => {
    if (character === '\n') return character;
    const code = character.codePointAt(0) ?? 0;
    return `‹U+${code.toString(16).toUpperCase().padStart(4, '0')}›`;
  });
}
