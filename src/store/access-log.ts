import { randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { canonicalJson } from '../core/canonical-json.ts';
import { digestOf } from '../core/digest.ts';
import { ExhibitError } from '../core/errors.ts';
import { type Access, checkAccessLog, codeOf, HEAD, type Head, LOG, textOf } from './access-chain.ts';

const LOCK = 'access-log.lock';
/** Folders whose log is open in this process. */
const OPEN = new Set<string>();

/** A log that is open for writing. */
export interface AccessLog {
  /** Writes a line, flushed to the disk before this returns. @throws STORE_FAILED when it cannot be written */
  add(access: Access): Promise<Head>;
  close(): Promise<void>;
}

/**
 * Opens the log of a folder, for this process alone: a second one is refused, since two writers would fork the chain.
 *
 * @throws STORE_FAILED when another process has it open, it was changed, or it cannot be written
 */
export async function openAccessLog(folder: string, now: () => Date): Promise<AccessLog> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await lock(folder);
  OPEN.add(folder);
  try {
    const { head, cut, size } = await soundEnd(folder);
    // The head first: a log without one was tampered with.
    if (head.number === 0) await putHead(folder, head);
    const file = await open(join(folder, LOG), 'a', 0o600);
    if (cut > 0) await file.truncate(size);
    const log = writer(folder, file, { head, size });
    if (cut > 0)
      await log.add({
        ...{
          at: now().toISOString(),
          who: 'exhibit',
          role: null,
          via: 'process',
          pack: null,
          evidence: null,
        },
        ...{ what: `removed a half written line of ${cut} bytes`, outcome: 'noted', request: '-' },
      });
    return log;
  } catch (error) {
    await unlock(folder);
    throw error;
  }
}

/** Where a sound log goes on. A half written last line was never acknowledged and is to be cut off. */
async function soundEnd(folder: string): Promise<{ head: Head; cut: number; size: number }> {
  const text = (await textOf(join(folder, LOG))) ?? '';
  const cut = Buffer.byteLength(text.slice(text.lastIndexOf('\n') + 1));
  const { head, faults } = await checkAccessLog(folder);
  const real = faults.filter((fault) => cut === 0 || !fault.startsWith('The last line is cut off'));
  if (real.length > 0)
    throw new ExhibitError('STORE_FAILED', `The access log in ${folder} was changed: ${real[0]}`);
  return { head, cut, size: Buffer.byteLength(text) - cut };
}

function writer(folder: string, file: FileHandle, end: { head: Head; size: number }): AccessLog {
  let { head, size } = end;
  let broken: ExhibitError | null = null;
  let last: Promise<unknown> = Promise.resolve();

  const append = async (entry: Access): Promise<Head> => {
    if (broken) throw broken;
    try {
      if ((await file.stat()).size !== size) throw new Error('Somebody else wrote to the file.');
      const line = canonicalJson({ ...entry, number: head.number + 1, previous: head.digest });
      const bytes = Buffer.from(`${line}\n`);
      await file.appendFile(bytes);
      await file.datasync();
      size += bytes.length;
      head = { number: head.number + 1, digest: digestOf(line) };
      await putHead(folder, head);
      return head;
    } catch (cause) {
      // What stands in the file now is not known: the next start looks.
      broken = new ExhibitError('STORE_FAILED', `The access log in ${folder} could not be written.`, {
        cause,
      });
      throw broken;
    }
  };

  return {
    add(entry) {
      const added = last.then(() => append(entry));
      last = added.catch(() => undefined);
      return added;
    },
    async close() {
      await last;
      await file.close();
      await unlock(folder);
    },
  };
}

async function putHead(folder: string, head: Head): Promise<void> {
  const draft = join(folder, `${HEAD}.part`);
  const file = await open(draft, 'w', 0o600);
  try {
    await file.writeFile(canonicalJson(head));
    await file.datasync();
  } finally {
    await file.close();
  }
  await rename(draft, join(folder, HEAD));
}

/** @throws STORE_FAILED when a living process holds it */
async function lock(folder: string): Promise<void> {
  const path = join(folder, LOCK);
  const mine = `${process.pid} ${randomUUID()}`;
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      await writeFile(path, mine, { flag: 'wx', mode: 0o600 });
      return;
    } catch (cause) {
      if (codeOf(cause) !== 'EEXIST')
        throw new ExhibitError('STORE_FAILED', `${path} could not be written.`, { cause });
      const owner = Number((await textOf(path))?.split(' ')[0]);
      if (isAtWork(owner, folder))
        throw new ExhibitError(
          'STORE_FAILED',
          `Process ${owner} writes the access log in ${folder}; a second one would fork it. If it is another one, delete ${path}.`,
        );
      await rm(path, { force: true });
    }
  }
  throw new ExhibitError('STORE_FAILED', `${path} was taken by another process.`);
}

async function unlock(folder: string): Promise<void> {
  OPEN.delete(folder);
  await rm(join(folder, LOCK), { force: true });
}

/** A lock of this process that it does not know is of an earlier one with its number: in a container all have number 1. */
function isAtWork(pid: number, folder: string): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  if (pid === process.pid) return OPEN.has(folder);
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}
