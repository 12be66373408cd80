import { type ImageVersion, sagemakerImages } from '../../evidence/kinds/sagemaker-images.ts';
import { defineCheck, type Observation } from '../check.ts';
import type { Seen } from '../over-period.ts';
import { imageOrigin } from './image-origin.ts';

/** Looks at the container images behind the images that people can start in Studio. */
export const sagemakerStudioImageDigest = defineCheck({
  id: 'sagemaker-studio-image-digest',
  topic: 'supply-chain',
  title: 'Images of Studio run containers with a known digest from an approved registry',
  failureTitle: 'Some images of Studio run containers without a known digest or from another registry',
  rationale:
    'What people start in Studio runs with their rights on their data. The digest says which code it is, and the registry who could have put it there.',
  procedure:
    'For each version of each image that the account made for Studio, at collection: the container image that runs is named by digest, and lies in the registry of an account in scope or of one from which AWS hands out SageMaker images. Versions that could not be made are not judged. Images that AWS brings along are not listed.',
  severity: 'medium',
  remediation:
    'Copy the container image to a registry of your own, make a version of the image from it, and delete the other one.',
  needs: { images: sagemakerImages },
  restsOn: ['sagemaker:DescribeImageVersion'],

  observe({ images }) {
    const own = new Set(images.map(({ evidence }) => evidence.scope.account));
    return images.flatMap(({ digest, evidence: { scope, body } }) =>
      body.images
        .flatMap(({ versions }) => versions)
        .map(
          (version): Observation => ({
            scope,
            resource: version.arn,
            ...judged(version, own),
            basis: 'collection',
            intervals: [],
            evidence: [digest],
          }),
        ),
    );
  },
});

function judged({ status, baseImage, containerImage }: ImageVersion, own: ReadonlySet<string>): Seen {
  if (status === 'CREATE_FAILED') return { met: 'not-applicable', note: 'This version could not be made.' };
  const { met, note } = imageOrigin({ specified: baseImage, resolved: containerImage }, own);
  return { met, note: `It runs ${note}.` };
}
