import { z } from 'zod';
import { defineEvidence } from '../kind.ts';
import { namedPlace, vpcAttachment } from '../parts.ts';
import { undrawnItems } from '../sampling.ts';

export const processingJob = z.strictObject({
  name: z.string(),
  arn: z.string(),
  /** Part of the identity: a deleted job's name can be used again. */
  createdAt: z.string(),
  status: z.string().nullable(),
  roleArn: z.string().nullable(),
  image: z.string().nullable(),
  instanceType: z.string().nullable(),
  instanceCount: z.int().nullable(),
  networkIsolation: z.boolean().nullable(),
  interContainerEncryption: z.boolean().nullable(),
  vpc: vpcAttachment.nullable(),
  /** Key of the volumes as the job names it (id, ARN or alias); null is the key that AWS manages. */
  volumeKeyId: z.string().nullable(),
  outputKeyId: z.string().nullable(),
  /** In order of name; no location for data sets and feature groups. */
  inputs: z.array(namedPlace),
  outputs: z.array(namedPlace),
  /** The schedule that started it; null when it was started by a call. */
  monitoringScheduleArn: z.string().nullable(),
});
export type ProcessingJob = z.infer<typeof processingJob>;

/**
 * SageMaker processing jobs created in the period that still exist.
 *
 * @source SageMaker ListProcessingJobs, DescribeProcessingJob
 */
export const sagemakerProcessingJobs = defineEvidence({
  id: 'aws.sagemaker.processing-jobs@1',
  title: 'SageMaker processing jobs',
  description:
    'Every processing job created in the period that still exists, also those that a monitoring schedule started. Jobs that were deleted are in aws.cloudtrail.changes. No VPC attachment means that the answer had none, which is so exactly when the job ran outside a VPC.',
  unread: { jobs: [] },
  body: z.strictObject({ jobs: z.array(processingJob), undrawn: undrawnItems }),
});
