import { expect, test } from 'vitest';
import { checkSentence } from '../../../src/reports/pdf/words.ts';

const SENTENCES = { title: 'All keys rotate', failureTitle: 'Some keys do not rotate' };

test.each([
  ['fail', undefined, 'Some keys do not rotate'],
  ['unknown', undefined, 'Not fully judged: All keys rotate'],
  ['not-applicable', undefined, 'Nothing to judge: All keys rotate'],
  ['pass', undefined, 'All keys rotate'],
  ['pass', { text: 'Some were drawn.' }, 'Passed for a sample only: All keys rotate'],
] as const)('%s with samples %o reads as what is true of it', (outcome, sampled, sentence) => {
  expect(checkSentence({ ...SENTENCES, outcome, sampled })).toBe(sentence);
});
