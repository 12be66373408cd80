import {
  type Endpoint,
  type EndpointConfig,
  sagemakerEndpoints,
} from '../../evidence/kinds/sagemaker-endpoints.ts';
import {
  type InferenceComponent,
  sagemakerInferenceComponents,
} from '../../evidence/kinds/sagemaker-inference-components.ts';
import { isListed } from '../../lineage/completeness.ts';
import { defineCheck, type Observation } from '../check.ts';
import { componentsOf, isAdapter } from '../endpoint-components.ts';
import { cite, within } from '../given.ts';
import type { Seen } from '../over-period.ts';
import { worst } from '../worst.ts';

/** Looks at how many instances serve each variant of an endpoint. */
export const sagemakerEndpointInstances = defineCheck({
  id: 'sagemaker-endpoint-instances',
  topic: 'resilience',
  title:
    'Every variant of an endpoint runs on two instances or more, every inference component in two copies or more',
  failureTitle:
    'Some variants of endpoints run on fewer than two instances, or inference components in fewer than two copies',
  rationale:
    'SageMaker spreads instances over availability zones. With one instance the endpoint is down while it is replaced or while its zone fails.',
  procedure:
    'For each production variant we look at the number of instances that run at collection: two or more pass. The same holds for the copies of each inference component, on whichever instances they lie; adapters run on the copies of their base. Serverless variants have no instances, and variants of a shadow test answer nobody: they are not judged.',
  severity: 'medium',
  remediation:
    'Raise the initial instance count, the copies of the component, or the minimum of the auto scaling policy, to two.',
  needs: { endpoints: sagemakerEndpoints, components: sagemakerInferenceComponents },
  restsOn: ['sagemaker:DescribeEndpoint'],

  observe: ({ endpoints, components }) =>
    endpoints.flatMap(({ digest, evidence: { scope, body } }) =>
      body.endpoints.map((endpoint): Observation => {
        const config = body.configs.find(({ name }) => name === endpoint.configName) ?? null;
        const served = componentsOf(components, scope, endpoint);
        const isOpen = config === null || config.variants.some(({ modelName }) => modelName === null);
        const parts = [
          instances(endpoint, config),
          ...(served.length > 0 ? [copies(served)] : []),
          ...(isOpen && !isListed(components, scope) ? [UNREAD] : []),
        ];
        return {
          scope,
          resource: endpoint.arn,
          ...worst(parts, 'The endpoint states no variants.'),
          basis: 'collection',
          intervals: [],
          evidence: cite({ digest }, served.length > 0 ? within(components, scope) : []),
        };
      }),
    ),
});

const UNREAD: Seen = { met: null, note: 'It may serve inference components that are not known.' };

function instances({ variants }: Endpoint, config: EndpointConfig | null): Seen {
  if (variants.length === 0) return { met: null, note: 'The endpoint states no variants.' };
  const serverless = new Set(
    config?.variants.filter((variant) => variant.serverless).map(({ name }) => name),
  );
  const served = variants.filter(({ name }) => !serverless.has(name));
  if (served.length === 0) return { met: 'not-applicable', note: 'All variants are serverless.' };
  return atLeastTwo(
    'Instances',
    served.map(({ name, currentInstanceCount: count }) => ({ name, count })),
  );
}

/** An adapter has no copies of its own: it runs on those of its base. */
function copies(components: readonly InferenceComponent[]): Seen {
  const own = components.filter((component) => isAdapter(component) !== true);
  if (own.length === 0)
    return { met: null, note: 'Its inference components are adapters whose base is not known.' };
  return atLeastTwo(
    'Copies of inference components',
    own.map(({ name, currentCopyCount: count }) => ({ name, count })),
  );
}

function atLeastTwo(
  what: string,
  parts: readonly { readonly name: string; readonly count: number | null }[],
): Seen {
  const note = `${what}: ${parts.map(({ name, count }) => `${name} ${count ?? 'not stated'}`).join(', ')}.`;
  if (parts.some(({ count }) => count !== null && count < 2)) return { met: false, note };
  return { met: parts.some(({ count }) => count === null) ? null : true, note };
}
