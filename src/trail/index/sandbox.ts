import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { createMacros, type SandboxLimits, sandboxSettings } from './dialect.ts';

/** A database in memory that may use one folder and nothing else. */
export interface Sandbox {
  readonly connection: DuckDBConnection;
  /** Text values of the rows of a statement, by column. */
  rows(sql: string, parameters?: readonly string[]): Promise<Readonly<Record<string, string | null>>[]>;
  run(sql: string): Promise<void>;
  close(): void;
}

/** Opens a sandboxed database with the macros of the dialect. */
export async function openSandbox(limits: SandboxLimits): Promise<Sandbox> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  for (const statement of [...createMacros, ...sandboxSettings(limits)]) await connection.run(statement);
  return {
    connection,
    run: async (sql) => {
      await connection.run(sql);
    },
    rows: async (sql, parameters = []) => {
      const reader = await connection.runAndReadAll(sql, [...parameters]);
      const names = reader.deduplicatedColumnNames();
      return reader
        .getRows()
        .map((row) =>
          Object.fromEntries(
            names.map((name, index) => [name, row[index] == null ? null : String(row[index])]),
          ),
        );
    },
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** A text as a literal of SQL; for names of files, which statements do not take as parameters. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
