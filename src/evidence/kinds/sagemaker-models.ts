import { z } from 'zod';
import { defineEvidence } from '../kind.ts';
import { vpcAttachment } from '../parts.ts';

export const model = z.strictObject({
  name: z.string(),
  arn: z.string(),
  createdAt: z.string(),
  roleArn: z.string().nullable(),
  networkIsolation: z.boolean().nullable(),
  vpc: vpcAttachment.nullable(),
  containers: z.array(
    z.strictObject({
      image: z.string().nullable(),
      modelDataUrl: z.string().nullable(),
      /** ARN or name of the model package that the container comes from. */
      modelPackage: z.string().nullable(),
      repositoryAccessMode: z.string().nullable(),
    }),
  ),
});
export type Model = z.infer<typeof model>;

/** Models that exist at collection. @source SageMaker ListModels, DescribeModel */
export const sagemakerModels = defineEvidence({
  id: 'aws.sagemaker.models@1',
  title: 'SageMaker models',
  description: 'Every model that exists at collection, with its containers and isolation.',
  unread: { models: [] },
  body: z.strictObject({ models: z.array(model) }),
});
