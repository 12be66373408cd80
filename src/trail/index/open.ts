import { join, resolve } from 'node:path';
import { ExhibitError } from '../../core/errors.ts';
import { buildQuery } from '../query/build.ts';
import type { TrailSearch } from '../query/question.ts';
import { type QueriedRecords, type ResultRow, readRows } from '../query/rows.ts';
import { candidatesIn, filesOf, namesOf } from './candidates.ts';
import { RECORD_COLUMNS } from './columns-sql.ts';
import { DATA, MANIFEST, type Manifest, type RowFile, readManifest } from './manifest.ts';
import { openSandbox, type Sandbox, type SandboxResult } from './sandbox.ts';
import { parquet } from './write-part.ts';

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
  const data = join(index, DATA);
  await createViews(sandbox, manifest, data);
  // One question at a time: each has its rows in the same place.
  let before: Promise<unknown> = Promise.resolve();
  return {
    manifest,
    runSql: async (sql, parameters = []) => (await query(sandbox, sql, parameters)).rows,
    search(search) {
      const answer = before.then(() => answerTo(search, { sandbox, manifest, data }));
      before = answer.catch(() => undefined);
      return answer;
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

interface Opened {
  readonly sandbox: Sandbox;
  readonly manifest: Manifest;
  readonly data: string;
}

/** The statement runs over those rows alone that can answer it, as far as that is known without reading them. */
async function answerTo(search: TrailSearch, { sandbox, manifest, data }: Opened): Promise<QueriedRecords> {
  const files = filesOf(manifest, search);
  const sets = namesOf(search);
  if (sets === null)
    await sandbox.run(`CREATE OR REPLACE TEMP VIEW asked_rows AS SELECT * FROM ${rowsOf(files, data)}`);
  else {
    const chunks = candidatesIn(data, files, sets).map(
      ({ file, chunks: numbers }) =>
        `SELECT * FROM ${parquet([file])} WHERE chunk IN (${numbers.map(Math.trunc).join(', ')})`,
    );
    const source = chunks.length > 0 ? chunks.join(' UNION ALL ') : `SELECT * FROM ${parquet([])}`;
    const names = sets.map((set) => `(${set.map(() => 'strpos(lower(raw), ?) > 0').join(' AND ')})`);
    await sandbox.run(`CREATE OR REPLACE TEMP TABLE candidates AS SELECT * FROM (${source}) LIMIT 0`);
    await sandbox.query(
      `INSERT INTO candidates SELECT * FROM (${source}) WHERE ${[...names, VEILED].join(' OR ')}`,
      sets.flat(),
    );
    await sandbox.run('CREATE OR REPLACE TEMP VIEW asked_rows AS SELECT * FROM candidates');
  }
  const { sql, parameters } = buildQuery(search, { name: ['asked_logs'] });
  const { rows, columns } = await query(sandbox, sql, parameters);
  return readRows(rows, columns);
}

/** Records whose bytes do not show all names, as `hashBytes` says. */
const VEILED = "strpos(raw, '\\u') > 0 OR strlen(raw) <> length(raw)";

async function query(sandbox: Sandbox, sql: string, parameters: readonly string[]): Promise<SandboxResult> {
  try {
    return await sandbox.query(sql, parameters);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.split('\n')[0] : String(cause);
    throw new ExhibitError('INPUT_INVALID', `The index refused the statement: ${reason}`, { cause });
  }
}

/** `cloudtrail_logs` is the table that questions know, over all rows; `asked_logs` is the same over `asked_rows`. */
async function createViews(sandbox: Sandbox, { parts }: Manifest, data: string): Promise<void> {
  const files = parts.flatMap((part) => part.files);
  const copies = parts.flatMap(({ duplicates }) => (duplicates.file ? [join(data, duplicates.file)] : []));
  await sandbox.run(`CREATE VIEW log_rows AS SELECT * FROM ${rowsOf(files, data)}`);
  await sandbox.run('CREATE TEMP VIEW asked_rows AS SELECT * FROM log_rows');
  for (const [table, rows] of [
    ['cloudtrail_logs', 'log_rows'],
    ['asked_logs', 'asked_rows'],
  ]) {
    const first =
      copies.length > 0
        ? ` ANTI JOIN ${parquet(copies)} AS copies ON ${rows}."$path" = copies.path AND ${rows}.position = copies.position`
        : '';
    await sandbox.run(
      `CREATE TEMP VIEW ${table} AS SELECT ${RECORD_COLUMNS}, "$path", day, account, region FROM ${rows}${first}`,
    );
  }
}

const rowsOf = (files: readonly RowFile[], data: string) =>
  parquet(files.map(({ name }) => join(data, name)));
