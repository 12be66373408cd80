import { expect, test } from 'vitest';
import { outcomeText } from '../../../web/pages/pack/outcome-words.ts';

const NONE = { fail: 0, unknown: 0, pass: 0, 'not-applicable': 0 };

test.each([
  ['12 of 40 items fail', 'fail', { fail: 12, unknown: 3, pass: 20, 'not-applicable': 5 }],
  ['1 of 1,001 items fails', 'fail', { fail: 1, pass: 1000 }],
  ['1 of 1 item fails', 'fail', { fail: 1 }],
  ['unknown: 3 of 40 items could not be judged', 'unknown', { unknown: 3, pass: 37 }],
  ['38 of 40 items pass', 'pass', { pass: 38, 'not-applicable': 2 }],
  ['1 of 2 items passes', 'pass', { pass: 1, 'not-applicable': 1 }],
  ['not applicable: it speaks of none of 2 items', 'not-applicable', { 'not-applicable': 2 }],
  ['not applicable: no item to judge', 'not-applicable', {}],
] as const)('says %s', (words, outcome, counts) => {
  expect(outcomeText({ outcome, counts: { ...NONE, ...counts } })).toBe(words);
});
