import { type Endpoint, sagemakerEndpoints } from '../../evidence/kinds/sagemaker-endpoints.ts';
import { defineCheck, type Observation } from '../check.ts';
import { type ImageSeen, imageOrigin } from './image-origin.ts';

/** Looks at which images run on endpoints and where they come from. */
export const sagemakerImageDigest = defineCheck({
  id: 'sagemaker-image-digest',
  topic: 'supply-chain',
  title: 'Endpoints run images with a known digest from an approved registry',
  failureTitle: 'Some endpoints run images without a known digest or from another registry',
  rationale:
    'A tag can be moved to other code at any time. The digest says which code runs, and the registry who could have put it there.',
  procedure:
    'For each image that SageMaker states as deployed on a variant we look for the digest to which it was resolved, and for the account of its registry: an account in scope, or one from which AWS hands out SageMaker images. Images of training jobs that are named by tag are judged by the check sagemaker-lineage-identity.',
  severity: 'medium',
  remediation: 'Copy the image to a registry of your own, and name it by digest in the model package.',
  needs: { endpoints: sagemakerEndpoints },
  restsOn: ['sagemaker:DescribeEndpoint'],

  observe({ endpoints }) {
    const own = new Set(endpoints.map(({ evidence }) => evidence.scope.account));
    return endpoints.flatMap(({ digest, evidence: { scope, body } }) =>
      body.endpoints.map(
        (endpoint): Observation => ({
          scope,
          resource: endpoint.arn,
          ...judged(endpoint, own),
          basis: 'collection',
          intervals: [],
          evidence: [digest],
        }),
      ),
    );
  },
});

function judged({ variants }: Endpoint, own: ReadonlySet<string>): ImageSeen {
  const images = variants.flatMap((variant) => variant.images);
  const silent = variants.filter((variant) => variant.images.length === 0);
  const seen = [
    ...images.map((image) => imageOrigin(image, own)),
    ...silent.map(({ name }) => ({ met: null, note: `variant ${name} states no image` })),
  ];
  if (seen.length === 0) return { met: null, note: 'The endpoint states no variants.' };
  const met = seen.some((one) => one.met === false) ? false : seen.every((one) => one.met === true) || null;
  return { met, note: `${[...new Set(seen.map(({ note }) => note))].join('; ')}.` };
}
