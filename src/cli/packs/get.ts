import { resolve } from 'node:path';
import { ExhibitError } from '../../core/errors.ts';
import { packFiles } from '../../runs/stored-packs.ts';
import { fileStore } from '../../store/file-store.ts';
import type { Io } from '../io.ts';
import { configuredStore, type StoreChoice } from './configured-store.ts';

/**
 * Copies a pack and its statement into a folder. A file of the same name that is there already stays as it is.
 *
 * @throws INPUT_INVALID when there is no such pack, or other bytes are where it would go
 * @throws DIGEST_MISMATCH when the pack is not what its statement names; nothing is written then
 */
export async function getPack(
  name: string,
  { json = false, out, ...choice }: StoreChoice & { readonly json?: boolean; readonly out: string },
  io: Io,
): Promise<void> {
  const files = await packFiles(await configuredStore(choice, io), name);
  const folder = resolve(io.cwd, out);
  const path = await copy(folder, files.name, files.container);
  const bundlePath = files.bundle && (await copy(folder, files.bundleName, files.bundle));
  if (json) return io.out(`${JSON.stringify({ path, bundle: bundlePath }, null, 2)}\n`);
  io.out(`${path}\n${bundlePath === null ? '' : `${bundlePath}\n`}`);
  if (bundlePath === null) io.err('There is no statement beside the pack.\n');
}

async function copy(folder: string, name: string, bytes: Buffer): Promise<string> {
  const target = fileStore(folder);
  const path = target.placeOf(name);
  if (await target.putNew(name, bytes)) return path;
  if ((await target.get(name))?.equals(bytes)) return path;
  throw new ExhibitError('INPUT_INVALID', `${path} is there already, and is not this pack.`);
}
