import { z } from 'zod';
import { defineEvidence } from '../kind.ts';

/** What a component runs: a model by name, or a container of its own, or an adapter on top of another component. */
export const componentSpecification = z.strictObject({
  /** Set where a component runs other things on other instance types. */
  instanceType: z.string().nullable(),
  modelName: z.string().nullable(),
  /** Where the parameters of a container of its own, or of an adapter, lie. */
  artifactUrl: z.string().nullable(),
  /** The image as asked for and as resolved to a digest when it was deployed. */
  image: z
    .strictObject({
      specified: z.string().nullable(),
      resolved: z.string().nullable(),
      resolvedAt: z.string().nullable(),
    })
    .nullable(),
  /** The component that an adapter runs on top of. */
  baseName: z.string().nullable(),
  /** What each copy is promised. */
  compute: z
    .strictObject({
      cpuCores: z.number().nullable(),
      accelerators: z.number().nullable(),
      minMemoryMb: z.int().nullable(),
      maxMemoryMb: z.int().nullable(),
    })
    .nullable(),
});
export type ComponentSpecification = z.infer<typeof componentSpecification>;

export const inferenceComponent = z.strictObject({
  name: z.string(),
  arn: z.string(),
  createdAt: z.string(),
  lastModifiedAt: z.string().nullable(),
  status: z.string().nullable(),
  endpointName: z.string(),
  /** The production variant on whose instances it runs. */
  variantName: z.string().nullable(),
  currentCopyCount: z.int().nullable(),
  desiredCopyCount: z.int().nullable(),
  /** Null when the component was listed and could not be described, so that what it runs is not known. */
  specifications: z.array(componentSpecification).nullable(),
});
export type InferenceComponent = z.infer<typeof inferenceComponent>;

/**
 * Inference components that exist at collection.
 *
 * @source SageMaker ListInferenceComponents, DescribeInferenceComponent
 */
export const sagemakerInferenceComponents = defineEvidence({
  id: 'aws.sagemaker.inference-components@1',
  title: 'SageMaker inference components',
  description:
    'Every inference component that exists at collection: what runs on endpoints whose variants name no model. A component can be changed; what it ran at a past time follows from its create and update events. One that was listed and could not be described is there without what it runs.',
  unread: { components: [] },
  body: z.strictObject({ components: z.array(inferenceComponent) }),
});
