import { join, resolve } from 'node:path';
import { ExhibitError } from '../../core/errors.ts';
import { buildQuery } from '../query/build.ts';
import type { TrailSearch } from '../query/question.ts';
import { type QueriedRecords, type ResultRow, readRows } from '../query/rows.ts';
import { DATA, MANIFEST, type Manifest, readManifest } from './manifest.ts';
import { openSandbox, type Sandbox, type SandboxResult } from './sandbox.ts';
import { parquet, ROW_TYPES } from './write-part.ts';

/** An index that is open for questions. Close it when done. */
export interface OpenIndex {
  readonly manifest: Manifest;
  /**
   * Runs a statement over the table `cloudtrail_logs`, in the SQL that Trino and the macros share.
   *
   * @throws INPUT_INVALID when the statement is refused or fails
   */
  runSql(sql: string, parameters?: readonly string[]): Promise<readonly ResultRow[]>;
  /** The records that answer a question; duplicates within an account, region and month are left out. */
  search(search: TrailSearch): Promise<QueriedRecords>;
  /** The rows of the table with copies and with the record as logged, for those who read the index as a log. */
  raw(where: string, parameters: readonly string[]): Promise<readonly RawRow[]>;
  close(): void;
}

/** A record as logged, and where it stands. */
export interface RawRow {
  readonly key: string;
  readonly index: number;
  readonly text: string;
}

/** Memory of the database in MB, and its threads: a question needs little. */
const LIMITS = { memoryMb: 256, threads: 2 };

/**
 * Opens an index in a sandboxed database.
 *
 * @throws INPUT_INVALID when the folder holds no index of this version
 */
export async function openIndex(folder: string): Promise<OpenIndex> {
  const index = resolve(folder);
  const manifest = await readManifest(index);
  if (!manifest)
    throw new ExhibitError('INPUT_INVALID', `There is no index in "${folder}": it has no ${MANIFEST}.`);
  const sandbox = await openSandbox({ folder: index, ...LIMITS });
  await createViews(sandbox, manifest, join(index, DATA));
  const runSql = async (sql: string, parameters: readonly string[] = []) =>
    (await query(sandbox, sql, parameters)).rows;
  return {
    manifest,
    runSql,
    async search(search) {
      const { sql, parameters } = buildQuery(search);
      const { rows, columns } = await query(sandbox, sql, parameters);
      return readRows(rows, columns);
    },
    async raw(where, parameters) {
      const sql = `SELECT "$path" AS key, position, raw FROM log_rows WHERE ${where} ORDER BY "$path", position`;
      const { rows } = await query(sandbox, sql, parameters);
      return rows.map(({ key, position, raw }) => ({
        key: key ?? '',
        index: Number(position),
        text: raw ?? '',
      }));
    },
    close: () => sandbox.close(),
  };
}

async function query(sandbox: Sandbox, sql: string, parameters: readonly string[]): Promise<SandboxResult> {
  try {
    return await sandbox.query(sql, parameters);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.split('\n')[0] : String(cause);
    throw new ExhibitError('INPUT_INVALID', `The index refused the statement: ${reason}`, { cause });
  }
}

async function createViews(sandbox: Sandbox, { parts }: Manifest, data: string): Promise<void> {
  const files = parts.flatMap((part) => part.files.map((file) => join(data, file)));
  const copies = parts.flatMap(({ duplicates }) => (duplicates.file ? [join(data, duplicates.file)] : []));
  await sandbox.run(
    files.length > 0
      ? `CREATE VIEW log_rows AS SELECT * FROM ${parquet(files)}`
      : `CREATE TABLE log_rows (${ROW_TYPES})`,
  );
  const first =
    copies.length > 0
      ? ` ANTI JOIN ${parquet(copies)} AS copies ON log_rows."$path" = copies.path AND log_rows.position = copies.position`
      : '';
  await sandbox.run(`CREATE VIEW cloudtrail_logs AS SELECT * EXCLUDE (position, raw) FROM log_rows${first}`);
}
