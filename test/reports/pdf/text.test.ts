import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newDocument } from '../../../src/reports/pdf/document.ts';
import { registerFonts } from '../../../src/reports/pdf/fonts.ts';
import { Tags } from '../../../src/reports/pdf/tags.ts';
import { typesetter } from '../../../src/reports/pdf/text.ts';
import { TEXT } from '../../../src/reports/pdf/theme.ts';

const doc = newDocument({ title: 't', subject: 's', author: 'a', creator: 'c', at: new Date(0) });
const type = typesetter(doc, registerFonts(doc), new Tags(doc));
const squeeze = (text: string): string => text.replace(/\s/g, '');

const words = fc
  .array(fc.stringMatching(/^[a-zA-Z0-9/:_.-]{1,60}$/), { minLength: 1, maxLength: 12 })
  .map((parts) => parts.join(' '));

test.each([
  ['sans', TEXT.cell],
  ['mono', TEXT.mono],
] as const)('wraps %s without losing a character and without reaching over the width', (_, style) => {
  fc.assert(
    fc.property(words, fc.integer({ min: 20, max: 300 }), (text, width) => {
      const lines = type.wrap(text, style, width);
      expect(squeeze(lines.join(''))).toBe(squeeze(text));
      for (const line of lines) expect(type.width(line.trimEnd(), style)).toBeLessThanOrEqual(width + 0.01);
    }),
    { seed: 7, numRuns: 60 },
  );
});

test('breaks a long name after its separators first', () => {
  const arn = 'arn:aws:sagemaker:eu-west-1:111122223333:endpoint/fraud-prod';
  const lines = type.wrap(arn, TEXT.mono, 120);
  expect(lines.slice(0, -1).every((line) => /[/:-]$/.test(line))).toBe(true);
});

test('shows what the font cannot draw as its number', () => {
  expect(type.wrap('a😀\u0007b', TEXT.cell, 500)).toEqual(['a‹U+1F600›‹U+0007›b']);
});

test('cuts in the middle only when it must', () => {
  expect(type.fit('short', TEXT.cell, 100)).toBe('short');
  const cut = type.fit('a-very-long-name-that-does-not-fit-0042', TEXT.cell, 80);
  expect(cut).toMatch(/^a-v.*….*42$/);
  expect(type.width(cut, TEXT.cell)).toBeLessThanOrEqual(80);
});
