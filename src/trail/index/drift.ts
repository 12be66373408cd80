import { digestOf } from '../../core/digest.ts';
import { readLogName } from '../log-name.ts';
import type { DeliveryDays, LogStore, StoredLog } from './log-store.ts';
import { isDelivered } from './log-store.ts';
import type { Manifest } from './manifest.ts';
import type { Origin } from './origin.ts';

/** How many files of the log differ from those that an index was built from. */
export interface Drift {
  readonly added: number;
  readonly changed: number;
  readonly gone: number;
}

/**
 * Compares the files of a log with those that an index was built from. A file counts as the same when its size and
 * time, or its ETag, are as noted; else, where the log is a folder, when it still has its digest.
 *
 * @returns null when there is no difference
 */
export async function driftOf(
  { manifest, origin }: { readonly manifest: Manifest; readonly origin: Origin | null },
  store: LogStore,
  days: DeliveryDays,
): Promise<Drift | null> {
  const noted = new Map(origin?.files.map(({ key, version }) => [key, version]));
  const indexed = new Map(manifest.files.map(({ key, digest }) => [key, digest]));
  const known = new Set([
    ...indexed.keys(),
    ...manifest.misnamed,
    ...(origin?.refused.map(({ key }) => key) ?? []),
  ]);
  const isSame = async (log: StoredLog): Promise<boolean> => {
    const { key, name } = log;
    if (name.kind !== 'log' || noted.get(key) === log.version()) return true;
    const digest = indexed.get(key) ?? null;
    const bytes = store.isLocal && digest !== null ? await log.read() : null;
    return bytes !== null && typeof bytes !== 'string' && digestOf(bytes) === digest;
  };
  let [added, changed] = [0, 0];
  const listed = await store.list(days);
  for (const log of listed) {
    if (!known.has(log.key)) added += 1;
    else if (!(await isSame(log))) changed += 1;
  }
  const there = new Set(listed.map(({ key }) => key));
  const isGone = (key: string) => !there.has(key) && isDelivered(readLogName(key), days);
  const gone = [...known].filter(isGone).length;
  return added + changed + gone === 0 ? null : { added, changed, gone };
}
