import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ExhibitError } from '../core/errors.ts';
import type { Lines } from '../core/lines.ts';
import { fileLines } from './line-file.ts';

/** A folder for what a run keeps out of memory while it works. */
export interface WorkFolder {
  /** Lines in a file of this name, readable by its owner only. */
  lines(name: string): Lines;
  /** Removes the folder with all that is in it. */
  remove(): Promise<void>;
}

/** Makes a work folder below the folder of a store. @throws STORE_FAILED when it cannot be made */
export async function workFolder(store: string): Promise<WorkFolder> {
  try {
    await mkdir(store, { recursive: true });
    const path = await mkdtemp(join(store, '.work-'));
    const open: ReturnType<typeof fileLines>[] = [];
    return {
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
  } catch (cause) {
    throw new ExhibitError('STORE_FAILED', `${store} could not be written to.`, { cause });
  }
}
