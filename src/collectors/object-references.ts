import { sagemakerLineage } from '../evidence/kinds/sagemaker-lineage.ts';
import { sagemakerModelPackages } from '../evidence/kinds/sagemaker-model-packages.ts';
import { sagemakerModels } from '../evidence/kinds/sagemaker-models.ts';
import { sagemakerTrainingJobs } from '../evidence/kinds/sagemaker-training-jobs.ts';
import { sortedOnce } from './answers.ts';
import type { Collecting } from './collector.ts';

/** The kinds that name objects behind models, for `uses`. */
export const KINDS_NAMING_OBJECTS = [
  sagemakerModels,
  sagemakerModelPackages,
  sagemakerTrainingJobs,
  sagemakerLineage,
] as const;

/**
 * Addresses in S3 of the data behind models, each once: model data, the inputs of the training jobs that made it, and
 * artifacts of lineage. Of the many other jobs of an account nothing is named.
 */
export function namedObjects(given: Collecting['given']): string[] {
  const modelData = new Set(
    [
      ...given(sagemakerModels).flatMap(({ evidence }) => evidence.body.models),
      ...given(sagemakerModelPackages).flatMap(({ evidence }) => evidence.body.packages),
    ].flatMap(({ containers }) => containers.flatMap(({ modelDataUrl }) => modelDataUrl ?? [])),
  );
  const inputs = given(sagemakerTrainingJobs)
    .flatMap(({ evidence }) => evidence.body.jobs)
    .filter(({ modelArtifactUri }) => modelArtifactUri !== null && modelData.has(modelArtifactUri))
    .flatMap((job) => job.inputs.flatMap(({ uri }) => uri ?? []));
  const artifacts = given(sagemakerLineage)
    .flatMap(({ evidence }) => evidence.body.entities)
    .flatMap(({ sourceUri }) => sourceUri ?? []);
  return sortedOnce([...modelData, ...inputs, ...artifacts].filter((uri) => uri.startsWith('s3://')));
}
