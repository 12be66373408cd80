import type { Json } from '../../../src/core/canonical-json.ts';
import { type Act, asLogged, type Call, call } from '../calls.ts';
import { after, precise } from '../clock.ts';
import { hex } from '../ids.ts';
import { imageOf, type Place, roleArn, sagemakerArn } from '../places.ts';
import { type Fields, fieldsAt, listAt, type World } from '../world.ts';

const fileOf = (place: Place, table: string): string =>
  `${place.account}/${place.region}/sagemaker/${table}.json`;

/** What a model of the story is made of. */
export interface Serving {
  readonly name: string;
  readonly role: string;
  readonly image: string;
  readonly modelData: string;
  readonly packageArn?: string;
  readonly vpc: Fields;
}

/** Creates a model, isolated and in the VPC. */
export function createModel(world: World, place: Place, { by, at, ...model }: Act & Serving): void {
  const arn = sagemakerArn(place, 'model', model.name);
  const image = imageOf(place, model.image, hex(`image ${model.image}`));
  const container = {
    Image: image,
    Mode: 'SingleModel',
    ModelDataUrl: model.modelData,
    Environment: {},
    ...(model.packageArn ? { ModelPackageName: model.packageArn } : {}),
  };
  const input: Fields = {
    ModelName: model.name,
    PrimaryContainer: model.packageArn ? { ModelPackageName: model.packageArn } : container,
    ExecutionRoleArn: roleArn(place.account, model.role),
    VpcConfig: model.vpc,
    EnableNetworkIsolation: true,
  };
  world.add(fileOf(place, 'models'), {
    ...input,
    PrimaryContainer: container,
    ModelArn: arn,
    CreationTime: precise(at, model.name),
  });
  call(world, place, {
    by,
    at,
    source: 'sagemaker',
    name: 'CreateModel',
    request: asLogged(input),
    response: { modelArn: arn },
  });
}

/** An endpoint configuration of the story. */
export interface Configuration {
  readonly name: string;
  readonly model: string;
  readonly instances: number;
  readonly key: string | null;
  readonly capture: { readonly uri: string; readonly key: string } | null;
  /** Where answers that come later are written; null for an endpoint that answers at once. */
  readonly answers: { readonly uri: string; readonly key: string | null } | null;
}

/** Creates an endpoint configuration. */
export function createConfig(world: World, place: Place, { by, at, ...config }: Act & Configuration): void {
  const arn = sagemakerArn(place, 'endpoint-config', config.name);
  const input: Fields = {
    EndpointConfigName: config.name,
    ProductionVariants: [
      {
        VariantName: 'AllTraffic',
        ModelName: config.model,
        InitialInstanceCount: config.instances,
        InstanceType: 'ml.m5.xlarge',
        InitialVariantWeight: 1,
      },
    ],
    ...(config.capture
      ? {
          DataCaptureConfig: {
            EnableCapture: true,
            InitialSamplingPercentage: 100,
            DestinationS3Uri: config.capture.uri,
            KmsKeyId: config.capture.key,
            CaptureOptions: [{ CaptureMode: 'Input' }, { CaptureMode: 'Output' }],
          },
        }
      : {}),
    ...(config.key ? { KmsKeyId: config.key } : {}),
    ...(config.answers ? { AsyncInferenceConfig: answering(config.answers) } : {}),
  };
  world.add(fileOf(place, 'endpoint-configs'), {
    ...input,
    EndpointConfigArn: arn,
    CreationTime: precise(at, config.name),
    EnableNetworkIsolation: false,
  });
  call(world, place, {
    by,
    at,
    source: 'sagemaker',
    name: 'CreateEndpointConfig',
    request: asLogged(input),
    response: { endpointConfigArn: arn },
  });
}

function answering({ uri, key }: NonNullable<Configuration['answers']>): Fields {
  return {
    ClientConfig: { MaxConcurrentInvocationsPerInstance: 4 },
    OutputConfig: { S3OutputPath: uri, ...(key ? { KmsKeyId: key } : {}) },
  };
}

