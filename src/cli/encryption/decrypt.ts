import { type FileHandle, open } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Decrypter } from 'age-encryption';
import { ExhibitError } from '../../core/errors.ts';
import type { Io } from '../io.ts';
import { decrypterFor } from './identities.ts';
import { type FileInParts, placeParts, reportWritten } from './place.ts';
import { streamOf } from './stream-of.ts';

/** What the command line gives; undefined where an option is not there. */
export interface DecryptOptions {
  /** File of secret keys. */
  readonly identity: string;
  readonly out?: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

/**
 * Answers `exhibit decrypt`.
 *
 * @throws USAGE_INVALID when it is not clear where the result goes; INPUT_INVALID when a file cannot be read, is not
 *   encrypted in this way, or was not encrypted to any of the keys
 * @throws PACK_INVALID when a file was changed or is not whole; STORE_FAILED when something is there already or cannot
 *   be written
 */
export async function decryptPack(path: string, options: DecryptOptions, io: Io): Promise<void> {
  const { identity, out = withoutAge(path), force = false, json = false } = options;
  const decrypter = await decrypterFor(identity, io);
  const handles: FileHandle[] = [];
  try {
    const place = resolve(io.cwd, out);
    const container = await opened(path, io);
    if (!container) throw new ExhibitError('INPUT_INVALID', `${path} cannot be read: no such file.`);
    handles.push(container);
    const files: FileInParts[] = [
      { path: place, parts: decrypted(container, decrypter, { path, identity }) },
    ];
    const besides = path.replace(/\.age$/, '.sigstore.json.age');
    const bundle = besides === path ? null : await opened(besides, io);
    if (bundle) {
      handles.push(bundle);
      const parts = decrypted(bundle, decrypter, { path: besides, identity });
      files.unshift({ path: `${place}.sigstore.json`, parts });
    } else if (!path.endsWith('.sigstore.json.age')) io.err('There is no statement beside the pack.\n');
    reportWritten((await placeParts(files, force)).toReversed(), json, io);
  } finally {
    for (const handle of handles) await handle.close();
  }
}

function withoutAge(path: string): string {
  if (path.endsWith('.age')) return path.slice(0, -'.age'.length);
  throw new ExhibitError('USAGE_INVALID', `${path} does not end in .age: say with --out where to write.`);
}

/** Null when there is no such file. */
async function opened(path: string, io: Io): Promise<FileHandle | null> {
  try {
    return await open(resolve(io.cwd, path));
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown error';
    if (code === 'ENOENT') return null;
    throw new ExhibitError('INPUT_INVALID', `${path} cannot be read: ${code}.`, { cause });
  }
}

const FIRST_LINE = Buffer.from('age-encryption.org/v1\n');

interface Names {
  readonly path: string;
  readonly identity: string;
}

async function* decrypted(
  file: FileHandle,
  decrypter: Decrypter,
  { path, identity }: Names,
): AsyncIterable<Uint8Array> {
  const start = Buffer.alloc(FIRST_LINE.length);
  await file.read(start, 0, start.length, 0);
  if (!start.equals(FIRST_LINE))
    throw new ExhibitError('INPUT_INVALID', `${path} is no file of age in its binary form.`);
  try {
    const source = file.createReadStream({ start: 0, autoClose: false });
    yield* await decrypter.decrypt(streamOf(source));
  } catch (cause) {
    // The library tells its failures apart by their text only.
    if (cause instanceof Error && cause.message.startsWith('no identity matched')) {
      const message = `No key in ${identity} opens ${path}: it was encrypted to others, or with a passphrase.`;
      throw new ExhibitError('INPUT_INVALID', message, { cause });
    }
    const message = `${path} was changed or is not whole. Nothing was written.`;
    throw new ExhibitError('PACK_INVALID', message, { cause });
  }
}
