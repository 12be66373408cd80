import { DuckDBInstance } from '@duckdb/node-api';
import { createMacros, LOG_COLUMNS } from '../../../src/trail/index/dialect.ts';
import type { SqlQuery } from '../../../src/trail/query/build.ts';
import type { ResultRow } from '../../../src/trail/query/rows.ts';
import { type Lying, rowOf } from './corpus.ts';

/** A table in memory that is asked with the text of Athena. */
export interface Table {
  ask(query: SqlQuery): Promise<ResultRow[]>;
  close(): void;
}

/** The records in a table with the columns and macros of the local index. */
export async function tableOf(records: readonly Lying[]): Promise<Table> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
  const connection = await instance.connect();
  const columns = Object.entries(LOG_COLUMNS);
  for (const statement of ["SET TimeZone = 'UTC'", ...createMacros]) await connection.run(statement);
  await connection.run(`CREATE TABLE texts (${columns.map(([name]) => `"${name}" VARCHAR`).join(', ')})`);
  const appender = await connection.createAppender('texts');
  for (const record of records) {
    const { file = null, ...row } = rowOf(record);
    const cells: ResultRow = { ...row, $path: file };
    for (const [name] of columns) {
      const cell = cells[name] ?? null;
      if (cell === null) appender.appendNull();
      else appender.appendVarchar(cell);
    }
    appender.endRow();
  }
  appender.closeSync();
  const typed = columns.map(([name, type]) =>
    type === 'VARCHAR' ? `"${name}"` : `CAST(CAST("${name}" AS JSON) AS ${type}) AS "${name}"`,
  );
  await connection.run(`CREATE TABLE cloudtrail_logs AS SELECT ${typed.join(', ')} FROM texts`);
  return {
    ask: async ({ sql, parameters }) =>
      (await connection.runAndReadAll(sql, [...parameters]))
        .getRowObjectsJson()
        .map((row) => Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, textual(cell)]))),
    close: () => connection.closeSync(),
  };
}

function textual(cell: unknown): string | null {
  if (cell === null || typeof cell === 'string') return cell;
  throw new Error(`A cell of the result is no text: ${JSON.stringify(cell)}`);
}
