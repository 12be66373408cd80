import { z } from 'zod';
import { defineEvidence } from '../kind.ts';
import { vpcAttachment } from '../parts.ts';
import { undrawnItems } from '../sampling.ts';

export const compilationJob = z.strictObject({
  name: z.string(),
  arn: z.string(),
  /** Part of the identity: a deleted job's name can be used again. */
  createdAt: z.string(),
  status: z.string().nullable(),
  roleArn: z.string().nullable(),
  /** The image that a model compiled for a cloud instance runs in; the job itself runs in one of AWS. */
  image: z.string().nullable(),
  vpc: vpcAttachment.nullable(),
  /** Key of the compiled model as the job names it (id, ARN or alias); null is the key that AWS manages for S3. */
  outputKeyId: z.string().nullable(),
  /** The registered version that was compiled; null when a model in S3 was. */
  modelPackage: z.string().nullable(),
  inputUri: z.string().nullable(),
  outputUri: z.string().nullable(),
  /** The compiled model itself. */
  artifactUri: z.string().nullable(),
  /** What it was compiled for, such as `ml_c5`; null when a platform was named instead. */
  targetDevice: z.string().nullable(),
});
export type CompilationJob = z.infer<typeof compilationJob>;

/**
 * SageMaker compilation jobs (Neo) created in the period that still exist.
 *
 * @source SageMaker ListCompilationJobs, DescribeCompilationJob
 */
export const sagemakerCompilationJobs = defineEvidence({
  id: 'aws.sagemaker.compilation-jobs@1',
  title: 'SageMaker compilation jobs',
  description:
    'Every compilation job (Neo) created in the period that still exists. Jobs that were deleted are in aws.cloudtrail.changes. The instance and its volumes are those of the service. No VPC attachment means that the answer had none, which is so exactly when the job ran outside a VPC.',
  unread: { jobs: [] },
  body: z.strictObject({ jobs: z.array(compilationJob), undrawn: undrawnItems }),
});
