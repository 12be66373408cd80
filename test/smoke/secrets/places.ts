import type { Planted } from './shapes.ts';

const ACCOUNT = '111122223333';
const REGION = 'us-east-1';
const AT = '2026-08-03T10:00:00Z';
const HERE = `${ACCOUNT}/${REGION}/sagemaker`;
const KEEPSAKES = 's3://northwind-models/keepsakes';

/** What a place is given: each planted secret with a word of its own that may be found. */
export interface Plant extends Planted {
  readonly canary: string;
}

/** Where secrets are put, and how they get into the account or its log. */
export interface Soil {
  /** Adds records to a file of the account. */
  add(file: string, record: object): void;
  /** Puts an object into a bucket. */
  put(uri: string, text: string): void;
  /** Adds an event to the log. */
  log(event: object): void;
}

type Place = (plants: readonly Plant[], soil: Soil) => void;

const arn = (type: string, name: string): string => `arn:aws:sagemaker:${REGION}:${ACCOUNT}:${type}/${name}`;

/** Settings by name; a canary beside each, since a secret name is kept and its value is not. */
function settings(plants: readonly Plant[]): Record<string, string> {
  return Object.fromEntries(
    plants.flatMap(({ name, value, canary }, index) => [
      // The name is what tells some shapes, so a number goes in front and not behind.
      [`p${index}_${name}`, value],
      [`seen_${index}`, canary],
    ]),
  );
}

/** One text of everything: a sentence for each. */
function story(plants: readonly Plant[]): string {
  return plants.map(({ text, canary }) => `${canary}: ${text}`).join('\n');
}

function trainingJob(name: string, more: object): object {
  return {
    TrainingJobName: name,
    TrainingJobArn: arn('training-job', name),
    TrainingJobStatus: 'Failed',
    CreationTime: AT,
    RoleArn: `arn:aws:iam::${ACCOUNT}:role/ReadmissionTraining`,
    ...more,
  };
}

function processingJob(name: string, specification: object, more: object = {}): object {
  return {
    ProcessingJobName: name,
    ProcessingJobArn: arn('processing-job', name),
    ProcessingJobStatus: 'Completed',
    CreationTime: AT,
    AppSpecification: specification,
    ...more,
  };
}

function event(name: string, id: string, more: object): object {
  return {
    eventVersion: '1.11',
    eventTime: AT,
    eventSource: 'sagemaker.amazonaws.com',
    eventName: name,
    awsRegion: REGION,
    sourceIPAddress: '198.51.100.7',
    userAgent: 'aws-cli/2.31',
    userIdentity: { type: 'IAMUser', userName: 'leaky', arn: `arn:aws:iam::${ACCOUNT}:user/leaky` },
    eventID: id,
    readOnly: false,
    eventType: 'AwsApiCall',
    managementEvent: true,
    recipientAccountId: ACCOUNT,
    eventCategory: 'Management',
    ...more,
  };
}

/** Ten places where exhibit reads. */
export const PLACES: Readonly<Record<string, Place>> = {
  hyperparameters: (plants, soil) =>
    soil.add(`${HERE}/training-jobs.json`, trainingJob('leaky-1', { HyperParameters: settings(plants) })),

  'environment of a job': (plants, soil) =>
    soil.add(`${HERE}/training-jobs.json`, trainingJob('leaky-2', { Environment: settings(plants) })),

  'reason of a failure': (plants, soil) =>
    soil.add(`${HERE}/training-jobs.json`, trainingJob('leaky-3', { FailureReason: story(plants) })),

  tags: (plants, soil) =>
    soil.add(
      `${HERE}/training-jobs.json`,
      trainingJob('leaky-4', {
        Tags: Object.entries(settings(plants)).map(([Key, Value]) => ({ Key, Value })),
      }),
    ),

  'command of a job': (plants, soil) =>
    soil.add(
      `${HERE}/processing-jobs.json`,
      processingJob('leaky-5', {
        ImageUri: 'python:3',
        ContainerEntrypoint: ['bash', '-c', story(plants)],
        ContainerArguments: plants.flatMap(({ name, value, canary }) => [`--${name}`, value, canary]),
      }),
    ),

  'environment of a model': (plants, soil) =>
    soil.add(`${HERE}/models.json`, {
      ModelName: 'leaky-6',
      ModelArn: arn('model', 'leaky-6'),
      CreationTime: AT,
      Containers: [{ Image: 'python:3', Environment: settings(plants) }],
    }),

  'parameters in the log': (plants, soil) =>
    soil.log(
      event('CreateTrainingJob', '00000000-0000-4000-8000-000000000007', {
        requestParameters: {
          trainingJobName: 'leaky-7',
          hyperParameters: settings(plants),
          environment: settings(plants),
          algorithmSpecification: { containerArguments: ['-c', story(plants)] },
        },
        responseElements: { trainingJobArn: arn('training-job', 'leaky-7') },
      }),
    ),

  'answer in the log': (plants, soil) =>
    soil.log(
      event('UpdateEndpoint', '00000000-0000-4000-8000-000000000008', {
        requestParameters: { endpointName: 'readmission-prod' },
        responseElements: {
          notes: plants.map(({ text, canary }) => `${canary} ${text}`),
          properties: settings(plants),
        },
        errorCode: 'ValidationException',
        errorMessage: story(plants),
      }),
    ),

  'file of a bias job': (plants, soil) => {
    soil.add(
      `${HERE}/processing-jobs.json`,
      processingJob(
        'leaky-9',
        { ImageUri: '205585389593.dkr.ecr.us-east-1.amazonaws.com/sagemaker-clarify-processing:1.0' },
        {
          ProcessingInputs: [
            {
              InputName: 'analysis_config',
              S3Input: {
                S3Uri: `${KEEPSAKES}/analysis_config.json`,
                LocalPath: '/opt/ml/processing/input/config',
              },
            },
          ],
          ProcessingOutputConfig: {
            Outputs: [
              {
                OutputName: 'analysis_result',
                S3Output: { S3Uri: `${KEEPSAKES}/out`, LocalPath: '/opt/ml/processing/output' },
              },
            ],
          },
        },
      ),
    );
    soil.put(
      `${KEEPSAKES}/analysis_config.json`,
      JSON.stringify({
        label: 'readmitted',
        facet: [{ name_or_index: 'sex' }],
        methods: { pre_training_bias: { methods: 'all' } },
        predictor: { custom_attributes: story(plants), environment: settings(plants) },
      }),
    );
  },

  'content of a model card': (plants, soil) =>
    soil.add(`${HERE}/model-cards.json`, {
      ModelCardName: 'leaky-10',
      ModelCardArn: arn('model-card', 'leaky-10'),
      ModelCardVersion: 1,
      ModelCardStatus: 'Draft',
      CreationTime: AT,
      Content: JSON.stringify({
        model_overview: { model_description: story(plants) },
        additional_information: { custom_details: settings(plants) },
      }),
    }),
};
