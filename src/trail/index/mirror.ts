import { appendFile, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import { ExhibitError } from '../../core/errors.ts';
import { listLogs, MISNAMED } from './list-logs.ts';
import type { LogStore, StoredLog } from './log-store.ts';
import { readAhead } from './read-ahead.ts';

/** What a mirror lacks: files of the log that could not be had, each with the reason. */
export interface Mirrored {
  readonly refused: readonly { readonly key: string; readonly reason: string }[];
  /** Files that were fetched, because they are new or have changed. */
  readonly fetched: number;
  readonly listed: readonly StoredLog[];
}

/** Name of the list in a mirror of what was fetched, one line per file and version; the last one of a file counts. */
const JOURNAL = 'fetched.lines';

/**
 * Brings a folder up to date with a log that lies elsewhere: fetches the files that are new or have changed, removes
 * those that are gone. What could not be fetched is not in the folder either, so that nothing old stands for it. A run
 * that is killed goes on where it was.
 *
 * @param onProgress files that are there, of all
 * @throws INPUT_INVALID when the folder holds something else, which would be removed
 */
export async function mirrorLogs(
  store: LogStore,
  folder: string,
  onProgress: (files: number, of: number) => void,
): Promise<Mirrored> {
  await claim(folder);
  const listed = await store.list(null);
  const logs = listed.filter(isPlain);
  const refused = listed.filter((log) => !isPlain(log)).map(({ key }) => ({ key, reason: MISNAMED }));
  const wanted = new Set(logs.map(({ key }) => key));
  for (const { key } of await listLogs(folder))
    if (key !== JOURNAL && !wanted.has(key)) await rm(join(folder, key));
  const missing = await missingOf(folder, logs);
  let done = logs.length - missing.length;
  const limits = {
    items: store.ahead.files,
    bytes: store.ahead.bytes,
    sizeOf: ({ size }: StoredLog) => size ?? 0,
  };
  for await (const { item, result } of readAhead(missing, limits, (log) => log.read())) {
    if (typeof result === 'string') {
      refused.push({ key: item.key, reason: result });
      await rm(join(folder, item.key), { force: true });
    } else await put(folder, item, result);
    done += 1;
    onProgress(done, logs.length);
  }
  return { refused, fetched: missing.length - refused.filter(({ key }) => wanted.has(key)).length, listed };
}

async function claim(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const inside = await readdir(folder);
  if (inside.length > 0 && !inside.includes(JOURNAL)) {
    throw new ExhibitError(
      'INPUT_INVALID',
      `"${folder}" holds other files: fetched log files are kept there.`,
    );
  }
  await appendFile(join(folder, JOURNAL), '');
}

/** A key is a path here, so it may not lead anywhere else; and it is a word of the journal. */
const isPlain = ({ key, name }: StoredLog) =>
  name.kind === 'log' && /^[\w./-]+$/.test(key) && posix.normalize(`/${key}`) === `/${key}`;

/** The files of which this version has not been fetched yet. */
async function missingOf(folder: string, logs: readonly StoredLog[]): Promise<StoredLog[]> {
  const versions = await journalOf(folder);
  const missing: StoredLog[] = [];
  for (const log of logs) {
    const found = await stat(join(folder, log.key)).catch(() => null);
    const isThere = found?.isFile() && (log.size === null || found.size === log.size);
    if (!isThere || versions.get(log.key) !== log.version()) missing.push(log);
  }
  return missing;
}

/** A line that a kill cut off tells nothing: its file is fetched again. */
async function journalOf(folder: string): Promise<ReadonlyMap<string, string>> {
  const text = await readFile(join(folder, JOURNAL), 'utf8').catch(() => '');
  const versions = new Map<string, string>();
  for (const line of text.split('\n')) {
    const [key, version] = line.split('\t');
    if (key !== undefined && version !== undefined) versions.set(key, version);
  }
  return versions;
}

async function put(folder: string, log: StoredLog, bytes: Uint8Array): Promise<void> {
  const path = join(folder, log.key);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.part`, bytes);
  await rename(`${path}.part`, path);
  await appendFile(join(folder, JOURNAL), `${log.key}\t${log.version()}\n`);
}
