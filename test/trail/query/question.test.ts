import { expect, test } from 'vitest';
import { readSearch } from '../../../src/trail/query/question.ts';

const period = { from: '2026-07-01', to: '2026-08-01' };

test('fills in what does not narrow, and the zone of the period', () => {
  expect(readSearch({ period })).toEqual({
    period: { from: '2026-07-01T00:00:00Z', to: '2026-08-01T00:00:00Z' },
    resources: [],
    actors: [],
    events: [],
    class: 'all',
    category: 'any',
    accounts: [],
    regions: [],
    sources: [],
    outcome: 'any',
    texts: [],
    folders: { accounts: [], regions: [] },
  });
});

test.each([
  { title: 'no period', input: {} },
  {
    title: 'a period that ends before it begins',
    input: { period: { from: '2026-08-01', to: '2026-07-01' } },
  },
  { title: 'an unknown field', input: { period, limit: 5 } },
  { title: 'an account of letters', input: { period, accounts: ["1' OR '1'='1"] } },
  { title: 'a region that is none', input: { period, regions: ['us-east-1; --'] } },
  { title: 'an unknown class', input: { period, class: 'reads' } },
  { title: 'an empty word', input: { period, actors: [''] } },
  { title: 'a NUL', input: { period, texts: ['a\u0000b'] } },
  { title: 'half a character', input: { period, resources: [{ by: 'name', value: '\ud800' }] } },
])('refuses $title', ({ input }) => {
  expect(() => readSearch(input)).toThrow(expect.objectContaining({ code: 'INPUT_INVALID' }));
});
