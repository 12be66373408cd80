import { stat } from 'node:fs/promises';
import { COLUMN_TYPES, RECORD_COLUMNS, RECORD_SHAPE } from './columns-sql.ts';
import { quoted, type Sandbox } from './sandbox.ts';
import { SEGMENT_BYTES } from './segment.ts';

/** What becomes one Parquet file of an account, region and month. */
export interface SegmentInput {
  readonly account: string;
  readonly region: string;
  /** Files with lines `{"f":file,"i":position,"r":record}`. */
  readonly lines: readonly string[];
  /** Earlier Parquet files, whose rows stay but for those of the log files in the table `replaced`. */
  readonly before: readonly string[];
}

/** Largest line that is read, in bytes: a record of the largest size and what stands around it. */
const LINE_LIMIT = 5 * 1024 * 1024;

/** Rows between which a question can choose: sorted by source and time, a few of them hold a month of one service. */
const ROW_GROUP = 16_384;

/** How much smaller the rows are in Parquet. */
const SHRINKAGE = 8;

/**
 * Writes the rows of some lines and earlier files into one Parquet file, sorted by source, time and place. The tables
 * `files` (f, path, day) and `replaced` (path) must be there.
 *
 * @returns the number of rows
 */
export async function writeSegment(sandbox: Sandbox, input: SegmentInput, target: string): Promise<number> {
  await sandbox.run(
    `COPY (SELECT * FROM (${sourceOf(input)}) ORDER BY eventsource, eventtime, "$path", position)
     TO ${quoted(target)} (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE ${ROW_GROUP})`,
  );
  const [counts] = await sandbox.rows(`SELECT count(*) AS n FROM ${parquet([target])}`);
  return Number(counts?.n);
}

function sourceOf({ account, region, lines, before }: SegmentInput): string {
  const kept =
    before.length > 0 && `SELECT * FROM ${parquet(before)} WHERE "$path" NOT IN (SELECT path FROM replaced)`;
  const added =
    lines.length > 0 &&
    `SELECT ${RECORD_COLUMNS}, files.path AS "$path", i AS position, files.day AS day,
       ${quoted(account)} AS account, ${quoted(region)} AS region, CAST(r AS VARCHAR) AS raw
     FROM (SELECT f, i, r, json_transform(r, ${quoted(RECORD_SHAPE)}) AS t
       FROM read_json([${lines.map(quoted).join(', ')}], format = 'newline_delimited',
         columns = {f: 'UINTEGER', i: 'UINTEGER', r: 'JSON'}, maximum_object_size = ${LINE_LIMIT}))
     JOIN files USING (f)`;
  return [kept, added].filter((source) => source).join(' UNION ALL BY NAME ');
}

const OWNER = `eventid, coalesce(nullif(recipientaccountid, ''), account)`;

/**
 * Writes which rows of these files repeat an earlier one, in order of file and position, by event id and account.
 *
 * @returns the number of rows that do; without any there is no file
 */
export async function writeDuplicates(
  sandbox: Sandbox,
  files: readonly string[],
  target: string,
): Promise<number> {
  const rows = parquet(files);
  // Most logs hold none: numbers are compared first, since they need a small part of the memory.
  const repeated = `(SELECT hash(${OWNER}) AS h FROM ${rows} GROUP BY h HAVING count(*) > 1)`;
  const [some] = await sandbox.rows(`SELECT count(*) AS n FROM ${repeated}`);
  if (some?.n === '0') return 0;
  await sandbox.run(`COPY (
    SELECT "$path" AS path, position FROM ${rows} WHERE hash(${OWNER}) IN (SELECT h FROM ${repeated})
    QUALIFY row_number() OVER (PARTITION BY ${OWNER} ORDER BY "$path", position) > 1 ORDER BY path, position
  ) TO ${quoted(target)} (FORMAT parquet, COMPRESSION zstd)`);
  const [counts] = await sandbox.rows(`SELECT count(*) AS n FROM ${parquet([target])}`);
  return Number(counts?.n);
}

/** True when a Parquet file has rows of the log files in the table `replaced`. */
export async function hasReplaced(sandbox: Sandbox, file: string): Promise<boolean> {
  const [found] = await sandbox.rows(
    `SELECT count(*) AS n FROM (SELECT DISTINCT "$path" AS path FROM ${parquet([file])}) JOIN replaced USING (path)`,
  );
  return found?.n !== '0';
}

/** A file that goes into a segment, and about how many bytes of lines it stands for. */
export interface Unit {
  readonly path: string;
  readonly isLines: boolean;
  readonly size: number;
}

/** A file as a unit. */
export async function unitOf(path: string, isLines: boolean): Promise<Unit> {
  const { size } = await stat(path);
  return { path, isLines, size: isLines ? size : size * SHRINKAGE };
}

/** Groups of units that are sorted at once, in their order. */
export function grouped(units: readonly Unit[]): Unit[][] {
  const groups: Unit[][] = [];
  let held = Number.POSITIVE_INFINITY;
  for (const unit of units) {
    if (held + unit.size > SEGMENT_BYTES * 1.25) {
      groups.push([]);
      held = 0;
    }
    groups.at(-1)?.push(unit);
    held += unit.size;
  }
  return groups;
}

/** A list of Parquet files as a table. */
export const parquet = (files: readonly string[]): string =>
  `read_parquet([${files.map(quoted).join(', ')}])`;

/** The columns of the rows of an index with their types. */
export const ROW_TYPES: string = `${COLUMN_TYPES}, "$path" VARCHAR, position UINTEGER, day VARCHAR, account VARCHAR,
  region VARCHAR, raw VARCHAR`;
