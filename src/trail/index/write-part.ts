import { ROW_TYPES } from './columns-sql.ts';
import { quoted, type Sandbox } from './sandbox.ts';

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

/** Parquet files as a table, also none of them. */
export const parquet = (files: readonly string[]): string =>
  files.length > 0
    ? `read_parquet([${files.map(quoted).join(', ')}])`
    : `(SELECT ${ROW_TYPES.split(', ')
        .map((column) => column.replace(/^(\S+) (\S+)$/, 'CAST(NULL AS $2) AS $1'))
        .join(', ')} WHERE false)`;
