import type { Sealed } from '../../evidence/envelope.ts';
import type { BodyOf } from '../../evidence/kind.ts';
import { cloudtrailTrails } from '../../evidence/kinds/cloudtrail-trails.ts';
import { type Bucket, s3Buckets } from '../../evidence/kinds/s3-buckets.ts';
import { defineCheck, type Observation } from '../check.ts';
import { gapsOn } from '../gap-text.ts';
import { cite, each, within } from '../given.ts';
import { blockSeen } from '../identity/bucket-public-access.ts';
import type { Seen } from '../over-period.ts';
import { trailsOnce, unreadTrails } from './trails-read.ts';

/** Looks whether the bucket of every trail keeps its log from being changed or opened. */
export const cloudtrailTrailBucket = defineCheck({
  id: 'cloudtrail-trail-bucket',
  topic: 'audit-trail',
  title: 'Every trail writes to a bucket that is locked and closed to the public',
  failureTitle: 'Some trails write to a bucket that is not locked or not closed to the public',
  rationale:
    'Log files that can be overwritten or deleted do not outlast an intruder with rights on the bucket.',
  procedure:
    'For every trail that exists at collection, its bucket has a default retention by Object Lock, in either mode, and all four of its own blocks of public access are on. A trail that reaches a region in scope from a home region out of scope is unknown, since its settings were not read. A trail of the organization is judged once, in the account that it belongs to where that is in scope.',
  severity: 'high',
  remediation:
    'Switch on Object Lock with a default retention in compliance mode, and all blocks of public access, on the bucket of the trail.',
  needs: { trails: cloudtrailTrails, buckets: s3Buckets },
  restsOn: ['cloudtrail:DescribeTrails'],

  observe: ({ trails, buckets }) => [
    ...trailsOnce(trails).map(({ item, scope, digest }): Observation => {
      const here = within(buckets, { account: scope.account });
      return {
        scope,
        resource: item.arn,
        ...bucketOf(item.bucket, here),
        basis: 'collection',
        intervals: [],
        evidence: cite({ digest }, here),
      };
    }),
    ...unreadTrails(trails),
  ],
});

function bucketOf(name: string | null, records: readonly Sealed<BodyOf<typeof s3Buckets>>[]): Seen {
  if (name === null) return { met: null, note: 'The trail names no bucket.' };
  const bucket = each(records, ({ buckets }) => buckets).find(({ item }) => item.name === name)?.item;
  if (bucket === undefined) {
    return { met: null, note: [`The bucket ${name} was not read.`, ...gapsOn(records, name)].join(' ') };
  }
  const parts = [lock(bucket), closed(bucket)];
  const met = parts.some((part) => part.met === false)
    ? false
    : parts.every((part) => part.met === true) || null;
  const why = met === null ? gapsOn(records, bucket.arn) : [];
  return { met, note: [`Bucket ${name}.`, ...parts.map(({ note }) => note), ...why].join(' ') };
}

function lock({ objectLock }: Bucket): Seen {
  if (objectLock === null) return { met: null, note: 'Its Object Lock was not read.' };
  if (objectLock === 'none') return { met: false, note: 'It has no Object Lock.' };
  const { mode, days, years } = objectLock;
  if (mode === null) return { met: false, note: 'Its Object Lock has no default retention.' };
  const length =
    years !== null ? `${years} years` : days !== null ? `${days} days` : 'a time that is not stated';
  return { met: true, note: `Object Lock keeps objects for ${length} (${mode}).` };
}

function closed({ publicAccessBlock }: Bucket): Seen {
  if (publicAccessBlock === null) return { met: null, note: 'Its public access block was not read.' };
  return blockSeen(publicAccessBlock);
}
