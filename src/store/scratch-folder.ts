import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { ExhibitError } from '../core/errors.ts';
import type { Lines } from '../core/lines.ts';
import { type BodyFolder, bodyFolder } from './body-folder.ts';
import { fileLines } from './line-file.ts';

/** A folder of this machine, for its owner only, for what one task keeps while it works. */
export interface ScratchFolder {
  readonly bodies: BodyFolder;
  lines(name: string): Lines;
  remove(): Promise<void>;
}

/** Says whose a folder is: containers may share the place of temporary files, and not the numbers of processes. */
const START = `exhibit-task-${encodeURIComponent(hostname())}-`;

/** @throws STORE_FAILED when it cannot be made */
export async function scratchFolder(parent = tmpdir()): Promise<ScratchFolder> {
  const path = await mkdtemp(join(parent, `${START}${process.pid}-`)).catch((cause: unknown) => {
    throw new ExhibitError('STORE_FAILED', `No folder could be made in ${parent}.`, { cause });
  });
  const open: ReturnType<typeof fileLines>[] = [];
  return {
    bodies: bodyFolder(join(path, 'bodies')),
    lines(name) {
      const lines = fileLines(join(path, `${name}.ndjson`));
      open.push(lines);
      return lines;
    },
    async remove() {
      for (const lines of open.splice(0)) lines.close();
      await rm(path, { recursive: true, force: true });
    },
  };
}

/**
 * Removes the scratch folders of processes of this machine that are gone: one that was killed could not do so. What
 * cannot be removed stays.
 */
export async function sweepScratchFolders(parent = tmpdir()): Promise<void> {
  for (const name of await readdir(parent).catch(() => [])) {
    const pid = name.startsWith(START) ? Number.parseInt(name.slice(START.length), 10) : 0;
    const path = join(parent, name);
    if (pid > 0 && !(await isOwned(path, pid)))
      await rm(path, { recursive: true, force: true }).catch(() => {});
  }
}

async function isOwned(path: string, pid: number): Promise<boolean> {
  if (pid !== process.pid) return isAlive(pid);
  // The first process of a container that is started again has the number of the one before it.
  const found = await stat(path).catch(() => null);
  return found === null || found.mtimeMs >= Date.now() - process.uptime() * 1000;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // One of another user is refused, and is there.
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
}
