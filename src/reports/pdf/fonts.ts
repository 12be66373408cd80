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
    glyphsForString(text: string): readonly { readonly advanceWidth: number }[];
  };
  layoutRun: (text: string) => Run;
  layoutCache?: unknown;
}

/** A shaped word, as pdfkit wants it. */
interface Run {
  readonly glyphs: readonly unknown[];
  readonly positions: readonly Readonly<
    Record<'xAdvance' | 'yAdvance' | 'xOffset' | 'yOffset' | 'advanceWidth', number>
  >[];
  readonly advanceWidth: number;
}

export type Fonts = Readonly<Record<Face, LoadedFont>>;

/** Embeds the five fonts under the names of their faces; only the glyphs in use get into the file. */
export function registerFonts(doc: PDFKit.PDFDocument): Fonts {
  const load = (face: Face): LoadedFont => {
    doc.registerFont(face, fontBytes(face));
    doc.font(face);
    const font: unknown = Reflect.get(doc, '_font');
    if (!isFont(font)) throw new Error(`pdfkit no longer gives the font ${face} as it did.`);
    if (face.startsWith('mono')) font.layoutRun = (text) => plainRun(font, text);
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

/** Forgets shaped words. pdfkit keeps every word it ever drew, which is what grows in a long report. */
export function forgetLayouts(fonts: Fonts): void {
  for (const font of Object.values(fonts)) font.layoutCache = Object.create(null);
}
