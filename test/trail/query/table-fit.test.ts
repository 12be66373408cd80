import { expect, test } from 'vitest';
import { projectionOf } from '../../../src/trail/engines/athena-table.ts';
import { createTable } from '../../../src/trail/query/ddl.ts';
import { compareTable, type LiveTable } from '../../../src/trail/query/table-fit.ts';

const NEEDS = {
  accounts: ['111122223333'],
  regions: ['us-east-1'],
  period: { from: '2026-07-01T00:00:00Z', to: '2026-10-01T00:00:00Z' },
  now: new Date('2026-10-15T00:00:00Z'),
};

/** The table that our own statement makes, as AWS would describe it. */
function ours(): LiveTable {
  const { accounts, regions } = NEEDS;
  const sql = createTable({ bucket: 'logs-of-ours', from: '2026-01-01', accounts, regions });
  const columns = [...sql.matchAll(/^ {2}`(\w+)` (.+?),?$/gm)].map(([, name = '', type = '']) => ({
    name,
    type: type.toLowerCase(),
  }));
  const properties = Object.fromEntries(
    [...sql.matchAll(/'((?:projection|storage)[^']+)'='([^']*)'/g)].map(([, key = '', value = '']) => [
      key,
      value,
    ]),
  );
  const [, serde = ''] = /SERDE '([^']+)'/.exec(sql) ?? [];
  const [, inputformat = ''] = /INPUTFORMAT '([^']+)'/.exec(sql) ?? [];
  return { columns, properties: { ...properties, 'serde.serialization.lib': serde, inputformat } };
}

const changed = (over: Readonly<Record<string, string>>): LiveTable => ({
  ...ours(),
  properties: { ...ours().properties, ...over },
});

const typed = (change: (name: string, type: string) => string): LiveTable => ({
  ...ours(),
  columns: ours().columns.map(({ name, type }) => ({ name, type: change(name, type) })),
});

function compare(table: LiveTable, needs: Partial<Parameters<typeof compareTable>[2]> = {}) {
  const projection = projectionOf(
    {
      Name: 'cloudtrail_logs',
      Columns: table.columns.map(({ name, type }) => ({ Name: name, Type: type })),
      PartitionKeys: ['account', 'region', 'day'].map((Name) => ({ Name })),
      Parameters: { ...table.properties },
    },
    NEEDS.now,
  );
  return compareTable(table, projection, { ...NEEDS, ...needs });
}

const FITS = { missing: [], otherTypes: [], reader: 'ours', accounts: [], regions: [], days: [] };

test('finds nothing wrong with the table of our own statement', () => {
  expect(compare(ours())).toEqual(FITS);
});

test('names the columns that a table lacks', () => {
  const table = typed((_, type) => type.replace('sourceidentity:string,', ''));
  const columns = table.columns.filter(({ name }) => name !== 'managementevent');
  expect(compare({ ...table, columns })).toEqual({
    ...FITS,
    missing: ['useridentity.sessioncontext.sourceidentity', 'managementevent'],
  });
});

test.each([
  {
    title: 'a plain type',
    table: typed((name, type) => (name === 'readonly' ? 'boolean' : type)),
    path: 'readonly',
    type: 'boolean',
    expected: 'string',
  },
  {
    title: 'a nested type',
    table: typed((_, type) => type.replace('mfaauthenticated:string', 'mfaauthenticated:boolean')),
    path: 'useridentity.sessioncontext.attributes.mfaauthenticated',
    type: 'boolean',
    expected: 'string',
  },
  {
    title: 'a structure for a text',
    table: typed((name, type) => (name === 'requestparameters' ? 'map<string,string>' : type)),
    path: 'requestparameters',
    type: 'map<string,string>',
    expected: 'string',
  },
  {
    title: 'a text for a list',
    table: typed((name, type) => (name === 'resources' ? 'string' : type)),
    path: 'resources',
    type: 'string',
    expected: 'array<struct>',
  },
  {
    title: 'a field in a list',
    table: typed((name, type) => (name === 'resources' ? 'array<struct<arn:int,accountid:string>>' : type)),
    path: 'resources.arn',
    type: 'int',
    expected: 'string',
  },
  {
    title: 'a type that is none',
    table: typed((name, type) => (name === 'eventid' ? 'struct<' : type)),
    path: 'eventid',
    type: 'struct<',
    expected: 'string',
  },
])('names $title that differs', ({ table, path, type, expected }) => {
  expect(compare(table).otherTypes).toEqual([{ path, type, expected }]);
});

test('takes another name of text for text', () => {
  const table = typed((name, type) => (name === 'eventid' ? 'varchar(64)' : type));
  expect(compare(table)).toEqual(FITS);
});

test.each([
  { reader: 'old', over: { 'serde.serialization.lib': 'com.amazon.emr.hive.serde.CloudTrailSerde' } },
  { reader: 'unknown', over: { 'serde.serialization.lib': 'org.example.Serde' } },
  { reader: 'not-logs', over: { inputformat: 'org.apache.hadoop.mapred.TextInputFormat' } },
])('tells a reader that is $reader', ({ reader, over }) => {
  expect(compare(changed(over))).toEqual({ ...FITS, reader });
});

test('a table of which AWS does not say how it reads is not taken for a good one', () => {
  const { 'serde.serialization.lib': _, ...properties } = ours().properties;
  expect(compare({ ...ours(), properties }).reader).toBeNull();
});

test.each([
  {
    title: 'an account outside',
    table: changed({ 'projection.account.values': '444455556666' }),
    sees: { accounts: ['111122223333'] },
  },
  {
    title: 'a region outside',
    table: changed({ 'projection.region.values': 'eu-west-1' }),
    sees: { regions: ['us-east-1'] },
  },
  {
    title: 'days before',
    table: changed({ 'projection.day.range': '2026/07/03,NOW' }),
    sees: { days: ['2026-07-01', '2026-07-02'] },
  },
  {
    title: 'days after, the last one with its late files',
    table: changed({ 'projection.day.range': '2026/01/01,2026/09/29' }),
    sees: { days: ['2026-09-29', '2026-09-30'] },
  },
])('reports $title', ({ table, sees }) => {
  expect(compare(table)).toEqual({ ...FITS, ...sees });
});

test('reads a range that moves with the day', () => {
  expect(compare(changed({ 'projection.day.range': 'NOW-1YEARS,NOW' }))).toEqual(FITS);
});

test('takes any account when the query has to name it', () => {
  expect(compare(changed({ 'projection.account.type': 'injected' }))).toEqual(FITS);
});

test('says nothing about days without a period', () => {
  expect(compare(ours(), { period: null }).days).toBeNull();
});
