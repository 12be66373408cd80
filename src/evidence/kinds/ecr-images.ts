import { z } from 'zod';
import { defineEvidence } from '../kind.ts';

/** What the registry says of the scan of an image. */
const imageScan = z.strictObject({
  /** Word of the service: COMPLETE for a scan that ended, ACTIVE for one that goes on all the time, or why not. */
  status: z.string().nullable(),
  completedAt: z.string().nullable(),
  /** Open findings by severity as the service names it; null when the answer had no findings part. */
  findings: z.array(z.strictObject({ severity: z.string(), count: z.int().nonnegative() })).nullable(),
});

export const ecrImage = z.strictObject({
  /** ARN of the repository, then `@` and the digest, or `:` and the tag while no digest is known. */
  id: z.string(),
  repositoryArn: z.string(),
  /** Whether the registry still has it. */
  inRegistry: z.boolean(),
  digest: z.string().nullable(),
  tags: z.array(z.string()),
  pushedAt: z.string().nullable(),
  /** The images as workloads name them, sorted. */
  namedAs: z.array(z.string()),
  usedBy: z.array(z.string()),
  /** `none`: it was never scanned. null: not read. */
  scan: z.union([z.literal('none'), imageScan]).nullable(),
});
export type EcrImage = z.infer<typeof ecrImage>;

export const ecrRepository = z.strictObject({
  arn: z.string(),
  name: z.string(),
  /** MUTABLE or IMMUTABLE, either of them with `_WITH_EXCLUSION` too. */
  tagMutability: z.string().nullable(),
  scanOnPush: z.boolean().nullable(),
  usedBy: z.array(z.string()),
});
export type EcrRepository = z.infer<typeof ecrRepository>;

/**
 * Images that workloads name, as the registry of the account and region has them.
 *
 * @source ECR DescribeImages, DescribeRepositories, DescribeImageScanFindings
 */
export const ecrImages = defineEvidence({
  id: 'aws.ecr.images@1',
  title: 'Container images of the workloads',
  description:
    'Every image that a training job of the period, a model or an endpoint of the account names in the registry of this region, its repository and its scan. Images of workloads of this region in another registry are listed by name only.',
  unread: { images: [], repositories: [], elsewhere: [] },
  body: z.strictObject({
    images: z.array(ecrImage),
    repositories: z.array(ecrRepository),
    elsewhere: z.array(z.strictObject({ image: z.string(), usedBy: z.array(z.string()) })),
  }),
});
