import { z } from 'zod';
import { defineEvidence } from '../kind.ts';

export const lineageGroup = z.strictObject({
  name: z.string(),
  arn: z.string(),
  createdAt: z.string(),
  /** Resource policy as JSON text; `none` when the group has none, null when it could not be read. */
  policy: z.string().nullable(),
});
export type LineageGroup = z.infer<typeof lineageGroup>;

/** Lineage groups that exist at collection. @source SageMaker ListLineageGroups, GetLineageGroupPolicy */
export const sagemakerLineageGroups = defineEvidence({
  id: 'aws.sagemaker.lineage-groups@1',
  title: 'Lineage groups',
  description:
    'Every lineage group that exists at collection, with the resource policy that shares it with other accounts. An account has one, which the service makes with the first entity of its lineage.',
  unread: { groups: [] },
  body: z.strictObject({ groups: z.array(lineageGroup) }),
});
