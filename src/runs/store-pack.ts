import { ExhibitError } from '../core/errors.ts';
import type { Retention, Store } from '../store/store.ts';
import type { PublishedPack } from './publish.ts';

/** Where the two files of a pack are, for people. */
export interface StoredPack {
  readonly path: string;
  readonly bundlePath: string;
}

/**
 * Stores a pack: its container, and then its statement, so that who sees the statement can count on the container.
 *
 * @param retention what holds them; without one, a pack of the same name is replaced
 * @throws STORE_FAILED also when another pack of the same name is there and they are to be locked
 */
export async function storePack(
  store: Store,
  {
    name,
    container,
    bundleName,
    bundle,
  }: Pick<PublishedPack, 'name' | 'container' | 'bundleName' | 'bundle'>,
  retention: Retention,
): Promise<StoredPack> {
  const path = await keep(store, name, { bytes: container, retention });
  const bundlePath = await keep(store, bundleName, { bytes: bundle, retention });
  return { path, bundlePath };
}

async function keep(
  store: Store,
  name: string,
  { bytes, retention }: { readonly bytes: Buffer; readonly retention: Retention },
): Promise<string> {
  if (retention.until === null) return store.put(name, bytes);
  if (await store.putNew(name, bytes, retention)) return store.placeOf(name);
  if ((await store.get(name))?.equals(bytes)) return store.placeOf(name);
  throw new ExhibitError(
    'STORE_FAILED',
    `${store.placeOf(name)} is another pack already, which stays as it is. Start the run anew, or name another store.`,
  );
}
