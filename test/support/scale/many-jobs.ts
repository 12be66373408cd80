import { pageOf } from '../aws/paging.ts';
import { type Operation, type Operations, Refusal, textOf } from '../aws/request.ts';
import { type Fields, isFields } from '../aws/scenario.ts';

/** An account with many training jobs, one after the other at even distances, up to and without `last`. */
export interface ManyJobs {
  readonly count: number;
  readonly first: string;
  readonly last: string;
}

/** Number of these jobs that were created in a window, its end not included. */
export function countIn(
  jobs: ManyJobs,
  { from, to }: { readonly from: string; readonly to: string },
): number {
  return indexAt(jobs, to) - indexAt(jobs, from);
}

/**
 * Search and the listings of an account with many training jobs. Records are made when they are asked for, so that
 * neither a file nor a list of them is needed.
 */
export function manyJobs(jobs: ManyJobs): Readonly<Record<string, Operations>> {
  const search: Operation = (serving) => {
    const { account, region, input } = serving;
    if (
      input.Resource !== 'TrainingJob' ||
      input.SortBy !== 'CreationTime' ||
      input.SortOrder !== 'Descending'
    )
      throw new Refusal('ValidationException', 'This account searches for training jobs, newest first.');
    const [from, to] = windowOf(jobs, input.SearchExpression);
    const positions = new Positions(Math.max(0, to - from));
    const { items, NextToken } = pageOf(positions, serving, { standard: 10, most: 100 });
    return {
      Results: items.map((position) => ({
        TrainingJob: jobAt(jobs, to - 1 - position, { account, region }),
      })),
      ...(NextToken && { NextToken }),
    };
  };
  const list: Operation = (serving) => {
    const { account, region, input } = serving;
    const [from, to] = [instantOf(input.CreationTimeAfter), instantOf(input.CreationTimeBefore)].map((time) =>
      indexAt(jobs, time),
    );
    if (from === undefined || to === undefined) throw new Refusal('ValidationException', 'No window.');
    const { items, NextToken } = pageOf(new Positions(Math.max(0, to - from)), serving, {
      standard: 10,
      most: 100,
    });
    const isDescending = input.SortOrder === 'Descending';
    return {
      TrainingJobSummaries: items.map((position) => {
        const index = isDescending ? to - 1 - position : from + position;
        const { TrainingJobName, TrainingJobArn, CreationTime } = jobAt(jobs, index, { account, region });
        return { TrainingJobName, TrainingJobArn, CreationTime };
      }),
      ...(NextToken && { NextToken }),
    };
  };
  return { SageMaker: { Search: search, ListTrainingJobs: list } };
}

/** The numbers from 0 on, of which only a slice is ever made. */
class Positions extends Array<number> {
  override slice(start = 0, end = this.length): number[] {
    const length = Math.max(0, Math.min(end, this.length) - start);
    return Array.from({ length }, (_, index) => start + index);
  }
}

function instantOf(seconds: unknown): string {
  if (typeof seconds !== 'number') throw new Refusal('ValidationException', 'A time is a number of seconds.');
  return new Date(seconds * 1000).toISOString();
}

function stepOf({ count, first, last }: ManyJobs): number {
  return (Date.parse(last) - Date.parse(first)) / count;
}

function createdAt(jobs: ManyJobs, index: number): number {
  return Math.floor(Date.parse(jobs.first) + index * stepOf(jobs));
}

/** Index of the first job that was not created before an instant. */
function indexAt(jobs: ManyJobs, instant: string): number {
  const guess = Math.ceil((Date.parse(instant) - Date.parse(jobs.first)) / stepOf(jobs));
  let index = Math.min(jobs.count, Math.max(0, guess - 2));
  while (index < jobs.count && createdAt(jobs, index) < Date.parse(instant)) index += 1;
  return index;
}

