import type { Json } from '../../../src/core/canonical-json.ts';
import { type Act, asLogged, call, touching } from '../calls.ts';
import { after, precise } from '../clock.ts';
import { contentOf, hex, pick } from '../ids.ts';
import { execution } from '../people.ts';
import { imageOf, type Place, roleArn, sagemakerArn } from '../places.ts';
import type { Fields, World } from '../world.ts';

/** What a training job of the story is given; what is left out is as the house rules want it. */
export interface Training {
  readonly name: string;
  readonly role: string;
  readonly image: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly output: string;
  readonly key: string;
  readonly vpc: Fields | null;
  readonly isolated?: boolean;
  readonly instances?: number;
  readonly encryptedTraffic?: boolean;
  readonly hyperParameters?: Fields;
  /** On spare capacity; with a place for checkpoints, or without one. */
  readonly spot?: { readonly checkpoints: string | null };
}

export const jobsFile = (place: Place): string =>
  `${place.account}/${place.region}/sagemaker/training-jobs.json`;

/** Creates a training job and lets it complete: the record, the call, and what the service does for it. */
export function train(world: World, place: Place, { by, at, ...job }: Act & Training): Fields {
  const arn = sagemakerArn(place, 'training-job', job.name);
  const input = inputOf(place, job);
  const minutes = 22 + pick(job.name, 60);
  const ended = precise(after(at, 180 + minutes * 60), job.name);
  const record: Fields = {
    TrainingJobArn: arn,
    ...input,
    ModelArtifacts: { S3ModelArtifacts: `${job.output}/${job.name}/output/model.tar.gz` },
    TrainingJobStatus: 'Completed',
    SecondaryStatus: 'Completed',
    CreationTime: precise(at, job.name),
    TrainingStartTime: precise(after(at, 150), job.name),
    TrainingEndTime: ended,
    LastModifiedTime: ended,
    TrainingTimeInSeconds: minutes * 60,
    BillableTimeInSeconds: minutes * 60,
    FinalMetricDataList: [
      { MetricName: 'validation:auc', Value: 0.8 + pick(`auc ${job.name}`, 120) / 1000, Timestamp: ended },
    ],
  };
  world.add(jobsFile(place), record);
  storeModel(world, place, { uri: `${job.output}/${job.name}/output/model.tar.gz`, at: ended });
  call(world, place, {
    by,
    at,
    source: 'sagemaker',
    name: 'CreateTrainingJob',
    request: requestOf(input, arn),
    response: { trainingJobArn: arn },
  });
  readInputs(world, place, { at: after(at, 152), job });
  return record;
}

function storeModel(
  world: World,
  { account }: Place,
  { uri, at }: { readonly uri: string; readonly at: string },
): void {
  world.store(account, uri, contentOf(uri));
  const [, Bucket = '', Key = ''] = /^s3:\/\/([^/]+)\/(.+)$/.exec(uri) ?? [];
  world.add(`${account}/global/s3/metadata.json`, { Bucket, Key, LastModified: at });
}

/** Deletes a training job: from then on only the log knows it. */
export function deleteTraining(
  world: World,
  place: Place,
  { by, at, name }: Act & { readonly name: string },
): void {
  const file = jobsFile(place);
  world.remove(file, world.get(file, 'TrainingJobName', name));
  call(world, place, {
    by,
    at,
    source: 'sagemaker',
    name: 'DeleteTrainingJob',
    request: { trainingJobName: name },
  });
}

function inputOf(place: Place, job: Training): Fields {
  return {
    TrainingJobName: job.name,
    HyperParameters: {
      max_depth: '6',
      num_round: '200',
      objective: 'binary:logistic',
      ...job.hyperParameters,
    },
    AlgorithmSpecification: {
      TrainingImage: imageOf(place, job.image, hex(`image ${job.image}`)),
      TrainingInputMode: 'File',
      EnableSageMakerMetricsTimeSeries: true,
    },
    RoleArn: roleArn(place.account, job.role),
    InputDataConfig: Object.entries(job.inputs).map(([channel, uri]) => ({
      ChannelName: channel,
      DataSource: {
        S3DataSource: { S3DataType: 'S3Prefix', S3Uri: uri, S3DataDistributionType: 'FullyReplicated' },
      },
      ContentType: 'text/csv',
      CompressionType: 'None',
      RecordWrapperType: 'None',
    })),
    OutputDataConfig: { KmsKeyId: job.key, S3OutputPath: job.output, CompressionType: 'GZIP' },
    ResourceConfig: {
      InstanceType: 'ml.m5.2xlarge',
      InstanceCount: job.instances ?? 1,
      VolumeSizeInGB: 50,
      VolumeKmsKeyId: job.key,
    },
    ...(job.vpc ? { VpcConfig: job.vpc } : {}),
    StoppingCondition: { MaxRuntimeInSeconds: 14_400, ...(job.spot && { MaxWaitTimeInSeconds: 28_800 }) },
    EnableNetworkIsolation: job.isolated ?? true,
    EnableInterContainerTrafficEncryption: job.encryptedTraffic ?? (job.instances ?? 1) > 1,
    EnableManagedSpotTraining: job.spot !== undefined,
    ...(job.spot?.checkpoints ? { CheckpointConfig: { S3Uri: job.spot.checkpoints } } : {}),
    Tags: [{ Key: 'cost-center', Value: 'ml-4410' }],
  };
}

/** The call as it is logged, with the values that the service adds. */
function requestOf(input: Fields, arn: string): Json {
  const logged = asLogged(input);
  return {
    ...(typeof logged === 'object' && logged !== null && !Array.isArray(logged) ? logged : {}),
    trainingJobArn: arn,
    disableEFA: false,
    withWarmPoolValidationError: false,
  };
}

/** What the job itself does: takes its role and reads its data, which the trail records as data events. */
function readInputs(world: World, place: Place, { at, job }: { at: string; job: Training }): void {
  const role = execution(world, place, { role: job.role, at });
  for (const [index, uri] of Object.values(job.inputs).entries()) {
    const [bucket = '', ...path] = uri.replace('s3://', '').split('/');
    const key = `${path.join('/')}part-00000.csv`;
    call(world, place, {
      by: role,
      at: after(at, 4 + index),
      source: 's3',
      name: 'GetObject',
      readOnly: true,
      request: { bucketName: bucket, Host: `${bucket}.s3.${place.region}.amazonaws.com`, key },
      more: {
        managementEvent: false,
        eventCategory: 'Data',
        resources: [
          { type: 'AWS::S3::Object', ARN: `arn:aws:s3:::${bucket}/${key}` },
          { accountId: place.account, type: 'AWS::S3::Bucket', ARN: `arn:aws:s3:::${bucket}` },
        ],
      },
    });
  }
  call(world, place, {
    by: role,
    at: after(at, 3),
    source: 'kms',
    name: 'GenerateDataKeyWithoutPlaintext',
    readOnly: true,
    request: {
      keyId: job.key,
      encryptionContext: { 'aws:ebs:id': `vol-${hex(`volume ${job.name}`, 17)}` },
      numberOfBytes: 64,
    },
    more: touching(place.account, 'AWS::KMS::Key', job.key),
  });
}
