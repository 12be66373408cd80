import { by } from '../../core/order.ts';
import { at, contains, type Period } from '../../core/period.ts';
import type { Sealed } from '../../evidence/envelope.ts';
import type { BodyOf } from '../../evidence/kind.ts';
import type {
  backupProtectedResources,
  ProtectedResource,
  RecoveryPoint,
} from '../../evidence/kinds/backup-protected-resources.ts';
import { within } from '../given.ts';
import type { Seen } from '../over-period.ts';
import { sameResource } from '../same-resource.ts';

type Backups = Sealed<BodyOf<typeof backupProtectedResources>>;

/** What is said of the backups of a bucket, and the records that say it. */
export interface BackedUp {
  readonly seen: readonly Seen[];
  readonly records: readonly Backups[];
}

/**
 * What AWS Backup has of a bucket from the period. A bucket that no record lists has no backup only where the list of
 * its own account and region was read to its end.
 */
export function backupSeen(
  backups: readonly Backups[],
  bucket: { readonly arn: string; readonly account: string; readonly region: string | null },
  period: Period,
): BackedUp {
  const found = backups.flatMap((record) =>
    record.evidence.body.resources
      .filter(({ arn }) => sameResource(arn, bucket.arn))
      .map((resource) => ({ record, seen: resourceSeen(resource, period) })),
  );
  if (found.length > 0)
    return { seen: found.map(({ seen }) => seen), records: found.map(({ record }) => record) };
  const { account, region } = bucket;
  const records = region === null ? [] : within(backups, { account, region });
  if (records.length === 0) {
    const note = `Backups of ${region ?? 'its region, which is not known,'} are not in scope.`;
    return { seen: [{ met: null, note }], records: within(backups, { account }) };
  }
  const isWhole = records.every(({ evidence }) => evidence.gaps.every(({ resource }) => resource !== null));
  const none = { met: false, note: 'AWS Backup has made no backup of it.' };
  return { seen: [isWhole ? none : { met: null, note: 'Backups: not all read.' }], records };
}

/** States in which a backup can be restored as a whole. */
const USABLE: ReadonlySet<string | null> = new Set(['COMPLETED', 'AVAILABLE']);
/** States of a backup that is gone, or going. */
const GONE: ReadonlySet<string | null> = new Set(['EXPIRED', 'DELETING']);

function resourceSeen({ lastBackupAt, recoveryPoints: points }: ProtectedResource, period: Period): Seen {
  const last = `last backup ${lastBackupAt ?? 'at a time that is not stated'}`;
  if (points === null) return { met: null, note: `AWS Backup: ${last}; which are still there was not read.` };
  const usable = points
    .filter(({ status }) => USABLE.has(status))
    .filter((point) => isOfPeriod(point, period))
    .toSorted(by(({ createdAt }) => createdAt ?? ''));
  const newest = usable.at(-1);
  if (newest) {
    const what = isContinuous(newest) ? 'continuous backup since' : 'backup of';
    const note = `AWS Backup: ${what} ${newest.createdAt} in vault ${newest.vault ?? 'not stated'} (${newest.status}).`;
    return { met: true, note };
  }
  if (points.every(({ status }) => GONE.has(status)))
    return { met: false, note: `AWS Backup: ${last}; none is kept.` };
  if (lastBackupAt !== null && at(lastBackupAt) < at(period.from))
    return { met: false, note: `AWS Backup: ${last}, before the period.` };
  return {
    met: null,
    note: `AWS Backup: ${last}; none that is kept is known to be whole and of the period.`,
  };
}

/** A continuous backup that is still usable has gone on since it began. */
function isOfPeriod(point: RecoveryPoint, period: Period): boolean {
  const { createdAt } = point;
  if (createdAt === null) return false;
  return isContinuous(point) ? at(createdAt) < at(period.to) : contains(period, createdAt);
}

/** AWS Backup tells continuous backups by the name of the recovery point alone. */
function isContinuous({ arn }: RecoveryPoint): boolean {
  return arn.includes(':recovery-point:continuous:');
}
