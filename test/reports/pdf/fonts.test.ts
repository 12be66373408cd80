import PDFDocument from 'pdfkit';
import { expect, test } from 'vitest';
import { kernedRuns, type LoadedFont } from '../../../src/reports/pdf/fonts.ts';

/** A font of the report as pdfkit loads it, before the report changes it. */
function fontOf(file: string): LoadedFont {
  const path = import.meta.resolve(`@expo-google-fonts/ibm-plex-sans/${file}`).replace('file://', '');
  const doc = new PDFDocument({ autoFirstPage: false, font: path });
  return Reflect.get(doc, '_font');
}

const WORDS = [
  'AVATAR To. Type, LTV 1.1 P. “Wo” y. r, ',
  'configured office flight final five fjord effect ffi',
  'sha256:4a71f4f4f0e7 arn:aws:sagemaker:us-east-1:111122223333:endpoint/fraud-v2',
  'Zürich Ærø Łódź naïve Ελλάς – … ‹U+1F600› ✓ × →',
  'f',
  'fi',
  '',
]
  .flatMap((line) => line.split(/(?<= )/))
  .concat('');

test.each([
  '400Regular/IBMPlexSans_400Regular.ttf',
  '400Regular_Italic/IBMPlexSans_400Regular_Italic.ttf',
  '600SemiBold/IBMPlexSans_600SemiBold.ttf',
])('sets words of %s as the font shapes them', (file) => {
  const font = fontOf(file);
  const kerned = kernedRuns(font);
  const seen = (run: ReturnType<typeof kerned>) => ({
    glyphs: run.glyphs.map(({ id }) => id),
    positions: run.positions.map((one) => ({ ...one })),
    advanceWidth: Math.round(run.advanceWidth * 1e6),
  });
  // Twice: the second time, pairs and words are known.
  for (const word of [...WORDS, ...WORDS])
    expect(seen(kerned(word)), word).toEqual(seen(font.layoutRun(word)));
});
