import { z } from 'zod';
import { defineEvidence } from '../kind.ts';
import { vpcAttachment } from '../parts.ts';
import { undrawnItems } from '../sampling.ts';

/** What the training jobs of a tuning job are given. */
export const tuningDefinition = z.strictObject({
  /** null where a tuning job has one definition without a name. */
  name: z.string().nullable(),
  roleArn: z.string().nullable(),
  image: z.string().nullable(),
  algorithmName: z.string().nullable(),
  /** null also when the instances are of several types. */
  instanceType: z.string().nullable(),
  /** Of one training job; null also when it can be of several sizes. */
  instanceCount: z.int().nullable(),
  networkIsolation: z.boolean().nullable(),
  interContainerEncryption: z.boolean().nullable(),
  vpc: vpcAttachment.nullable(),
  /** Key of the volumes as the definition names it (id, ARN or alias); null is the key that AWS manages. */
  volumeKeyId: z.string().nullable(),
  outputKeyId: z.string().nullable(),
  outputUri: z.string().nullable(),
});
export type TuningDefinition = z.infer<typeof tuningDefinition>;

export const tuningJob = z.strictObject({
  name: z.string(),
  arn: z.string(),
  /** Part of the identity: a deleted job's name can be used again. */
  createdAt: z.string(),
  status: z.string().nullable(),
  /** In order of name. */
  definitions: z.array(tuningDefinition),
});
export type TuningJob = z.infer<typeof tuningJob>;

/**
 * SageMaker tuning jobs created in the period that still exist.
 *
 * @source SageMaker ListHyperParameterTuningJobs, DescribeHyperParameterTuningJob
 */
export const sagemakerTuningJobs = defineEvidence({
  id: 'aws.sagemaker.tuning-jobs@1',
  title: 'SageMaker tuning jobs',
  description:
    'Every hyperparameter tuning job created in the period that still exists, with its training job definitions; the training jobs that it started are in aws.sagemaker.training-jobs. Tuning jobs that were deleted are in aws.cloudtrail.changes. No VPC attachment means that the definition had none.',
  unread: { jobs: [] },
  body: z.strictObject({ jobs: z.array(tuningJob), undrawn: undrawnItems }),
});
