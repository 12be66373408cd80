import { cloudtrailChanges } from '../../evidence/kinds/cloudtrail-changes.ts';
import { type Bucket, s3Buckets } from '../../evidence/kinds/s3-buckets.ts';
import { bucketPublicAccessBlock } from '../../trail/histories/buckets.ts';
import { defineCheck } from '../check.ts';
import { overBuckets } from '../over-buckets.ts';
import type { Seen } from '../over-period.ts';

/** Looks at the public access block of every bucket that the workloads name, over the period. */
export const s3BucketPublicAccess = defineCheck({
  id: 's3-bucket-public-access',
  topic: 'identity',
  title: 'Every bucket had its own blocks of public access all on throughout the period',
  failureTitle: 'Some buckets did not have their own blocks of public access all on',
  rationale:
    'With all four blocks on, no policy and no access list can open training data or models to the public.',
  procedure:
    'For every bucket that a workload or trail names: PutBucketPublicAccessBlock and DeleteBucketPublicAccessBlock events of the period are put in order. Without any, the setting at collection counts. All four blocks of the bucket must be on; blocks of the whole account, which have the same effect, are not looked at, and an exception does not say that the bucket was public. What held before the first such event is not known. Where the log shows such an event between the end of the period and the start of the run, what held in the period is not known. Buckets in a region without a log are judged at collection.',
  severity: 'high',
  remediation: 'Switch on all four blocks of public access for the bucket.',
  needs: { buckets: s3Buckets, changes: cloudtrailChanges },
  restsOn: ['s3:GetBucketPublicAccessBlock'],

  observe: ({ buckets, changes }, period) =>
    overBuckets({ buckets, changes, period, history: bucketPublicAccessBlock }, (block) => blockSeen(block)),
});

/** Whether all four blocks are on. */
export function blockSeen(block: NonNullable<Bucket['publicAccessBlock']>): Seen {
  if (block === 'none') return { met: false, note: 'The bucket has no public access block.' };
  const blocks = Object.entries(block);
  const named = (value: boolean | null) => blocks.filter(([, set]) => set === value).map(([name]) => name);
  if (named(false).length > 0) return { met: false, note: `Off: ${named(false).join(', ')}.` };
  if (named(null).length > 0) return { met: null, note: `Not stated: ${named(null).join(', ')}.` };
  return { met: true, note: 'All four blocks of public access were on.' };
}
