import { z } from 'zod';
import { defineEvidence } from '../kind.ts';
import { vpcAttachment } from '../parts.ts';
import { undrawnItems } from '../sampling.ts';

export const autoMlJob = z.strictObject({
  name: z.string(),
  arn: z.string(),
  createdAt: z.string(),
  status: z.string().nullable(),
  roleArn: z.string().nullable(),
  interContainerEncryption: z.boolean().nullable(),
  vpc: vpcAttachment.nullable(),
  /** Key of the volumes as the job names it (id, ARN or alias); null is the key that AWS manages. */
  volumeKeyId: z.string().nullable(),
  outputKeyId: z.string().nullable(),
  outputUri: z.string().nullable(),
});
export type AutoMlJob = z.infer<typeof autoMlJob>;

/**
 * SageMaker AutoML jobs created in the period that still exist.
 *
 * @source SageMaker ListAutoMLJobs, DescribeAutoMLJobV2
 */
export const sagemakerAutoMlJobs = defineEvidence({
  id: 'aws.sagemaker.auto-ml-jobs@1',
  title: 'SageMaker AutoML jobs',
  description:
    'Every AutoML job (Autopilot, first and second version) created in the period; they cannot be deleted. The service chooses the instances; the training jobs that it started are in aws.sagemaker.training-jobs. No VPC attachment means that the answer had none, which is so exactly when the job ran outside a VPC.',
  unread: { jobs: [] },
  body: z.strictObject({ jobs: z.array(autoMlJob), undrawn: undrawnItems }),
});
