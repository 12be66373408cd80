import { type BuildOptions, type BuildReport, buildIndex } from './build.ts';
import { folderStore } from './folder-store.ts';
import type { LogStore } from './log-store.ts';
import { mirrorLogs } from './mirror.ts';
import { type Origin, writeOrigin } from './origin.ts';

/** What to index, where the files lie in a folder. */
export type IndexFolderOptions = BuildOptions;

/** What to index, where the files lie elsewhere. */
export interface IndexStoreOptions extends Omit<BuildOptions, 'logs'> {
  readonly store: LogStore;
  /** Folder that keeps the files, so that only new and changed ones are fetched; not within the index. */
  readonly mirror: string;
  readonly onProgress: (files: number, of: number) => void;
}

/** What an indexing did, and what it could not get. */
export interface IndexReport extends BuildReport {
  readonly refused: Origin['refused'];
  /** Files that were fetched; null where they lie in a folder. */
  readonly fetched: number | null;
}

/** Indexes a folder as `buildIndex` does, and notes of which files. */
export async function indexFolder(options: IndexFolderOptions): Promise<IndexReport> {
  // Noted before the files are read: what is written meanwhile counts as changed.
  const listed = await folderStore(options.logs).list(null);
  const files = listed.flatMap((log) =>
    log.name.kind === 'log' ? [{ key: log.key, version: log.version() }] : [],
  );
  const report = await buildIndex(options);
  await writeOrigin(options.index, { files, refused: [] });
  return { ...report, refused: [], fetched: null };
}

/**
 * Indexes the log files of a store: fetches those that are new or have changed, and goes on as `buildIndex` does. When
 * nothing has changed, the store is only listed.
 */
export async function indexStore(options: IndexStoreOptions): Promise<IndexReport> {
  const { store, mirror, onProgress, ...build } = options;
  const { refused, fetched, listed } = await mirrorLogs(store, mirror, onProgress);
  const files = listed.flatMap((log) =>
    log.name.kind === 'log' ? [{ key: log.key, version: log.version() }] : [],
  );
  const report = await buildIndex({ ...build, logs: mirror });
  await writeOrigin(build.index, { files, refused });
  return { ...report, refused, fetched };
}
