import type { Act } from '../calls.ts';
import { after } from '../clock.ts';
import { keyArn } from '../foundation/keys.ts';
import { vpcOf } from '../foundation/network.ts';
import { eTagOf, hex } from '../ids.ts';
import { imageOf, type Place, sagemakerArn } from '../places.ts';
import { action, artifact, artifactArn, associate, context, trialComponent } from '../sagemaker/lineage.ts';
import { processData } from '../sagemaker/processing.ts';
import { approvePackage, packageArn, registerPackage } from '../sagemaker/registry.ts';
import { createConfig, createModel } from '../sagemaker/serving.ts';
import { train } from '../sagemaker/training.ts';
import type { World } from '../world.ts';

/** A production model: names and places that all its versions share. */
export interface Product {
  readonly place: Place;
  /** Also the model package group and the first part of job names. */
  readonly name: string;
  readonly endpoint: string;
  readonly role: string;
  readonly data: string;
  readonly artifacts: string;
  readonly monitoring: string;
  /** Aliases of the keys for data, for serving, and for registry and cards. */
  readonly keys: { readonly data: string; readonly serving: string; readonly registry: string };
}

/** One version of it. */
export interface Version {
  readonly number: number;
  /** Day of training, part of the names. */
  readonly day: string;
}

/** The addresses that follow from a product and a version. */
export function addresses(product: Product, { number, day }: Version) {
  const job = `${product.name}-${day}`;
  const data = `s3://${product.data}/train/${day}/`;
  const output = `s3://${product.artifacts}/${product.name}`;
  const image = imageOf(product.place, product.name, hex(`image ${product.name}`));
  return {
    job,
    data,
    output,
    image,
    modelData: `${output}/${job}/output/model.tar.gz`,
    jobArn: sagemakerArn(product.place, 'training-job', job),
    package: packageArn(product.place, product.name, number),
    model: `${product.name}-v${number}`,
    run: sagemakerArn(product.place, 'experiment-trial-component', `${job}-aws-training-job`),
    dataArtifact: artifactArn(product.place, data),
  };
}

/** Prepares the data and trains a version, with the lineage that SageMaker writes. */
export function trainVersion(world: World, product: Product, { by, at, ...version }: Act & Version): void {
  const { place, name } = product;
  const key = keyArn(place, product.keys.data);
  const vpc = vpcOf(place);
  const paths = addresses(product, version);
  processData(world, place, {
    by,
    at,
    name: `${name}-features-${version.day}`,
    role: product.role,
    image: imageOf(place, 'features', hex('image features')),
    inputs: { raw: `s3://${product.data}/raw/${version.day}/` },
    output: { name: 'train', uri: paths.data },
    key,
    vpc,
  });
  const started = after(at, 1480);
  const inputs = { train: paths.data };
  train(world, place, {
    by,
    at: started,
    name: paths.job,
    role: product.role,
    image: name,
    inputs,
    output: paths.output,
    key,
    vpc,
  });
  const etag = (uri: string) => [{ SourceIdType: 'S3ETag', Value: eTagOf(uri) }];
  // An entity tag is of one object: the pipeline writes the digest of a list of them.
  const manifest = (uri: string) => [{ SourceIdType: 'Custom', Value: `sha256:${hex(`manifest ${uri}`)}` }];
  const run = trialComponent(world, place, { at: after(started, 2), job: paths.job });
  const facts = { at: after(started, 2) };
  const data = artifact(world, place, {
    ...facts,
    uri: paths.data,
    type: 'DataSet',
    identities: manifest(paths.data),
  });
  const digest = [{ SourceIdType: 'Custom', Value: paths.image.split('@')[1] ?? '' }];
  const image = artifact(world, place, { ...facts, uri: paths.image, type: 'Image', identities: digest });
  const made = artifact(world, place, {
    ...facts,
    uri: paths.modelData,
    type: 'Model',
    identities: etag(paths.modelData),
  });
  associate(world, place, [data, run, 'ContributedTo']);
  associate(world, place, [image, run, 'ContributedTo']);
  associate(world, place, [run, made, 'Produced']);
}

