import { randomBytes } from 'node:crypto';
import { type Digest, digestOf, hexOf } from '../core/digest.ts';
import { ExhibitError } from '../core/errors.ts';
import type { Store } from './store.ts';

/**
 * What the workers of a run share while they work, in a store that all of them reach. Everything in it is written once:
 * who comes second changes nothing, so that a task which is repeated or killed does no harm.
 */
export interface SharedWork {
  /** Keeps bytes under their digest; the same bytes twice are kept once. */
  put(bytes: Uint8Array): Promise<Digest>;
  /** @throws STORE_FAILED when they are missing or not what their digest says */
  get(digest: Digest): Promise<Buffer>;
  /** Keeps a text under a name when nothing has it; false when something has. */
  settle(name: string, text: string): Promise<boolean>;
  /** The text of a name; null when there is none. */
  settled(name: string): Promise<string | null>;
  /** Names that begin with the prefix. */
  names(prefix: string): Promise<readonly string[]>;
  /** Keys the markers that stand for secrets: one for all tasks of the run, made at the first call, gone with the place. */
  redactionKey(): Promise<Uint8Array>;
  /** Removes everything, the key first. */
  remove(): Promise<void>;
}

const KEY = 'redaction.key';

/** The shared work below a prefix of a store, which ends with `/`. */
export function sharedWork(store: Store, prefix: string): SharedWork {
  const contentName = (digest: Digest) => `${prefix}contents/${hexOf(digest)}`;
  return {
    async put(bytes) {
      const digest = digestOf(bytes);
      await store.putNew(contentName(digest), bytes);
      return digest;
    },
    async get(digest) {
      const bytes = await store.get(contentName(digest));
      if (bytes && digestOf(bytes) === digest) return bytes;
      const what = bytes ? 'is not what its name says' : 'is missing';
      throw new ExhibitError('STORE_FAILED', `The content ${digest} of a run ${what}.`);
    },
    settle: (name, text) => store.putNew(`${prefix}${name}`, Buffer.from(text)),
    settled: async (name) => (await store.get(`${prefix}${name}`))?.toString('utf8') ?? null,
    names: async (start) => (await store.list(`${prefix}${start}`)).map((name) => name.slice(prefix.length)),
    async redactionKey() {
      await store.putNew(`${prefix}${KEY}`, randomBytes(32));
      const key = await store.get(`${prefix}${KEY}`);
      if (key?.length === 32) return key;
      throw new ExhibitError('STORE_FAILED', 'The redaction key of a run is missing or cut off.');
    },
    async remove() {
      await store.remove(`${prefix}${KEY}`);
      await store.removeAll(prefix);
    },
  };
}
