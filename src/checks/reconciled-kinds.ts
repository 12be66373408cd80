import type { Sealed } from '../evidence/envelope.ts';
import type { EvidenceKind, KindId } from '../evidence/kind.ts';
import { sagemakerAutoMlJobs } from '../evidence/kinds/sagemaker-auto-ml-jobs.ts';
import { sagemakerClusters } from '../evidence/kinds/sagemaker-clusters.ts';
import { sagemakerCompilationJobs } from '../evidence/kinds/sagemaker-compilation-jobs.ts';
import { sagemakerDomains } from '../evidence/kinds/sagemaker-domains.ts';
import { sagemakerEndpoints } from '../evidence/kinds/sagemaker-endpoints.ts';
import { sagemakerFeatureGroups } from '../evidence/kinds/sagemaker-feature-groups.ts';
import { sagemakerInferenceComponents } from '../evidence/kinds/sagemaker-inference-components.ts';
import { sagemakerModelCards } from '../evidence/kinds/sagemaker-model-cards.ts';
import { sagemakerModelPackages } from '../evidence/kinds/sagemaker-model-packages.ts';
import { sagemakerModels } from '../evidence/kinds/sagemaker-models.ts';
import { sagemakerMonitoring } from '../evidence/kinds/sagemaker-monitoring.ts';
import { sagemakerNotebooks } from '../evidence/kinds/sagemaker-notebooks.ts';
import { sagemakerProcessingJobs } from '../evidence/kinds/sagemaker-processing-jobs.ts';
import { sagemakerTrainingJobs } from '../evidence/kinds/sagemaker-training-jobs.ts';
import { sagemakerTransformJobs } from '../evidence/kinds/sagemaker-transform-jobs.ts';
import { sagemakerTuningJobs } from '../evidence/kinds/sagemaker-tuning-jobs.ts';
import { AUTO_ML_JOBS } from '../trail/histories/auto-ml-jobs.ts';
import { CLUSTERS } from '../trail/histories/clusters.ts';
import { COMPILATION_JOBS } from '../trail/histories/compilation-jobs.ts';
import type { CreatedKind } from '../trail/histories/created.ts';
import { DOMAINS } from '../trail/histories/domains.ts';
import { ENDPOINT_CONFIGS } from '../trail/histories/endpoint-configs.ts';
import { FEATURE_GROUPS } from '../trail/histories/feature-groups.ts';
import { MODELS } from '../trail/histories/models.ts';
import { NOTEBOOKS } from '../trail/histories/notebooks.ts';
import { PROCESSING_JOBS } from '../trail/histories/processing-jobs.ts';
import { TRAINING_JOBS } from '../trail/histories/training-jobs.ts';
import { TRANSFORM_JOBS } from '../trail/histories/transform-jobs.ts';
import { TUNING_JOBS } from '../trail/histories/tuning-jobs.ts';
import { givenOf } from './given.ts';

/** What a list says of a resource: which it is, since when, and what else of the service started it, if anything. */
export interface ListedResource {
  readonly arn: string;
  readonly createdAt: string;
  /** ARN of the tuning job or schedule for which the service made it; null when none is stated. */
  readonly startedBy: string | null;
  /** False for a job that was listed and not drawn for the sample, of which nothing else is known. */
  readonly wasDrawn: boolean;
}

/** How resources of one sort stand in their record and in the log. */
export interface ReconciledKind
  extends Pick<CreatedKind<never, never>, 'create' | 'remove' | 'nameField' | 'arnField' | 'arnType'> {
  readonly kindId: KindId;
  /** Plural noun, such as `training jobs`. */
  readonly what: string;
  /** True where an AutoML job makes such resources, and the answer does not tell that it did. */
  readonly madeByAutoMl: boolean;
  /** What the records of this kind list. */
  listed(records: readonly Sealed[]): ListedResource[];
}

interface Listed {
  readonly arn: string;
  readonly createdAt: string;
}

