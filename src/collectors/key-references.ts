import { by } from '../core/order.ts';
import type { Sealed } from '../evidence/envelope.ts';
import type { EvidenceKind, KindId } from '../evidence/kind.ts';
import { athenaWorkgroups } from '../evidence/kinds/athena-workgroups.ts';
import { cloudtrailTrails } from '../evidence/kinds/cloudtrail-trails.ts';
import { codepipelinePipelines } from '../evidence/kinds/codepipeline-pipelines.ts';
import { logsGroups } from '../evidence/kinds/logs-groups.ts';
import { s3Buckets } from '../evidence/kinds/s3-buckets.ts';
import { sagemakerAutoMlJobs } from '../evidence/kinds/sagemaker-auto-ml-jobs.ts';
import { sagemakerClusters } from '../evidence/kinds/sagemaker-clusters.ts';
import { sagemakerCompilationJobs } from '../evidence/kinds/sagemaker-compilation-jobs.ts';
import { sagemakerDomains } from '../evidence/kinds/sagemaker-domains.ts';
import { sagemakerEndpoints } from '../evidence/kinds/sagemaker-endpoints.ts';
import { sagemakerFeatureGroups } from '../evidence/kinds/sagemaker-feature-groups.ts';
import { sagemakerHumanReview } from '../evidence/kinds/sagemaker-human-review.ts';
import { sagemakerModelCards } from '../evidence/kinds/sagemaker-model-cards.ts';
import { sagemakerModelPackages } from '../evidence/kinds/sagemaker-model-packages.ts';
import { sagemakerMonitoring } from '../evidence/kinds/sagemaker-monitoring.ts';
import { sagemakerNotebooks } from '../evidence/kinds/sagemaker-notebooks.ts';
import { sagemakerProcessingJobs } from '../evidence/kinds/sagemaker-processing-jobs.ts';
import { sagemakerTrainingJobs } from '../evidence/kinds/sagemaker-training-jobs.ts';
import { sagemakerTransformJobs } from '../evidence/kinds/sagemaker-transform-jobs.ts';
import { sagemakerTuningJobs } from '../evidence/kinds/sagemaker-tuning-jobs.ts';
import { secretsmanagerSecrets } from '../evidence/kinds/secretsmanager-secrets.ts';
import type { Collecting } from './collector.ts';

/** The kinds that name keys, for `uses`. */
export const KINDS_NAMING_KEYS = [
  sagemakerTrainingJobs,
  sagemakerEndpoints,
  sagemakerModelPackages,
  sagemakerModelCards,
  sagemakerMonitoring,
  sagemakerProcessingJobs,
  sagemakerTransformJobs,
  sagemakerTuningJobs,
  sagemakerAutoMlJobs,
  sagemakerCompilationJobs,
  sagemakerFeatureGroups,
  sagemakerNotebooks,
  sagemakerDomains,
  sagemakerClusters,
  s3Buckets,
  cloudtrailTrails,
  logsGroups,
  secretsmanagerSecrets,
  codepipelinePipelines,
  sagemakerHumanReview,
  athenaWorkgroups,
] as const;

/** A key as somebody names it, and the region in which a name without an ARN is meant; null when unknown. */
interface Naming {
  readonly key: string | null;
  readonly region: string | null;
}

/**
 * The names of keys of one region that the given evidence uses: ids, aliases and ARNs as they stand, sorted. An
 * ARN says its region itself; a bucket whose region is not known may mean a key of any.
 */
