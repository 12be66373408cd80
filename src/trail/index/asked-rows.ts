import { join } from 'node:path';
import { lower } from '../query/words.ts';
import { type Candidate, candidatesIn } from './candidates.ts';
import { RECORD_COLUMNS, readOut } from './columns-sql.ts';
import { DATA, type Manifest, type RowFile } from './manifest.ts';
import { namesIn } from './name-hash.ts';
import type { Sandbox } from './sandbox.ts';
import { parquet } from './write-part.ts';

/** Most ids that are looked for by the filters; of more, all rows are read. */
const ID_LIMIT = 200;

/** Sets of names of which a record must hold at least one, whole; null when every record is wanted. */
export type NameSets = readonly (readonly string[])[] | null;

/**
 * The rows of an index as tables of its database: `log_rows` are all rows as they are written, `cloudtrail_logs` the
 * table that questions know, each record once. The same over the rows that were asked for last are `asked_rows` and
 * `asked_logs`; `asked_records` are these with every copy, the place and the record as logged.
 */
export class AskedRows {
  readonly #sandbox: Sandbox;
  readonly #data: string;
  readonly #manifest: Manifest;

  private constructor(sandbox: Sandbox, manifest: Manifest, data: string) {
    this.#sandbox = sandbox;
    this.#manifest = manifest;
    this.#data = data;
  }

  /** Makes the tables. */
  static async open(sandbox: Sandbox, manifest: Manifest, index: string): Promise<AskedRows> {
    const asked = new AskedRows(sandbox, manifest, join(index, DATA));
    await asked.#create();
    return asked;
  }

  /** Asks for the rows of these files, and of those only what may hold one of the sets. */
  async ask(files: readonly RowFile[], sets: NameSets): Promise<void> {
    const run = (sql: string) => this.#sandbox.run(`CREATE OR REPLACE TEMP ${sql}`);
    if (sets === null) {
      await run(`VIEW asked_rows AS SELECT * FROM ${this.#rowsOf(files)}`);
      return;
    }
    const source = sourceOf(candidatesIn(this.#data, files, sets));
    const holding = sets.map((names) => `(${names.map(() => "regexp_matches(raw, ?, 'i')").join(' AND ')})`);
    await run(`TABLE candidates AS SELECT * FROM ${parquet([])}`);
    await this.#sandbox.query(
      `INSERT INTO candidates SELECT * FROM (${source}) WHERE ${['veiled', ...holding].join(' OR ')}`,
      sets.flat().map(asPattern),
    );
    await run('VIEW asked_rows AS SELECT * FROM candidates');
  }

  /** Asks for the rows of some event ids, wherever they lie. */
  async askFor(ids: readonly string[]): Promise<void> {
    const sets = ids.map((id) => namesIn([lower(id)]));
    const canTell = ids.length <= ID_LIMIT && sets.every((names) => names.length > 0);
    await this.ask(
      this.#manifest.parts.flatMap(({ files }) => files),
      canTell ? sets : null,
    );
  }

  async #create(): Promise<void> {
    const { parts } = this.#manifest;
    const files = parts.flatMap((part) => part.files);
    const copies = parts.flatMap(({ duplicates }) =>
      duplicates.file ? [join(this.#data, duplicates.file)] : [],
    );
    await this.#sandbox.run(`CREATE VIEW log_rows AS SELECT * FROM ${this.#rowsOf(files)}`);
    await this.#sandbox.run('CREATE TEMP VIEW asked_rows AS SELECT * FROM log_rows');
    const columns = `${RECORD_COLUMNS}, "$path", day, account, region`;
    for (const [table, rows] of [
      ['cloudtrail_logs', 'log_rows'],
      ['asked_logs', 'asked_rows'],
    ]) {
      const same = `${rows}."$path" = copies.path AND ${rows}.position = copies.position`;
      const once = copies.length > 0 ? `${rows} ANTI JOIN ${parquet(copies)} AS copies ON ${same}` : rows;
      await this.#sandbox.run(`CREATE TEMP VIEW ${table} AS SELECT ${columns} FROM ${readOut(once ?? '')}`);
    }
    await this.#sandbox.run(
      `CREATE TEMP VIEW asked_records AS SELECT ${columns}, position, raw FROM ${readOut('asked_rows')}`,
    );
  }

  #rowsOf(files: readonly RowFile[]): string {
    return parquet(files.map(({ name }) => join(this.#data, name)));
  }
}

/** A name as a pattern that matches it alone. */
const asPattern = (name: string) => name.replaceAll(/[^a-z0-9]/g, (letter) => `\\${letter}`);

function sourceOf(candidates: readonly Candidate[]): string {
  const runs = candidates.map(
    ({ file, runs: numbers }) => `SELECT * FROM ${parquet([file])} WHERE run IN (${numbers.join(', ')})`,
  );
  return runs.length > 0 ? runs.join(' UNION ALL ') : `SELECT * FROM ${parquet([])}`;
}
