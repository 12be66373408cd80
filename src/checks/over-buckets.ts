import type { Period } from '../core/period.ts';
import type { Sealed } from '../evidence/envelope.ts';
import type { BodyOf } from '../evidence/kind.ts';
import type { Bucket, s3Buckets } from '../evidence/kinds/s3-buckets.ts';
import type { ChangeRecord } from '../trail/histories/changes.ts';
import type { Stretch } from '../trail/histories/timeline.ts';
import type { Observation } from './check.ts';
import { cite, each, within } from './given.ts';
import { overPeriod, type Seen } from './over-period.ts';

/** What to look at of each bucket, and over what. */
export interface BucketQuestion<Value> {
  readonly buckets: readonly Sealed<BodyOf<typeof s3Buckets>>[];
  readonly changes: readonly ChangeRecord[];
  readonly period: Period;
  readonly history: (
    bucket: Bucket,
    changes: readonly ChangeRecord[],
    period: Period,
  ) => readonly Stretch<Value | null>[];
}

/**
 * Judges a setting of every bucket over the period. A bucket whose region has no log in scope is judged as it stood
 * at collection, and says so; one whose region is not known by what any log of the account says of it. A setting
 * that is not known leaves it open.
 */
export function overBuckets<Value>(
  { buckets, changes, period, history }: BucketQuestion<Value>,
  judge: (value: Value, bucket: Bucket, account: string) => Seen,
): Observation[] {
  return each(buckets, (body) => body.buckets).map(({ item, scope, digest }) => {
    const { region } = item;
    const log = within(changes, { account: scope.account, ...(region !== null && { region }) });
    const seen = overPeriod(history(item, log, period), (value) =>
      value === null ? { met: null, note: 'The setting is not known.' } : judge(value, item, scope.account),
    );
    const unlogged = log.length === 0 || (region === null && seen.met !== false);
    const judged = unlogged ? AT_COLLECTION : {};
    return { scope, resource: item.arn, ...seen, ...judged, evidence: cite({ digest }, log) };
  });
}

const AT_COLLECTION = { basis: 'collection', intervals: [] } as const;
