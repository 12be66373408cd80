import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { digestOf, hexOf } from '../../core/digest.ts';
import { ExhibitError } from '../../core/errors.ts';
import type { Io } from '../io.ts';

/** Where `npm run web` puts it; the same place for sources and for the built package. */
const BUILT = fileURLToPath(new URL('../../../web/dist/verifier.html', import.meta.url));

interface Options {
  readonly out: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

/**
 * Writes the verifier and says its SHA-256, so that whoever gets the file can compare it.
 *
 * @throws INPUT_INVALID when it was not built; STORE_FAILED when something is there already or it cannot be written
 */
export async function writeVerifier(io: Io, { out, force = false, json = false }: Options, built = BUILT) {
  const bytes = await readFile(built).catch((cause: unknown) => {
    const why = 'The verifier was not built: "npm run web" builds it from the sources.';
    throw new ExhibitError('INPUT_INVALID', why, { cause });
  });
  await writeFile(resolve(io.cwd, out), bytes, { flag: force ? 'w' : 'wx' }).catch((cause: unknown) => {
    throw new ExhibitError('STORE_FAILED', whyNot(out, cause), { cause });
  });
  const sha256 = hexOf(digestOf(bytes));
  if (json) return io.out(`${JSON.stringify({ path: out, bytes: bytes.length, sha256 }, null, 2)}\n`);
  io.out(
    `Verifier: ${out}\nSHA-256:  ${sha256}\n\nOpen it in a browser and drop a pack, its statement and a root certificate on it. Tell whoever gets it the\nSHA-256 by another way: a page that somebody changed could say anything.\n`,
  );
}

function whyNot(out: string, cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown error';
  return code === 'EEXIST'
    ? `${out} is there already; --force replaces it.`
    : `${out} cannot be written: ${code}.`;
}
