import { openContainer } from '../container/open-container.ts';
import { canonicalJson } from '../core/canonical-json.ts';
import { ExhibitError } from '../core/errors.ts';
import { signStatement } from '../signing/dsse.ts';
import type { Signer } from '../signing/signer.ts';
import type { Retention, Store } from '../store/store.ts';
import { type PublishedPack, refuseUnverifiable, statementAbout } from './publish.ts';

/** A pack as it is in a store, and where its two files are, for people. */
export interface StoredPack extends PublishedPack {
  readonly path: string;
  readonly bundlePath: string;
}

/** How a pack is stored. */
export interface Storing {
  /** What holds container and statement; with none, a pack of the same name is replaced. */
  readonly retention: Retention;
  readonly signer: Signer;
  readonly signedAt: Date;
}

/**
 * Stores a pack: its container, and then its statement, so that who sees the statement can count on the container.
 *
 * What is locked stays as it is. When the same pack is there already, because a run was killed after it had put it
 * there, that one counts, and gets its statement if it lacks one.
 *
 * @throws STORE_FAILED also when another pack of the same name is locked there
 * @throws SIGNER_INVALID when what is there does not verify with this signer
 */
export async function storePack(
  store: Store,
  published: PublishedPack,
  storing: Storing,
): Promise<StoredPack> {
  const { name, bundleName } = published;
  const { retention } = storing;
  if (retention.until === null) {
    const path = await store.put(name, published.container);
    return { ...published, path, bundlePath: await store.put(bundleName, published.bundle) };
  }
  const isNew = await store.putNew(name, published.container, retention);
  const made = isNew ? published : await thatInStore(store, published, storing);
  const isNewBundle = await store.putNew(bundleName, made.bundle, retention);
  const bundle = isNewBundle ? made.bundle : await bundleInStore(store, made, storing);
  return { ...made, bundle, path: store.placeOf(name), bundlePath: store.placeOf(bundleName) };
}

/** The same pack as it was stored before, with a statement about it. */
async function thatInStore(
  store: Store,
  published: PublishedPack,
  { signer }: Storing,
): Promise<PublishedPack> {
  const { name, pack } = published;
  const container = await store.get(name);
  if (container?.equals(published.container)) return published;
  const files = container && filesOf(container);
  if (!container || !files?.get('pack.json')?.equals(Buffer.from(canonicalJson(pack)))) {
    const place = store.placeOf(name);
    throw new ExhibitError(
      'STORE_FAILED',
      `${place} is another pack, which stays as it is. Name another store.`,
    );
  }
  const bundle = await signStatement(statementAbout(pack, { name, bytes: container }, files), signer);
  return { ...published, container, bundle };
}

/** The statement that is there already, which has to be one about the container that is there. */
async function bundleInStore(
  store: Store,
  { bundleName, bundle: own, container }: PublishedPack,
  { signer, signedAt }: Storing,
): Promise<Buffer> {
  const bundle = (await store.get(bundleName)) ?? Buffer.alloc(0);
  if (bundle.equals(own)) return own;
  refuseUnverifiable({ container, bundle, root: signer.chain.at(-1), signedAt });
  return bundle;
}

/** null: it is no container. */
function filesOf(container: Buffer): ReadonlyMap<string, Buffer> | null {
  try {
    return openContainer(container);
  } catch (error) {
    if (error instanceof ExhibitError) return null;
    throw error;
  }
}