export function namedKeys(given: Collecting['given'], region: string): string[] {
  const namings = [
    ...named(given, sagemakerTrainingJobs, ({ jobs }) =>
      jobs.flatMap((job) => [job.volumeKeyId, job.outputKeyId]),
    ),
    ...named(given, sagemakerEndpoints, ({ endpoints, configs }) => [
      ...endpoints.flatMap(({ dataCapture, asyncOutputKeyId }) => [
        dataCapture?.keyId ?? null,
        asyncOutputKeyId,
      ]),
      ...configs.flatMap(({ dataCapture, asyncOutput, keyId }) => [
        dataCapture?.keyId ?? null,
        asyncOutput?.keyId ?? null,
        keyId,
      ]),
    ]),
    ...named(given, sagemakerModelPackages, ({ packages }) => packages.map(({ keyId }) => keyId)),
    ...named(given, sagemakerModelCards, ({ cards }) => cards.map(({ keyId }) => keyId)),
    ...named(given, sagemakerMonitoring, ({ schedules }) =>
      schedules.flatMap(({ volumeKeyId, outputKeyId }) => [volumeKeyId, outputKeyId]),
    ),
    ...ofJobs(given),
    ...named(given, sagemakerFeatureGroups, ({ groups }) =>
      groups.flatMap(({ online, offline }) => [online?.keyId ?? null, offline?.keyId ?? null]),
    ),
    ...named(given, sagemakerNotebooks, ({ notebooks }) => notebooks.map(({ volumeKeyId }) => volumeKeyId)),
    ...named(given, sagemakerDomains, ({ domains, userProfiles }) => [
      ...domains.flatMap(({ keyId, userSettings }) => [keyId, userSettings?.sharing?.keyId ?? null]),
      ...userProfiles.map(({ settings }) => settings?.sharing?.keyId ?? null),
    ]),
    ...named(given, sagemakerClusters, ({ clusters }) =>
      clusters.flatMap(({ groups }) =>
        groups.flatMap(({ volumes }) => (volumes ?? []).map(({ keyId }) => keyId)),
      ),
    ),
    ...named(given, cloudtrailTrails, ({ trails }) => trails.map(({ keyId }) => keyId)),
    ...named(given, logsGroups, ({ groups }) => groups.map(({ keyId }) => keyId)),
    ...named(given, secretsmanagerSecrets, ({ secrets }) => secrets.map(({ keyId }) => keyId)),
    ...named(given, codepipelinePipelines, ({ pipelines }) =>
      pipelines.flatMap(({ artifactStores }) => artifactStores.map(({ keyId }) => keyId)),
    ),
    ...named(given, sagemakerHumanReview, ({ flows }) => flows.map(({ keyId }) => keyId)),
    ...named(given, athenaWorkgroups, ({ workgroups }) =>
      workgroups.flatMap(({ keyId, managedKeyId }) => [keyId, managedKeyId]),
    ),
    ...ofBuckets(given),
  ];
  const here = namings.flatMap(({ key, region: from }) => {
    if (key === null) return [];
    const meant = /^arn:[^:]+:kms:([^:]+):/.exec(key)?.[1] ?? from;
    return meant === null || meant === region ? [key] : [];
  });
  return [...new Set(here)].toSorted(by((key) => key));
}

function named<Body>(
  given: Collecting['given'],
  kind: EvidenceKind<KindId, Body>,
  keys: (body: Body) => readonly (string | null)[],
): Naming[] {
  return given(kind).flatMap(({ evidence }: Sealed<Body>) =>
    keys(evidence.body).map((key) => ({ key, region: evidence.scope.region })),
  );
}

function ofJobs(given: Collecting['given']): Naming[] {
  return [
    ...named(given, sagemakerProcessingJobs, ({ jobs }) =>
      jobs.flatMap((job) => [job.volumeKeyId, job.outputKeyId]),
    ),
    ...named(given, sagemakerTransformJobs, ({ jobs }) =>
      jobs.flatMap((job) => [job.volumeKeyId, job.outputKeyId, job.capture?.keyId ?? null]),
    ),
    ...named(given, sagemakerTuningJobs, ({ jobs }) =>
      jobs.flatMap(({ definitions }) =>
        definitions.flatMap((definition) => [definition.volumeKeyId, definition.outputKeyId]),
      ),
    ),
    ...named(given, sagemakerAutoMlJobs, ({ jobs }) =>
      jobs.flatMap((job) => [job.volumeKeyId, job.outputKeyId]),
    ),
    ...named(given, sagemakerCompilationJobs, ({ jobs }) => jobs.map(({ outputKeyId }) => outputKeyId)),
  ];
}

function ofBuckets(given: Collecting['given']): Naming[] {
  return given(s3Buckets).flatMap(({ evidence }) =>
    evidence.body.buckets.map(({ encryption, region }) => ({ key: encryption?.keyId ?? null, region })),
  );
}
