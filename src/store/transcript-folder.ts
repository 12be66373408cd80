import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Digest, digestOf, isDigest } from '../core/digest.ts';
import { ExhibitError } from '../core/errors.ts';
import { fileStore } from './file-store.ts';

/** A transcript with the contents beside it. */
export interface FiledTranscript {
  /** One canonical JSON record a line. */
  readonly text: string;
  readonly bodies: ReadonlyMap<Digest, Uint8Array>;
}

const CALLS = 'calls.ndjson';
const BODIES = 'bodies';

/**
 * Reads a transcript from its folder.
 *
 * @throws CONFIG_INVALID when the folder has none; TRANSCRIPT_INVALID when a content is not what its name says
 */
export async function readTranscript(folder: string): Promise<FiledTranscript> {
  const text = await readFile(join(folder, CALLS), 'utf8').catch((cause: unknown) => {
    throw new ExhibitError('CONFIG_INVALID', `${folder} holds no transcript (${CALLS}).`, { cause });
  });
  const names = await readdir(join(folder, BODIES)).catch((): string[] => []);
  const bodies = new Map<Digest, Uint8Array>();
  for (const name of names.toSorted()) {
    const bytes = await readFile(join(folder, BODIES, name));
    const digest = `sha256:${name}`;
    if (!isDigest(digest) || digestOf(bytes) !== digest) {
      throw new ExhibitError(
        'TRANSCRIPT_INVALID',
        `The content ${name} of the transcript is not what its name says.`,
      );
    }
    bodies.set(digest, bytes);
  }
  return { text, bodies };
}

/** Writes a transcript to a folder. @throws STORE_FAILED when it cannot be written */
export async function writeTranscript(folder: string, { text, bodies }: FiledTranscript): Promise<void> {
  const store = fileStore(folder);
  for (const [digest, bytes] of bodies) await store.put(`${BODIES}/${digest.slice('sha256:'.length)}`, bytes);
  await store.put(CALLS, Buffer.from(text));
}
