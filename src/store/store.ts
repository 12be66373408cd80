/** Keeps named bytes. A name is relative, with `/` between its parts. */
export interface Store {
  /**
   * Keeps the bytes under the name, whole or not at all: a reader never sees half of them.
   *
   * @throws STORE_FAILED when they cannot be kept
   * @returns where they are, for people: a path or an address
   */
  put(name: string, bytes: Uint8Array): Promise<string>;
  /** The bytes, or null when there is nothing of that name. @throws STORE_FAILED when they cannot be read */
  get(name: string): Promise<Buffer | null>;
  /** Names that begin with the prefix, in order. */
  list(prefix: string): Promise<readonly string[]>;
}
