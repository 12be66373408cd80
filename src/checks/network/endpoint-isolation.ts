import { cloudtrailChanges } from '../../evidence/kinds/cloudtrail-changes.ts';
import { sagemakerEndpoints } from '../../evidence/kinds/sagemaker-endpoints.ts';
import { endpointHistories } from '../../trail/histories/endpoints.ts';
import { defineCheck } from '../check.ts';
import { overConfigs } from '../over-configs.ts';
import { isolationSeen } from './isolation-seen.ts';
import { servesComponents } from './serves-components.ts';

/** Looks at the network isolation of every endpoint that serves inference components, over the period. */
export const sagemakerEndpointIsolation = defineCheck({
  id: 'sagemaker-endpoint-isolation',
  topic: 'network',
  title: 'Every endpoint that serves inference components runs them with network isolation',
  failureTitle: 'Some endpoints that serve inference components run them without network isolation',
  rationale:
    'Without isolation the code in a serving container can open connections of its own, so that requests can leave by them. Inference components take this setting from their endpoint.',
  procedure:
    'For every endpoint, the configurations that it ran in the period are taken from CreateEndpoint and UpdateEndpoint events, their settings from the service or from CreateEndpointConfig events. Where a variant names no model, network isolation of the configuration must be switched on. Configurations whose variants all name models are left out: their models are looked at by themselves.',
  severity: 'high',
  remediation:
    'Create an endpoint configuration with EnableNetworkIsolation and update the endpoint to it; deny configurations without it by a policy on sagemaker:NetworkIsolation.',
  needs: { endpoints: sagemakerEndpoints, changes: cloudtrailChanges },
  restsOn: ['sagemaker:DescribeEndpoint', 'sagemaker:DescribeEndpointConfig'],

  observe: ({ endpoints, changes }, period) =>
    endpointHistories(endpoints, changes, period).map((history) =>
      overConfigs(history, (config) => servesComponents(config) ?? isolationSeen(config.networkIsolation)),
    ),
});
