import type { RequestValue } from './condition.ts';

/** A call that creates or changes something, and the insecure forms that it can take. */
export interface GuardedAction {
  readonly action: string;
  /** Type in the ARN of what it makes. */
  readonly type: string;
  /** Values of the key in the requests that have to be denied; null: the request leaves the field out. */
  readonly insecure: readonly RequestValue[];
}

/** Something that users must not be able to create. */
export interface Guardrail {
  readonly id: string;
  /** What is denied, after "deny". */
  readonly words: string;
  /** Names of the condition key in lower case: SageMaker has two for those of keys. */
  readonly keys: readonly string[];
  readonly actions: readonly GuardedAction[];
}

const TYPES = {
  CreateTrainingJob: 'training-job',
  CreateProcessingJob: 'processing-job',
  CreateTransformJob: 'transform-job',
  CreateHyperParameterTuningJob: 'hyper-parameter-tuning-job',
  CreateAutoMLJob: 'automl-job',
  CreateAutoMLJobV2: 'automl-job',
  CreateEndpointConfig: 'endpoint-config',
  CreateModel: 'model',
  CreateNotebookInstance: 'notebook-instance',
  UpdateNotebookInstance: 'notebook-instance',
  CreateDomain: 'domain',
} as const;

const on = (insecure: readonly RequestValue[], ...names: readonly (keyof typeof TYPES)[]): GuardedAction[] =>
  names.map((name) => ({ action: `sagemaker:${name}`, type: TYPES[name], insecure }));

/** The field is left out. */
const LEFT_OUT = [null] as const;
/** The field is left out, which means off, or is off. */
const OFF = [null, 'false'] as const;

/**
 * What SageMaker lets policies look at, and which requests must not pass.
 *
 * @source https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonsagemaker.html
 */
export const GUARDRAILS: readonly Guardrail[] = [
  {
    id: 'volume-key',
    words: 'volumes without a customer key',
    keys: ['sagemaker:volumekmskey', 'sagemaker:volumekmskeyarn'],
    actions: on(
      LEFT_OUT,
      'CreateTrainingJob',
      'CreateProcessingJob',
      'CreateTransformJob',
      'CreateHyperParameterTuningJob',
      'CreateAutoMLJob',
      'CreateAutoMLJobV2',
      'CreateEndpointConfig',
      'CreateNotebookInstance',
      'CreateDomain',
    ),
  },
  {
    id: 'output-key',
    words: 'outputs without a customer key',
    keys: ['sagemaker:outputkmskey', 'sagemaker:outputkmskeyarn'],
    actions: on(
      LEFT_OUT,
      'CreateTrainingJob',
      'CreateProcessingJob',
      'CreateTransformJob',
      'CreateHyperParameterTuningJob',
      'CreateAutoMLJob',
      'CreateAutoMLJobV2',
    ),
  },
  {
    id: 'vpc',
    words: 'jobs, models and notebooks outside a VPC',
    keys: ['sagemaker:vpcsubnets', 'sagemaker:vpcsecuritygroupids'],
    actions: on(
      LEFT_OUT,
      'CreateTrainingJob',
      'CreateProcessingJob',
      'CreateHyperParameterTuningJob',
      'CreateAutoMLJob',
      'CreateAutoMLJobV2',
      'CreateModel',
      'CreateNotebookInstance',
    ),
  },
  {
    id: 'network-isolation',
    words: 'jobs and models without network isolation',
    keys: ['sagemaker:networkisolation'],
    actions: on(
      OFF,
      'CreateTrainingJob',
      'CreateProcessingJob',
      'CreateHyperParameterTuningJob',
      'CreateModel',
    ),
  },
  {
    id: 'inter-container-encryption',
    words: 'jobs without encryption between their instances',
    keys: ['sagemaker:intercontainertrafficencryption'],
    actions: on(
      OFF,
      'CreateTrainingJob',
      'CreateProcessingJob',
      'CreateHyperParameterTuningJob',
      'CreateAutoMLJob',
      'CreateAutoMLJobV2',
    ),
  },
  {
    id: 'direct-internet',
    words: 'notebooks with direct internet access',
    keys: ['sagemaker:directinternetaccess'],
    actions: on([null, 'Enabled'], 'CreateNotebookInstance'),
  },
  {
    id: 'root-access',
    words: 'notebooks with root access',
    keys: ['sagemaker:rootaccess'],
    actions: [
      ...on([null, 'Enabled'], 'CreateNotebookInstance'),
      // Left out here means that it stays as it is.
      ...on(['Enabled'], 'UpdateNotebookInstance'),
    ],
  },
  {
    id: 'studio-network',
    words: 'Studio domains that reach the internet by themselves',
    keys: ['sagemaker:appnetworkaccesstype'],
    actions: on([null, 'PublicInternetOnly'], 'CreateDomain'),
  },
];
