import { type Act, asLogged, call } from '../calls.ts';
import { after, precise } from '../clock.ts';
import { execution } from '../people.ts';
import { type Place, roleArn, sagemakerArn } from '../places.ts';
import type { Fields, World } from '../world.ts';

export const processingFile = (place: Place): string =>
  `${place.account}/${place.region}/sagemaker/processing-jobs.json`;

/** What a processing job of the story is given. Its network and keys are as the house rules want them. */
export interface Processing {
  readonly name: string;
  readonly role: string;
  readonly image: string;
  /** Input name and S3 address. */
  readonly inputs: Readonly<Record<string, string>>;
  readonly output: { readonly name: string; readonly uri: string };
  readonly key: string;
  readonly vpc: Fields;
}

/** Creates a processing job and lets it complete. */
export function processData(world: World, place: Place, { by, at, ...job }: Act & Processing): void {
  const arn = sagemakerArn(place, 'processing-job', job.name);
  const input = processingInput(place, job);
  world.add(processingFile(place), processingRecord({ arn, input, at, minutes: 11 }));
  call(world, place, {
    by,
    at,
    source: 'sagemaker',
    name: 'CreateProcessingJob',
    request: asLogged(input),
    response: { processingJobArn: arn },
  });
  execution(world, place, { role: job.role, at: after(at, 120) });
}

/** Input of CreateProcessingJob. */
export function processingInput(place: Place, job: Processing): Fields {
  return {
    ProcessingJobName: job.name,
    ProcessingInputs: Object.entries(job.inputs).map(([name, uri]) => ({
      InputName: name,
      AppManaged: false,
      S3Input: {
        S3Uri: uri,
        LocalPath: `/opt/ml/processing/input/${name}`,
        S3DataType: 'S3Prefix',
        S3InputMode: 'File',
        S3DataDistributionType: 'FullyReplicated',
        S3CompressionType: 'None',
      },
    })),
    ProcessingOutputConfig: {
      Outputs: [
        {
          OutputName: job.output.name,
          AppManaged: false,
          S3Output: {
            S3Uri: job.output.uri,
            LocalPath: '/opt/ml/processing/output',
            S3UploadMode: 'EndOfJob',
          },
        },
      ],
      KmsKeyId: job.key,
    },
    ProcessingResources: {
      ClusterConfig: {
        InstanceCount: 1,
        InstanceType: 'ml.m5.xlarge',
        VolumeSizeInGB: 30,
        VolumeKmsKeyId: job.key,
      },
    },
    StoppingCondition: { MaxRuntimeInSeconds: 7200 },
    AppSpecification: { ImageUri: job.image },
    NetworkConfig: {
      EnableInterContainerTrafficEncryption: true,
      EnableNetworkIsolation: true,
      VpcConfig: job.vpc,
    },
    RoleArn: roleArn(place.account, job.role),
  };
}

/** What DescribeProcessingJob says of a job that completed. */
export function processingRecord({
  arn,
  input,
  at,
  minutes,
}: {
  arn: string;
  input: Fields;
  at: string;
  minutes: number;
}): Fields {
  const ended = precise(after(at, 130 + minutes * 60), arn);
  return {
    ProcessingJobArn: arn,
    ...input,
    ProcessingJobStatus: 'Completed',
    ExitMessage: 'Completed: Job completed successfully.',
    CreationTime: precise(at, arn),
    ProcessingStartTime: precise(after(at, 130), arn),
    ProcessingEndTime: ended,
    LastModifiedTime: ended,
  };
}

/** A Clarify job with what it was asked for and what it wrote, both as the bytes of the files. */
export interface Clarify {
  readonly name: string;
  readonly role: string;
  readonly dataset: string;
  /** Folder that gets `<job>/analysis_config.json` and `<job>/report/analysis.json`. */
  readonly folder: string;
  readonly config: string;
  readonly analysis: string;
  readonly key: string;
  readonly vpc: Fields;
}

const CLARIFY: Readonly<Record<string, string>> = {
  'us-east-1': '205585389593',
  'eu-west-1': '131013547314',
};

/** Runs a Clarify job; gives the address of its report. */
export function clarify(world: World, place: Place, { by, at, ...job }: Act & Clarify): string {
  const config = `${job.folder}/${job.name}/analysis_config.json`;
  const report = `${job.folder}/${job.name}/report`;
  const registry = CLARIFY[place.region] ?? '';
  world.store(place.account, config, job.config);
  world.store(place.account, `${report}/analysis.json`, job.analysis);
  processData(world, place, {
    by,
    at,
    name: job.name,
    role: job.role,
    image: `${registry}.dkr.ecr.${place.region}.amazonaws.com/sagemaker-clarify-processing:1.0`,
    inputs: { dataset: job.dataset, analysis_config: config },
    output: { name: 'analysis_result', uri: report },
    key: job.key,
    vpc: job.vpc,
  });
  return `${report}/analysis.json`;
}