function windowOf(jobs: ManyJobs, expression: unknown): [number, number] {
  const filters: unknown = isFields(expression) ? expression.Filters : [];
  let [from, to] = [0, jobs.count];
  for (const filter of Array.isArray(filters) ? filters.filter(isFields) : []) {
    const value = textOf(filter, 'Value') ?? '';
    const after = new Date(Date.parse(value) + 1).toISOString();
    if (filter.Name !== 'CreationTime')
      throw new Refusal('ValidationException', 'Only CreationTime is known.');
    if (filter.Operator === 'GreaterThanOrEqualTo') from = Math.max(from, indexAt(jobs, value));
    else if (filter.Operator === 'LessThan') to = Math.min(to, indexAt(jobs, value));
    else if (filter.Operator === 'LessThanOrEqualTo') to = Math.min(to, indexAt(jobs, after));
    else throw new Refusal('ValidationException', `The operator ${String(filter.Operator)} is not known.`);
  }
  return [from, to];
}

/** A job as long as real ones are; one in a thousand is not isolated. */
function jobAt(
  jobs: ManyJobs,
  index: number,
  at: { readonly account: string; readonly region: string },
): Fields {
  const { account, region } = at;
  const name = `churn-forecast-${String(index).padStart(6, '0')}`;
  const created = createdAt(jobs, index);
  const instant = (seconds: number) => new Date(created + seconds * 1000).toISOString();
  const key = `arn:aws:kms:${region}:${account}:key/11111111-2222-4333-8444-555555555555`;
  return {
    TrainingJobName: name,
    TrainingJobArn: `arn:aws:sagemaker:${region}:${account}:training-job/${name}`,
    ModelArtifacts: { S3ModelArtifacts: `s3://acme-models/churn/${name}/output/model.tar.gz` },
    TrainingJobStatus: 'Completed',
    SecondaryStatus: 'Completed',
    HyperParameters: Object.fromEntries(
      ['eta', 'gamma', 'max_depth', 'min_child_weight', 'num_round', 'objective', 'subsample'].map(
        (field, n) => [field, String(index * n)],
      ),
    ),
    AlgorithmSpecification: {
      TrainingImage: `${account}.dkr.ecr.${region}.amazonaws.com/churn-training:2026-06`,
      TrainingInputMode: 'File',
      EnableSageMakerMetricsTimeSeries: true,
    },
    RoleArn: `arn:aws:iam::${account}:role/ChurnTraining`,
    InputDataConfig: ['train', 'validation'].map((ChannelName) => ({
      ChannelName,
      DataSource: {
        S3DataSource: {
          S3DataType: 'S3Prefix',
          S3Uri: `s3://acme-features/churn/${name}/${ChannelName}/`,
          S3DataDistributionType: 'FullyReplicated',
        },
      },
      ContentType: 'text/csv',
      CompressionType: 'None',
    })),
    OutputDataConfig: { KmsKeyId: key, S3OutputPath: 's3://acme-models/churn/' },
    ResourceConfig: {
      InstanceType: 'ml.m5.xlarge',
      InstanceCount: 1,
      VolumeSizeInGB: 30,
      VolumeKmsKeyId: key,
    },
    VpcConfig: {
      SecurityGroupIds: ['sg-0a1b2c3d4e5f60718'],
      Subnets: ['subnet-0a1b2c3d4e5f60718', 'subnet-1a1b2c3d4e5f60718'],
    },
    StoppingCondition: { MaxRuntimeInSeconds: 3600 },
    CreationTime: instant(0),
    TrainingStartTime: instant(60),
    TrainingEndTime: instant(400),
    LastModifiedTime: instant(401),
    SecondaryStatusTransitions: ['Starting', 'Downloading', 'Training', 'Uploading', 'Completed'].map(
      (Status, n) => ({
        Status,
        StartTime: instant(n * 60),
        EndTime: instant(n * 60 + 60),
        StatusMessage: `${Status} the training instance`,
      }),
    ),
    FinalMetricDataList: ['train:auc', 'validation:auc'].map((MetricName) => ({
      MetricName,
      Value: (index % 100) / 100,
      Timestamp: instant(390),
    })),
    EnableNetworkIsolation: index % 1000 !== 0,
    EnableInterContainerTrafficEncryption: true,
    EnableManagedSpotTraining: false,
    TrainingTimeInSeconds: 340,
    BillableTimeInSeconds: 340,
    Environment: { STAGE: 'production', FEATURE_SET: `set-${index % 40}` },
    Tags: [
      { Key: 'team', Value: 'churn' },
      { Key: 'data-class', Value: 'internal' },
    ],
  };
}
