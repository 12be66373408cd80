import { fileStore } from '../../src/store/file-store.ts';
import type { Store } from '../../src/store/store.ts';

/** A store in words that another process understands. */
export interface StorePlace {
  readonly folder: string;
}

/** Opens the store of a place, in this process. */
export function storeAt({ folder }: StorePlace): Store {
  return fileStore(folder);
}
