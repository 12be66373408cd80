import type { Access } from '../aws/clients.ts';
import type { BucketStoreConfig, StoreConfig } from '../config/store.ts';
import { fileStore } from '../store/file-store.ts';
import type { Store } from '../store/store.ts';
import { sourceRegion } from './choose-trail.ts';
import { type AccountEntry, credentialsIn } from './open-account.ts';
import type { RunInputs } from './run-inputs.ts';

/** Who opens a store. */
export interface StoreNeeds {
  /** Accounts of the configuration, of which one may have the role that writes. */
  readonly entries: readonly AccountEntry[];
  readonly accounts: RunInputs['accounts'];
  readonly retry?: NonNullable<Access['retry']>;
}

/** Opens a store without looking at it. */
export async function openStore(config: StoreConfig, needs: StoreNeeds): Promise<Store> {
  return (await opened(config, needs)).store;
}

/**
 * Opens a store to write packs into, and refuses one in which they could not be kept as they have to be: an hour of
 * collecting must not end there.
 *
 * @throws CONFIG_INVALID when packs are to be locked in a bucket that locks nothing
 * @throws STORE_FAILED when there is no such bucket, or it may not be read
 */
export async function openStoreForPacks(config: StoreConfig, needs: StoreNeeds): Promise<Store> {
  const { store, demand } = await opened(config, needs);
  await demand();
  return store;
}

async function opened(config: StoreConfig, needs: StoreNeeds) {
  if (config.kind === 'folder') return { store: fileStore(config.folder), demand: async () => undefined };
  // The SDK is loaded by those who need it only.
  const { s3Client } = await import('../store/s3-client.ts');
  const { s3Store } = await import('../store/s3-store.ts');
  const { demandBucket } = await import('../store/s3-bucket.ts');
  const access = storeAccess(config, needs);
  const client = s3Client(access);
  const place = { ...config, region: access.region };
  return {
    store: s3Store(client, place),
    demand: () => demandBucket(client, { ...place, locks: config.retention !== 'none' }),
  };
}

/** With which credentials, and where, a bucket is asked. */
export function storeAccess(
  { account, region, endpoint }: BucketStoreConfig,
  { entries, accounts, retry }: StoreNeeds,
): Access {
  const credentials = account === null ? null : credentialsIn(entries, account, accounts);
  return {
    region: sourceRegion({ account, region }, accounts),
    ...(credentials && { credentials }),
    ...(endpoint !== null && { endpoint }),
    ...(retry && { retry }),
  };
}
