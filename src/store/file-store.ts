import { randomUUID } from 'node:crypto';
import { type FileHandle, link, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { ExhibitError } from '../core/errors.ts';
import { byText } from '../core/order.ts';
import type { ByteRange, Store } from './store.ts';
import { demandName } from './store-name.ts';

/**
 * A store in a folder, safe for several writers: each file is written beside its place, flushed, then renamed, or
 * linked where nothing may be there yet. A folder locks nothing.
 */
export function fileStore(folder: string): Store {
  const root = resolve(folder);

  return {
    async put(name, bytes) {
      const path = inside(root, name);
      await place(path, bytes, async (draft) => {
        await rename(draft, path);
        return true;
      });
      return path;
    },

    async putNew(name, bytes) {
      const path = inside(root, name);
      // A link never takes the place of another file, as a rename does.
      return place(path, bytes, async (draft) => {
        const isKept = await link(draft, path).then(
          () => true,
          (error: unknown) => {
            if (codeOf(error) === 'EEXIST') return false;
            throw error;
          },
        );
        await rm(draft);
        return isKept;
      });
    },

    async get(name, range) {
      const path = inside(root, name);
      return nullWhereAbsent(
        () => (range ? readRange(path, range) : readFile(path)),
        `${path} could not be read.`,
      );
    },

    async size(name) {
      const path = inside(root, name);
      const found = await nullWhereAbsent(() => stat(path), `${path} could not be looked at.`);
      return found?.isFile() ? found.size : null;
    },

    async list(prefix) {
      const top = join(root, prefix.slice(0, prefix.lastIndexOf('/') + 1));
      if (top !== root && !top.startsWith(root + sep)) return [];
      const entries = await nullWhereAbsent(
        () => readdir(top, { recursive: true, withFileTypes: true }),
        `${root} could not be listed.`,
      );
      return (entries ?? [])
        .filter((entry) => entry.isFile() && !DRAFT.test(entry.name))
        .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
        .filter((name) => name.startsWith(prefix))
        .toSorted(byText);
    },

    async remove(name) {
      const path = inside(root, name);
      await nullWhereAbsent(() => rm(path), `${path} could not be removed.`);
    },

    async removeAll(prefix) {
      const path = inside(root, prefix.replace(/\/$/, ''));
      await nullWhereAbsent(() => rm(path, { recursive: true }), `${path} could not be removed.`);
    },

    placeOf: (name) => inside(root, name),

    async lockedUntil(name) {
      demandName(name);
      return null;
    },
  };
}

const DRAFT = /\.[0-9a-f-]{36}\.part$/;

function inside(root: string, name: string): string {
  demandName(name);
  return join(root, name);
}

/** Writes a draft, which `settle` brings to its place, or says that it is taken. */
async function place(
  path: string,
  bytes: Uint8Array,
  settle: (draft: string) => Promise<boolean>,
): Promise<boolean> {
  const draft = `${path}.${randomUUID()}.part`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFlushed(draft, bytes);
    const isKept = await settle(draft);
    if (isKept) await flushFolder(dirname(path));
    return isKept;
  } catch (cause) {
    await rm(draft, { force: true }).catch(() => undefined);
    throw new ExhibitError('STORE_FAILED', `${path} could not be written.`, { cause });
  }
}

async function writeFlushed(path: string, bytes: Uint8Array): Promise<void> {
  await withFile(path, 'wx', async (file) => {
    await file.writeFile(bytes);
    await file.sync();
  });
}

/** Without this a power loss can undo the rename of a file that was itself flushed. */
async function flushFolder(path: string): Promise<void> {
  await withFile(path, 'r', (folder) => folder.sync());
}

async function readRange(path: string, { start, end }: ByteRange): Promise<Buffer> {
  return withFile(path, 'r', async (file) => {
    const { size } = await file.stat();
    const bytes = Buffer.alloc(Math.max(0, Math.min(end, size) - start));
    const { bytesRead } = await file.read(bytes, 0, bytes.length, start);
    return bytes.subarray(0, bytesRead);
  });
}

async function withFile<Result>(
  path: string,
  flags: string,
  work: (file: FileHandle) => Promise<Result>,
): Promise<Result> {
  const file = await open(path, flags);
  try {
    return await work(file);
  } finally {
    await file.close();
  }
}

/** A folder is no file of its name, and below a file there is none. */
const NOTHING_THERE: ReadonlySet<unknown> = new Set(['ENOENT', 'ENOTDIR', 'EISDIR', 'ERR_FS_EISDIR']);

async function nullWhereAbsent<Result>(work: () => Promise<Result>, failure: string): Promise<Result | null> {
  try {
    return await work();
  } catch (cause) {
    if (NOTHING_THERE.has(codeOf(cause))) return null;
    throw new ExhibitError('STORE_FAILED', failure, { cause });
  }
}

const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined;