/** Registers a trained version. */
export function registerVersion(
  world: World,
  product: Product,
  {
    by,
    at,
    approval = 'PendingManualApproval',
    biasReport,
    explainReport,
    replaced,
    ...version
  }: Act &
    Version & {
      readonly approval?: 'PendingManualApproval' | 'Approved';
      readonly biasReport?: string;
      readonly explainReport?: string;
      readonly replaced?: true;
    },
): void {
  const { place, name } = product;
  const paths = addresses(product, version);
  registerPackage(world, place, {
    by,
    at,
    group: name,
    version: version.number,
    approval,
    image: name,
    modelData: paths.modelData,
    key: keyArn(place, product.keys.registry),
    commit: hex(`commit ${paths.job}`, 40),
    ...(biasReport ? { biasReport } : {}),
    ...(explainReport ? { explainReport } : {}),
    ...(replaced ? { replaced } : {}),
  });
  const identities = [{ SourceIdType: 'Custom', Value: paths.package }];
  const registered = artifact(world, place, { at, uri: paths.package, type: 'Model', identities });
  const group = sagemakerArn(place, 'model-package-group', name);
  associate(world, place, [artifactArn(place, paths.modelData), registered, 'ContributedTo']);
  associate(world, place, [
    registered,
    context(world, place, { at, name, type: 'ModelGroup', uri: group }),
    'AssociatedWith',
  ]);
  if (approval === 'Approved') noteApproval(world, product, { at, ...version });
}

/** Approves a registered version. */
export function approveVersion(
  world: World,
  product: Product,
  { by, at, reason, ...version }: Act & Version & { readonly reason: string },
): void {
  approvePackage(world, product.place, { by, at, arn: addresses(product, version).package, reason });
  noteApproval(world, product, { at, ...version });
}

function noteApproval(world: World, product: Product, { at, ...version }: Version & { at: string }): void {
  const { place } = product;
  const uri = addresses(product, version).package;
  const name = `${product.name}-${version.number}-approval`;
  const approval = action(world, place, { at, name, type: 'Approval', uri, status: 'Completed' });
  associate(world, place, [approval, artifactArn(place, uri), 'AssociatedWith']);
}

/** Makes the model of a version and a configuration that serves it. Gives the name of the configuration. */
export function prepareServing(
  world: World,
  product: Product,
  { by, at, config, ...version }: Act & Version & { readonly config: ServingChoices },
): string {
  const { place } = product;
  const paths = addresses(product, version);
  const packageOf = { packageArn: paths.package, image: product.name, modelData: paths.modelData };
  createModel(world, place, {
    by,
    at,
    name: paths.model,
    role: 'ml-inference',
    vpc: vpcOf(place),
    ...packageOf,
  });
  return makeConfig(world, product, { by, at: after(at, 240), model: paths.model, config });
}

/** How a configuration serves a model; what is left out is as the house rules want it. */
export interface ServingChoices {
  readonly number: number;
  readonly instances?: number;
  readonly withoutKey?: true;
  readonly withoutCapture?: true;
}

/** Makes a configuration for a model that exists. */
export function makeConfig(
  world: World,
  product: Product,
  { by, at, model, config }: Act & { readonly model: string; readonly config: ServingChoices },
): string {
  const key = keyArn(product.place, product.keys.serving);
  const name = `${product.endpoint}-v${config.number}`;
  createConfig(world, product.place, {
    by,
    at,
    name,
    model,
    instances: config.instances ?? 2,
    key: config.withoutKey ? null : key,
    capture: config.withoutCapture ? null : { uri: `s3://${product.monitoring}/capture`, key },
  });
  return name;
}

/** Writes the lineage of a deployment: version, action, endpoint. */
export function noteDeployment(
  world: World,
  product: Product,
  { at, ...version }: Version & { at: string },
): void {
  const { place, endpoint } = product;
  const uri = sagemakerArn(place, 'endpoint', endpoint);
  const name = `${endpoint}-v${version.number}-deployment`;
  const deployment = action(world, place, { at, name, type: 'ModelDeployment', uri, status: 'Completed' });
  const served = context(world, place, { at, name: endpoint, type: 'Endpoint', uri });
  associate(world, place, [
    artifactArn(place, addresses(product, version).package),
    deployment,
    'ContributedTo',
  ]);
  associate(world, place, [deployment, served, 'AssociatedWith']);
}
