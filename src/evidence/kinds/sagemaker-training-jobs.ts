import { z } from 'zod';
import { defineEvidence } from '../kind.ts';
import { tag, vpcAttachment } from '../parts.ts';

export const trainingJob = z.strictObject({
  name: z.string(),
  arn: z.string(),
  /** Part of the identity: a deleted job's name can be used again. */
  createdAt: z.string(),
  status: z.string().nullable(),
  roleArn: z.string().nullable(),
  /** Registry path of the training image; null when a built-in algorithm is named instead. */
  image: z.string().nullable(),
  algorithmName: z.string().nullable(),
  instanceType: z.string().nullable(),
  instanceCount: z.int().nullable(),
  networkIsolation: z.boolean().nullable(),
  interContainerEncryption: z.boolean().nullable(),
  vpc: vpcAttachment.nullable(),
  /** Key of the training volume as the job names it (id, ARN or alias); null is the key that AWS manages. */
  volumeKeyId: z.string().nullable(),
  outputKeyId: z.string().nullable(),
  outputUri: z.string().nullable(),
  inputs: z.array(z.strictObject({ channel: z.string(), uri: z.string().nullable() })),
  modelArtifactUri: z.string().nullable(),
  tuningJobArn: z.string().nullable(),
  managedSpot: z.boolean().nullable(),
  checkpointUri: z.string().nullable(),
  tags: z.array(tag).nullable(),
});
export type TrainingJob = z.infer<typeof trainingJob>;

/**
 * Training jobs created in the period that still exist.
 *
 * @source SageMaker Search (Resource TrainingJob), ListTrainingJobs
 */
export const sagemakerTrainingJobs = defineEvidence({
  id: 'aws.sagemaker.training-jobs@1',
  title: 'SageMaker training jobs',
  description:
    'Every training job created in the period that still exists. Jobs that were deleted are in aws.cloudtrail.changes. No VPC attachment means that the answer had none, which is so exactly when the job ran outside a VPC.',
  unread: { jobs: [] },
  body: z.strictObject({ jobs: z.array(trainingJob) }),
});
