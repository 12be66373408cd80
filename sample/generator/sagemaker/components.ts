import { type Act, asLogged, call } from '../calls.ts';
import { after, precise } from '../clock.ts';
import { hex } from '../ids.ts';
import { imageOf, type Place, roleArn, sagemakerArn } from '../places.ts';
import type { Fields, World } from '../world.ts';

const fileOf = (place: Place, table: string): string =>
  `${place.account}/${place.region}/sagemaker/${table}.json`;

/** An endpoint configuration whose variant names no model: inference components serve it. */
export interface OpenConfiguration {
  readonly name: string;
  readonly role: string;
  readonly vpc: Fields;
  readonly key: string;
  readonly captureUri: string;
}

/** Creates such a configuration, isolated and in the VPC, for two instances. */
export function createOpenConfig(
  world: World,
  place: Place,
  { by, at, ...config }: Act & OpenConfiguration,
): void {
  const arn = sagemakerArn(place, 'endpoint-config', config.name);
  const input: Fields = {
    EndpointConfigName: config.name,
    ExecutionRoleArn: roleArn(place.account, config.role),
    ProductionVariants: [
      {
        VariantName: 'AllTraffic',
        InitialInstanceCount: 2,
        InstanceType: 'ml.m5.4xlarge',
        RoutingConfig: { RoutingStrategy: 'LEAST_OUTSTANDING_REQUESTS' },
      },
    ],
    DataCaptureConfig: {
      EnableCapture: true,
      InitialSamplingPercentage: 100,
      DestinationS3Uri: config.captureUri,
      KmsKeyId: config.key,
      CaptureOptions: [{ CaptureMode: 'Input' }, { CaptureMode: 'Output' }],
    },
    KmsKeyId: config.key,
    VpcConfig: config.vpc,
    EnableNetworkIsolation: true,
  };
  world.add(fileOf(place, 'endpoint-configs'), {
    ...input,
    EndpointConfigArn: arn,
    CreationTime: precise(at, config.name),
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

/** An inference component of the story: it runs a model, or a container with model data of its own. */
export interface Component {
  readonly name: string;
  readonly endpoint: string;
  readonly copies: number;
  readonly image: string;
  readonly runs: { readonly model: string } | { readonly modelData: string };
}

/** Creates an inference component. */
export function createComponent(world: World, place: Place, { by, at, ...component }: Act & Component): void {
  const arn = sagemakerArn(place, 'inference-component', component.name);
  const image = imageOf(place, component.image, hex(`image ${component.image}`));
  const { runs } = component;
  const compute: Fields = {
    ComputeResourceRequirements: { NumberOfCpuCoresRequired: 2, MinMemoryRequiredInMb: 4096 },
  };
  const asked: Fields =
    'model' in runs
      ? { ModelName: runs.model, ...compute }
      : { Container: { Image: image, ArtifactUrl: runs.modelData }, ...compute };
  const container: Fields = {
    DeployedImage: {
      SpecifiedImage: image,
      ResolvedImage: image,
      ResolutionTime: precise(after(at, 20), arn),
    },
    ...('model' in runs ? {} : { ArtifactUrl: runs.modelData }),
  };
  const head: Fields = {
    InferenceComponentName: component.name,
    EndpointName: component.endpoint,
    VariantName: 'AllTraffic',
  };
  world.add(fileOf(place, 'inference-components'), {
    ...head,
    InferenceComponentArn: arn,
    EndpointArn: sagemakerArn(place, 'endpoint', component.endpoint),
    Specification: { ...asked, Container: container },
    RuntimeConfig: { DesiredCopyCount: component.copies, CurrentCopyCount: component.copies },
    CreationTime: precise(at, arn),
    LastModifiedTime: precise(after(at, 240), arn),
    InferenceComponentStatus: 'InService',
  });
  call(world, place, {
    by,
    at,
    source: 'sagemaker',
    name: 'CreateInferenceComponent',
    request: asLogged({
      ...head,
      Specification: asked,
      RuntimeConfig: { CopyCount: component.copies },
    }),
    response: { inferenceComponentArn: arn },
  });
}
