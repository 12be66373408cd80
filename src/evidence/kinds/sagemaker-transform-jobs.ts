import { z } from 'zod';
import { defineEvidence } from '../kind.ts';
import { undrawnItems } from '../sampling.ts';

export const transformJob = z.strictObject({
  name: z.string(),
  arn: z.string(),
  createdAt: z.string(),
  status: z.string().nullable(),
  /** The model that it runs, which also has its role and network. */
  modelName: z.string().nullable(),
  instanceType: z.string().nullable(),
  instanceCount: z.int().nullable(),
  /** Key of the volumes as the job names it (id, ARN or alias); null is the key that AWS manages. */
  volumeKeyId: z.string().nullable(),
  outputKeyId: z.string().nullable(),
  inputUri: z.string().nullable(),
  outputUri: z.string().nullable(),
  /** Where it keeps requests and answers; null when it keeps none. */
  capture: z.strictObject({ destinationUri: z.string().nullable(), keyId: z.string().nullable() }).nullable(),
});
export type TransformJob = z.infer<typeof transformJob>;

/**
 * SageMaker transform jobs created in the period that still exist.
 *
 * @source SageMaker ListTransformJobs, DescribeTransformJob
 */
export const sagemakerTransformJobs = defineEvidence({
  id: 'aws.sagemaker.transform-jobs@1',
  title: 'SageMaker transform jobs',
  description:
    'Every batch transform job created in the period; they cannot be deleted. A transform job has no network settings of its own: it runs with those of its model.',
  unread: { jobs: [] },
  body: z.strictObject({ jobs: z.array(transformJob), undrawn: undrawnItems }),
});
