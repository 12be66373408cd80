import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { createMacros, type SandboxLimits, sandboxSettings } from './dialect.ts';

/** Rows by column; an empty result has columns too. */
export interface SandboxResult {
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, string | null>>[];
}

/** A database in memory that may use one folder and nothing else. */
export interface Sandbox {
  readonly connection: DuckDBConnection;
  /** The result of a statement as texts. */
  query(sql: string, parameters?: readonly string[]): Promise<SandboxResult>;
  /** The rows alone. */
  rows(sql: string, parameters?: readonly string[]): Promise<SandboxResult['rows']>;
  run(sql: string): Promise<void>;
  close(): void;
}

/** Opens a sandboxed database with the macros of the dialect. */
export async function openSandbox(limits: SandboxLimits): Promise<Sandbox> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  for (const statement of [...createMacros, ...sandboxSettings(limits)]) await connection.run(statement);
  const query = async (sql: string, parameters: readonly string[] = []) => {
    const reader = await connection.runAndReadAll(sql, [...parameters]);
    const columns = reader.deduplicatedColumnNames();
    const rows = reader
      .getRows()
      .map((row) =>
        Object.fromEntries(
          columns.map((name, index) => [name, row[index] == null ? null : String(row[index])]),
        ),
      );
    return { columns, rows };
  };
  return {
    connection,
    run: async (sql) => {
      await connection.run(sql);
    },
    query,
    rows: async (sql, parameters = []) => (await query(sql, parameters)).rows,
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** A text as a literal of SQL; for names of files, which statements do not take as parameters. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
