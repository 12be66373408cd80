import { randomUUID } from 'node:crypto';
import { link, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { digestOf } from '../../core/digest.ts';
import { ExhibitError } from '../../core/errors.ts';
import { byText } from '../../core/order.ts';
import type { ExportFile } from '../../exports/exporter.ts';
import { demandName } from '../../store/store-name.ts';

/** What was written. */
export interface Placed {
  readonly path: string;
  readonly isFolder: boolean;
  /** In the order in which they were made; names are relative to the folder. */
  readonly files: readonly { readonly name: string; readonly bytes: number; readonly digest: string }[];
}

interface Places {
  /** Where drafts lie meanwhile: on the same disk as what comes of them. Made when it is not there. */
  readonly folder: string;
  /** Where a single file goes, by the name that the export gives it. */
  readonly file: (name: string) => string;
  /** Where several files go. */
  readonly directory: string;
  /** Whether an earlier export makes room. */
  readonly replaces: boolean;
}

/**
 * Writes the files of an export, one in memory at a time: a single one as a file, several as a folder. All of it is
 * there or nothing: it is written beside its place and takes it at the end.
 *
 * @throws STORE_FAILED when something is there that may not be replaced, or nothing can be written
 */
export async function placeExport(rendered: AsyncIterable<ExportFile>, places: Places): Promise<Placed> {
  const draft = join(places.folder, `.${randomUUID()}.part`);
  try {
    await failing(draft, mkdir(draft, { recursive: true }));
    const files: Placed['files'][number][] = [];
    for await (const { name, bytes } of rendered) {
      demandName(name);
      const path = join(draft, name);
      await failing(path, mkdir(dirname(path), { recursive: true }));
      await failing(path, writeFile(path, bytes, { flag: 'wx' }));
      files.push({ name, bytes: bytes.length, digest: digestOf(bytes) });
    }
    const [first, ...others] = files;
    if (first && others.length === 0) {
      const path = places.file(first.name);
      await settleFile(join(draft, first.name), path, places.replaces);
      return { path, isFolder: false, files };
    }
    await settleFolder(draft, places.directory, { replaces: places.replaces, files });
    return { path: places.directory, isFolder: true, files };
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

async function settleFile(draft: string, path: string, replaces: boolean): Promise<void> {
  // A link never takes the place of another file, as a rename does.
  await failing(path, replaces ? rename(draft, path) : link(draft, path));
}

async function settleFolder(
  draft: string,
  path: string,
  { replaces, files }: { readonly replaces: boolean; readonly files: Placed['files'] },
): Promise<void> {
  const there = await filesIn(path);
  if (there === null || there.length === 0) return failing(path, rename(draft, path));
  if (!replaces) throw taken(path);
  const ours = new Set(files.map(({ name }) => name));
  const other = there.find((name) => !ours.has(name));
  if (other !== undefined)
    throw new ExhibitError('STORE_FAILED', `${path} holds ${other}, which this export does not write.`);
  const aside = `${draft}-old`;
  await failing(path, rename(path, aside));
  try {
    await failing(path, rename(draft, path));
  } catch (error) {
    await rename(aside, path);
    throw error;
  }
  await rm(aside, { recursive: true });
}

/** Names of all files below a folder; null when there is none. */
async function filesIn(path: string): Promise<readonly string[] | null> {
  const found = await stat(path).catch(() => null);
  if (!found) return null;
  if (!found.isDirectory()) throw taken(path);
  const entries = await failing(path, readdir(path, { recursive: true, withFileTypes: true }));
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(path, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .toSorted(byText);
}

async function failing<T>(path: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'EEXIST') throw taken(path, cause);
    throw new ExhibitError('STORE_FAILED', `${path} cannot be written.`, { cause });
  }
}

function taken(path: string, cause?: unknown): ExhibitError {
  return new ExhibitError('STORE_FAILED', `${path} is there already; --force replaces an earlier export.`, {
    cause,
  });
}
