import { z } from 'zod';
import { defineEvidence } from '../kind.ts';

export const replicationRule = z.strictObject({
  id: z.string().nullable(),
  status: z.enum(['Enabled', 'Disabled']),
  destination: z.strictObject({
    bucket: z.string(),
    /** Account that the rule makes the owner of the copies; null: it names none. */
    account: z.string().nullable(),
    /** Region of a bucket that S3 says to be of the same account as the rule; null for others. */
    region: z.string().nullable(),
  }),
  /** What of the bucket it copies; null where the answer does not say. */
  covers: z
    .union([
      z.literal('bucket'),
      z.strictObject({
        prefix: z.string().nullable(),
        /** Tags that an object has to have, as `key=value`, sorted. */
        tags: z.array(z.string()),
        /** True when it leaves out objects by prefix or tag. */
        excludes: z.boolean(),
      }),
    ])
    .nullable(),
  /** Enabled or Disabled for objects under KMS keys; null: nothing is stated, and then S3 does not copy them. */
  kmsObjects: z.enum(['Enabled', 'Disabled']).nullable(),
});
export type ReplicationRule = z.infer<typeof replicationRule>;

export const bucket = z.strictObject({
  name: z.string(),
  arn: z.string(),
  region: z.string().nullable(),
  /** Workloads or trails that name the bucket, by ARN, sorted. */
  usedBy: z.array(z.string()),
  /** What the workloads keep in it. */
  uses: z.array(
    z.enum([
      'training-data',
      'model-artifacts',
      'monitoring',
      'data-capture',
      'trail-logs',
      'pipeline-artifacts',
      'human-review',
      'other',
    ]),
  ),
  encryption: z.strictObject({ algorithm: z.string(), keyId: z.string().nullable() }).nullable(),
  /** `none` where the service says that there is none, null where it was not read. */
  publicAccessBlock: z
    .union([
      z.literal('none'),
      z.strictObject({
        blockPublicAcls: z.boolean().nullable(),
        ignorePublicAcls: z.boolean().nullable(),
        blockPublicPolicy: z.boolean().nullable(),
        restrictPublicBuckets: z.boolean().nullable(),
      }),
    ])
    .nullable(),
  /** Bucket policy as JSON text, `none`, or null where it was not read. */
  policy: z.string().nullable(),
  /** Enabled, Suspended, `none` (never switched on), or null where it was not read. */
  versioning: z.string().nullable(),
  objectLock: z
    .union([
      z.literal('none'),
      z.strictObject({ mode: z.string().nullable(), days: z.int().nullable(), years: z.int().nullable() }),
    ])
    .nullable(),
  /** Number of enabled lifecycle rules; null where they were not read. */
  lifecycleRules: z.int().nullable(),
  loggingTarget: z.string().nullable(),
  /** Rules that copy new objects to other buckets, `none`, or null where they were not read. */
  replication: z.union([z.literal('none'), z.array(replicationRule)]).nullable(),
});
export type Bucket = z.infer<typeof bucket>;

/**
 * Buckets that the workloads and the trails name.
 *
 * @source S3 GetBucketLocation, GetBucketEncryption, GetPublicAccessBlock, GetBucketPolicy, GetBucketVersioning,
 *   GetObjectLockConfiguration, GetBucketLifecycleConfiguration, GetBucketLogging,
 *   GetBucketReplication
 */
export const s3Buckets = defineEvidence({
  id: 'aws.s3.buckets@1',
  title: 'S3 buckets of the workloads',
  description:
    'Every bucket that a training job, model, endpoint, monitoring schedule or trail of the account names. "none" is the word of the service that a setting does not exist; null means that it was not read.',
  unread: { buckets: [] },
  body: z.strictObject({ buckets: z.array(bucket) }),
});
