import { z } from 'zod';
import { defineEvidence } from '../kind.ts';

/** What a run read or wrote, under the name that it gives it: a channel, `SageMaker.ImageUri`, `SageMaker.ModelArtifact`. */
const runArtifact = z.strictObject({ name: z.string(), value: z.string() });

export const lineageEntity = z.strictObject({
  arn: z.string(),
  type: z.enum(['artifact', 'action', 'context', 'trial-component', 'experiment']),
  /** Type as lineage names it: DataSet, Model, Image, Endpoint, Approval, TrainingJob, …; null when it has none. */
  lineageType: z.string().nullable(),
  name: z.string().nullable(),
  /** What the entity stands for: an S3 URI, an image, the ARN of a job, endpoint or package. */
  sourceUri: z.string().nullable(),
  /** Content identities that the entity states: S3ETag, S3Version, MD5Hash, Custom. */
  identities: z.array(z.strictObject({ type: z.string(), value: z.string() })),
  /** What a trial component says it read and wrote, by name; null for other types and where it was not stated. */
  inputs: z.array(runArtifact).nullable(),
  outputs: z.array(runArtifact).nullable(),
  /** Status of an action, such as Approved. */
  status: z.string().nullable(),
  createdAt: z.string().nullable(),
});
export type LineageEntity = z.infer<typeof lineageEntity>;

export const lineageAssociation = z.strictObject({
  source: z.string(),
  destination: z.string(),
  type: z.string().nullable(),
});
export type LineageAssociation = z.infer<typeof lineageAssociation>;

/**
 * The lineage graph around the endpoints and the versions of the model registry.
 *
 * @source SageMaker ListContexts, ListArtifacts, QueryLineage, DescribeArtifact, DescribeAction, DescribeContext,
 *   DescribeTrialComponent
 */
export const sagemakerLineage = defineEvidence({
  id: 'aws.sagemaker.lineage@1',
  title: 'Lineage graph',
  description:
    'For each endpoint the lineage context that stands for it (none is a finding, not a gap), for each model package that is approved or was created in the period the artifact that stands for it, and all entities and associations from which they descend. Data is identified by URI unless an entity states a content identity.',
  unread: { starts: [], packages: [], entities: [], associations: [] },
  body: z.strictObject({
    starts: z.array(z.strictObject({ endpointArn: z.string(), entityArn: z.string().nullable() })),
    packages: z.array(z.strictObject({ packageArn: z.string(), entityArn: z.string().nullable() })),
    entities: z.array(lineageEntity),
    associations: z.array(lineageAssociation),
  }),
});
