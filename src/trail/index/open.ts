import { resolve } from 'node:path';
import { ExhibitError } from '../../core/errors.ts';
import { buildConditions, buildQuery } from '../query/build.ts';
import type { TrailSearch } from '../query/question.ts';
import { type QueriedRecords, type ResultRow, readRows } from '../query/rows.ts';
import { slashed } from '../query/window.ts';
import { AskedRows } from './asked-rows.ts';
import { filesBetween, filesOf, namesOf } from './candidates.ts';
import type { DeliveryDays } from './log-store.ts';
import { MANIFEST, type Manifest, readManifest } from './manifest.ts';
import { openSandbox, type Sandbox, type SandboxResult } from './sandbox.ts';

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
  /** The rows that answer a question, and every copy of them, for those who read the index as a log. */
  searchRows(search: TrailSearch): Promise<readonly RawRow[]>;
  /**
   * The rows, with copies, that were delivered on these days, `YYYY-MM-DD`, and for which a condition on the columns of
   * `ROW_FIELDS`, `account`, `region` or `day` holds.
   */
  rowsOf(days: DeliveryDays, where: string, parameters: readonly string[]): Promise<readonly RawRow[]>;
  close(): void;
}

/** A record as logged, and where it stands. */
export interface RawRow {
  readonly key: string;
  readonly index: number;
  readonly text: string;
}

/** Memory of the database in MB, and its threads. A question needs little, a statement over the whole index more than half. */
const LIMITS = { memoryMb: 512, threads: 2 };

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
  const rows = await AskedRows.open(sandbox, manifest, index);
  const opened = { sandbox, manifest, rows };
  // One question at a time: each asks for rows of its own.
  let before: Promise<unknown> = Promise.resolve();
  const inTurn = <Answer>(ask: () => Promise<Answer>): Promise<Answer> => {
    const answer = before.then(ask);
    before = answer.catch(() => undefined);
    return answer;
  };
  return {
    manifest,
    runSql: async (sql, parameters = []) => (await query(sandbox, sql, parameters)).rows,
    search: (search) => inTurn(() => recordsOf(search, opened)),
    searchRows: (search) => inTurn(() => rowsWithCopies(search, opened)),
    rowsOf: (days, where, parameters) =>
      inTurn(async () => {
        await rows.ask(filesBetween(manifest, days), null);
        const delivered = [slashed(days.first), slashed(days.last)];
        return rawRows(sandbox, `asked_rows WHERE day BETWEEN ? AND ? AND (${where})`, [
          ...delivered,
          ...parameters,
        ]);
      }),
    close: () => sandbox.close(),
  };
}

interface Opened {
  readonly sandbox: Sandbox;
  readonly manifest: Manifest;
  readonly rows: AskedRows;
}

/** The statement runs over those rows alone that can answer it, as far as that is known without reading them. */
async function recordsOf(search: TrailSearch, { sandbox, manifest, rows }: Opened): Promise<QueriedRecords> {
  await rows.ask(filesOf(manifest, search), namesOf(search));
  const { sql, parameters } = buildQuery(search, { name: ['asked_logs'] });
  const found = await query(sandbox, sql, parameters);
  return readRows(found.rows, found.columns);
}

async function rowsWithCopies(
  search: TrailSearch,
  { sandbox, manifest, rows }: Opened,
): Promise<readonly RawRow[]> {
  await rows.ask(filesOf(manifest, search), namesOf(search));
  const { where, parameters } = buildConditions(search);
  const found = await query(sandbox, `SELECT DISTINCT eventid FROM asked_records WHERE ${where}`, parameters);
  const ids = found.rows.flatMap(({ eventid }) => eventid ?? []);
  await rows.askFor(ids);
  return ids.length > 0
    ? rawRows(sandbox, `asked_rows WHERE eventid IN (${ids.map(() => '?').join(', ')})`, ids)
    : [];
}

async function rawRows(
  sandbox: Sandbox,
  from: string,
  parameters: readonly string[],
): Promise<readonly RawRow[]> {
  const sql = `SELECT "$path" AS key, position, raw FROM ${from} ORDER BY "$path", position`;
  const { rows } = await query(sandbox, sql, parameters);
  return rows.map(({ key, position, raw }) => ({ key: key ?? '', index: Number(position), text: raw ?? '' }));
}

async function query(sandbox: Sandbox, sql: string, parameters: readonly string[]): Promise<SandboxResult> {
  try {
    return await sandbox.query(sql, parameters);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.split('\n')[0] : String(cause);
    throw new ExhibitError('INPUT_INVALID', `The index refused the statement: ${reason}`, { cause });
  }
}
