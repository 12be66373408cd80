import type { TrainingJob } from '../../evidence/kinds/sagemaker-training-jobs.ts';
import type { Created } from '../../trail/histories/created.ts';
import type { PackageHistory } from '../../trail/histories/model-packages.ts';
import { fieldsOf, listOf, textOf } from '../../trail/histories/requests.ts';

/**
 * Where the model data of each container of a version lies, from the registry or from the event that made it; null
 * for a container that does not say. A version of which no container is known gives one null.
 */
export function modelDataOf({ item, creation }: PackageHistory): readonly (string | null)[] {
  const asked = listOf(fieldsOf(fieldsOf(creation?.request).inferenceSpecification).containers);
  const uris = item
    ? item.containers.map(({ modelDataUrl }) => modelDataUrl)
    : asked.map((container) => textOf(fieldsOf(container).modelDataUrl));
  return uris.length > 0 ? uris : [null];
}

/**
 * The training jobs that wrote model data: by the address that the service states, or, for jobs that only the log
 * knows, by the folder that SageMaker makes for a job below its output path.
 */
export function makersOf(
  uri: string,
  jobs: readonly Created<TrainingJob>[],
): readonly Created<TrainingJob>[] {
  return jobs.filter(({ name, item }) => {
    if (item === null) return false;
    if (item.modelArtifactUri !== null) return item.modelArtifactUri === uri;
    return item.outputUri !== null && uri.startsWith(`${item.outputUri.replace(/\/+$/, '')}/${name}/output/`);
  });
}
