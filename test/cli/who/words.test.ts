import { expect, test } from 'vitest';
import { differenceText } from '../../../src/cli/who/words.ts';
import type { Difference } from '../../../src/trail/differences/difference.ts';

const unknown: Difference = { field: 'content', kind: 'unknown', before: null, after: null, via: null };

test.each<[string, Difference]>([
  ['content: not in the log', unknown],
  [
    'model/a → model/b: settings not in the log',
    { ...unknown, field: 'modelName settings', via: 'model/a → model/b' },
  ],
])('says what the log keeps back: %s', (text, difference) => {
  expect(differenceText(difference)).toBe(text);
});
