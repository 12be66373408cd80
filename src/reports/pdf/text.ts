import { fitMiddle, wrapParagraph } from '../wrap-text.ts';
import type { Doc } from './document.ts';
import { type Fonts, useFont } from './fonts.ts';
import type { Tags } from './tags.ts';
import type { Face, Style } from './theme.ts';

/** Measures, breaks and draws text. All lengths in points. */
export interface Typesetter {
  width(text: string, style: Style): number;
  /**
   * Lines no wider than `width`: broken at spaces, then after `/ : - _ . ,`, then anywhere. Nothing is lost. A line
   * that was broken between two words ends with a space, beyond the width: read one after the other, lines are a text.
   */
  wrap(text: string, style: Style, width: number): readonly string[];
  /** One line, cut in the middle when it is wider; only for text that stands in full elsewhere. */
  fit(text: string, style: Style, width: number): string;
  /** Draws one line; `y` is the top of its line box. */
  line(text: string, x: number, y: number, style: Style): void;
  /** Forgets what was measured; to be called now and then in a long document. */
  forget(): void;
}

/** A typesetter that draws into the document. */
export function typesetter(doc: Doc, fonts: Fonts, tags: Tags): Typesetter {
  let measured = new Map<string, number>();

  const raw = (text: string, face: Face): number => {
    const key = `${face} ${text}`;
    const known = measured.get(key);
    if (known !== undefined) return known;
    const width = fonts[face].widthOfString(text, 1);
    measured.set(key, width);
    return width;
  };
  const width = (text: string, { face, size }: Style): number => {
    if (face.startsWith('mono') && /^[ -~]*$/.test(text)) return text.length * 0.6 * size;
    let sum = 0;
    for (const word of text.split(/(?<= )/)) sum += raw(word, face);
    return sum * size;
  };
  const printable = (text: string, style: Style): string => visible(text, fonts[style.face]);

  const wrap = (text: string, style: Style, room: number): readonly string[] => {
    const lines = printable(text, style)
      .split('\n')
      .flatMap((paragraph) =>
        spaced(
          paragraph,
          wrapParagraph(paragraph, room, (part) => width(part, style)),
        ),
      );
    const last = lines.pop() ?? '';
    return [...lines, last.trimEnd()];
  };

  return {
    width: (text, style) => width(printable(text, style), style),
    wrap,
    fit: (text, style, room) => fitMiddle(printable(text, style), room, (part) => width(part, style)),
    line(text, x, y, style) {
      if (text === '') return;
      const ascent = y + (style.leading - style.size * 1.3) / 2;
      useFont(doc, fonts[style.face]);
      tags.line(() => {
        doc
          .fontSize(style.size)
          .fillColor(style.color)
          .text(printable(text, style), x, ascent, { lineBreak: false });
      });
    },
    forget() {
      measured = new Map();
    },
  };
}

/** The lines of a paragraph, with a space at the end of each but those that were broken within a word. */
function spaced(paragraph: string, lines: readonly string[]): readonly string[] {
  let at = 0;
  return lines.map((line) => {
    at += line.length;
    const rest = paragraph.slice(at);
    const spaces = rest.length - rest.trimStart().length;
    at += spaces;
    return rest === '' || spaces > 0 ? `${line} ` : line;
  });
}

/** Control characters and characters that the font cannot draw become `‹U+1F600›`, so that none vanishes. */
function visible(text: string, font: Fonts[Face]): string {
  if (/^[ -~\n]*$/.test(text)) return text;
  return [...text.replaceAll('\t', ' ')]
    .map((character) => {
      const code = character.codePointAt(0) ?? 0;
      if (character === '\n' || (code >= 0x20 && font.font.hasGlyphForCodePoint(code))) return character;
      return `‹U+${code.toString(16).toUpperCase().padStart(4, '0')}›`;
    })
    .join('');
}
