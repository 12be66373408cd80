import {
  type DefaultRetention,
  GetBucketVersioningCommand,
  GetObjectLockConfigurationCommand,
  HeadBucketCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { ExhibitError } from '../core/errors.ts';
import { nameOf, s3Failure, statusOf } from './s3-failure.ts';

/** A bucket that holds a store. */
export interface StoreBucket {
  readonly bucket: string;
  readonly region: string;
}

/** What a bucket does with what is in it. */
export interface BucketState {
  /** Whether single objects can be locked in it. */
  readonly canLock: boolean;
  /** For how long it locks whatever is put there, in words; null when it does not. */
  readonly locksAll: string | null;
  /** Whether it keeps what is overwritten and deleted; null when that may not be read. */
  readonly keepsVersions: boolean | null;
}

/**
 * Looks at a bucket and writes nothing.
 *
 * @throws STORE_FAILED when there is no such bucket, or it or its Object Lock may not be read
 * @source Amazon S3 API: HeadBucket, GetObjectLockConfiguration, GetBucketVersioning
 */
export async function bucketState(client: S3Client, { bucket, region }: StoreBucket): Promise<BucketState> {
  const place = `s3://${bucket}`;
  const Bucket = bucket;
  try {
    await client.send(new HeadBucketCommand({ Bucket }));
  } catch (error) {
    if (statusOf(error) === 404)
      throw new ExhibitError('STORE_FAILED', `There is no bucket ${place}.`, { cause: error });
    throw s3Failure(error, { action: 's3:ListBucket', place, region });
  }
  const lock = await client
    .send(new GetObjectLockConfigurationCommand({ Bucket }))
    .catch((error: unknown) => {
      if (nameOf(error) === 'ObjectLockConfigurationNotFoundError') return null;
      throw s3Failure(error, { action: 's3:GetBucketObjectLockConfiguration', place, region });
    });
  const versioning = await client.send(new GetBucketVersioningCommand({ Bucket })).catch((error: unknown) => {
    if (statusOf(error) === 403) return null;
    throw s3Failure(error, { action: 's3:GetBucketVersioning', place, region });
  });
  const { ObjectLockEnabled, Rule } = lock?.ObjectLockConfiguration ?? {};
  return {
    canLock: ObjectLockEnabled === 'Enabled',
    locksAll: inWords(Rule?.DefaultRetention ?? {}),
    keepsVersions: versioning && versioning.Status === 'Enabled',
  };
}

/** null without a time: some servers write an empty rule where S3 writes none. */
function inWords({ Mode = 'COMPLIANCE', Days = 0, Years = 0 }: DefaultRetention): string | null {
  if (Days + Years === 0) return null;
  return `${Mode}, ${Years > 0 ? `${Years} years` : `${Days} days`}`;
}

/**
 * Refuses a bucket in which packs could not be kept as they have to be, before anything is collected.
 *
 * @throws CONFIG_INVALID when packs are to be locked and the bucket locks nothing
 * @throws STORE_FAILED as above
 */
export async function demandBucket(
  client: S3Client,
  bucket: StoreBucket & { readonly locks: boolean },
): Promise<void> {
  const { canLock } = await bucketState(client, bucket);
  if (bucket.locks && !canLock)
    throw new ExhibitError('CONFIG_INVALID', `${lacksLock(bucket.bucket)} ${LOCK_REMEDY}`);
}

/** That a bucket locks nothing, in a sentence. */
export const lacksLock = (bucket: string): string =>
  `The bucket s3://${bucket} has no Object Lock, and packs are to be locked.`;

/** What to do about it. */
export const LOCK_REMEDY =
  'Switch Object Lock on for the bucket, name another one, or give the store "retention: none" in exhibit.yaml.';
