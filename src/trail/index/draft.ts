import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ExhibitError } from '../../core/errors.ts';

const DRAFT = /^\.draft-(\d+)$/;

/**
 * Makes the folder in which this process builds, and removes those that killed processes left.
 *
 * @throws INPUT_INVALID while another process builds the same index
 */
export async function openDraft(index: string): Promise<string> {
  await mkdir(join(index, 'data'), { recursive: true });
  for (const name of await readdir(index)) {
    const owner = DRAFT.exec(name)?.[1];
    if (owner === undefined) continue;
    if (Number(owner) !== process.pid && isAlive(Number(owner))) {
      throw new ExhibitError('INPUT_INVALID', `Process ${owner} is writing the index "${index}".`);
    }
    await rm(join(index, name), { recursive: true });
  }
  const draft = join(index, `.draft-${process.pid}`);
  await mkdir(draft);
  return draft;
}

function isAlive(process_: number): boolean {
  try {
    return process.kill(process_, 0);
  } catch (cause) {
    return cause instanceof Error && 'code' in cause && cause.code === 'EPERM';
  }
}
