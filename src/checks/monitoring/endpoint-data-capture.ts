import type { Endpoint, EndpointConfig } from '../../evidence/kinds/sagemaker-endpoints.ts';
import { sagemakerEndpoints } from '../../evidence/kinds/sagemaker-endpoints.ts';
import { defineCheck, type Observation } from '../check.ts';

/** Looks at whether endpoints keep requests and answers. */
export const sagemakerEndpointDataCapture = defineCheck({
  id: 'sagemaker-endpoint-data-capture',
  topic: 'monitoring',
  title: 'Every endpoint captures its requests and answers',
  failureTitle: 'Some endpoints do not capture their requests and answers',
  rationale:
    'Captured requests and answers are what monitoring compares with its baseline, and what explains a single decision later.',
  procedure:
    'For each endpoint we look at data capture: it has to be on, with a sampling rate above zero and the status Started. When neither the endpoint nor its configuration states a data capture, there is none. Serverless endpoints cannot capture data.',
  severity: 'medium',
  remediation: 'Deploy a configuration with data capture on, at the sampling rate that monitoring needs.',
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

function judged(endpoint: Endpoint, config: EndpointConfig | null): Pick<Observation, 'met' | 'note'> {
  if (config && config.variants.length > 0 && config.variants.every(({ serverless }) => serverless)) {
    return { met: 'not-applicable', note: 'A serverless endpoint, which cannot capture data.' };
  }
  if (endpoint.dataCapture !== null) return judgedCapture(endpoint.dataCapture);
  if (config && config.dataCapture === null) return { met: false, note: 'No data capture is configured.' };
  return {
    met: null,
    note: 'The endpoint states no data capture, and its configuration does not settle it.',
  };
}

function judgedCapture({
  enabled,
  status,
  samplingPercentage: sampled,
}: NonNullable<Endpoint['dataCapture']>): Pick<Observation, 'met' | 'note'> {
  const state = enabled === null ? 'not stated' : enabled ? 'on' : 'off';
  const note = `Data capture: ${state}, status ${status ?? 'not stated'}, sampling ${sampled ?? 'not stated'} %.`;
  const isOff = enabled === false || sampled === 0;
  if (isOff || (status !== null && status !== 'Started')) return { met: false, note };
  return { met: enabled === null || status === null ? null : true, note };
}
