import {
  DescribeEndpointCommand,
  DescribeEndpointConfigCommand,
  type DescribeEndpointConfigOutput,
  type DescribeEndpointOutput,
  paginateListEndpointConfigs,
  paginateListEndpoints,
  SageMakerClient,
} from '@aws-sdk/client-sagemaker';
import { by } from '../../core/order.ts';
import {
  type Endpoint,
  type EndpointConfig,
  endpoint,
  endpointConfig,
  sagemakerEndpoints,
} from '../../evidence/kinds/sagemaker-endpoints.ts';
import { populationOf, readAs, readNames, text, vpcOf, when } from '../answers.ts';
import { defineCollector } from '../collector.ts';
import type { Reads } from '../reads.ts';

/** Lists the endpoints and the endpoint configurations of the region and reads the settings of each. */
export const sagemakerEndpointsCollector = defineCollector({
  id: 'sagemaker-endpoints',
  produces: sagemakerEndpoints,
  reach: 'regional',
  actions: [
    'sagemaker:ListEndpoints',
    'sagemaker:DescribeEndpoint',
    'sagemaker:ListEndpointConfigs',
    'sagemaker:DescribeEndpointConfig',
  ],
  uses: [],

  async collect({ client, reads }) {
    const sagemaker = client(SageMakerClient);
    const running = await readEndpoints(sagemaker, reads);
    const stored = await readConfigs(sagemaker, reads);
    return {
      body: {
        endpoints: running.endpoints.toSorted(by(({ arn }) => arn)),
        configs: stored.configs.toSorted(by(({ arn }) => arn)),
      },
      ...populationOf(
        'sagemaker:ListEndpoints and sagemaker:ListEndpointConfigs',
        running.listed,
        stored.listed,
      ),
    };
  },
});

async function readEndpoints(sagemaker: SageMakerClient, reads: Reads) {
  const listed = await readNames(
    reads,
    { action: 'sagemaker:ListEndpoints', resource: null },
    {
      pages: paginateListEndpoints({ client: sagemaker, pageSize: 100 }, {}),
      list: (page) => page.Endpoints?.map(({ EndpointName: name, EndpointArn: arn }) => ({ name, arn })),
    },
  );
  const endpoints: Endpoint[] = [];
  for (const { name, arn } of listed.items) {
    const found = await readAs(reads, {
      action: 'sagemaker:DescribeEndpoint',
      resource: arn,
      call: () => sagemaker.send(new DescribeEndpointCommand({ EndpointName: name })),
      shape: endpointOf,
    });
    if (found) endpoints.push(found);
  }
  return { listed, endpoints };
}

async function readConfigs(sagemaker: SageMakerClient, reads: Reads) {
  const listed = await readNames(
    reads,
    { action: 'sagemaker:ListEndpointConfigs', resource: null },
    {
      pages: paginateListEndpointConfigs({ client: sagemaker, pageSize: 100 }, {}),
      list: (page) =>
        page.EndpointConfigs?.map(({ EndpointConfigName: name, EndpointConfigArn: arn }) => ({ name, arn })),
    },
  );
  const configs: EndpointConfig[] = [];
  for (const { name, arn } of listed.items) {
    const found = await readAs(reads, {
      action: 'sagemaker:DescribeEndpointConfig',
      resource: arn,
      call: () => sagemaker.send(new DescribeEndpointConfigCommand({ EndpointConfigName: name })),
      shape: configOf,
    });
    if (found) configs.push(found);
  }
  return { listed, configs };
}

function endpointOf(answer: DescribeEndpointOutput): Endpoint {
  const capture = answer.DataCaptureConfig;
  return endpoint.parse({
    name: answer.EndpointName,
    arn: answer.EndpointArn,
    status: text(answer.EndpointStatus),
    createdAt: when(answer.CreationTime),
    lastModifiedAt: when(answer.LastModifiedTime),
    configName: text(answer.EndpointConfigName),
    variants: runningVariants(answer.ProductionVariants),
    shadowVariants: runningVariants(answer.ShadowProductionVariants),
    dataCapture: capture
      ? {
          enabled: capture.EnableCapture ?? null,
          status: text(capture.CaptureStatus),
          samplingPercentage: capture.CurrentSamplingPercentage ?? null,
          destinationUri: text(capture.DestinationS3Uri),
          keyId: text(capture.KmsKeyId),
        }
      : null,
    asyncOutputKeyId: text(answer.AsyncInferenceConfig?.OutputConfig?.KmsKeyId),
  });
}

function runningVariants(variants: DescribeEndpointOutput['ProductionVariants']) {
  return (variants ?? [])
    .map((variant) => ({
      name: variant.VariantName,
      currentInstanceCount: variant.CurrentInstanceCount ?? null,
      desiredInstanceCount: variant.DesiredInstanceCount ?? null,
      images: (variant.DeployedImages ?? []).map((image) => ({
        specified: text(image.SpecifiedImage),
        resolved: text(image.ResolvedImage),
        resolvedAt: when(image.ResolutionTime),
      })),
    }))
    .toSorted(by(({ name }) => name ?? ''));
}

function configOf(answer: DescribeEndpointConfigOutput): EndpointConfig {
  const capture = answer.DataCaptureConfig;
  const output = answer.AsyncInferenceConfig?.OutputConfig;
  return endpointConfig.parse({
    name: answer.EndpointConfigName,
    arn: answer.EndpointConfigArn,
    createdAt: when(answer.CreationTime),
    keyId: text(answer.KmsKeyId),
    networkIsolation: answer.EnableNetworkIsolation ?? null,
    vpc: vpcOf(answer.VpcConfig),
    roleArn: text(answer.ExecutionRoleArn),
    variants: configuredVariants(answer.ProductionVariants),
    shadowVariants: configuredVariants(answer.ShadowProductionVariants),
    dataCapture: capture
      ? {
          enabled: capture.EnableCapture ?? null,
          status: null,
          samplingPercentage: capture.InitialSamplingPercentage ?? null,
          destinationUri: text(capture.DestinationS3Uri),
          keyId: text(capture.KmsKeyId),
        }
      : null,
    asyncOutput: answer.AsyncInferenceConfig
      ? { uri: text(output?.S3OutputPath), keyId: text(output?.KmsKeyId) }
      : null,
  });
}

function configuredVariants(variants: DescribeEndpointConfigOutput['ProductionVariants']) {
  return (variants ?? [])
    .map((variant) => ({
      name: variant.VariantName,
      modelName: text(variant.ModelName),
      instanceType: text(variant.InstanceType),
      initialInstanceCount: variant.InitialInstanceCount ?? null,
      serverless: variant.ServerlessConfig !== undefined,
    }))
    .toSorted(by(({ name }) => name ?? ''));
}
