/** How long something has to stay as it is. */
export interface Retention {
  /** Until then nobody may change or remove it; null: nothing holds it. */
  readonly until: Date | null;
}

/** Bytes of a file from `start` to before `end`, counted from 0. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Keeps named bytes, for several processes at once. A name is relative, with `/` between its parts.
 *
 * Every function throws STORE_FAILED when the store refuses or cannot be reached, and for a name that leads out of it.
 */
export interface Store {
  /**
   * Keeps the bytes under the name, in place of those that had it: whole or not at all, a reader never sees half of
   * them.
   *
   * @throws STORE_FAILED when they cannot be kept, also because what has the name is locked
   * @returns where they are, for people: a path or an address
   */
  put(name: string, bytes: Uint8Array): Promise<string>;
  /**
   * Keeps the bytes when nothing has the name, whole or not at all. Of all that try at once, in whatever process, one
   * succeeds.
   *
   * @param retention a store that can lock holds the bytes until then; one that cannot, keeps them without
   * @returns whether they are kept: false when something has the name already, the same bytes or others
   */
  putNew(name: string, bytes: Uint8Array, retention?: Retention): Promise<boolean>;
  /**
   * The bytes, or those in the range that there are; null when there is nothing of that name.
   *
   * @throws STORE_FAILED when they cannot be read
   */
  get(name: string, range?: ByteRange): Promise<Buffer | null>;
  /** How many bytes; null when there is nothing of that name. */
  size(name: string): Promise<number | null>;
  /** Names that begin with the prefix, in order. */
  list(prefix: string): Promise<readonly string[]>;
  /** Removes a working file; nothing happens when there is none. @throws STORE_FAILED also when it is locked */
  remove(name: string): Promise<void>;
  /**
   * Removes all working files whose names begin with the prefix, which ends with `/`, and what writers that were killed
   * left unfinished there. @throws STORE_FAILED also when one is locked
   */
  removeAll(prefix: string): Promise<void>;
  /** Where something of this name is or would be, for people: a path or an address. */
  placeOf(name: string): string;
  /** Until when something is locked, an ISO instant; null when it is not, or is not there. */
  lockedUntil(name: string): Promise<string | null>;
}
