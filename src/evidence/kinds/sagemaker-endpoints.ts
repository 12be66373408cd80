import { z } from 'zod';
import { defineEvidence } from '../kind.ts';
import { dataCapture, vpcAttachment } from '../parts.ts';

const runningVariant = z.strictObject({
  name: z.string(),
  currentInstanceCount: z.int().nullable(),
  desiredInstanceCount: z.int().nullable(),
  /** What really runs: the image as asked for and as resolved to a digest when it was deployed. */
  images: z.array(
    z.strictObject({
      specified: z.string().nullable(),
      resolved: z.string().nullable(),
      resolvedAt: z.string().nullable(),
    }),
  ),
});

export const endpoint = z.strictObject({
  name: z.string(),
  arn: z.string(),
  status: z.string().nullable(),
  createdAt: z.string(),
  lastModifiedAt: z.string().nullable(),
  configName: z.string().nullable(),
  /** Production variants. */
  variants: z.array(runningVariant),
  /** Variants that get copies of the requests and answer nobody; none without a shadow test. */
  shadowVariants: z.array(runningVariant),
  dataCapture: dataCapture.nullable(),
  asyncOutputKeyId: z.string().nullable(),
});
export type Endpoint = z.infer<typeof endpoint>;

const configuredVariant = z.strictObject({
  name: z.string(),
  modelName: z.string().nullable(),
  instanceType: z.string().nullable(),
  initialInstanceCount: z.int().nullable(),
  serverless: z.boolean(),
});

export const endpointConfig = z.strictObject({
  name: z.string(),
  arn: z.string(),
  createdAt: z.string(),
  /** Key of the storage volume as the configuration names it; null is no key of the customer. */
  keyId: z.string().nullable(),
  networkIsolation: z.boolean().nullable(),
  vpc: vpcAttachment.nullable(),
  roleArn: z.string().nullable(),
  /** Production variants. */
  variants: z.array(configuredVariant),
  /** Variants that get copies of the requests and answer nobody; none without a shadow test. */
  shadowVariants: z.array(configuredVariant),
  dataCapture: dataCapture.nullable(),
  /** Where an asynchronous endpoint writes its answers; null when it answers at once. */
  asyncOutput: z.strictObject({ uri: z.string().nullable(), keyId: z.string().nullable() }).nullable(),
});
export type EndpointConfig = z.infer<typeof endpointConfig>;

/**
 * Endpoints and endpoint configurations that exist at collection.
 *
 * @source SageMaker ListEndpoints, DescribeEndpoint, ListEndpointConfigs, DescribeEndpointConfig
 */
export const sagemakerEndpoints = defineEvidence({
  id: 'aws.sagemaker.endpoints@1',
  title: 'SageMaker endpoints',
  description:
    'Every endpoint and every endpoint configuration that exists at collection, with the variants that answer and those that only get copies of the requests. Configurations cannot be changed, only replaced, so what an endpoint ran at a past time follows from the names in its update events.',
  unread: { endpoints: [], configs: [] },
  body: z.strictObject({ endpoints: z.array(endpoint), configs: z.array(endpointConfig) }),
});
