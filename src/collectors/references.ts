import { by } from '../core/order.ts';
import { cloudtrailTrails } from '../evidence/kinds/cloudtrail-trails.ts';
import type { Bucket } from '../evidence/kinds/s3-buckets.ts';
import { sagemakerAutoMlJobs } from '../evidence/kinds/sagemaker-auto-ml-jobs.ts';
import { sagemakerEndpoints } from '../evidence/kinds/sagemaker-endpoints.ts';
import { sagemakerModels } from '../evidence/kinds/sagemaker-models.ts';
import { sagemakerMonitoring } from '../evidence/kinds/sagemaker-monitoring.ts';
import { sagemakerProcessingJobs } from '../evidence/kinds/sagemaker-processing-jobs.ts';
import { sagemakerTrainingJobs } from '../evidence/kinds/sagemaker-training-jobs.ts';
import { sagemakerTuningJobs } from '../evidence/kinds/sagemaker-tuning-jobs.ts';
import { sortedOnce } from './answers.ts';
import type { Collecting } from './collector.ts';

type Given = Collecting['given'];
type Use = Bucket['uses'][number];

/** A bucket that workloads or trails name, with who names it and what for. */
export interface BucketReference {
  readonly name: string;
  readonly arn: string;
  readonly usedBy: string[];
  readonly uses: Use[];
}

/** A role that workloads run with. */
export interface RoleReference {
  readonly arn: string;
  readonly usedBy: string[];
}

interface Naming {
  readonly uri: string | null;
  readonly by: string;
  readonly use: Use;
}

/** The kinds that name buckets, for `uses`. */
export const KINDS_NAMING_BUCKETS = [
  sagemakerTrainingJobs,
  sagemakerModels,
  sagemakerEndpoints,
  sagemakerMonitoring,
  cloudtrailTrails,
] as const;

/** Every bucket that the given evidence names, by name; URIs that are no S3 locations name none. */
export function namedBuckets(given: Given): BucketReference[] {
  const found = Map.groupBy(
    [
      ...ofJobs(given),
      ...ofModels(given),
      ...ofEndpoints(given),
      ...ofMonitoring(given),
      ...ofTrails(given),
    ].flatMap((naming) => {
      const name = bucketOf(naming.uri);
      return name === null ? [] : [{ ...naming, name }];
    }),
    ({ name }) => name,
  );
  return [...found]
    .map(([name, namings]) => {
      const usedBy = sortedOnce(namings.map((naming) => naming.by));
      const partition = usedBy[0]?.split(':')[1] ?? 'aws';
      const uses = [...new Set(namings.map(({ use }) => use))].toSorted(by((use) => use));
      return { name, arn: `arn:${partition}:s3:::${name}`, usedBy, uses };
    })
    .toSorted(by(({ name }) => name));
}

/** The kinds that name roles, for `uses`. */
export const KINDS_NAMING_ROLES = [
  sagemakerTrainingJobs,
  sagemakerProcessingJobs,
  sagemakerTuningJobs,
  sagemakerAutoMlJobs,
  sagemakerModels,
  sagemakerEndpoints,
] as const;

/** Every role that the given evidence names, by ARN. */
export function namedRoles(given: Given): RoleReference[] {
  const namings = [
    ...bodies(given, sagemakerTrainingJobs).flatMap(({ jobs }) => jobs),
    ...bodies(given, sagemakerProcessingJobs).flatMap(({ jobs }) => jobs),
    ...bodies(given, sagemakerAutoMlJobs).flatMap(({ jobs }) => jobs),
    ...bodies(given, sagemakerTuningJobs).flatMap(({ jobs }) =>
      jobs.flatMap(({ arn, definitions }) => definitions.map(({ roleArn }) => ({ arn, roleArn }))),
    ),
    ...bodies(given, sagemakerModels).flatMap(({ models }) => models),
    ...bodies(given, sagemakerEndpoints).flatMap(({ configs }) => configs),
  ].flatMap(({ arn, roleArn }) => (roleArn === null ? [] : [{ arn: roleArn, by: arn }]));
  return [...Map.groupBy(namings, ({ arn }) => arn)]
    .map(([arn, users]) => ({ arn, usedBy: sortedOnce(users.map((user) => user.by)) }))
    .toSorted(by(({ arn }) => arn));
}

/**
 * The bucket of an S3 location, as `s3://bucket/key` or as an https address in either style; null for text that
 * names no bucket, such as the ARN of an access point.
 */
export function bucketOf(uri: string | null): string | null {
  const plain = /^(?:s3:\/\/)([a-z0-9][a-z0-9._-]{1,61}[a-z0-9])(?:\/|$)/i.exec(uri ?? '');
  if (plain?.[1]) return plain[1];
  const host =
    /^https:\/\/(?:([a-z0-9][a-z0-9.-]+)\.)?s3[.-][a-z0-9.-]*amazonaws\.com(?:\.cn)?\/([^/?]+)?/i.exec(
      uri ?? '',
    );
  return host?.[1] ?? host?.[2] ?? null;
}

/** One after the other: large bodies are read when they are looked at. */
function* bodies<Body>(given: Given, kind: Parameters<typeof given<Body>>[0]): Generator<Body, void> {
  for (const { evidence } of given(kind)) yield evidence.body;
}

function ofJobs(given: Given): Iterable<Naming> {
  return bodies(given, sagemakerTrainingJobs).flatMap(({ jobs }) =>
    jobs.flatMap((job) => [
      ...job.inputs.map(({ uri }) => ({ uri, by: job.arn, use: 'training-data' as const })),
      ...[job.outputUri, job.modelArtifactUri, job.checkpointUri].map((uri) => ({
        uri,
        by: job.arn,
        use: 'model-artifacts' as const,
      })),
    ]),
  );
}

function ofModels(given: Given): Iterable<Naming> {
  return bodies(given, sagemakerModels).flatMap(({ models }) =>
    models.flatMap(({ arn, containers }) =>
      containers.map(({ modelDataUrl: uri }) => ({ uri, by: arn, use: 'model-artifacts' as const })),
    ),
  );
}

function ofEndpoints(given: Given): Iterable<Naming> {
  return bodies(given, sagemakerEndpoints).flatMap(({ endpoints, configs }) =>
    [...endpoints, ...configs].map(({ arn, dataCapture }) => ({
      uri: dataCapture?.destinationUri ?? null,
      by: arn,
      use: 'data-capture' as const,
    })),
  );
}

function ofMonitoring(given: Given): Iterable<Naming> {
  return bodies(given, sagemakerMonitoring).flatMap(({ schedules, executions }) =>
    schedules.flatMap(({ arn, name, constraintsUri, statisticsUri }) => {
      const outputs = executions
        .filter(({ scheduleName }) => scheduleName === name)
        .map(({ outputUri }) => outputUri);
      return sortedOnce([constraintsUri, statisticsUri, ...outputs].filter((uri) => uri !== null)).map(
        (uri) => ({
          uri,
          by: arn,
          use: 'monitoring' as const,
        }),
      );
    }),
  );
}

function ofTrails(given: Given): Iterable<Naming> {
  return bodies(given, cloudtrailTrails).flatMap(({ trails }) =>
    trails.flatMap(({ arn, bucket }) =>
      bucket === null ? [] : [{ uri: `s3://${bucket}`, by: arn, use: 'trail-logs' as const }],
    ),
  );
}
