import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { ExhibitError } from '../core/errors.ts';
import { byText } from '../core/order.ts';
import type { Store } from './store.ts';

/** A store in a folder, safe for several writers: each file is written beside its place, flushed, then renamed. */
export function fileStore(folder: string): Store {
  const root = resolve(folder);

  return {
    async put(name, bytes) {
      const path = inside(root, name);
      const draft = `${path}.${randomUUID()}.part`;
      try {
        await mkdir(dirname(path), { recursive: true });
        await writeFlushed(draft, bytes);
        await rename(draft, path);
        await flushFolder(dirname(path));
      } catch (cause) {
        await rm(draft, { force: true }).catch(() => undefined);
        throw new ExhibitError('STORE_FAILED', `${path} could not be written.`, { cause });
      }
      return path;
    },

    async get(name) {
      const path = inside(root, name);
      try {
        return await readFile(path);
      } catch (cause) {
        if (isAbsent(cause)) return null;
        throw new ExhibitError('STORE_FAILED', `${path} could not be read.`, { cause });
      }
    },

    async list(prefix) {
      const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(
        (cause: unknown) => {
          if (isAbsent(cause)) return [];
          throw new ExhibitError('STORE_FAILED', `${root} could not be listed.`, { cause });
        },
      );
      return entries
        .filter((entry) => entry.isFile() && !entry.name.endsWith('.part'))
        .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
        .filter((name) => name.startsWith(prefix))
        .toSorted(byText);
    },
  };
}

function inside(root: string, name: string): string {
  const path = resolve(root, name);
  if (path !== root && path.startsWith(root + sep)) return path;
  throw new ExhibitError('STORE_FAILED', `"${name}" is no name inside the store.`);
}

async function writeFlushed(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Without this a power loss can undo the rename of a file that was itself flushed. */
async function flushFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

function isAbsent(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
