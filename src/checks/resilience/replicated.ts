import type { Gap } from '../../evidence/gap.ts';
import type { Bucket, ReplicationRule } from '../../evidence/kinds/s3-buckets.ts';
import type { Seen } from '../over-period.ts';

/** A bucket as an account names it, and what could not be read beside it. */
export interface ReplicatedBucket {
  readonly bucket: Bucket;
  readonly account: string;
  readonly gaps: readonly Gap[];
}

/**
 * What each rule says of a copy of the bucket: `met` is true for a rule that copies all of it to another bucket, null
 * where it may be a copy of what matters. One that is off, or copies to nowhere, is none.
 */
export function replicationSeen(of: ReplicatedBucket): Seen[] {
  const { replication } = of.bucket;
  if (replication === null) return [{ met: null, note: 'Replication: not read.' }];
  if (replication === 'none' || replication.length === 0) return [{ met: false, note: 'No replication.' }];
  return replication.map((rule) => {
    const { met, note } = ruleSeen(rule, of);
    const name = rule.id === null ? 'A replication rule' : `Replication rule ${rule.id}`;
    return { met, note: `${name} ${note}.` };
  });
}

function ruleSeen({ status, destination, covers, kmsObjects }: ReplicationRule, of: ReplicatedBucket): Seen {
  const to = `to ${destination.bucket}, ${placeOf(destination, of)}`;
  if (status === 'Disabled') return { met: false, note: `is disabled (${to})` };
  if (destination.bucket === of.bucket.name) return { met: false, note: 'copies the bucket to itself' };
  if (isGone(destination.bucket, of.gaps))
    return { met: false, note: `copies to ${destination.bucket}, which does not exist` };
  const leavesOut = 'leaves out objects under KMS keys';
  if (kmsObjects !== 'Enabled' && of.bucket.encryption?.algorithm.startsWith('aws:kms'))
    return { met: false, note: `${leavesOut}, by which the bucket encrypts (${to})` };
  if (covers === null) return { met: null, note: `does not state what it copies (${to})` };
  if (covers !== 'bucket') return { met: null, note: `copies only ${partOf(covers)} (${to})` };
  if (kmsObjects !== 'Enabled')
    return { met: null, note: `${leavesOut}, and whether jobs write such is not known (${to})` };
  return { met: true, note: `copies the whole bucket ${to}` };
}

/** S3 said so when it was asked where the bucket is. */
function isGone(bucket: string, gaps: readonly Gap[]): boolean {
  return gaps.some(({ kind, resource }) => kind === 'not-found' && resource?.endsWith(`:s3:::${bucket}`));
}

function placeOf(
  { account: owner, region }: ReplicationRule['destination'],
  { bucket, account }: ReplicatedBucket,
): string {
  if (owner !== null && owner !== account) return `whose copies belong to account ${owner}`;
  if (region !== null && region === bucket.region) return 'in the same account and region';
  if (region !== null) return `in the same account, in ${region}`;
  return 'whose account and region are not known from here';
}

function partOf({ prefix, tags, excludes }: Exclude<ReplicationRule['covers'], 'bucket' | null>): string {
  const parts = [
    prefix === null ? 'objects' : `objects below the prefix ${prefix}`,
    ...(tags.length > 0 ? [`with the tags ${tags.join(', ')}`] : []),
    ...(excludes ? ['that it does not leave out by prefix or tag'] : []),
  ];
  return parts.join(' ');
}
