import { expect, test } from 'vitest';
import { fieldsOf } from '../../../src/trail/json.ts';
import { buildQuery } from '../../../src/trail/query/build.ts';
import { readSearch } from '../../../src/trail/query/question.ts';
import { readRows } from '../../../src/trail/query/rows.ts';
import { rowTexts } from '../../../src/trail/query/texts.ts';
import { REDACTED, redactRecord } from '../../../src/trail/redaction.ts';
import { INVICTUS, raw } from '../support.ts';
import { recordsIn } from './corpus.ts';
import { tableOf } from './table.ts';

const PLACE = {
  account: '111122223333',
  region: 'us-east-1',
  day: '2026/07/10',
  file: 's3://logs/a/b.json.gz',
};
const rowFor = (over: Readonly<Record<string, unknown>> = {}): Record<string, string | null> => ({
  ...PLACE,
  ...rowTexts(raw(over)),
});

/** What a table cannot tell from absence, and fields that it does not have. */
function seen(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(seen);
  const fields = fieldsOf(value);
  if (!fields) return value;
  const kept = Object.entries(fields).filter(([name, inner]) => inner !== null && !UNSEEN.has(name));
  return Object.fromEntries(kept.map(([name, inner]) => [name, seen(inner)]));
}

const UNSEEN = new Set(['inScopeOf', 'eventContext', 'assumedRoot', 'insightDetails']);

test('gives back every record of a real account as it was logged', async () => {
  const records = await recordsIn(INVICTUS);
  const table = await tableOf(records);
  const query = buildQuery(readSearch({ period: { from: '2023-07-10', to: '2023-07-11' } }));
  const rows = await table.ask(query);
  table.close();
  const { records: rebuilt, missing } = readRows(rows, Object.keys(rows[0] ?? {}));
  const wanted = new Map(records.map(({ record }) => [record.eventID, record]));
  expect(missing).toEqual([]);
  expect(rebuilt).toHaveLength(2900);
  for (const { record } of rebuilt) {
    expect(seen(record)).toEqual(seen(redactRecord(wanted.get(record.eventID))));
  }
});

test('tells where a record stands, and not what a table cannot know', () => {
  const { records } = readRows([rowFor()], Object.keys(rowFor()));
  expect(records).toMatchObject([
    {
      file: { key: 'a/b.json.gz', digest: null, index: null },
      place: { account: '111122223333', region: 'us-east-1', day: '2026-07-10' },
    },
  ]);
});

test('reports a column that the result lacks, and does not invent it', () => {
  const { managementevent, tlsdetails, ...row } = rowFor();
  const { records, missing } = readRows([row], Object.keys(row));
  expect([managementevent, tlsdetails]).toEqual(['true', null]);
  expect(missing).toEqual(['managementEvent', 'tlsDetails']);
  expect(records[0]?.record).not.toHaveProperty('managementEvent');
  expect(readRows([], Object.keys(row)).missing).toEqual(missing);
});

test('keeps a request that is no JSON as text, and hides secrets', () => {
  const row = rowFor({
    requestParameters: 'no JSON {',
    responseElements: { credentials: { sessionToken: 'x' } },
  });
  const { records } = readRows([row], Object.keys(row));
  expect(records[0]?.record).toMatchObject({
    requestParameters: 'no JSON {',
    responseElements: { credentials: { sessionToken: REDACTED } },
  });
});

test.each(['account', 'region', 'day', 'file'])('refuses a result without %s', (name) => {
  const { [name]: _, ...row } = rowFor();
  const refusal = expect.objectContaining({ code: 'INPUT_INVALID' });
  expect(() => readRows([row], Object.keys(row))).toThrow(refusal);
  expect(() => readRows([{ ...row, [name]: null }], [...Object.keys(row), name])).toThrow(refusal);
});
