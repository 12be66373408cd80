import { cloudtrailChanges } from '../../evidence/kinds/cloudtrail-changes.ts';
import { sagemakerEndpoints } from '../../evidence/kinds/sagemaker-endpoints.ts';
import { endpointHistories } from '../../trail/histories/endpoints.ts';
import { defineCheck } from '../check.ts';
import { overConfigs } from '../over-configs.ts';
import { servesComponents } from './serves-components.ts';
import { vpcSeen } from './vpc-seen.ts';

/** Looks at the VPC attachment of every endpoint that serves inference components, over the period. */
export const sagemakerEndpointVpc = defineCheck({
  id: 'sagemaker-endpoint-vpc',
  topic: 'network',
  title: 'Every endpoint that serves inference components runs them inside a VPC',
  failureTitle: 'Some endpoints that serve inference components run them outside a VPC',
  rationale:
    'Outside a VPC of the organisation its security groups, endpoint policies and flow logs do not see what a serving container reads and sends. Inference components take this setting from their endpoint.',
  procedure:
    'For every endpoint, the configurations that it ran in the period are taken from CreateEndpoint and UpdateEndpoint events, their settings from the service or from CreateEndpointConfig events. Where a variant names no model, the configuration must state subnets and at least one security group. Whether these subnets are private is not looked at. Configurations whose variants all name models are left out: their models are looked at by themselves.',
  severity: 'medium',
  remediation:
    'Create an endpoint configuration with VpcConfig set to private subnets and update the endpoint to it; deny configurations without it by a policy on sagemaker:VpcSubnets.',
  needs: { endpoints: sagemakerEndpoints, changes: cloudtrailChanges },
  restsOn: ['sagemaker:DescribeEndpoint', 'sagemaker:DescribeEndpointConfig'],

  observe: ({ endpoints, changes }, period) =>
    endpointHistories(endpoints, changes, period).map((history) =>
      overConfigs(history, (config) => servesComponents(config) ?? vpcSeen(config.vpc)),
    ),
});
