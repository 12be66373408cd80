import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { link, mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ExhibitError } from '../../core/errors.ts';
import type { Io } from '../io.ts';

/** A file to be written, whose bytes are made while it is. */
export interface FileInParts {
  readonly path: string;
  readonly parts: AsyncIterable<Uint8Array>;
}

/** What was written. */
export interface WrittenFile {
  readonly path: string;
  readonly bytes: number;
}

/**
 * Writes files that belong together, a part of one in memory at a time. None takes its place before all of them are
 * whole; they take their places in the order given.
 *
 * @throws STORE_FAILED when something is there that may not be replaced, or a file cannot be written; and what `parts`
 *   throw
 */
export async function placeParts(
  files: readonly FileInParts[],
  replaces: boolean,
): Promise<readonly WrittenFile[]> {
  // Before any work; the link below still refuses what comes in between.
  for (const { path } of replaces ? [] : files) if (await isThere(path)) throw taken(path);
  const drafts = files.map((file) => ({ ...file, draft: join(dirname(file.path), `.${randomUUID()}.part`) }));
  try {
    const written: WrittenFile[] = [];
    for (const { path, draft, parts } of drafts) {
      await failing(path, mkdir(dirname(path), { recursive: true }));
      const target = createWriteStream(draft, { flags: 'wx', flush: true });
      await failing(path, pipeline(parts, target));
      written.push({ path, bytes: target.bytesWritten });
    }
    for (const { path, draft } of drafts)
      await failing(path, replaces ? rename(draft, path) : link(draft, path));
    return written;
  } finally {
    for (const { draft } of drafts) await rm(draft, { force: true });
  }
}

/** The result for people or machines. */
export function reportWritten(files: readonly WrittenFile[], isForMachines: boolean, io: Io): void {
  if (isForMachines) io.out(`${JSON.stringify({ files }, null, 2)}\n`);
  else for (const { path } of files) io.out(`${path}\n`);
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

async function failing<T>(path: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (cause) {
    if (cause instanceof ExhibitError) throw cause;
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown error';
    if (code === 'EEXIST') throw taken(path);
    throw new ExhibitError('STORE_FAILED', `${path} cannot be written: ${code}.`, { cause });
  }
}

const taken = (path: string) =>
  new ExhibitError('STORE_FAILED', `${path} is there already; --force replaces it.`);
