import { z } from 'zod';
import { defineEvidence } from '../kind.ts';

const identity = z.strictObject({ arn: z.string().nullable(), principalId: z.string().nullable() });

export const modelPackage = z.strictObject({
  arn: z.string(),
  group: z.string().nullable(),
  version: z.int().nullable(),
  createdAt: z.string(),
  createdBy: identity.nullable(),
  lastModifiedAt: z.string().nullable(),
  /** Who touched it last, which need not be who approved it. */
  lastModifiedBy: identity.nullable(),
  status: z.string().nullable(),
  approvalStatus: z.string().nullable(),
  approvalDescription: z.string().nullable(),
  keyId: z.string().nullable(),
  sourceUri: z.string().nullable(),
  containers: z.array(
    z.strictObject({
      image: z.string().nullable(),
      imageDigest: z.string().nullable(),
      modelDataUrl: z.string().nullable(),
      modelDataETag: z.string().nullable(),
    }),
  ),
  /** Reports registered with the version, such as `Bias.Report`, with the digest the registry holds. */
  reports: z.array(
    z.strictObject({ name: z.string(), uri: z.string().nullable(), contentDigest: z.string().nullable() }),
  ),
});
export type ModelPackage = z.infer<typeof modelPackage>;

/**
 * Model package groups and versions of the model registry.
 *
 * @source SageMaker ListModelPackageGroups, GetModelPackageGroupPolicy, ListModelPackages, BatchDescribeModelPackage
 */
export const sagemakerModelPackages = defineEvidence({
  id: 'aws.sagemaker.model-packages@1',
  title: 'Model registry',
  description:
    'Every model package group and version that exists at collection. The API keeps the last approval only; how it came about is in aws.cloudtrail.changes.',
  unread: { groups: [], packages: [] },
  body: z.strictObject({
    groups: z.array(
      z.strictObject({
        name: z.string(),
        arn: z.string(),
        createdAt: z.string(),
        /** Resource policy as JSON text, `none` where the service says there is none, null where it was not read. */
        policy: z.string().nullable(),
      }),
    ),
    packages: z.array(modelPackage),
  }),
});
