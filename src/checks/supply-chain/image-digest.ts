import { type Endpoint, sagemakerEndpoints } from '../../evidence/kinds/sagemaker-endpoints.ts';
import {
  type InferenceComponent,
  sagemakerInferenceComponents,
} from '../../evidence/kinds/sagemaker-inference-components.ts';
import { type Model, sagemakerModels } from '../../evidence/kinds/sagemaker-models.ts';
import { isListed } from '../../lineage/completeness.ts';
import { defineCheck, type Observation } from '../check.ts';
import { componentsOf, serves } from '../endpoint-components.ts';
import { cite, each, within } from '../given.ts';
import { AWS_REGISTRIES } from './aws-registries.ts';

/** An image in a private registry of AWS: account, region, and a digest where there is one. */
const ECR = /^(\d{12})\.dkr\.ecr\.[a-z0-9-]+\.amazonaws\.com(?:\.cn)?\/[^@]+?(@sha256:[0-9a-f]{64})?$/;

const needs = {
  endpoints: sagemakerEndpoints,
  components: sagemakerInferenceComponents,
  models: sagemakerModels,
};

/** Looks at which images run on endpoints and where they come from. */
export const sagemakerImageDigest = defineCheck({
  id: 'sagemaker-image-digest',
  topic: 'supply-chain',
  title: 'Endpoints run images with a known digest from an approved registry',
  failureTitle: 'Some endpoints run images without a known digest or from another registry',
  rationale:
    'A tag can be moved to other code at any time. The digest says which code runs, and the registry who could have put it there.',
  procedure:
    'For each image that SageMaker states as deployed on a variant or in an inference component, else for those of the model of the component, we look for the digest to which it was resolved, and for the account of its registry: an account in scope, or one from which AWS hands out SageMaker images. Images of training jobs that are named by tag are judged by the check sagemaker-lineage-identity.',
  severity: 'medium',
  remediation: 'Copy the image to a registry of your own, and name it by digest in the model package.',
  needs,
  restsOn: ['sagemaker:DescribeEndpoint'],

  observe(given) {
    const own = new Set(given.endpoints.map(({ evidence }) => evidence.scope.account));
    return each(given.endpoints, (body) => body.endpoints).map(({ item, scope, digest }): Observation => {
      const components = componentsOf(given.components, scope, item);
      const models = each(within(given.models, scope), (body) => body.models).map((model) => model.item);
      return {
        scope,
        resource: item.arn,
        ...judged(item, { own, components, models, isWhole: isListed(given.components, scope) }),
        basis: 'collection',
        intervals: [],
        evidence: cite(
          { digest },
          components.length > 0 ? [...within(given.components, scope), ...within(given.models, scope)] : [],
        ),
      };
    });
  },
});

interface ImageSeen {
  readonly met: boolean | null;
  readonly note: string;
}

interface Running {
  /** Accounts in scope. */
  readonly own: ReadonlySet<string>;
  readonly components: readonly InferenceComponent[];
  readonly models: readonly Model[];
  /** False when there may be more components. */
  readonly isWhole: boolean;
}

function judged({ variants }: Endpoint, running: Running): ImageSeen {
  const { own, components, isWhole } = running;
  const images = variants.flatMap((variant) => variant.images);
  const isOpen = !isWhole && variants.some((variant) => variant.images.length === 0);
  const silent = variants.filter(
    (variant) => variant.images.length === 0 && !components.some((component) => serves(component, variant)),
  );
  const seen = [
    ...images.map((image) => judgedImage(image, own)),
    ...components.flatMap((component) => judgedComponent(component, running)),
    ...(isOpen ? [{ met: null, note: 'its inference components could not all be read' }] : []),
    ...silent.map(({ name }) => ({ met: null, note: `variant ${name} states no image` })),
  ];
  if (seen.length === 0) return { met: null, note: 'The endpoint states no variants.' };
  const met = seen.some((one) => one.met === false) ? false : seen.every((one) => one.met === true) || null;
  return { met, note: `${[...new Set(seen.map(({ note }) => note))].join('; ')}.` };
}

/** A component of a model runs the images of the model where it states none; an adapter runs that of its base. */
function judgedComponent(component: InferenceComponent, { own, models }: Running): ImageSeen[] {
  const { name, specifications } = component;
  if (specifications === null || specifications.length === 0)
    return [{ met: null, note: `what inference component ${name} runs is not known` }];
  return specifications.flatMap(({ image, modelName, baseName }): ImageSeen[] => {
    if (image !== null) return [judgedImage(image, own)];
    if (modelName === null && baseName !== null) return [];
    const model = models.find((one) => one.name === modelName);
    const named = model?.containers.map((container) => container.image) ?? [null];
    return named.map((specified) => {
      if (specified === null) return { met: null, note: `inference component ${name} states no image` };
      return judgedImage({ specified, resolved: null }, own);
    });
  });
}

function judgedImage(
  { specified, resolved }: Pick<Endpoint['variants'][number]['images'][number], 'specified' | 'resolved'>,
  own: ReadonlySet<string>,
): ImageSeen {
  const image = resolved ?? specified;
  if (image === null) return { met: null, note: 'an image that is not stated' };
  const [, account, digest] = ECR.exec(image) ?? [];
  if (account === undefined) return { met: false, note: `${image}: not in a registry of ECR` };
  if (!own.has(account) && !AWS_REGISTRIES.has(account)) {
    return { met: false, note: `${image}: registry of account ${account}, which is not in scope` };
  }
  const whose = own.has(account) ? 'registry in scope' : 'registry of AWS';
  if (digest !== undefined) return { met: true, note: `${image}: ${whose}` };
  const note = `${image}: ${whose}, no digest stated`;
  return { met: resolved === null ? null : false, note };
}
