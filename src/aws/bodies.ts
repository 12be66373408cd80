import { type Digest, digestOf } from '../core/digest.ts';
import { ExhibitError } from '../core/errors.ts';
import type { Bodies } from './transcript.ts';

/** Contents that are all known by their digests. */
export interface KeptBodies extends Bodies {
  /** In order. */
  readonly digests: () => readonly Digest[];
}

/** Content in memory, for tests and for runs that are not kept. */
export function memoryBodies(): KeptBodies {
  const kept = new Map<Digest, Uint8Array>();
  return {
    async put(bytes) {
      const digest = digestOf(bytes);
      kept.set(digest, bytes);
      return digest;
    },
    async get(digest) {
      const bytes = kept.get(digest);
      if (!bytes)
        throw new ExhibitError('TRANSCRIPT_INVALID', `The content ${digest} of a transcript is missing.`);
      return bytes;
    },
    digests: () => [...kept.keys()].sort(),
  };
}
