import type { Period } from '../../core/period.ts';
import type { Sealed } from '../../evidence/envelope.ts';
import type { BodyOf } from '../../evidence/kind.ts';
import type { EndpointConfig, sagemakerEndpoints } from '../../evidence/kinds/sagemaker-endpoints.ts';
import type { ChangeRecord } from './changes.ts';
import { type Created, type CreatedKind, created } from './created.ts';
import { countOf, fieldsOf, flagOf, listOf, textOf, vpcOf } from './requests.ts';

type Body = BodyOf<typeof sagemakerEndpoints>;

/** How endpoint configurations stand in the service and in the log. */
export const ENDPOINT_CONFIGS: CreatedKind<Body, EndpointConfig> = {
  create: ['CreateEndpointConfig'],
  remove: ['DeleteEndpointConfig'],
  nameField: 'endpointConfigName',
  arnField: 'endpointConfigArn',
  arnType: 'endpoint-config',
  items: ({ configs }) => configs,
  fromRequest: (request, identity) => ({
    ...identity,
    keyId: textOf(request.kmsKeyId),
    networkIsolation: flagOf(request.enableNetworkIsolation),
    vpc: vpcOf(request.vpcConfig),
    roleArn: textOf(request.executionRoleArn),
    variants: listOf(request.productionVariants).map(variantOf),
    shadowVariants: listOf(request.shadowProductionVariants).map(variantOf),
    dataCapture: request.dataCaptureConfig ? captureOf(fieldsOf(request.dataCaptureConfig)) : null,
    asyncOutput: request.asyncInferenceConfig ? answersOf(fieldsOf(request.asyncInferenceConfig)) : null,
  }),
};

function variantOf(variant: unknown): EndpointConfig['variants'][number] {
  const { variantName, modelName, instanceType, initialInstanceCount, serverlessConfig } = fieldsOf(variant);
  return {
    name: textOf(variantName) ?? '',
    modelName: textOf(modelName),
    instanceType: textOf(instanceType),
    initialInstanceCount: countOf(initialInstanceCount),
    serverless: serverlessConfig !== undefined && serverlessConfig !== null,
  };
}

function captureOf(capture: ReturnType<typeof fieldsOf>): NonNullable<EndpointConfig['dataCapture']> {
  return {
    enabled: flagOf(capture.enableCapture),
    status: null,
    samplingPercentage: countOf(capture.initialSamplingPercentage),
    destinationUri: textOf(capture.destinationS3Uri),
    keyId: textOf(capture.kmsKeyId),
  };
}

function answersOf(config: ReturnType<typeof fieldsOf>): NonNullable<EndpointConfig['asyncOutput']> {
  const output = fieldsOf(config.outputConfig);
  return { uri: textOf(output.s3OutputPath), keyId: textOf(output.kmsKeyId) };
}

/** Every endpoint configuration that existed in the period, as far as the service or the log tells. */
export function endpointConfigs(
  records: readonly Sealed<Body>[],
  changes: readonly ChangeRecord[],
  period: Period,
): Created<EndpointConfig>[] {
  return created(ENDPOINT_CONFIGS, records, changes, period);
}
