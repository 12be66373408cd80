import { z } from 'zod';
import { defineEvidence } from '../kind.ts';

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
});
export type Bucket = z.infer<typeof bucket>;

/**
 * Buckets that the workloads and the trails name.
 *
 * @source S3 GetBucketLocation, GetBucketEncryption, GetPublicAccessBlock, GetBucketPolicy, GetBucketVersioning,
 *   GetObjectLockConfiguration, GetBucketLifecycleConfiguration, GetBucketLogging
 */
export const s3Buckets = defineEvidence({
  id: 'aws.s3.buckets@1',
  title: 'S3 buckets of the workloads',
  description:
    'Every bucket that a training job, model, endpoint, monitoring schedule or trail of the account names. "none" is the word of the service that a setting does not exist; null means that it was not read.',
  unread: { buckets: [] },
  body: z.strictObject({ buckets: z.array(bucket) }),
});
