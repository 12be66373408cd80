import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildQuery } from '../../src/trail/query/build.ts';
import { athenaText } from '../../src/trail/query/literal.ts';
import type { TrailSearch } from '../../src/trail/query/question.ts';
import { missingRequired, reportPrograms } from '../conformance/programs.ts';
import {
  comparable,
  corpusFolder,
  isOdd,
  type Lying,
  QUESTIONS_OF_ATTACKERS,
  QUESTIONS_OF_PEOPLE,
  recordsIn,
  wanted,
} from '../trail/query/corpus.ts';
import { startTrino, type Trino, trinoPrograms } from './trino/trino.ts';

const PROGRAMS = trinoPrograms();
const absent = PROGRAMS.some(({ version }) => version === null);

afterAll(() => reportPrograms('The SQL text was run by', PROGRAMS));

test('has every program that the environment demands', () => {
  expect(missingRequired(PROGRAMS)).toEqual([]);
});

describe.skipIf(absent)('the SQL text on Trino', () => {
  let records: readonly Lying[] = [];
  let trino: Trino;

  beforeAll(async () => {
    trino = await startTrino();
    records = await recordsIn(await corpusFolder());
  });

  afterAll(() => trino.stop());

  const gives = async (search: TrailSearch, from: readonly Lying[]) =>
    expect(comparable(await trino.ask(buildQuery(search)))).toEqual(wanted(search, from));

  describe('gives what the question means:', () => {
    beforeAll(() => trino.load(records));

    test.each(QUESTIONS_OF_PEOPLE)('$title', ({ search }) => gives(search, records));
  });

  describe('takes a value as a value:', () => {
    let odd: readonly Lying[] = [];
    beforeAll(() => {
      odd = records.filter(({ key }) => isOdd(key));
      return trino.load(odd);
    });

    test.each(QUESTIONS_OF_ATTACKERS)('$title', ({ search }) => gives(search, odd));
  });

  test('gives back every literal as it was', async () => {
    for (const value of ['', "'", "''", "a'b", '?', '\\', '‘’', 'x'.repeat(1022), "'".repeat(511)]) {
      expect(await trino.tell('SELECT ? AS said FROM (VALUES 1) AS one', [athenaText(value)])).toEqual({
        columns: ['said'],
        rows: [[value]],
      });
    }
  });

  test('would read a value without its quotes as SQL', async () => {
    const sql = 'SELECT eventid FROM cloudtrail_logs WHERE eventid = ?';
    expect(await trino.tell(sql, ["'x' OR true"])).toMatchObject({
      error: expect.stringContaining('boolean'),
    });
    expect(await trino.tell(sql, [athenaText("x' OR true OR 'x")])).toMatchObject({ rows: [] });
  });
});
