import {
  type Endpoint,
  type EndpointConfig,
  sagemakerEndpoints,
} from '../../evidence/kinds/sagemaker-endpoints.ts';
import { defineCheck, type Observation } from '../check.ts';

/** Looks at how many instances serve each variant of an endpoint. */
export const sagemakerEndpointInstances = defineCheck({
  id: 'sagemaker-endpoint-instances',
  topic: 'resilience',
  title: 'Every variant of an endpoint runs on two instances or more',
  failureTitle: 'Some variants of endpoints run on fewer than two instances',
  rationale:
    'SageMaker spreads instances over availability zones. With one instance the endpoint is down while it is replaced or while its zone fails.',
  procedure:
    'For each production variant we look at the number of instances that run at collection: two or more pass. Serverless variants have no instances and are not judged.',
  severity: 'medium',
  remediation: 'Raise the initial instance count, or the minimum of the auto scaling policy, to two.',
  needs: { endpoints: sagemakerEndpoints },
  restsOn: ['sagemaker:DescribeEndpoint'],

  observe: ({ endpoints }) =>
    endpoints.flatMap(({ digest, evidence: { scope, body } }) =>
      body.endpoints.map(
        (endpoint): Observation => ({
          scope,
          resource: endpoint.arn,
          ...judged(endpoint, body.configs.find(({ name }) => name === endpoint.configName) ?? null),
          basis: 'collection',
          intervals: [],
          evidence: [digest],
        }),
      ),
    ),
});

function judged({ variants }: Endpoint, config: EndpointConfig | null): Pick<Observation, 'met' | 'note'> {
  if (variants.length === 0) return { met: null, note: 'The endpoint states no variants.' };
  const serverless = new Set(
    config?.variants.filter((variant) => variant.serverless).map(({ name }) => name),
  );
  const served = variants.filter(({ name }) => !serverless.has(name));
  if (served.length === 0) return { met: 'not-applicable', note: 'All variants are serverless.' };
  const note = `Instances: ${served
    .map(({ name, currentInstanceCount: count }) => `${name} ${count ?? 'not stated'}`)
    .join(', ')}.`;
  if (served.some(({ currentInstanceCount: count }) => count !== null && count < 2)) {
    return { met: false, note };
  }
  return {
    met: served.some(({ currentInstanceCount }) => currentInstanceCount === null) ? null : true,
    note,
  };
}
