import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { ExhibitError } from '../../core/errors.ts';
import { byText } from '../../core/order.ts';
import { type LogName, readLogName } from '../log-name.ts';

/** A file under the folder of a log: its key, relative and with slashes, and what its name says. */
export interface ListedLog {
  readonly key: string;
  readonly name: LogName;
}

/**
 * All files under a folder of logs, ordered by key.
 *
 * @throws INPUT_INVALID when the folder cannot be read
 */
export async function listLogs(folder: string): Promise<ListedLog[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((cause: unknown) => {
    throw new ExhibitError('INPUT_INVALID', `The folder of logs "${folder}" cannot be read.`, { cause });
  });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .toSorted(byText)
    .map((key) => ({ key, name: readLogName(key) }));
}

/** What is said of a file that lies in the folder of a log under a name that is none. */
export const MISNAMED = 'is not named as a log file of its folder';
