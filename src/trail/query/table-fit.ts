import type { Period } from '../../core/period.ts';
import { outside, unseenDays } from '../engines/athena-reach.ts';
import type { Projection } from '../engines/athena-table.ts';
import { COLUMNS, type Column, type ColumnType, columnOf } from './columns.ts';
import { type HiveType, readHiveType } from './hive-type.ts';

/** A table as AWS describes it: names and properties as they are there. */
export interface LiveTable {
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  readonly properties: Readonly<Record<string, string>>;
}

/** What a table must be able to answer. */
export interface TableNeeds {
  readonly accounts: readonly string[];
  readonly regions: readonly string[];
  /** null: the days are not compared. */
  readonly period: Period | null;
  readonly now: Date;
}

/** A column that is there with another type than questions are written for; nested ones with dots. */
export interface OtherType {
  readonly path: string;
  readonly type: string;
  readonly expected: string;
}

/**
 * How the table reads its files: `ours`, by the SerDe that AWS recommends; `old`, by the SerDe that does not know
 * newer fields; `not-logs`, not as the documents that CloudTrail writes; `unknown`; null when AWS does not say.
 */
export type TableReader = 'ours' | 'old' | 'not-logs' | 'unknown' | null;

/** What a table cannot show of what is wanted. */
export interface TableFit {
  /** Columns that questions use and the table lacks, nested ones with dots. */
  readonly missing: readonly string[];
  readonly otherTypes: readonly OtherType[];
  readonly reader: TableReader;
  readonly accounts: readonly string[];
  readonly regions: readonly string[];
  /** Days of the period, `YYYY-MM-DD`; null when there was no period. */
  readonly days: readonly string[] | null;
}

/**
 * Compares a table with the one that `exhibit trail ddl` prints. A value outside of its projection gives no rows and
 * no error, so that a table has to be looked at before its silence means anything.
 *
 * @param projection of the same table
 * @source https://docs.aws.amazon.com/athena/latest/ug/create-cloudtrail-table.html
 */
export function compareTable(
  { columns, properties }: LiveTable,
  projection: Projection,
  { accounts, regions, period, now }: TableNeeds,
): TableFit {
  const types = new Map(columns.map(({ name, type }) => [name.toLowerCase(), type]));
  return {
    missing: projection.absent,
    otherTypes: COLUMNS.flatMap((column) => {
      const text = types.get(columnOf(column));
      if (text === undefined) return [];
      const type = readHiveType(text);
      if (type === null) return [{ path: columnOf(column), type: text, expected: nameOf(column.type) }];
      return othersIn(column, type, '');
    }),
    reader: readerOf(properties),
    accounts: outside(projection.accounts, accounts),
    regions: outside(projection.regions, regions),
    days: period && unseenDays(period, projection, now),
  };
}

function othersIn(column: Column, type: HiveType, above: string): OtherType[] {
  const path = `${above}${columnOf(column)}`;
  const expected = nameOf(column.type);
  const given = nameOfHive(type);
  if (given !== expected) return [{ path, type: given, expected }];
  if (!('fields' in column.type)) return [];
  const [inner] = type.kind === 'array' ? type.of : [type];
  if (inner?.kind !== 'struct') return [];
  return column.type.fields.flatMap((field) => {
    const found = inner.fields.get(columnOf(field));
    return found ? othersIn(field, found, `${path}.`) : [];
  });
}

function nameOf({ kind }: ColumnType): string {
  if (kind === 'struct') return 'struct';
  if (kind === 'list') return 'array<struct>';
  return kind === 'texts' ? 'map<string,string>' : 'string';
}

function nameOfHive(type: HiveType): string {
  if (type.kind === 'plain') return type.name;
  return type.kind === 'struct' ? 'struct' : `${type.kind}<${type.of.map(nameOfHive).join(',')}>`;
}

const OURS = 'org.apache.hive.hcatalog.data.JsonSerDe';
const OLD = 'com.amazon.emr.hive.serde.CloudTrailSerde';
const INPUT_FORMAT = 'com.amazon.emr.cloudtrail.CloudTrailInputFormat';

/** The old SerDe and a reader of lines see nothing or less where the column is there, so that NULL proves nothing. */
function readerOf(properties: LiveTable['properties']): TableReader {
  const serde = properties['serde.serialization.lib'];
  const format = properties.inputformat;
  if (format !== undefined && format !== INPUT_FORMAT) return 'not-logs';
  if (serde === undefined) return null;
  if (serde === OLD) return 'old';
  return serde === OURS ? 'ours' : 'unknown';
}
