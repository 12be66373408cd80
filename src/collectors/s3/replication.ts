import {
  type ReplicationRule as Answer,
  GetBucketLocationCommand,
  GetBucketReplicationCommand,
  type ReplicationRuleFilter,
  type S3Client,
} from '@aws-sdk/client-s3';
import { type Bucket, type ReplicationRule, replicationRule } from '../../evidence/kinds/s3-buckets.ts';
import { readSetting, sortedOnce, text } from '../answers.ts';
import type { Reads } from '../reads.ts';
import type { BucketReference } from '../references.ts';
import { regionOf } from './location.ts';

/** Reads the rules that copy a bucket; `none` when S3 says that there are none, null beside a gap. */
export async function readReplication(
  s3: S3Client,
  reads: Reads,
  { name, arn, account }: BucketReference & { readonly account: string },
): Promise<Bucket['replication']> {
  const found = await readSetting(reads, {
    action: 's3:GetReplicationConfiguration',
    resource: arn,
    absentWhen: ['ReplicationConfigurationNotFoundError'],
    call: () => s3.send(new GetBucketReplicationCommand({ Bucket: name })),
    shape: ({ ReplicationConfiguration }) => {
      if (ReplicationConfiguration?.Rules === undefined)
        throw new TypeError('An answer without its configuration.');
      return ReplicationConfiguration.Rules.map(settings);
    },
  });
  if (found === null) return null;
  if (found === 'absent') return 'none';
  const regions = new Map<string, string | null>();
  for (const { destination } of found) {
    if (regions.has(destination.bucket)) continue;
    // Where the copies are to belong to another account, this one has no business to ask.
    const own = destination.account === null || destination.account === account;
    const partition = arn.split(':')[1] ?? 'aws';
    const asked = { bucket: destination.bucket, partition, account };
    regions.set(destination.bucket, own ? await readRegion(s3, reads, asked) : null);
  }
  return found.map((rule) => ({
    ...rule,
    destination: { ...rule.destination, region: regions.get(rule.destination.bucket) ?? null },
  }));
}

/** S3 refuses to tell of a bucket whose owner is not the expected one, which is an answer here and no failure. */
async function readRegion(
  s3: S3Client,
  reads: Reads,
  { bucket, partition, account }: { bucket: string; partition: string; account: string },
): Promise<string | null> {
  const found = await readSetting(reads, {
    action: 's3:GetBucketLocation',
    resource: `arn:${partition}:s3:::${bucket}`,
    absentWhen: ['AccessDenied'],
    call: () => s3.send(new GetBucketLocationCommand({ Bucket: bucket, ExpectedBucketOwner: account })),
    shape: ({ LocationConstraint }) => regionOf(LocationConstraint),
  });
  return found === 'absent' ? null : found;
}

function settings(rule: Answer): ReplicationRule {
  const destination = rule.Destination;
  return replicationRule.parse({
    id: text(rule.ID),
    status: rule.Status,
    destination: {
      bucket: /^arn:[^:]+:s3:::([^/]+)$/.exec(destination?.Bucket ?? '')?.[1],
      account: text(destination?.Account),
      region: null,
    },
    covers: rule.Filter === undefined ? coveredByPrefix(rule.Prefix) : coveredBy(rule.Filter),
    kmsObjects: rule.SourceSelectionCriteria?.SseKmsEncryptedObjects?.Status ?? null,
  });
}

/** Rules of the first version have a prefix and no filter; an empty one means the whole bucket. */
function coveredByPrefix(prefix: string | undefined): ReplicationRule['covers'] {
  if (prefix === undefined) return null;
  return prefix === '' ? 'bucket' : { prefix, tags: [], excludes: false };
}

function coveredBy({ Prefix, Tag, And, Not }: ReplicationRuleFilter): ReplicationRule['covers'] {
  const prefix = text(Prefix) ?? text(And?.Prefix);
  const tags = sortedOnce(
    [...(Tag ? [Tag] : []), ...(And?.Tags ?? [])].map(({ Key, Value }) => `${Key}=${Value}`),
  );
  const excludes = Not !== undefined || And?.Not !== undefined;
  return prefix === null && tags.length === 0 && !excludes ? 'bucket' : { prefix, tags, excludes };
}
