import type { z } from 'zod';
import type { Endpoint, EndpointConfig } from '../../../src/evidence/kinds/sagemaker-endpoints.ts';
import type { Model } from '../../../src/evidence/kinds/sagemaker-models.ts';
import type { Notebook } from '../../../src/evidence/kinds/sagemaker-notebooks.ts';
import type { TrainingJob } from '../../../src/evidence/kinds/sagemaker-training-jobs.ts';
import type { dataCapture } from '../../../src/evidence/parts.ts';
import { keyArn, sagemakerArn } from './record.ts';

type DataCapture = z.infer<typeof dataCapture>;

export const VPC = { subnets: ['subnet-0a1b2c3d'], securityGroupIds: ['sg-0a1b2c3d'] };
export const ROLE_ARN = 'arn:aws:iam::111122223333:role/SageMakerExecution';
const IMAGE = '111122223333.dkr.ecr.us-east-1.amazonaws.com/readmission';
const RESOLVED = `${IMAGE}@sha256:${'a1'.repeat(32)}`;

/** A completed job that meets every check. */
export function trainingJob(over: Partial<TrainingJob> = {}): TrainingJob {
  const name = over.name ?? 'readmission-train';
  return {
    name,
    arn: sagemakerArn('training-job', name),
    createdAt: '2026-07-10T08:00:00Z',
    status: 'Completed',
    roleArn: ROLE_ARN,
    image: `${IMAGE}:1.4`,
    algorithmName: null,
    instanceType: 'ml.m5.xlarge',
    instanceCount: 2,
    networkIsolation: true,
    interContainerEncryption: true,
    vpc: VPC,
    volumeKeyId: keyArn('key-1'),
    outputKeyId: keyArn('key-1'),
    outputUri: 's3://northwind-models/output',
    inputs: [{ channel: 'train', uri: 's3://northwind-claims/train' }],
    modelArtifactUri: `s3://northwind-models/output/${name}/output/model.tar.gz`,
    tuningJobArn: null,
    managedSpot: false,
    checkpointUri: null,
    tags: [],
    ...over,
  };
}

export function capture(over: Partial<DataCapture> = {}): DataCapture {
  return {
    enabled: true,
    status: 'Started',
    samplingPercentage: 100,
    destinationUri: 's3://northwind-capture/readmission',
    keyId: keyArn('key-1'),
    ...over,
  };
}

/** An endpoint in service with two instances, older than the period. */
export function endpoint(over: Partial<Endpoint> = {}): Endpoint {
  const name = over.name ?? 'readmission-prod';
  return {
    name,
    arn: sagemakerArn('endpoint', name),
    status: 'InService',
    createdAt: '2026-06-01T08:00:00Z',
    lastModifiedAt: '2026-06-01T08:10:00Z',
    configName: 'readmission-config-1',
    variants: [
      {
        name: 'AllTraffic',
        currentInstanceCount: 2,
        desiredInstanceCount: 2,
        images: [{ specified: `${IMAGE}:1.4`, resolved: RESOLVED, resolvedAt: '2026-06-01T08:05:00Z' }],
      },
    ],
    shadowVariants: [],
    dataCapture: capture(),
    asyncOutputKeyId: null,
    ...over,
  };
}

export function endpointConfig(over: Partial<EndpointConfig> = {}): EndpointConfig {
  const name = over.name ?? 'readmission-config-1';
  return {
    name,
    arn: sagemakerArn('endpoint-config', name),
    createdAt: '2026-06-01T07:50:00Z',
    keyId: keyArn('key-1'),
    networkIsolation: true,
    vpc: null,
    roleArn: null,
    variants: [
      {
        name: 'AllTraffic',
        modelName: 'readmission-model-1',
        instanceType: 'ml.m5.large',
        initialInstanceCount: 2,
        serverless: false,
      },
    ],
    shadowVariants: [],
    dataCapture: capture(),
    asyncOutput: null,
    ...over,
  };
}

/** A model of one container that comes from version 1 of the package group `readmission`. */
export function model(over: Partial<Model> = {}): Model {
  const name = over.name ?? 'readmission-model-1';
  return {
    name,
    arn: sagemakerArn('model', name),
    createdAt: '2026-06-01T07:40:00Z',
    roleArn: ROLE_ARN,
    networkIsolation: true,
    vpc: VPC,
    containers: [
      {
        image: null,
        modelDataUrl: null,
        modelPackage: sagemakerArn('model-package', 'readmission/1'),
        repositoryAccessMode: null,
      },
    ],
    ...over,
  };
}

/** A notebook without internet and root, under a customer key, older than the period. */
export function notebook(over: Partial<Notebook> = {}): Notebook {
  const name = over.name ?? 'readmission-review';
  return {
    name,
    arn: sagemakerArn('notebook-instance', name),
    createdAt: '2026-06-01T08:00:00Z',
    lastModifiedAt: '2026-09-28T16:00:00Z',
    status: 'Stopped',
    instanceType: 'ml.t3.medium',
    platform: 'notebook-al2023-v1',
    roleArn: ROLE_ARN,
    directInternetAccess: 'Disabled',
    rootAccess: 'Disabled',
    vpc: VPC,
    volumeKeyId: keyArn('key-1'),
    lifecycleConfig: null,
    metadataVersion: '2',
    ...over,
  };
}
