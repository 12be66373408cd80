import { by } from '../core/order.ts';
import { partitionOf } from '../core/partition.ts';
import { athenaWorkgroups } from '../evidence/kinds/athena-workgroups.ts';
import { cloudtrailTrails } from '../evidence/kinds/cloudtrail-trails.ts';
import { codepipelinePipelines } from '../evidence/kinds/codepipeline-pipelines.ts';
import type { Bucket } from '../evidence/kinds/s3-buckets.ts';
import { sagemakerClusters } from '../evidence/kinds/sagemaker-clusters.ts';
import { sagemakerDomains } from '../evidence/kinds/sagemaker-domains.ts';
import { sagemakerEndpoints } from '../evidence/kinds/sagemaker-endpoints.ts';
import { sagemakerEvaluations } from '../evidence/kinds/sagemaker-evaluations.ts';
import { sagemakerFeatureGroups } from '../evidence/kinds/sagemaker-feature-groups.ts';
import { sagemakerHumanReview } from '../evidence/kinds/sagemaker-human-review.ts';
import { sagemakerInferenceComponents } from '../evidence/kinds/sagemaker-inference-components.ts';
import { sagemakerModels } from '../evidence/kinds/sagemaker-models.ts';
import { sagemakerMonitoring } from '../evidence/kinds/sagemaker-monitoring.ts';
import { sortedOnce } from './answers.ts';
import type { Collecting } from './collector.ts';
import { type BucketNaming, KINDS_OF_JOBS_NAMING_BUCKETS, namedByJobs } from './job-references.ts';
import { namedByServing } from './serving-references.ts';

type Given = Collecting['given'];
type Use = Bucket['uses'][number];
type Naming = BucketNaming;

/** A bucket that workloads or trails name, with who names it and what for. */
export interface BucketReference {
  readonly name: string;
  readonly arn: string;
  readonly usedBy: string[];
  readonly uses: Use[];
}

/** The kinds that name buckets, for `uses`. */
export const KINDS_NAMING_BUCKETS = [
  ...KINDS_OF_JOBS_NAMING_BUCKETS,
  sagemakerModels,
  sagemakerEndpoints,
  sagemakerMonitoring,
  sagemakerFeatureGroups,
  sagemakerInferenceComponents,
  sagemakerDomains,
  sagemakerClusters,
  sagemakerEvaluations,
  cloudtrailTrails,
  codepipelinePipelines,
  sagemakerHumanReview,
  athenaWorkgroups,
] as const;

/** Every bucket that the given evidence names, by name; URIs that are no S3 locations name none. */
export function namedBuckets(given: Given): BucketReference[] {
  const found = Map.groupBy(
    [
      ...namedByJobs(given),
      ...namedByServing(given),
      ...ofMonitoring(given),
      ...ofFeatureGroups(given),
      ...ofStudio(given),
      ...ofClusters(given),
      ...ofEvaluations(given),
      ...ofTrails(given),
      ...ofPipelines(given),
      ...ofReviews(given),
      ...ofWorkgroups(given),
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

/** What an offline store keeps is there to train models from. */
function ofFeatureGroups(given: Given): Iterable<Naming> {
  return bodies(given, sagemakerFeatureGroups).flatMap(({ groups }) =>
    groups.map(({ arn, offline }) => ({
      uri: offline?.resolvedUri ?? offline?.uri ?? null,
      by: arn,
      use: 'training-data' as const,
    })),
  );
}

/** Where people of Studio share the output of notebook cells. */
function ofStudio(given: Given): Iterable<Naming> {
  return bodies(given, sagemakerDomains).flatMap(({ domains, userProfiles }) =>
    [
      ...domains.map(({ arn, userSettings }) => ({ arn, settings: userSettings })),
      ...userProfiles.map(({ arn, settings }) => ({ arn, settings })),
    ].map(({ arn, settings }) => ({
      uri: settings?.sharing?.outputUri ?? null,
      by: arn,
      use: 'other' as const,
    })),
  );
}

/** Where the scripts lie that run as root on each new instance of a cluster. */
function ofClusters(given: Given): Iterable<Naming> {
  return bodies(given, sagemakerClusters).flatMap(({ clusters }) =>
    clusters.flatMap(({ arn, groups }) =>
      groups.map(({ lifecycle }) => ({ uri: lifecycle?.uri ?? null, by: arn, use: 'other' as const })),
    ),
  );
}

/** A place of reports has no ARN, so the group or endpoint that it is about stands for it. */
function ofEvaluations(given: Given): Iterable<Naming> {
  return given(sagemakerEvaluations).flatMap(({ evidence: { scope, body } }) =>
    body.sources.map(({ location: uri, endpoint, modelPackageGroup }) => {
      const what = endpoint === null ? `model-package-group/${modelPackageGroup}` : `endpoint/${endpoint}`;
      const arn = `arn:${partitionOf(scope.region)}:sagemaker:${scope.region}:${scope.account}:${what}`;
      return { uri, by: arn.toLowerCase(), use: 'monitoring' as const };
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

function ofPipelines(given: Given): Iterable<Naming> {
  return bodies(given, codepipelinePipelines).flatMap(({ pipelines }) =>
    pipelines.flatMap(({ arn, artifactStores }) =>
      artifactStores.map(({ bucket }) => ({
        uri: `s3://${bucket}`,
        by: arn,
        use: 'pipeline-artifacts' as const,
      })),
    ),
  );
}

function ofReviews(given: Given): Iterable<Naming> {
  return bodies(given, sagemakerHumanReview).flatMap(({ flows }) =>
    flows.map(({ arn, outputUri: uri }) => ({ uri, by: arn, use: 'human-review' as const })),
  );
}

function ofWorkgroups(given: Given): Iterable<Naming> {
  return bodies(given, athenaWorkgroups).flatMap(({ workgroups }) =>
    workgroups.map(({ arn, output }) => ({ uri: output, by: arn, use: 'other' as const })),
  );
}
