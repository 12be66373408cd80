import { resolve } from 'node:path';
import type { Encrypter } from 'age-encryption';
import { verifyContainer } from '../../container/verify-container.ts';
import { ExhibitError } from '../../core/errors.ts';
import { readInput, readOptional } from '../files.ts';
import type { Io } from '../io.ts';
import { placeParts, reportWritten } from './place.ts';
import { encrypterFor } from './recipients.ts';
import { streamOf } from './stream-of.ts';

/** What the command line gives; undefined where an option is not there. */
export interface EncryptOptions {
  /** Public keys, or files of them. */
  readonly to: readonly string[];
  readonly out?: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

/**
 * Answers `exhibit encrypt`.
 *
 * @throws USAGE_INVALID for a place without `.age`; INPUT_INVALID when a file cannot be read or a recipient is none
 * @throws PACK_INVALID when the files and signatures of the pack do not hold; STORE_FAILED when something is there
 *   already or cannot be written
 */
export async function encryptPack(path: string, options: EncryptOptions, io: Io): Promise<void> {
  const { to, out = `${path}.age`, force = false, json = false } = options;
  if (!out.endsWith('.age')) throw new ExhibitError('USAGE_INVALID', `--out has to end in .age: ${out}.`);
  const encrypter = await encrypterFor(to, io);
  const container = await readInput(io, path);
  const bundle = await readOptional(io, `${path}.sigstore.json`);
  demandSound(container, bundle);
  if (!bundle) io.err('There is no statement beside the pack.\n');

  const place = resolve(io.cwd, out);
  const besides = place.replace(/\.age$/, '.sigstore.json.age');
  const written = await placeParts(
    [
      ...(bundle ? [{ path: besides, parts: encrypted(encrypter, bundle) }] : []),
      { path: place, parts: encrypted(encrypter, container) },
    ],
    force,
  );
  reportWritten(written.toReversed(), json, io);
}

/** Whom to trust is for the recipient to say. */
const TRUST = 'signer-trust';

function demandSound(container: Buffer, bundle: Buffer | null): void {
  const steps = verifyContainer({ container, bundle, roots: [], timestampRoots: [], at: null });
  const failed = steps.find(({ id, outcome }) => outcome === 'failed' && id !== TRUST);
  if (failed)
    throw new ExhibitError('PACK_INVALID', `The pack does not hold. ${failed.title}: ${failed.detail}`);
}

async function* encrypted(encrypter: Encrypter, bytes: Buffer): AsyncIterable<Uint8Array> {
  yield* await encrypter.encrypt(streamOf(partsOf(bytes)));
}

const PART = 2 ** 16;

function* partsOf(bytes: Buffer): Iterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PART) yield bytes.subarray(at, at + PART);
}
