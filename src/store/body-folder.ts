import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Digest, digestOf, hexOf } from '../core/digest.ts';
import { ExhibitError } from '../core/errors.ts';

/** Contents that are known by their digests, each in a file. */
export interface BodyFolder {
  put(bytes: Uint8Array): Promise<Digest>;
  /** @throws TRANSCRIPT_INVALID when there is no such content or it does not have this digest */
  get(digest: Digest): Promise<Uint8Array>;
}

/** Contents in a folder, named by their digests, readable by their owner only. Each is whole or not there. */
export function bodyFolder(folder: string): BodyFolder {
  let drafts = 0;
  return {
    async put(bytes) {
      const digest = digestOf(bytes);
      const path = join(folder, hexOf(digest));
      const draft = `${path}.${drafts++}.part`;
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        await writeFile(draft, bytes, { mode: 0o600 });
        await rename(draft, path);
      } catch (cause) {
        throw new ExhibitError('STORE_FAILED', `${path} could not be written.`, { cause });
      }
      return digest;
    },
    async get(digest) {
      const bytes = await readFile(join(folder, hexOf(digest))).catch((cause: unknown) => {
        throw new ExhibitError('TRANSCRIPT_INVALID', `The content ${digest} of a transcript is missing.`, {
          cause,
        });
      });
      if (digestOf(bytes) !== digest) {
        throw new ExhibitError(
          'TRANSCRIPT_INVALID',
          `The content ${digest} of a transcript is not what its name says.`,
        );
      }
      return bytes;
    },
  };
}
