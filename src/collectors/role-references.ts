import { by } from '../core/order.ts';
import { codepipelinePipelines, type DeliveryPipeline } from '../evidence/kinds/codepipeline-pipelines.ts';
import { sagemakerAutoMlJobs } from '../evidence/kinds/sagemaker-auto-ml-jobs.ts';
import { sagemakerClusters } from '../evidence/kinds/sagemaker-clusters.ts';
import { sagemakerCompilationJobs } from '../evidence/kinds/sagemaker-compilation-jobs.ts';
import { sagemakerDomains } from '../evidence/kinds/sagemaker-domains.ts';
import { sagemakerEndpoints } from '../evidence/kinds/sagemaker-endpoints.ts';
import { sagemakerFeatureGroups } from '../evidence/kinds/sagemaker-feature-groups.ts';
import { sagemakerHumanReview } from '../evidence/kinds/sagemaker-human-review.ts';
import { sagemakerImages } from '../evidence/kinds/sagemaker-images.ts';
import { sagemakerModels } from '../evidence/kinds/sagemaker-models.ts';
import { sagemakerNotebooks } from '../evidence/kinds/sagemaker-notebooks.ts';
import { sagemakerPipelines } from '../evidence/kinds/sagemaker-pipelines.ts';
import { sagemakerProcessingJobs } from '../evidence/kinds/sagemaker-processing-jobs.ts';
import { sagemakerTrainingJobs } from '../evidence/kinds/sagemaker-training-jobs.ts';
import { sagemakerTuningJobs } from '../evidence/kinds/sagemaker-tuning-jobs.ts';
import { sortedOnce } from './answers.ts';
import type { Collecting } from './collector.ts';

type Given = Collecting['given'];

/** A role that workloads run with. */
export interface RoleReference {
  readonly arn: string;
  readonly usedBy: string[];
}

/** The kinds that name roles, for `uses`. */
export const KINDS_NAMING_ROLES = [
  sagemakerTrainingJobs,
  sagemakerProcessingJobs,
  sagemakerTuningJobs,
  sagemakerAutoMlJobs,
  sagemakerCompilationJobs,
  sagemakerModels,
  sagemakerEndpoints,
  sagemakerFeatureGroups,
  sagemakerNotebooks,
  codepipelinePipelines,
  sagemakerDomains,
  sagemakerClusters,
  sagemakerImages,
  sagemakerPipelines,
  sagemakerHumanReview,
] as const;

/** Every role that the given evidence names, by ARN. */
export function namedRoles(given: Given): RoleReference[] {
  const namings = [
    ...bodies(given, sagemakerTrainingJobs).flatMap(({ jobs }) => jobs),
    ...bodies(given, sagemakerProcessingJobs).flatMap(({ jobs }) => jobs),
    ...bodies(given, sagemakerAutoMlJobs).flatMap(({ jobs }) => jobs),
    ...bodies(given, sagemakerCompilationJobs).flatMap(({ jobs }) => jobs),
    ...bodies(given, sagemakerTuningJobs).flatMap(({ jobs }) =>
      jobs.flatMap(({ arn, definitions }) => definitions.map(({ roleArn }) => ({ arn, roleArn }))),
    ),
    ...bodies(given, sagemakerModels).flatMap(({ models }) => models),
    ...bodies(given, sagemakerEndpoints).flatMap(({ configs }) => configs),
    ...bodies(given, sagemakerFeatureGroups).flatMap(({ groups }) => groups),
    ...bodies(given, sagemakerNotebooks).flatMap(({ notebooks }) => notebooks),
    ...bodies(given, codepipelinePipelines).flatMap(({ pipelines }) => pipelines.flatMap(rolesOf)),
    ...rolesOfStudio(given),
    ...bodies(given, sagemakerClusters).flatMap(({ clusters }) =>
      clusters.flatMap(({ arn, roleArn, groups }) =>
        [roleArn, ...groups.map((group) => group.roleArn)].map((role) => ({ arn, roleArn: role })),
      ),
    ),
    ...bodies(given, sagemakerImages).flatMap(({ images }) => images),
    ...bodies(given, sagemakerPipelines).flatMap(({ pipelines }) => pipelines),
    ...bodies(given, sagemakerHumanReview).flatMap(({ flows }) => flows),
  ].flatMap(({ arn, roleArn }) => (roleArn === null ? [] : [{ arn: roleArn, by: arn }]));
  return [...Map.groupBy(namings, ({ arn }) => arn)]
    .map(([arn, users]) => ({ arn, usedBy: sortedOnce(users.map((user) => user.by)) }))
    .toSorted(by(({ arn }) => arn));
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

/** The role of a pipeline, those of its actions and of their stacks; roles of other accounts cannot be read from here. */
function rolesOf({ arn, roleArn, stages }: DeliveryPipeline) {
  const actions = stages.flatMap((stage) => stage.actions);
  return [roleArn, ...actions.flatMap((action) => [action.roleArn, action.stackRoleArn])]
    .filter((role) => role?.split(':')[4] === arn.split(':')[4])
    .map((role) => ({ arn, roleArn: role }));
}
