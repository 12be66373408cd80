import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { byText } from '../../../src/core/order.ts';
import { buildIndex } from '../../../src/trail/index/build.ts';
import { type OpenIndex, openIndex } from '../../../src/trail/index/open.ts';
import { buildQuery } from '../../../src/trail/query/build.ts';
import { matches } from '../../../src/trail/query/match.ts';
import { readSearch } from '../../../src/trail/query/question.ts';
import { readRows } from '../../../src/trail/query/rows.ts';
import { logKey, raw, temporaryFolder, writeLog } from '../support.ts';
import {
  comparable,
  corpusFolder,
  eachOnce,
  type Lying,
  QUESTIONS_OF_ATTACKERS,
  QUESTIONS_OF_PEOPLE,
  recordsIn,
  rowOf,
  wanted,
} from './corpus.ts';
import { type Table, tableOf } from './table.ts';

let folder: string;
let records: readonly Lying[] = [];
let table: Table;

beforeAll(async () => {
  folder = await corpusFolder();
  records = await recordsIn(folder);
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

  test('in the order of time and id', async () => {
    const rows = await table.ask(
      buildQuery(readSearch({ period: { from: '2023-07-10', to: '2023-07-11' } })),
    );
    const keys = rows.map(({ eventtime, eventid }) => `${eventtime} ${eventid}`);
    expect(keys).toHaveLength(2900);
    expect(keys).toEqual(keys.toSorted(byText));
  });

  test('for a value of 10 kB too', async () => {
    const value = `'${'x%_?'.repeat(2560)}`;
    const period = { from: '2026-07-01', to: '2026-08-01' };
    const search = readSearch({
      period,
      resources: [{ by: 'name', value }],
      texts: [value],
      actors: [value],
    });
    expect(await table.ask(buildQuery(search))).toEqual([]);
  });

  test('for several questions in one statement', async () => {
    const asked = QUESTIONS_OF_PEOPLE.slice(4).map(({ search }) => search);
    const given = comparable(await table.ask(buildQuery(asked)));
    const either = records.filter(({ record, place }) => asked.some((one) => matches(record, one, place)));
    expect(given).toEqual(comparable(either.map(rowOf)));
  });
});

describe('the local index gives what the question means', () => {
  let index: OpenIndex;
  let known: readonly Lying[] = [];

  beforeAll(async () => {
    const into = await temporaryFolder();
    await buildIndex({ logs: folder, index: into, rule: { any: 'all', writes: 'all' } });
    index = await openIndex(into);
    known = eachOnce(records);
  });

  afterAll(() => index.close());

  test.each([...QUESTIONS_OF_PEOPLE, ...QUESTIONS_OF_ATTACKERS])('$title', async ({ search }) => {
    const { sql, parameters } = buildQuery(search);
    expect(comparable(await index.runSql(sql, parameters))).toEqual(wanted(search, known));
  });

  test.each([...QUESTIONS_OF_PEOPLE, ...QUESTIONS_OF_ATTACKERS])(
    'also where it reads only what can answer: $title',
    async ({ search }) => {
      const { records: found } = await index.search(search);
      const { sql, parameters } = buildQuery(search);
      const rows = await index.runSql(sql, parameters);
      expect(found).toEqual(rows.length > 0 ? readRows(rows, Object.keys(rows[0] ?? {})).records : []);
    },
  );

  test('for a value of 10 kB too, also where it stands in a record', async () => {
    const value = `'${'x%_?'.repeat(2560)}`;
    const logs = await temporaryFolder();
    const holds = raw({ requestParameters: { endpointName: value }, eventID: 'holds' });
    await writeLog(logs, logKey('2026-07-10'), [holds, raw({ requestParameters: { endpointName: 'x' } })]);
    const into = await temporaryFolder();
    await buildIndex({ logs, index: into });
    const own = await openIndex(into);
    const period = { from: '2026-07-01', to: '2026-08-01' };
    const found = await own.search(
      readSearch({ period, resources: [{ by: 'name', value }], texts: [value] }),
    );
    expect(found.records.map(({ record }) => record.eventID)).toEqual(['holds']);
    own.close();
  });
});