function kindOf<Body, Item extends Listed>(
  kind: EvidenceKind<KindId, Body>,
  what: string,
  events: Pick<
    CreatedKind<Body, Item>,
    'create' | 'remove' | 'nameField' | 'arnField' | 'arnType' | 'items' | 'undrawn'
  >,
  service: { readonly startedBy?: (item: Item) => string | null; readonly madeByAutoMl?: boolean } = {},
): ReconciledKind {
  const { create, remove, nameField, arnField, arnType } = events;
  return {
    kindId: kind.id,
    what,
    ...{ create, remove, nameField, arnField, arnType },
    madeByAutoMl: service.madeByAutoMl ?? false,
    listed: (records) =>
      givenOf({ records: kind }, records).records.flatMap(({ evidence: { body } }) => [
        ...events.items(body).map((item) => ({
          arn: item.arn,
          createdAt: item.createdAt,
          startedBy: service.startedBy?.(item) ?? null,
          wasDrawn: true,
        })),
        ...(events.undrawn?.(body) ?? []).map(({ arn, createdAt }) => ({
          arn,
          createdAt,
          startedBy: null,
          wasDrawn: false,
        })),
      ]),
  };
}

/** Every sort of resource whose making is a call in the log, in the order of reports. */
export const RECONCILED_KINDS: readonly ReconciledKind[] = [
  kindOf(sagemakerTrainingJobs, 'training jobs', TRAINING_JOBS, {
    startedBy: ({ tuningJobArn }) => tuningJobArn,
    madeByAutoMl: true,
  }),
  kindOf(sagemakerProcessingJobs, 'processing jobs', PROCESSING_JOBS, {
    startedBy: ({ monitoringScheduleArn }) => monitoringScheduleArn,
    madeByAutoMl: true,
  }),
  kindOf(sagemakerTransformJobs, 'transform jobs', TRANSFORM_JOBS, { madeByAutoMl: true }),
  kindOf(sagemakerTuningJobs, 'tuning jobs', TUNING_JOBS, { madeByAutoMl: true }),
  kindOf(sagemakerAutoMlJobs, 'AutoML jobs', AUTO_ML_JOBS),
  kindOf(sagemakerCompilationJobs, 'compilation jobs', COMPILATION_JOBS),
  kindOf(sagemakerModels, 'models', MODELS, { madeByAutoMl: true }),
  kindOf(sagemakerEndpoints, 'endpoints', {
    create: ['CreateEndpoint'],
    remove: ['DeleteEndpoint'],
    nameField: 'endpointName',
    arnField: 'endpointArn',
    arnType: 'endpoint',
    items: ({ endpoints }) => endpoints,
  }),
  kindOf(sagemakerEndpoints, 'endpoint configurations', ENDPOINT_CONFIGS),
  kindOf(sagemakerModelPackages, 'model packages', {
    create: ['CreateModelPackage'],
    remove: ['DeleteModelPackage'],
    nameField: 'modelPackageName',
    arnField: 'modelPackageArn',
    arnType: 'model-package',
    items: ({ packages }) => packages,
  }),
  kindOf(sagemakerInferenceComponents, 'inference components', {
    create: ['CreateInferenceComponent'],
    remove: ['DeleteInferenceComponent'],
    nameField: 'inferenceComponentName',
    arnField: 'inferenceComponentArn',
    arnType: 'inference-component',
    items: ({ components }) => components,
  }),
  kindOf(sagemakerModelCards, 'model cards', {
    create: ['CreateModelCard'],
    remove: ['DeleteModelCard'],
    nameField: 'modelCardName',
    arnField: 'modelCardArn',
    arnType: 'model-card',
    items: ({ cards }) => cards,
  }),
  kindOf(sagemakerMonitoring, 'monitoring schedules', {
    create: ['CreateMonitoringSchedule'],
    remove: ['DeleteMonitoringSchedule'],
    nameField: 'monitoringScheduleName',
    arnField: 'monitoringScheduleArn',
    arnType: 'monitoring-schedule',
    items: ({ schedules }) => schedules,
  }),
  kindOf(sagemakerNotebooks, 'notebook instances', NOTEBOOKS),
  kindOf(sagemakerFeatureGroups, 'feature groups', FEATURE_GROUPS),
  kindOf(sagemakerDomains, 'domains', DOMAINS),
  kindOf(sagemakerClusters, 'HyperPod clusters', CLUSTERS),
];
