import { z } from 'zod';
import { digestText } from '../envelope.ts';
import { defineEvidence } from '../kind.ts';

export const modelCard = z.strictObject({
  name: z.string(),
  arn: z.string(),
  version: z.int(),
  status: z.string().nullable(),
  createdAt: z.string(),
  lastModifiedAt: z.string().nullable(),
  keyId: z.string().nullable(),
  modelId: z.string().nullable(),
  modelName: z.string().nullable(),
  modelPackageGroup: z.string().nullable(),
  modelPackageArn: z.string().nullable(),
  riskRating: z.string().nullable(),
  /**
   * What the content says, by path and without its texts; null when the content was not read or is no JSON.
   * `filled` are the dotted paths (array positions left out) that hold a value other than an empty one;
   * `unknown` are top-level names that neither published variant of the schema has.
   */
  content: z
    .strictObject({ digest: digestText, filled: z.array(z.string()), unknown: z.array(z.string()) })
    .nullable(),
  versions: z.array(
    z.strictObject({
      version: z.int(),
      status: z.string().nullable(),
      createdAt: z.string().nullable(),
      lastModifiedAt: z.string().nullable(),
    }),
  ),
});
export type ModelCard = z.infer<typeof modelCard>;

/**
 * Model cards with their versions.
 *
 * @source SageMaker ListModelCards, DescribeModelCard, ListModelCardVersions
 */
export const sagemakerModelCards = defineEvidence({
  id: 'aws.sagemaker.model-cards@1',
  title: 'Model cards',
  description:
    'Every model card at its current version: which parts are filled and the digest of the content, never the texts themselves. A change of status makes no version; its history is in aws.cloudtrail.changes.',
  unread: { cards: [] },
  body: z.strictObject({ cards: z.array(modelCard) }),
});
