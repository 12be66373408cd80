import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { canonicalJson } from '../../core/canonical-json.ts';
import { ExhibitError } from '../../core/errors.ts';

const origin = z.strictObject({
  format: z.literal(1),
  /** Each file that was there when the index was built, with what tells that it is written again. */
  files: z.array(z.strictObject({ key: z.string(), version: z.string() })).readonly(),
  /** Files that were there and that the index has nothing of, each with the reason. */
  refused: z.array(z.strictObject({ key: z.string(), reason: z.string() })).readonly(),
});

/** What an index was built from, beside what its manifest says. */
export type Origin = Readonly<z.infer<typeof origin>>;

const ORIGIN = 'origin.json';

/**
 * Reads what the index was built from.
 *
 * @returns null when that was not noted
 * @throws INPUT_INVALID when the note is none of this version
 */
export async function readOrigin(index: string): Promise<Origin | null> {
  const text = await readFile(join(index, ORIGIN), 'utf8').catch(() => null);
  if (text === null) return null;
  try {
    return origin.parse(JSON.parse(text));
  } catch (cause) {
    const message = `"${ORIGIN}" of the index "${index}" is none of this version; index again.`;
    throw new ExhibitError('INPUT_INVALID', message, { cause });
  }
}

/** Notes what the index was built from, in one step. */
export async function writeOrigin(index: string, noted: Omit<Origin, 'format'>): Promise<void> {
  const path = join(index, ORIGIN);
  await writeFile(`${path}.new`, canonicalJson({ format: 1, ...noted }), { flush: true });
  await rename(`${path}.new`, path);
}
