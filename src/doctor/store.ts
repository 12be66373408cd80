import type { BucketStoreConfig, StoreConfig } from '../config/store.ts';
import type { FrameworkId } from '../mappings/framework-id.ts';
import { type StoreNeeds, storeAccess } from '../runs/open-store.ts';
import { yearsLocked } from '../runs/retention.ts';
import { folderFault } from '../store/folder-access.ts';
import type { BucketState } from '../store/s3-bucket.ts';
import { expectedFailure, failed, type Line, linesOf, type Seen } from './line.ts';

/** What the look at a store depends on. */
export interface ExaminedStore extends StoreNeeds {
  readonly frameworks: readonly FrameworkId[];
}

/** Looks whether packs could be written to the store and held there, without writing anything. */
export async function examineStore(store: StoreConfig, needs: ExaminedStore): Promise<readonly Line[]> {
  if (store.kind === 'folder') return linesOf('store', store.folder, await folderLine(store.folder));
  const work = await folderFault(store.work);
  return [
    ...linesOf('store', store.location, ...(await bucketLines(store, needs))),
    ...(work === null ? [] : linesOf('store', store.work, unwritable(work, 'A run cannot work there.'))),
  ];
}

async function folderLine(folder: string): Promise<Seen> {
  const fault = await folderFault(folder);
  if (fault !== null) return unwritable(fault, 'A run collects everything and then cannot store its pack.');
  return {
    outcome: 'ok',
    found: 'Packs can be written there. A folder holds nobody back from changing them.',
  };
}

const unwritable = (fault: string, effect: string): Seen => ({
  outcome: 'fail',
  found: `${fault}.`,
  effect,
  remedy: 'Name another store in exhibit.yaml, or give yourself the right to write there.',
});

async function bucketLines(store: BucketStoreConfig, needs: ExaminedStore): Promise<readonly Seen[]> {
  const { s3Client } = await import('../store/s3-client.ts');
  const { bucketState, lacksLock, LOCK_REMEDY } = await import('../store/s3-bucket.ts');
  const access = storeAccess(store, needs);
  const { bucket } = store;
  const state = await bucketState(s3Client(access), { bucket, region: access.region }).catch(expectedFailure);
  if (state instanceof Error)
    return [
      failed(state, 'Name another store in exhibit.yaml, or give access to this one (docs/operating.md).'),
    ];
  const years = yearsLocked(store, needs.frameworks);
  if (years !== null && !state.canLock)
    return [
      { outcome: 'fail', found: lacksLock(bucket), effect: 'The run cannot work.', remedy: LOCK_REMEDY },
    ];
  return [
    { outcome: 'ok', found: years === null ? unlocked(state) : `Packs are locked for ${years} years.` },
    ...(state.locksAll === null ? [] : [locksAll(state.locksAll)]),
    {
      outcome: 'untested',
      found: 'Whether objects may be written, encrypted and locked there is not tried out.',
      remedy: 'Compare the policy of who runs with docs/operating.md.',
    },
  ];
}

function unlocked({ keepsVersions }: BucketState): string {
  const kept =
    keepsVersions === null
      ? 'Whether versions are kept may not be read.'
      : keepsVersions
        ? 'Versions are kept, so that what is deleted can be had back.'
        : 'No versions are kept, so that what is deleted is gone.';
  return `Packs are not locked there (retention: none). ${kept}`;
}

const locksAll = (how: string): Seen => ({
  outcome: 'gap',
  found: `The bucket locks whatever is put there (${how}).`,
  effect: 'Working files are locked like packs, and a run cannot remove them.',
  remedy: 'Take the default retention from the bucket: packs are locked one by one.',
});