/** Deletes an endpoint configuration that no endpoint uses any more. */
export function deleteConfig(
  world: World,
  place: Place,
  { by, at, name }: Act & { readonly name: string },
): void {
  const file = fileOf(place, 'endpoint-configs');
  world.remove(file, world.get(file, 'EndpointConfigName', name));
  const request = { endpointConfigName: name };
  call(world, place, { by, at, source: 'sagemaker', name: 'DeleteEndpointConfig', request });
}

/** An endpoint and the configuration that it runs from now on. */
export interface Deployment {
  readonly endpoint: string;
  readonly config: string;
}

/** Creates an endpoint. */
export function createEndpoint(
  world: World,
  place: Place,
  { by, at, endpoint, config }: Act & Deployment,
): void {
  const arn = sagemakerArn(place, 'endpoint', endpoint);
  world.add(fileOf(place, 'endpoints'), {
    EndpointName: endpoint,
    EndpointArn: arn,
    EndpointStatus: 'InService',
    CreationTime: precise(at, endpoint),
    ...running(world, place, { config, at }),
  });
  call(world, place, {
    by,
    at,
    source: 'sagemaker',
    name: 'CreateEndpoint',
    request: { endpointName: endpoint, endpointConfigName: config },
    response: { endpointArn: arn },
  });
}

/** Moves an endpoint to another configuration. */
export function updateEndpoint(
  world: World,
  place: Place,
  { by, at, endpoint, config, againAfter }: Act & Deployment & Pick<Call, 'againAfter'>,
): void {
  const file = fileOf(place, 'endpoints');
  const {
    DataCaptureConfig: _,
    AsyncInferenceConfig: __,
    ...record
  } = world.get(file, 'EndpointName', endpoint);
  world.remove(file, world.get(file, 'EndpointName', endpoint));
  world.add(file, { ...record, ...running(world, place, { config, at }) });
  call(world, place, {
    by,
    at,
    source: 'sagemaker',
    name: 'UpdateEndpoint',
    request: {
      endpointName: endpoint,
      endpointConfigName: config,
      retainAllVariantProperties: false,
      retainDeploymentConfig: false,
    },
    response: { endpointArn: sagemakerArn(place, 'endpoint', endpoint) },
    ...(againAfter === undefined ? {} : { againAfter }),
  });
}

/** What DescribeEndpoint says once the configuration is in service. */
function running(world: World, place: Place, { config, at }: { config: string; at: string }): Fields {
  const record = world.get(fileOf(place, 'endpoint-configs'), 'EndpointConfigName', config);
  const variants = listAt(record, 'ProductionVariants');
  const capture = fieldsAt(record, 'DataCaptureConfig');
  return {
    EndpointConfigName: config,
    LastModifiedTime: precise(after(at, 412), config),
    ProductionVariants: variants.map((variant) => ({
      VariantName: variant.VariantName ?? null,
      ...(variant.ModelName
        ? { DeployedImages: [deployedImage(world, place, { model: variant.ModelName, at })] }
        : {}),
      CurrentWeight: 1,
      DesiredWeight: 1,
      CurrentInstanceCount: variant.InitialInstanceCount ?? null,
      DesiredInstanceCount: variant.InitialInstanceCount ?? null,
    })),
    ...(record.AsyncInferenceConfig ? { AsyncInferenceConfig: record.AsyncInferenceConfig } : {}),
    ...(record.DataCaptureConfig
      ? {
          DataCaptureConfig: {
            EnableCapture: true,
            CaptureStatus: 'Started',
            CurrentSamplingPercentage: capture.InitialSamplingPercentage ?? null,
            DestinationS3Uri: capture.DestinationS3Uri ?? null,
            KmsKeyId: capture.KmsKeyId ?? null,
          },
        }
      : {}),
  };
}

function deployedImage(world: World, place: Place, { model, at }: { model: Json; at: string }): Fields {
  const image =
    fieldsAt(world.get(fileOf(place, 'models'), 'ModelName', model), 'PrimaryContainer').Image ?? null;
  return {
    SpecifiedImage: image,
    ResolvedImage: image,
    ResolutionTime: precise(after(at, 35), String(model)),
  };
}
