import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { ExhibitError } from '../core/errors.ts';
import type { Io } from './io.ts';

/** The bytes of a file that the user named. @throws INPUT_INVALID when it cannot be read */
export async function readInput(io: Io, path: string): Promise<Buffer> {
  try {
    return await readFile(resolve(io.cwd, path));
  } catch (cause) {
    throw new ExhibitError('INPUT_INVALID', `${path} cannot be read: ${codeOf(cause)}.`, { cause });
  }
}

/** The bytes of a file that may be absent. @throws INPUT_INVALID when it is there and cannot be read */
export async function readOptional(io: Io, path: string): Promise<Buffer | null> {
  try {
    return await readFile(resolve(io.cwd, path));
  } catch (cause) {
    if (codeOf(cause) === 'no such file') return null;
    throw new ExhibitError('INPUT_INVALID', `${path} cannot be read: ${codeOf(cause)}.`, { cause });
  }
}

function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
  return code === 'ENOENT' ? 'no such file' : code === 'EISDIR' ? 'it is a folder' : code;
}
