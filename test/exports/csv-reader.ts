import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

/** The rows of a CSV file as DuckDB reads it, which refuses what is not of RFC 4180; an empty field is null. */
export async function readCsv(bytes: Buffer): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const folder = await mkdtemp(join(tmpdir(), 'exhibit-csv-'));
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  try {
    const path = join(folder, 'table.csv');
    await writeFile(path, bytes);
    const options = `header = true, all_varchar = true, delim = ',', quote = '"', escape = '"', strict_mode = true`;
    const read = `SELECT * FROM read_csv($1, ${options}, auto_detect = false, columns = ${await columnsOf(bytes)})`;
    return (await connection.runAndReadAll(read, [path])).getRowObjectsJson();
  } finally {
    connection.closeSync();
    instance.closeSync();
    await rm(folder, { recursive: true });
  }
}

async function columnsOf(bytes: Buffer): Promise<string> {
  const [heading = ''] = bytes.toString('utf8').split('\r\n');
  const columns = heading.split(',').map((name) => `'${name}': 'VARCHAR'`);
  return `{${columns.join(', ')}}`;
}
