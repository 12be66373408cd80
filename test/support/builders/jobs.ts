import type { AutoMlJob } from '../../../src/evidence/kinds/sagemaker-auto-ml-jobs.ts';
import type { CompilationJob } from '../../../src/evidence/kinds/sagemaker-compilation-jobs.ts';
import type { ProcessingJob } from '../../../src/evidence/kinds/sagemaker-processing-jobs.ts';
import type { TransformJob } from '../../../src/evidence/kinds/sagemaker-transform-jobs.ts';
import type { TuningDefinition, TuningJob } from '../../../src/evidence/kinds/sagemaker-tuning-jobs.ts';
import { keyArn, sagemakerArn } from './record.ts';
import { ROLE_ARN, VPC } from './workloads.ts';

const COMPLETED = { createdAt: '2026-07-10T08:00:00Z', status: 'Completed' };
const KEYS = { volumeKeyId: keyArn('key-1'), outputKeyId: keyArn('key-1') };
const CLUSTER = { instanceType: 'ml.m5.xlarge', instanceCount: 2 };
const NETWORK = { networkIsolation: true, interContainerEncryption: true, vpc: VPC };

export function processingJob(over: Partial<ProcessingJob> = {}): ProcessingJob {
  const name = over.name ?? 'features';
  return {
    name,
    arn: sagemakerArn('processing-job', name),
    ...COMPLETED,
    ...KEYS,
    ...CLUSTER,
    ...NETWORK,
    roleArn: ROLE_ARN,
    image: 'image:1',
    inputs: [{ name: 'raw', uri: 's3://northwind-claims/raw' }],
    outputs: [{ name: 'train', uri: 's3://northwind-claims/train' }],
    monitoringScheduleArn: null,
    ...over,
  };
}

export function transformJob(over: Partial<TransformJob> = {}): TransformJob {
  const name = over.name ?? 'scores';
  return {
    name,
    arn: sagemakerArn('transform-job', name),
    ...COMPLETED,
    ...KEYS,
    ...CLUSTER,
    modelName: 'readmission-model-1',
    inputUri: 's3://northwind-claims/batch',
    outputUri: 's3://northwind-claims/scores',
    capture: null,
    ...over,
  };
}

export function tuningDefinition(over: Partial<TuningDefinition> = {}): TuningDefinition {
  return {
    name: null,
    ...KEYS,
    ...CLUSTER,
    ...NETWORK,
    roleArn: ROLE_ARN,
    image: 'image:1',
    algorithmName: null,
    outputUri: 's3://northwind-models/search',
    ...over,
  };
}

/** A tuning job of one definition, unless others are given. */
export function tuningJob(over: Partial<TuningJob> = {}): TuningJob {
  const name = over.name ?? 'search';
  return {
    name,
    arn: sagemakerArn('hyper-parameter-tuning-job', name),
    ...COMPLETED,
    definitions: [tuningDefinition()],
    ...over,
  };
}

export function autoMlJob(over: Partial<AutoMlJob> = {}): AutoMlJob {
  const name = over.name ?? 'auto';
  return {
    name,
    arn: sagemakerArn('automl-job', name),
    ...COMPLETED,
    ...KEYS,
    roleArn: ROLE_ARN,
    interContainerEncryption: true,
    vpc: VPC,
    outputUri: 's3://northwind-models/auto',
    ...over,
  };
}

export function compilationJob(over: Partial<CompilationJob> = {}): CompilationJob {
  const name = over.name ?? 'edge';
  return {
    name,
    arn: sagemakerArn('compilation-job', name),
    ...COMPLETED,
    roleArn: ROLE_ARN,
    image: 'image:neo',
    vpc: VPC,
    outputKeyId: keyArn('key-1'),
    modelPackage: null,
    inputUri: 's3://northwind-models/output/model.tar.gz',
    outputUri: 's3://northwind-models/compiled',
    artifactUri: 's3://northwind-models/compiled/model-ml_c5.tar.gz',
    targetDevice: 'ml_c5',
    ...over,
  };
}
