import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildQuery } from '../../../src/trail/query/build.ts';
import {
  comparable,
  corpusFolder,
  type Lying,
  QUESTIONS_OF_ATTACKERS,
  QUESTIONS_OF_PEOPLE,
  recordsIn,
  wanted,
} from './corpus.ts';
import { type Table, tableOf } from './table.ts';

let records: readonly Lying[] = [];
let table: Table;

beforeAll(async () => {
  records = await recordsIn(await corpusFolder());
  table = await tableOf(records);
});

afterAll(() => table.close());

describe('the SQL text on DuckDB gives what the question means', () => {
  test.each(QUESTIONS_OF_PEOPLE)('$title', async ({ search }) => {
    expect(comparable(await table.ask(buildQuery(search)))).toEqual(wanted(search, records));
  });

  test.each(QUESTIONS_OF_ATTACKERS)('$title', async ({ search }) => {
    expect(comparable(await table.ask(buildQuery(search)))).toEqual(wanted(search, records));
  });
});
