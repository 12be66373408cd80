import {
  GetBucketEncryptionCommand,
  GetBucketLifecycleConfigurationCommand,
  GetBucketLocationCommand,
  GetBucketLoggingCommand,
  GetBucketPolicyCommand,
  GetBucketVersioningCommand,
  GetObjectLockConfigurationCommand,
  GetPublicAccessBlockCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { z } from 'zod';
import { type Bucket, bucket } from '../../evidence/kinds/s3-buckets.ts';
import { policyText, readSetting, text } from '../answers.ts';
import type { Reads } from '../reads.ts';
import type { BucketReference } from '../references.ts';
import { regionOf } from './location.ts';
import { readReplication } from './replication.ts';

/**
 * Reads the settings of one bucket that an account uses; null, with a gap, when there is no such bucket. A setting that could not be
 * read is null, beside its gap.
 */
export async function readBucket(
  s3: S3Client,
  reads: Reads,
  reference: BucketReference & { readonly account: string },
): Promise<Bucket | null> {
  const { name, arn, usedBy, uses } = reference;
  const region = await readLocation(s3, reads, reference);
  if (region === 'absent') {
    reads.gap({ kind: 'not-found', action: 's3:GetBucketLocation', resource: arn, code: 'NoSuchBucket' });
    return null;
  }
  return bucket.parse({
    name,
    arn,
    region,
    usedBy,
    uses,
    encryption: await readEncryption(s3, reads, reference),
    publicAccessBlock: await readPublicAccessBlock(s3, reads, reference),
    policy: await readPolicy(s3, reads, reference),
    versioning: await readVersioning(s3, reads, reference),
    objectLock: await readObjectLock(s3, reads, reference),
    lifecycleRules: await readLifecycle(s3, reads, reference),
    loggingTarget: await readLogging(s3, reads, reference),
    replication: await readReplication(s3, reads, reference),
  });
}

function readLocation(s3: S3Client, reads: Reads, { name, arn }: BucketReference) {
  return readSetting(reads, {
    action: 's3:GetBucketLocation',
    resource: arn,
    absentWhen: ['NoSuchBucket'],
    call: () => s3.send(new GetBucketLocationCommand({ Bucket: name })),
    shape: ({ LocationConstraint: location }) => regionOf(location),
  });
}

async function readEncryption(
  s3: S3Client,
  reads: Reads,
  { name, arn }: BucketReference,
): Promise<Bucket['encryption']> {
  const found = await readSetting(reads, {
    action: 's3:GetEncryptionConfiguration',
    resource: arn,
    absentWhen: ['ServerSideEncryptionConfigurationNotFoundError'],
    call: () => s3.send(new GetBucketEncryptionCommand({ Bucket: name })),
    shape: ({ ServerSideEncryptionConfiguration: configuration }) => {
      const [first] = configuration?.Rules ?? [];
      const { SSEAlgorithm: algorithm, KMSMasterKeyID: key } =
        first?.ApplyServerSideEncryptionByDefault ?? {};
      return { algorithm: z.string().min(1).parse(algorithm), keyId: text(key) };
    },
  });
  return found === 'absent' ? { algorithm: 'none', keyId: null } : found;
}

async function readPublicAccessBlock(s3: S3Client, reads: Reads, { name, arn }: BucketReference) {
  const found = await readSetting(reads, {
    action: 's3:GetBucketPublicAccessBlock',
    resource: arn,
    absentWhen: ['NoSuchPublicAccessBlockConfiguration'],
    call: () => s3.send(new GetPublicAccessBlockCommand({ Bucket: name })),
    shape: ({ PublicAccessBlockConfiguration: block }) => {
      if (block === undefined) throw new TypeError('An answer without its configuration.');
      return {
        blockPublicAcls: block.BlockPublicAcls ?? null,
        ignorePublicAcls: block.IgnorePublicAcls ?? null,
        blockPublicPolicy: block.BlockPublicPolicy ?? null,
        restrictPublicBuckets: block.RestrictPublicBuckets ?? null,
      };
    },
  });
  return found === 'absent' ? 'none' : found;
}

async function readPolicy(
  s3: S3Client,
  reads: Reads,
  { name, arn }: BucketReference,
): Promise<string | null> {
  const found = await readSetting(reads, {
    action: 's3:GetBucketPolicy',
    resource: arn,
    absentWhen: ['NoSuchBucketPolicy'],
    call: () => s3.send(new GetBucketPolicyCommand({ Bucket: name })),
    shape: ({ Policy }) => policyText(Policy),
  });
  return found === 'absent' ? 'none' : found;
}

/** The service answers with nothing at all for a bucket whose versioning was never switched on. */
async function readVersioning(
  s3: S3Client,
  reads: Reads,
  { name, arn }: BucketReference,
): Promise<string | null> {
  const found = await readSetting(reads, {
    action: 's3:GetBucketVersioning',
    resource: arn,
    call: () => s3.send(new GetBucketVersioningCommand({ Bucket: name })),
    shape: ({ Status }) => Status ?? 'none',
  });
  return found;
}

async function readObjectLock(
  s3: S3Client,
  reads: Reads,
  { name, arn }: BucketReference,
): Promise<Bucket['objectLock']> {
  const found = await readSetting(reads, {
    action: 's3:GetBucketObjectLockConfiguration',
    resource: arn,
    absentWhen: ['ObjectLockConfigurationNotFoundError'],
    call: () => s3.send(new GetObjectLockConfigurationCommand({ Bucket: name })),
    shape: ({ ObjectLockConfiguration: lock }) => {
      if (lock?.ObjectLockEnabled !== 'Enabled') throw new TypeError('An answer without its configuration.');
      const { Mode, Days, Years } = lock.Rule?.DefaultRetention ?? {};
      return { mode: text(Mode), days: Days ?? null, years: Years ?? null };
    },
  });
  return found === 'absent' ? 'none' : found;
}

async function readLifecycle(
  s3: S3Client,
  reads: Reads,
  { name, arn }: BucketReference,
): Promise<number | null> {
  const found = await readSetting(reads, {
    action: 's3:GetLifecycleConfiguration',
    resource: arn,
    absentWhen: ['NoSuchLifecycleConfiguration'],
    call: () => s3.send(new GetBucketLifecycleConfigurationCommand({ Bucket: name })),
    shape: ({ Rules }) => z.array(z.looseObject({ Status: z.string() })).parse(Rules),
  });
  if (found === null) return null;
  return found === 'absent' ? 0 : found.filter(({ Status }) => Status === 'Enabled').length;
}

/** The service answers with nothing at all for a bucket that is not logged. */
async function readLogging(
  s3: S3Client,
  reads: Reads,
  { name, arn }: BucketReference,
): Promise<string | null> {
  const found = await readSetting(reads, {
    action: 's3:GetBucketLogging',
    resource: arn,
    call: () => s3.send(new GetBucketLoggingCommand({ Bucket: name })),
    shape: ({ LoggingEnabled: logging }) =>
      logging ? z.string().min(1).parse(logging.TargetBucket) : 'none',
  });
  return found;
}
