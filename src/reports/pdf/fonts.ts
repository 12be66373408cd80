import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Face } from './theme.ts';

const FILES: Readonly<Record<Face, string>> = {
  sans: 'ibm-plex-sans/400Regular/IBMPlexSans_400Regular.ttf',
  italic: 'ibm-plex-sans/400Regular_Italic/IBMPlexSans_400Regular_Italic.ttf',
  semibold: 'ibm-plex-sans/600SemiBold/IBMPlexSans_600SemiBold.ttf',
  mono: 'ibm-plex-mono/400Regular/IBMPlexMono_400Regular.ttf',
  'mono-medium': 'ibm-plex-mono/500Medium/IBMPlexMono_500Medium.ttf',
};

/** The font that a new document starts with, so that no standard font is ever referred to. */
export const firstFontFile = (): string => fileOf('sans');

function fileOf(face: Face): string {
  return fileURLToPath(import.meta.resolve(`@expo-google-fonts/${FILES[face]}`));
}

/**
 * The font file with some zeros behind it. The last glyph of IBM Plex Mono, the space, is empty and so begins where
 * the file ends; fontkit reads a header there all the same.
 */
function fontBytes(face: Face): Buffer {
  return Buffer.concat([readFileSync(fileOf(face)), Buffer.alloc(16)]);
}

/** What the report uses of a font of pdfkit; its own type declarations lack it. */
export interface LoadedFont {
  readonly id: string;
  /** Width in points at this size. */
  widthOfString(text: string, size: number): number;
  /** Hexadecimal glyph numbers; marks the glyphs as used. */
  encode(text: string): readonly [readonly string[], unknown];
  ref(): unknown;
  readonly font: {
    hasGlyphForCodePoint(codePoint: number): boolean;
    glyphsForString(text: string): readonly Glyph[];
  };
  layoutRun: (text: string) => Run;
  layoutCache?: unknown;
}

/** A shaped word, as pdfkit wants it. */
interface Run {
  readonly glyphs: readonly Glyph[];
  readonly positions: readonly Position[];
  readonly advanceWidth: number;
}

interface Glyph {
  readonly id: number;
  readonly advanceWidth: number;
}

type Position = Readonly<Record<'xAdvance' | 'yAdvance' | 'xOffset' | 'yOffset' | 'advanceWidth', number>>;

export type Fonts = Readonly<Record<Face, LoadedFont>>;

/** Embeds the five fonts under the names of their faces; only the glyphs in use get into the file. */
export function registerFonts(doc: PDFKit.PDFDocument): Fonts {
  const load = (face: Face): LoadedFont => {
    doc.registerFont(face, fontBytes(face));
    doc.font(face);
    const font: unknown = Reflect.get(doc, '_font');
    if (!isFont(font)) throw new Error(`pdfkit no longer gives the font ${face} as it did.`);
    // pdfkit would keep every word it ever drew, which is what grows in a long report.
    font.layoutCache = undefined;
    font.layoutRun = face.startsWith('mono') ? (text) => plainRun(font, text) : kernedRuns(font);
    return font;
  };
  return {
    sans: load('sans'),
    italic: load('italic'),
    semibold: load('semibold'),
    mono: load('mono'),
    'mono-medium': load('mono-medium'),
  };
}

/**
 * Sets a word of a font of equal widths glyph by glyph. It has no kerning, ligatures would hide what a name is made
 * of, and shaping takes most of the time of a report full of identifiers.
 */
function plainRun({ font }: LoadedFont, text: string): Run {
  const glyphs = font.glyphsForString(text);
  const positions = glyphs.map(({ advanceWidth }) => {
    return { xAdvance: advanceWidth, yAdvance: 0, xOffset: 0, yOffset: 0, advanceWidth };
  });
  return { glyphs, positions, advanceWidth: positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0) };
}

/** Shaped words that are kept, so that a long report does not fill the memory with them. */
const REMEMBERED = 2000;

/**
 * Sets words of a font glyph by glyph, each as far from the next as the font has the two of them. Shaping whole words
 * takes most of the time of a long report, and gives the same wherever letters do not change each other's form; where
 * two do (`fi`), the whole word is shaped.
 */
export function kernedRuns(font: LoadedFont): (text: string) => Run {
  const shaped = font.layoutRun.bind(font);
  const words = new Map<string, Run>();
  const letters = new Map<string, Letter | null>();
  /** By the first letter, then by the second: no text is made to look a pair up. */
  const pairs = new Map<string, Map<string, Position | null>>();

  const letterOf = (character: string): Letter | null => {
    const known = letters.get(character);
    if (known !== undefined) return known;
    const { glyphs, positions } = shaped(character);
    const [glyph, position] = [glyphs[0], positions[0]];
    const letter = glyph && position && glyphs.length === 1 && isPlain(position) ? { glyph, position } : null;
    letters.set(character, letter);
    return letter;
  };
  /** The place of the first of two letters; null when their forms depend on each other. */
  const placeOf = (one: string, two: string): Position | null => {
    const behind = pairs.get(one) ?? new Map<string, Position | null>();
    const known = behind.get(two);
    if (known !== undefined) return known;
    const [first, second] = [letterOf(one), letterOf(two)];
    const { glyphs, positions } = shaped(one + two);
    const [kerned, last] = positions;
    const isKept =
      glyphs.length === 2 && glyphs[0]?.id === first?.glyph.id && glyphs[1]?.id === second?.glyph.id;
    const isSimple =
      isKept && kerned && last && isPlain(kerned) && last.xAdvance === second?.position.xAdvance;
    const place = isSimple ? kerned : null;
    behind.set(two, place);
    pairs.set(one, behind);
    return place;
  };

  const whole = (text: string): Run => {
    const run = words.get(text) ?? shaped(text);
    if (words.size >= REMEMBERED) words.clear();
    words.set(text, run);
    return run;
  };

  return (text) => {
    const characters = [...text];
    const glyphs: Glyph[] = [];
    const positions: Position[] = [];
    let advanceWidth = 0;
    for (const [index, character] of characters.entries()) {
      const letter = letterOf(character);
      const next = characters[index + 1];
      const place = next === undefined ? letter?.position : placeOf(character, next);
      if (!letter || !place) return whole(text);
      glyphs.push(letter.glyph);
      positions.push(place);
      advanceWidth += place.xAdvance;
    }
    return { glyphs, positions, advanceWidth };
  };
}

/** A character that has one glyph. */
interface Letter {
  readonly glyph: Glyph;
  readonly position: Position;
}

function isPlain({ xOffset, yOffset, yAdvance }: Position): boolean {
  return xOffset === 0 && yOffset === 0 && yAdvance === 0;
}

function isFont(value: unknown): value is LoadedFont {
  return typeof value === 'object' && value !== null && 'encode' in value && 'widthOfString' in value;
}

/**
 * Makes a font the current one. By name pdfkit would open the file of the first font again each time, because it keeps
 * it under its path only.
 */
export function useFont(doc: PDFKit.PDFDocument, font: LoadedFont): void {
  Reflect.set(doc, '_font', font);
}
