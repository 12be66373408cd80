import { expect, test } from 'vitest';
import { athenaText, definedName, identifier } from '../../../src/trail/query/literal.ts';

test.each([
  { value: '', literal: "''" },
  { value: "o'x", literal: "'o''x'" },
  { value: "x' OR 1=1 --", literal: "'x'' OR 1=1 --'" },
  { value: '‘x’', literal: "'‘x’'" },
  { value: '\\', literal: "'\\'" },
  { value: "'".repeat(511), literal: "'".repeat(1024) },
])('writes $value as $literal', ({ value, literal }) => {
  expect(athenaText(value)).toBe(literal);
});

test.each([
  { title: 'what is too long', value: 'x'.repeat(1023) },
  { title: 'what is too long with its quotes doubled', value: "'".repeat(512) },
  { title: '10 kB', value: 'x'.repeat(10_240) },
  { title: 'a NUL', value: 'a\u0000' },
  { title: 'half a character', value: '\udc00' },
])('refuses $title', ({ value }) => {
  expect(() => athenaText(value)).toThrow(expect.objectContaining({ code: 'INPUT_INVALID' }));
});

test('quotes a plain name as queries and definitions want it', () => {
  expect([identifier('cloudtrail_logs'), definedName('day')]).toEqual(['"cloudtrail_logs"', '`day`']);
});

test.each(['', '1a', 'A', 'a-b', 'a.b', 'a"', 'a`', 'ä', 'x'.repeat(256)])('refuses the name %j', (name) => {
  expect(() => identifier(name)).toThrow(expect.objectContaining({ code: 'INPUT_INVALID' }));
  expect(() => definedName(name)).toThrow(expect.objectContaining({ code: 'INPUT_INVALID' }));
});
