import { gunzipSync } from 'node:zlib';
import type { DuckDBConnection } from '@duckdb/node-api';
import { createMacros, LOG_COLUMNS } from '../../../src/trail/index/dialect.ts';
import { COLUMNS, type Column, columnOf } from '../../../src/trail/query/columns.ts';
import { type Fields, isFields } from './scenario.ts';

/** A log file in a bucket. */
export interface LogObject {
  readonly bucket: string;
  readonly key: string;
  readonly bytes: Buffer;
}

/** Where a file lies, as partition projection reads it from its path. */
export interface Partition {
  readonly account: string;
  readonly region: string;
  /** `yyyy/MM/dd` */
  readonly day: string;
}

/** The partition of a key; null when it lies in none. */
export function partitionOf(key: string): Partition | null {
  const [, account, region, day] =
    /(\d{12})\/CloudTrail\/([a-z0-9-]+)\/(\d{4}\/\d\d\/\d\d)\//.exec(key) ?? [];
  return account && region && day ? { account, region, day } : null;
}

/**
 * A database with one table of the records in the files, as the JsonSerDe of Athena reads them: declared fields only,
 * names in any case, objects as JSON text in columns of text.
 */
export async function logTable(
  { database, table }: { readonly database: string; readonly table: string },
  files: readonly LogObject[],
): Promise<DuckDBConnection> {
  // Most tests start the stand-in without any query.
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const connection = await (await DuckDBInstance.create(':memory:', { threads: '2' })).connect();
  for (const statement of ["SET TimeZone = 'UTC'", ...createMacros]) await connection.run(statement);
  const columns = Object.entries(LOG_COLUMNS);
  await connection.run(`CREATE TABLE texts (${columns.map(([name]) => `"${name}" VARCHAR`).join(', ')})`);
  const appender = await connection.createAppender('texts');
  for (const file of files) {
    for (const row of rowsOf(file)) {
      for (const [name] of columns) {
        const cell = row[name] ?? null;
        if (cell === null) appender.appendNull();
        else appender.appendVarchar(cell);
      }
      appender.endRow();
    }
  }
  appender.closeSync();
  const typed = columns.map(([name, type]) =>
    type === 'VARCHAR' ? `"${name}"` : `CAST(CAST("${name}" AS JSON) AS ${type}) AS "${name}"`,
  );
  await connection.run(`CREATE SCHEMA "${database}"`);
  await connection.run(`CREATE TABLE "${database}"."${table}" AS SELECT ${typed.join(', ')} FROM texts`);
  await connection.run('SET enable_external_access = false');
  return connection;
}

type Cells = Readonly<Record<string, string | null>>;

function rowsOf({ bucket, key, bytes }: LogObject): Cells[] {
  const document: unknown = JSON.parse(gunzipSync(bytes).toString());
  const records = isFields(document) && Array.isArray(document.Records) ? document.Records : [];
  return records.filter(isFields).map((record) => ({
    ...Object.fromEntries(COLUMNS.map((column) => [columnOf(column), cellOf(record, column)])),
    ...partitionOf(key),
    $path: `s3://${bucket}/${key}`,
  }));
}

function cellOf(record: Fields, column: Column): string | null {
  const value = shaped(fieldOf(record, column), column);
  if (value === null || value === undefined) return null;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** Values as the types of the table hold them: scalars in structures are texts. */
function shaped(value: unknown, { type }: Column): unknown {
  if (value === null || value === undefined || !('fields' in type)) return value;
  if (Array.isArray(value)) return value.map((item) => structOf(item, type.fields));
  return structOf(value, type.fields);
}

function structOf(value: unknown, fields: readonly Column[]): unknown {
  if (!isFields(value)) return null;
  return Object.fromEntries(
    fields.map((field) => {
      const inner = shaped(fieldOf(value, field), field);
      const text =
        inner === null || inner === undefined || typeof inner === 'object' ? (inner ?? null) : String(inner);
      return [columnOf(field), text];
    }),
  );
}

function fieldOf(record: Fields, column: Column): unknown {
  const [, value] = Object.entries(record).find(([name]) => name.toLowerCase() === columnOf(column)) ?? [];
  return value;
}
