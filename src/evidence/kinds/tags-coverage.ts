import { z } from 'zod';
import { defineEvidence } from '../kind.ts';

export const taggedResource = z.strictObject({
  arn: z.string(),
  type: z.enum(['cluster', 'endpoint', 'model', 'model-package-group', 'training-job']),
  /** Names of its tags, sorted; null where they were not read. */
  tags: z.array(z.string()).nullable(),
});
export type TaggedResource = z.infer<typeof taggedResource>;

/**
 * Names of the tags of ML resources, and of the tags that the organisation demands.
 *
 * @source Resource Groups Tagging API GetResources; SageMaker Search for training jobs; `requiredTags` of exhibit.yaml
 */
export const tagsCoverage = defineEvidence({
  id: 'aws.tags.coverage@1',
  title: 'Tags of ML resources',
  description:
    'Every endpoint, model, model package group and HyperPod cluster of the region, and every training job of the period, with the names of its tags, never their values; and the tags that exhibit.yaml demands. The tagging service leaves out what was never tagged, so a resource of which it says nothing has no tags.',
  unread: { required: [], resources: [] },
  body: z.strictObject({ required: z.array(z.string()), resources: z.array(taggedResource) }),
});
