import { partitionOf } from '../aws/regions.ts';
import { by } from '../core/order.ts';
import { athenaWorkgroups } from '../evidence/kinds/athena-workgroups.ts';
import { cloudtrailTrails } from '../evidence/kinds/cloudtrail-trails.ts';
import { codepipelinePipelines, type DeliveryPipeline } from '../evidence/kinds/codepipeline-pipelines.ts';
import type { Bucket } from '../evidence/kinds/s3-buckets.ts';
import { sagemakerAutoMlJobs } from '../evidence/kinds/sagemaker-auto-ml-jobs.ts';
import { sagemakerDomains } from '../evidence/kinds/sagemaker-domains.ts';
import { sagemakerEndpoints } from '../evidence/kinds/sagemaker-endpoints.ts';
import { sagemakerEvaluations } from '../evidence/kinds/sagemaker-evaluations.ts';
import { sagemakerFeatureGroups } from '../evidence/kinds/sagemaker-feature-groups.ts';
import { sagemakerModels } from '../evidence/kinds/sagemaker-models.ts';
import { sagemakerMonitoring } from '../evidence/kinds/sagemaker-monitoring.ts';
import { sagemakerNotebooks } from '../evidence/kinds/sagemaker-notebooks.ts';
import { sagemakerPipelines } from '../evidence/kinds/sagemaker-pipelines.ts';
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
  sagemakerFeatureGroups,
  sagemakerDomains,
  sagemakerEvaluations,
  cloudtrailTrails,
  codepipelinePipelines,
  athenaWorkgroups,
] as const;

/** Every bucket that the given evidence names, by name; URIs that are no S3 locations name none. */
export function namedBuckets(given: Given): BucketReference[] {
  const found = Map.groupBy(
    [
      ...ofJobs(given),
      ...ofModels(given),
      ...ofEndpoints(given),
      ...ofMonitoring(given),
      ...ofFeatureGroups(given),
      ...ofStudio(given),
      ...ofEvaluations(given),
      ...ofTrails(given),
      ...ofPipelines(given),
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

/** The kinds that name roles, for `uses`. */
export const KINDS_NAMING_ROLES = [
  sagemakerTrainingJobs,
  sagemakerProcessingJobs,
  sagemakerTuningJobs,
  sagemakerAutoMlJobs,
  sagemakerModels,
  sagemakerEndpoints,
  sagemakerFeatureGroups,
  sagemakerNotebooks,
  codepipelinePipelines,
  sagemakerDomains,
  sagemakerPipelines,
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
    ...bodies(given, sagemakerFeatureGroups).flatMap(({ groups }) => groups),
    ...bodies(given, sagemakerNotebooks).flatMap(({ notebooks }) => notebooks),
    ...bodies(given, codepipelinePipelines).flatMap(({ pipelines }) => pipelines.flatMap(rolesOf)),
    ...rolesOfStudio(given),
    ...bodies(given, sagemakerPipelines).flatMap(({ pipelines }) => pipelines),
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

/** A domain names the roles of its people and of shared spaces, and a profile may name another one. */
function rolesOfStudio(given: Given): Iterable<{ readonly arn: string; readonly roleArn: string | null }> {
  return bodies(given, sagemakerDomains).flatMap(({ domains, userProfiles }) => [
    ...domains.flatMap(({ arn, userSettings, spaceRoleArn }) => [
      { arn, roleArn: userSettings?.roleArn ?? null },
      { arn, roleArn: spaceRoleArn },
    ]),
    ...userProfiles.map(({ arn, settings }) => ({ arn, roleArn: settings?.roleArn ?? null })),
  ]);
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

/** The role of a pipeline, those of its actions and of their stacks; roles of other accounts cannot be read from here. */
function rolesOf({ arn, roleArn, stages }: DeliveryPipeline) {
  const actions = stages.flatMap((stage) => stage.actions);
  return [roleArn, ...actions.flatMap((action) => [action.roleArn, action.stackRoleArn])]
    .filter((role) => role?.split(':')[4] === arn.split(':')[4])
    .map((role) => ({ arn, roleArn: role }));
}
function ofWorkgroups(given: Given): Iterable<Naming> {
  return bodies(given, athenaWorkgroups).flatMap(({ workgroups }) =>
    workgroups.map(({ arn, output }) => ({ uri: output, by: arn, use: 'other' as const })),
  );
}
