import { statSync } from 'node:fs';
import { join } from 'node:path';
import { listLogs } from './list-logs.ts';
import { openLogFile } from './log-file.ts';
import { extentOf, isDelivered, type LogStore } from './log-store.ts';

/**
 * The log files of a folder, which may be any one above the accounts.
 *
 * `list` and `extent` throw INPUT_INVALID when the folder cannot be read.
 */
export function folderStore(folder: string): LogStore {
  return {
    isLocal: true,
    ahead: { files: 1, bytes: 0 },
    async list(days) {
      const listed = (await listLogs(folder)).filter(({ name }) => isDelivered(name, days));
      return listed.map(({ key, name }) => {
        const path = join(folder, key);
        return {
          key,
          name,
          size: null,
          version: () => versionOf(path),
          read: async () => openLogFile(path),
        };
      });
    },
    async extent() {
      const listed = await listLogs(folder);
      return extentOf(listed.flatMap(({ name }) => (name.kind === 'log' ? [name.day] : [])));
    },
  };
}

/** A file that cannot be looked at is reported when it is opened. */
function versionOf(path: string): string {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found ? `${found.size} ${found.mtimeNs} ${found.ino}` : 'none';
}
