import { expect, test } from 'vitest';
import { createTable } from '../../../src/trail/query/ddl.ts';
import { compareTable, type LiveTable } from '../../../src/trail/query/table-fit.ts';

const NEEDS = {
  accounts: ['111122223333'],
  regions: ['us-east-1'],
  period: { from: '2026-07-01T00:00:00Z', to: '2026-10-01T00:00:00Z' },
};

/** The table that our own statement makes, as AWS would describe it. */
function ours(): LiveTable {
  const sql = createTable({ bucket: 'logs-of-ours', from: '2026-01-01', ...NEEDS_OF_TABLE });
  const columns = [...sql.matchAll(/^ {2}`(\w+)` (.+?),?$/gm)].map(([, name = '', type = '']) => ({
    name,
    type: type.toLowerCase(),
  }));
  const properties = Object.fromEntries(
    [...sql.matchAll(/'(projection[^']+)'='([^']*)'/g)].map(([, key = '', value = '']) => [key, value]),
  );
  return { columns, partitions: ['account', 'region', 'day'], properties };
}

const NEEDS_OF_TABLE = { accounts: NEEDS.accounts, regions: NEEDS.regions };
const changed = (over: Readonly<Record<string, string>>) => ({
  ...ours(),
  properties: { ...ours().properties, ...over },
});

test('finds nothing wrong with the table of our own statement', () => {
  expect(compareTable(ours(), NEEDS)).toEqual({ missing: [], problems: [] });
});

test('names the columns that a table lacks', () => {
  const table = ours();
  const columns = table.columns
    .filter(({ name }) => name !== 'managementevent')
    .map(({ name, type }) => ({ name, type: type.replace('sourceidentity:string,', '') }));
  expect(compareTable({ ...table, columns }, NEEDS).missing).toEqual([
    'useridentity.sessioncontext.sourceidentity',
    'managementevent',
  ]);
});

test.each([
  {
    title: 'an account outside',
    table: changed({ 'projection.account.values': '444455556666' }),
    says: '111122223333',
  },
  {
    title: 'a region outside',
    table: changed({ 'projection.region.values': 'eu-west-1' }),
    says: 'us-east-1',
  },
  {
    title: 'days before',
    table: changed({ 'projection.day.range': '2026/07/02,NOW' }),
    says: 'before 2026/07/02',
  },
  {
    title: 'days after',
    table: changed({ 'projection.day.range': '2026/01/01,2026/09/01' }),
    says: 'after 2026/09/01',
  },
  {
    title: 'an unknown range',
    table: changed({ 'projection.day.range': 'NOW-1YEARS,NOW' }),
    says: 'NOW-1YEARS',
  },
  {
    title: 'another form of day',
    table: changed({ 'projection.day.format': 'yyyy-MM-dd' }),
    says: 'yyyy-MM-dd',
  },
  { title: 'no projection', table: changed({ 'projection.enabled': 'false' }), says: 'not enabled' },
  { title: 'an integer account', table: changed({ 'projection.account.type': 'integer' }), says: 'integer' },
  { title: 'other partitions', table: { ...ours(), partitions: ['day'] }, says: 'day instead of' },
])('reports $title', ({ table, says }) => {
  expect(compareTable(table, NEEDS).problems).toEqual([expect.stringContaining(says)]);
});

test('takes any account when the query has to name it', () => {
  const table = changed({ 'projection.account.type': 'injected' });
  expect(compareTable(table, NEEDS).problems).toEqual([]);
});
