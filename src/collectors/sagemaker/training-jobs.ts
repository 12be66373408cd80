import {
  type TrainingJob as Answer,
  type Channel,
  paginateSearch,
  SageMakerClient,
} from '@aws-sdk/client-sagemaker';
import { by } from '../../core/order.ts';
import { at, contains, instant, type Period } from '../../core/period.ts';
import {
  sagemakerTrainingJobs,
  type TrainingJob,
  trainingJob,
} from '../../evidence/kinds/sagemaker-training-jobs.ts';
import { forEachListed, text, vpcOf, when } from '../answers.ts';
import { defineCollector } from '../collector.ts';
import { LIST_TRAINING_JOBS, listedTrainingJobs } from './listed-training-jobs.ts';
import { newestFirst } from './newest-first.ts';

const SEARCH = 'sagemaker:Search';

/**
 * Reads the training jobs that were created in the period, as full records, 100 a page.
 *
 * Search and not ListTrainingJobs: that one answers two requests a second and gives names only. The window is on
 * the time of creation, since filters on the time of modification page without end. When a token is no longer good,
 * as it may be when a run is resumed, the listing goes on from the last job it gave.
 *
 * Search reads an index, which may give less than there is without saying so. Hence the newest and the oldest jobs by
 * ListTrainingJobs have to be among what it gave: else a gap leaves the population open, as it does when they cannot be
 * listed.
 *
 * @source https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_Search.html
 */
export const sagemakerTrainingJobsCollector = defineCollector({
  id: 'sagemaker-training-jobs',
  produces: sagemakerTrainingJobs,
  reach: 'regional',
  actions: [SEARCH, LIST_TRAINING_JOBS],
  uses: [],

  async collect({ client, period, reads, parts }) {
    const writer = parts((jobs: readonly TrainingJob[]) => ({ jobs: jobs.toSorted(inOrder) }));
    const seen = new Set<string>();
    const listed = await listedTrainingJobs({ client, reads, period });
    const whole = await forEachListed(
      reads,
      { action: SEARCH, resource: null },
      {
        pages: newestFirst({
          pagesUntil: (until) =>
            paginateSearch({ client: client(SageMakerClient), pageSize: 100 }, createdIn(period, until)),
          lastOf: (page) => page.Results?.at(-1)?.TrainingJob?.CreationTime?.getTime(),
        }),
        list: (page) => page.Results,
        shape: ({ TrainingJob }) => settings(TrainingJob ?? {}),
        each(job) {
          listed?.found(job);
          const identity = `${job.arn} ${job.createdAt}`;
          if (seen.has(identity) || !contains(period, job.createdAt)) return;
          seen.add(identity);
          writer.add(job);
        },
      },
    );
    const missing = whole ? (listed?.missing() ?? []) : [];
    if (missing.length > 0) {
      const code = `LacksListedJobs: ${missing.length} of ${listed?.count}, the first ${missing[0]}`;
      reads.gap({ kind: 'malformed', action: SEARCH, resource: null, code });
    }
    const population = {
      count: writer.count,
      countedBy: `${SEARCH} of training jobs created in the period`,
      reconciledWith: listed && {
        source: `${LIST_TRAINING_JOBS}, the newest and the oldest jobs of the period`,
        count: listed.count,
        missing: [],
      },
    };
    const isKnown = whole && listed !== null && missing.length === 0;
    return { parts: writer.end(), ...(isKnown && { population }) };
  },
});

const inOrder = by<TrainingJob>(
  ({ arn }) => arn,
  ({ createdAt }) => createdAt,
);

/** @param until the last millisecond that is wanted, where it is before the end of the period */
function createdIn({ from, to }: Period, until: number | null) {
  return {
    Resource: 'TrainingJob' as const,
    SearchExpression: {
      Filters: [
        { Name: 'CreationTime', Operator: 'GreaterThanOrEqualTo' as const, Value: from },
        until === null || until >= at(to)
          ? { Name: 'CreationTime', Operator: 'LessThan' as const, Value: to }
          : { Name: 'CreationTime', Operator: 'LessThanOrEqualTo' as const, Value: instant(until) },
      ],
    },
    SortBy: 'CreationTime',
    SortOrder: 'Descending' as const,
  };
}

function settings(job: Answer): TrainingJob {
  return trainingJob.parse({
    name: job.TrainingJobName,
    arn: job.TrainingJobArn,
    createdAt: when(job.CreationTime),
    status: text(job.TrainingJobStatus),
    roleArn: text(job.RoleArn),
    image: text(job.AlgorithmSpecification?.TrainingImage),
    algorithmName: text(job.AlgorithmSpecification?.AlgorithmName),
    ...instances(job.ResourceConfig),
    networkIsolation: job.EnableNetworkIsolation ?? null,
    interContainerEncryption: job.EnableInterContainerTrafficEncryption ?? null,
    vpc: vpcOf(job.VpcConfig),
    volumeKeyId: text(job.ResourceConfig?.VolumeKmsKeyId),
    outputKeyId: text(job.OutputDataConfig?.KmsKeyId),
    outputUri: text(job.OutputDataConfig?.S3OutputPath),
    inputs: (job.InputDataConfig ?? [])
      .map((channel) => ({ channel: channel.ChannelName, uri: sourceOf(channel) }))
      .toSorted(
        by(
          ({ channel }) => channel ?? '',
          ({ uri }) => uri ?? '',
        ),
      ),
    modelArtifactUri: text(job.ModelArtifacts?.S3ModelArtifacts),
    tuningJobArn: text(job.TuningJobArn),
    managedSpot: job.EnableManagedSpotTraining ?? null,
    checkpointUri: text(job.CheckpointConfig?.S3Uri),
    tags:
      job.Tags?.map(({ Key, Value }) => ({ key: Key, value: Value })).toSorted(by(({ key }) => key ?? '')) ??
      null,
  });
}

/** A cluster of several groups has no one type unless all groups share it; its size is the sum of its groups. */
function instances(config: Answer['ResourceConfig']) {
  const groups = config?.InstanceGroups ?? [];
  if (groups.length === 0) {
    return { instanceType: text(config?.InstanceType), instanceCount: config?.InstanceCount ?? null };
  }
  const types = new Set(groups.map(({ InstanceType }) => InstanceType));
  const counts = groups.map(({ InstanceCount }) => InstanceCount);
  return {
    instanceType: types.size === 1 ? text([...types][0]) : null,
    instanceCount: counts.reduce<number | null>(
      (sum, n) => (sum === null || n === undefined ? null : sum + n),
      0,
    ),
  };
}

/** Where a channel reads from: an S3 URI, a data set, or a file system written as `<type>://<id><path>`. */
function sourceOf({ DataSource: source }: Channel): string | null {
  const files = source?.FileSystemDataSource;
  if (files)
    return `${files.FileSystemType}://${files.FileSystemId}${files.DirectoryPath ?? ''}`.toLowerCase();
  return text(source?.S3DataSource?.S3Uri ?? source?.DatasetSource?.DatasetArn);
}
