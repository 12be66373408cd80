import { givenOf } from '../checks/given.ts';
import type { Sealed } from '../evidence/envelope.ts';
import type { EvidenceKind } from '../evidence/kind.ts';
import { cloudtrailChanges } from '../evidence/kinds/cloudtrail-changes.ts';
import { s3Objects } from '../evidence/kinds/s3-objects.ts';
import { sagemakerEndpoints } from '../evidence/kinds/sagemaker-endpoints.ts';
import { sagemakerLineage } from '../evidence/kinds/sagemaker-lineage.ts';
import { sagemakerModelPackages } from '../evidence/kinds/sagemaker-model-packages.ts';
import { sagemakerModels } from '../evidence/kinds/sagemaker-models.ts';
import { sagemakerTrainingJobs } from '../evidence/kinds/sagemaker-training-jobs.ts';
import type { LineageSources } from '../lineage/sources.ts';

const needs = {
  endpoints: sagemakerEndpoints,
  models: sagemakerModels,
  packages: sagemakerModelPackages,
  trainingJobs: sagemakerTrainingJobs,
  lineage: sagemakerLineage,
  objects: s3Objects,
  changes: cloudtrailChanges,
};

/** The kinds of evidence that lineage is built from. */
export const lineageKinds: readonly EvidenceKind[] = Object.values(needs);

/** Picks the records that lineage is built from. */
export function lineageSourcesOf(evidence: readonly Sealed[]): LineageSources {
  return givenOf(needs, evidence);
}
