import type { Period } from '../../core/period.ts';
import type { Change } from '../../evidence/kinds/cloudtrail-changes.ts';
import type { Bucket } from '../../evidence/kinds/s3-buckets.ts';
import { type ChangeRecord, effective, effectiveAfter, type Logged } from './changes.ts';
import { fieldsOf, flagOf, listOf, textOf } from './requests.ts';
import { type Stretch, timeline } from './timeline.ts';

const S3 = 's3.amazonaws.com';

/** How a setting of a bucket stands in its events. */
interface Setting<Value> {
  /** What an event of this name leads to; null when the event does not say. */
  readonly events: Readonly<Record<string, (change: Change) => Value | null>>;
  readonly of: (bucket: Bucket) => Value | null;
}

const ENCRYPTION: Setting<NonNullable<Bucket['encryption']>> = {
  events: {
    PutBucketEncryption: ({ request }) => {
      const rules = fieldsOf(fieldsOf(request).ServerSideEncryptionConfiguration).Rule;
      const rule = fieldsOf(listOf(rules)[0] ?? rules).ApplyServerSideEncryptionByDefault;
      const { SSEAlgorithm, KMSMasterKeyID } = fieldsOf(rule);
      const algorithm = textOf(SSEAlgorithm);
      return algorithm === null ? null : { algorithm, keyId: textOf(KMSMasterKeyID) };
    },
    // S3 goes back to its own default, keys of S3.
    DeleteBucketEncryption: () => ({ algorithm: 'AES256', keyId: null }),
  },
  of: ({ encryption }) => encryption,
};

const POLICY: Setting<string> = {
  events: {
    PutBucketPolicy: ({ request }) => {
      const policy = fieldsOf(request).bucketPolicy;
      return textOf(policy) ?? (Object.keys(fieldsOf(policy)).length > 0 ? JSON.stringify(policy) : null);
    },
    DeleteBucketPolicy: () => 'none',
  },
  of: ({ policy }) => policy,
};

const putBlock = ({ request }: Change): Bucket['publicAccessBlock'] => {
  const block = fieldsOf(fieldsOf(request).PublicAccessBlockConfiguration);
  return {
    blockPublicAcls: flagOf(block.BlockPublicAcls),
    ignorePublicAcls: flagOf(block.IgnorePublicAcls),
    blockPublicPolicy: flagOf(block.BlockPublicPolicy),
    restrictPublicBuckets: flagOf(block.RestrictPublicBuckets),
  };
};

const PUBLIC_ACCESS_BLOCK: Setting<NonNullable<Bucket['publicAccessBlock']>> = {
  events: {
    PutBucketPublicAccessBlock: putBlock,
    PutPublicAccessBlock: putBlock,
    DeleteBucketPublicAccessBlock: () => 'none',
    DeletePublicAccessBlock: () => 'none',
  },
  of: ({ publicAccessBlock }) => publicAccessBlock,
};

/**
 * How a setting of a bucket stood over the period; null where it is not known. Without events from its start to the
 * collection the value at collection held all the time; before the first one it is not known.
 *
 * @param changes the log of the bucket's account and region; S3 writes the events of a bucket in its region
 * @source CloudTrail events of S3, whose parameters keep the names of the XML of the request
 */
type SettingHistory<Value> = (
  bucket: Bucket,
  changes: readonly ChangeRecord[],
  period: Period,
) => Stretch<Value | null>[];

/** Default encryption of a bucket over the period; null where it is not known. */
export const bucketEncryption = historyOf(ENCRYPTION);

/** Policy of a bucket as JSON text over the period, `none` without one; null where it is not known. */
export const bucketPolicy = historyOf(POLICY);

/** Public access block of a bucket over the period, `none` without one; null where it is not known. */
export const bucketPublicAccessBlock = historyOf(PUBLIC_ACCESS_BLOCK);

function historyOf<Value>(setting: Setting<Value>): SettingHistory<Value> {
  return (bucket, changes, period) => {
    const names = Object.keys(setting.events);
    const isOfBucket = ({ change: { request } }: Logged) =>
      textOf(fieldsOf(request).bucketName) === bucket.name;
    const steps = effective(changes, S3, names)
      .filter(isOfBucket)
      .map(({ change }) => ({
        at: change.at,
        change,
        state: setting.events[change.name]?.(change) ?? null,
      }));
    const stood = steps.length === 0 && !effectiveAfter(changes, S3, names).some(isOfBucket);
    return timeline(stood ? setting.of(bucket) : null, steps, period);
  };
}
