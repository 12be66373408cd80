import { z } from 'zod';
import { defineEvidence } from '../kind.ts';

export const featureGroup = z.strictObject({
  name: z.string(),
  arn: z.string(),
  createdAt: z.string(),
  status: z.string().nullable(),
  roleArn: z.string().nullable(),
  /** Null when the answer names no online store, which is so exactly when the group has none. */
  online: z.strictObject({ enabled: z.boolean().nullable(), keyId: z.string().nullable() }).nullable(),
  /** Null when the answer names no offline store, which is so exactly when the group has none. */
  offline: z
    .strictObject({
      uri: z.string().nullable(),
      /** Where the records really lie, below the address that was asked for. */
      resolvedUri: z.string().nullable(),
      keyId: z.string().nullable(),
    })
    .nullable(),
});
export type FeatureGroup = z.infer<typeof featureGroup>;

/** Feature groups that exist at collection. @source SageMaker ListFeatureGroups, DescribeFeatureGroup */
export const sagemakerFeatureGroups = defineEvidence({
  id: 'aws.sagemaker.feature-groups@1',
  title: 'SageMaker feature groups',
  description:
    'Every feature group that exists at collection, with the keys and places of its stores; neither features nor records. The keys of a group cannot be changed. No key means that the answer named none, so that AWS manages it.',
  unread: { groups: [] },
  body: z.strictObject({ groups: z.array(featureGroup) }),
});
