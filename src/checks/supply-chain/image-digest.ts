import { everyVariant } from '../../evidence/every-variant.ts';
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
import { type ImageSeen, imageOrigin } from './image-origin.ts';

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

interface Running {
  /** Accounts in scope. */
  readonly own: ReadonlySet<string>;
  readonly components: readonly InferenceComponent[];
  readonly models: readonly Model[];
  /** False when there may be more components. */
  readonly isWhole: boolean;
}

function judged(endpoint: Endpoint, running: Running): ImageSeen {
  const variants = everyVariant(endpoint);
  const { own, components, isWhole } = running;
  const images = variants.flatMap((variant) => variant.images);
  const isOpen = !isWhole && variants.some((variant) => variant.images.length === 0);
  const silent = variants.filter(
    (variant) => variant.images.length === 0 && !components.some((component) => serves(component, variant)),
  );
  const seen = [
    ...images.map((image) => imageOrigin(image, own)),
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
    if (image !== null) return [imageOrigin(image, own)];
    if (modelName === null && baseName !== null) return [];
    const model = models.find((one) => one.name === modelName);
    const named = model?.containers.map((container) => container.image) ?? [null];
    return named.map((specified) => {
      if (specified === null) return { met: null, note: `inference component ${name} states no image` };
      return imageOrigin({ specified, resolved: null }, own);
    });
  });
}
