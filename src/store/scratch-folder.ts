import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
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

/** @throws STORE_FAILED when it cannot be made */
export async function scratchFolder(): Promise<ScratchFolder> {
  const parent = tmpdir();
  const path = await mkdtemp(join(parent, 'exhibit-task-')).catch((cause: unknown) => {
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
