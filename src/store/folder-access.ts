import { access, constants, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

/**
 * Why a store could not write into a folder, or null. Nothing is written: of a folder that is not there, the nearest
 * one above it is looked at, in which it would be made.
 */
export async function folderFault(folder: string): Promise<string | null> {
  for (let path = resolve(folder); ; path = dirname(path)) {
    const found = await stat(path).catch((error: unknown) => codeOf(error));
    if (found === 'ENOENT' && path !== dirname(path)) continue;
    if (typeof found === 'string') return `${path} cannot be looked at (${found})`;
    if (!found.isDirectory()) return `${path} is no folder`;
    return access(path, constants.W_OK | constants.X_OK).then(
      () => null,
      (error: unknown) => `${path} cannot be written to (${codeOf(error)})`,
    );
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
}
