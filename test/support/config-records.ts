import type { Gap } from '../../src/evidence/gap.ts';
import { cloudtrailChanges } from '../../src/evidence/kinds/cloudtrail-changes.ts';
import { type EndpointConfig, sagemakerEndpoints } from '../../src/evidence/kinds/sagemaker-endpoints.ts';
import { changesBody, endpoint, endpointConfig, sealedOf } from './evidence.ts';

/** A configuration that serves inference components. */
export function openConfig(over: Partial<EndpointConfig> = {}): EndpointConfig {
  const variants = endpointConfig().variants.map((variant) => ({ ...variant, modelName: null }));
  return endpointConfig({ variants, ...over });
}

/** The endpoint of the builders with these configurations, and events of the log. */
export function configRecords(
  configs: readonly EndpointConfig[],
  { changes = [], gaps = [] }: { changes?: Parameters<typeof changesBody>[0]; gaps?: readonly Gap[] } = {},
) {
  return [
    sealedOf(sagemakerEndpoints, { endpoints: [endpoint()], configs: [...configs] }, { gaps }),
    sealedOf(cloudtrailChanges, changesBody(changes)),
  ];
}
