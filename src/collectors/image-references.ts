import { by } from '../core/order.ts';
import { partitionOf } from '../core/partition.ts';
import type { Scope } from '../evidence/envelope.ts';
import { everyVariant } from '../evidence/every-variant.ts';
import { sagemakerCompilationJobs } from '../evidence/kinds/sagemaker-compilation-jobs.ts';
import { sagemakerEndpoints } from '../evidence/kinds/sagemaker-endpoints.ts';
import { sagemakerImages } from '../evidence/kinds/sagemaker-images.ts';
import { sagemakerInferenceComponents } from '../evidence/kinds/sagemaker-inference-components.ts';
import { sagemakerModels } from '../evidence/kinds/sagemaker-models.ts';
import { sagemakerProcessingJobs } from '../evidence/kinds/sagemaker-processing-jobs.ts';
import { sagemakerTrainingJobs } from '../evidence/kinds/sagemaker-training-jobs.ts';
import { sagemakerTuningJobs } from '../evidence/kinds/sagemaker-tuning-jobs.ts';
import { sortedOnce } from './answers.ts';
import type { Collecting } from './collector.ts';

/** The kinds that name images, for `uses`. */
export const KINDS_NAMING_IMAGES = [
  sagemakerTrainingJobs,
  sagemakerModels,
  sagemakerEndpoints,
  sagemakerImages,
  sagemakerProcessingJobs,
  sagemakerTuningJobs,
  sagemakerCompilationJobs,
  sagemakerModels,
  sagemakerEndpoints,
  sagemakerInferenceComponents,
] as const;

/** An image that workloads name, with who names it. */
export interface ImageReference {
  readonly image: string;
  readonly usedBy: string[];
}

/** An image in the registry of one account and region. */
export interface RegistryReference extends ImageReference {
  readonly repository: string;
  readonly repositoryArn: string;
  readonly tag: string | null;
  readonly digest: string | null;
}

/** The images of an account's workloads, seen from the registry of one region. */
export interface ImagesSeen {
  /** In the registry of the account and region, whichever region the workload is in. */
  readonly here: readonly RegistryReference[];
  /** In another registry, named by a workload of the region. */
  readonly elsewhere: readonly ImageReference[];
}

/** Account, region, repository, tag and digest of an image in a private registry. */
const ECR =
  /^(\d{12})\.dkr[.-]ecr(?:-fips)?\.([a-z0-9-]+)\.(?:amazonaws\.com(?:\.cn)?|on\.aws|on\.amazonwebservices\.com\.cn)\/([^@:]+)(?::([^@]+))?(?:@(sha256:[0-9a-f]{64}))?$/;

/** Every image that the given evidence names, by name: what runs, where an endpoint says to what a tag was resolved. */
export function namedImages(given: Collecting['given'], scope: Scope): ImagesSeen {
  const here: RegistryReference[] = [];
  const elsewhere: ImageReference[] = [];
  const namings = namingsOf(given);
  for (const [image, same] of Map.groupBy(namings, (naming) => naming.image)) {
    const [, account, region = '', repository = '', tag, digest] = ECR.exec(image) ?? [];
    if (account === scope.account && region === scope.region) {
      const repositoryArn = `arn:${partitionOf(region)}:ecr:${region}:${account}:repository/${repository}`;
      const place = { repository, repositoryArn, tag: tag ?? null, digest: digest ?? null };
      here.push({ image, usedBy: usersOf(same), ...place });
    } else {
      const near = same.filter((naming) => naming.region === scope.region);
      if (near.length > 0) elsewhere.push({ image, usedBy: usersOf(near) });
    }
  }
  const inOrder = by<ImageReference>(({ image }) => image);
  return { here: here.toSorted(inOrder), elsewhere: elsewhere.toSorted(inOrder) };
}

interface Naming {
  readonly image: string;
  readonly by: string;
  readonly region: string;
}

function namingsOf(given: Collecting['given']): Naming[] {
  const namings = [
    ...given(sagemakerTrainingJobs).flatMap(({ evidence: { scope, body } }) =>
      body.jobs.map(({ arn, image }) => ({ image, by: arn, region: scope.region })),
    ),
    ...given(sagemakerProcessingJobs).flatMap(({ evidence: { scope, body } }) =>
      body.jobs.map(({ arn, image }) => ({ image, by: arn, region: scope.region })),
    ),
    ...given(sagemakerCompilationJobs).flatMap(({ evidence: { scope, body } }) =>
      body.jobs.map(({ arn, image }) => ({ image, by: arn, region: scope.region })),
    ),
    ...given(sagemakerTuningJobs).flatMap(({ evidence: { scope, body } }) =>
      body.jobs.flatMap(({ arn, definitions }) =>
        definitions.map(({ image }) => ({ image, by: arn, region: scope.region })),
      ),
    ),
    ...given(sagemakerModels).flatMap(({ evidence: { scope, body } }) =>
      body.models.flatMap(({ arn, containers }) =>
        containers.map(({ image }) => ({ image, by: arn, region: scope.region })),
      ),
    ),
    ...given(sagemakerEndpoints).flatMap(({ evidence: { scope, body } }) =>
      body.endpoints.flatMap((endpoint) =>
        everyVariant(endpoint)
          .flatMap(({ images }) => images)
          .map(({ specified, resolved }) => ({
            image: resolved ?? specified,
            by: endpoint.arn,
            region: scope.region,
          })),
      ),
    ),
    ...given(sagemakerImages).flatMap(({ evidence: { scope, body } }) =>
      body.images
        .flatMap(({ versions }) => versions)
        .filter(({ status }) => status !== 'CREATE_FAILED')
        .map(({ arn, baseImage, containerImage }) => ({
          image: containerImage ?? baseImage,
          by: arn,
          region: scope.region,
        })),
    ),
    ...given(sagemakerInferenceComponents).flatMap(({ evidence: { scope, body } }) =>
      body.components.flatMap(({ arn, specifications }) =>
        (specifications ?? []).map(({ image }) => ({
          image: image?.resolved ?? image?.specified ?? null,
          by: arn,
          region: scope.region,
        })),
      ),
    ),
  ];
  return namings.flatMap(({ image, ...rest }) => (image === null ? [] : [{ image, ...rest }]));
}

function usersOf(namings: readonly Naming[]): string[] {
  return sortedOnce(namings.map((naming) => naming.by));
}
