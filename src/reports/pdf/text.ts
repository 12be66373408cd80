import type { Doc } from './document.ts';
import { type Fonts, forgetLayouts, useFont } from './fonts.ts';
import type { Face, Style } from './theme.ts';

/** Measures, breaks and draws text. All lengths in points. */
export interface Typesetter {
  width(text: string, style: Style): number;
  /** Lines no wider than `width`: broken at spaces, then after `/ : - _ . ,`, then anywhere. Nothing is lost. */
  wrap(text: string, style: Style, width: number): readonly string[];
  /** One line, cut in the middle when it is wider; only for text that stands in full elsewhere. */
  fit(text: string, style: Style, width: number): string;
  /** Draws one line; `y` is the top of its line box. */
  line(text: string, x: number, y: number, style: Style): void;
  /** Forgets what was measured; to be called now and then in a long document. */
  forget(): void;
}

const ATOM = /[^/:\-_.,=?&+]*[/:\-_.,=?&+]+|[^/:\-_.,=?&+]+/gu;

/** A typesetter that draws into the document. */
export function typesetter(doc: Doc, fonts: Fonts): Typesetter {
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
    const lines: string[] = [];
    for (const paragraph of printable(text, style).split('\n')) {
      lines.push(...wrapParagraph(paragraph, room, (part) => width(part, style)));
    }
    return lines;
  };

  return {
    width: (text, style) => width(printable(text, style), style),
    wrap,
    fit: (text, style, room) => fitMiddle(printable(text, style), room, (part) => width(part, style)),
    line(text, x, y, style) {
      if (text === '') return;
      const ascent = y + (style.leading - style.size * 1.3) / 2;
      useFont(doc, fonts[style.face]);
      doc
        .fontSize(style.size)
        .fillColor(style.color)
        .text(printable(text, style), x, ascent, { lineBreak: false });
    },
    forget() {
      measured = new Map();
      forgetLayouts(fonts);
    },
  };
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

type Measure = (text: string) => number;

function wrapParagraph(text: string, room: number, measure: Measure): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  const flush = (): void => {
    lines.push(line.trimEnd());
    line = '';
    used = 0;
  };
  for (const word of text.split(/(?<= )/)) {
    const wide = measure(word.trimEnd());
    if (used + wide > room && line !== '') flush();
    const parts = wide > room ? pieces(word, room, measure) : [word];
    for (const part of parts) {
      if (used + measure(part.trimEnd()) > room && line !== '') flush();
      line += part;
      used += measure(part);
    }
  }
  flush();
  return lines;
}

/** A word too long for a line, in parts that each fit one. */
function pieces(word: string, room: number, measure: Measure): string[] {
  return (word.match(ATOM) ?? [word]).flatMap((atom) => {
    if (measure(atom) <= room) return [atom];
    const parts = [''];
    for (const character of atom) {
      const grown = `${parts.at(-1) ?? ''}${character}`;
      if (measure(grown) > room && parts.at(-1) !== '') parts.push(character);
      else parts[parts.length - 1] = grown;
    }
    return parts;
  });
}

function fitMiddle(text: string, room: number, measure: Measure): string {
  if (measure(text) <= room) return text;
  const characters = [...text];
  let low = 0;
  let high = characters.length;
  const cut = (kept: number): string => {
    const head = Math.ceil(kept / 2);
    return `${characters.slice(0, head).join('')}…${characters.slice(characters.length - (kept - head)).join('')}`;
  };
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (measure(cut(middle)) <= room) low = middle;
    else high = middle - 1;
  }
  return cut(low);
}
