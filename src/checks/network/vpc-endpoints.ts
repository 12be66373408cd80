import { ec2Network, type VpcEndpoint } from '../../evidence/kinds/ec2-network.ts';
import { defineCheck, type Observation } from '../check.ts';
import { each } from '../given.ts';
import type { Seen } from '../over-period.ts';
import { serviceOf, WORKLOAD_SERVICES } from './endpoint-services.ts';

/** Looks whether the VPCs of workloads have endpoints for the services that workloads speak to. */
export const ec2VpcEndpoints = defineCheck({
  id: 'ec2-vpc-endpoints',
  topic: 'network',
  title: 'Every VPC of a workload has endpoints for the services that workloads use',
  failureTitle: 'Some VPCs of workloads lack endpoints for services that workloads use',
  rationale:
    'Without an endpoint the way to an AWS service leads through the internet or fails; with one, traffic stays in the network of AWS and passes a policy.',
  procedure:
    'For every VPC in which workloads name subnets or security groups, an endpoint in the state available exists at collection for each of SageMaker API and runtime, S3, STS, KMS, ECR (API and images) and CloudWatch Logs. FIPS endpoints count. Whether each subnet uses them is not looked at, nor are endpoints that a shared VPC reaches elsewhere.',
  severity: 'medium',
  remediation:
    'Create the interface endpoints, and the gateway endpoint of S3, in the VPC, with private DNS switched on.',
  needs: { network: ec2Network },
  restsOn: ['ec2:DescribeSubnets', 'ec2:DescribeSecurityGroups', 'ec2:DescribeVpcEndpoints'],

  observe: ({ network }) =>
    each(network, ({ vpcs }) => vpcs).map(({ item: vpc, scope, digest }): Observation => {
      const { met, note } = presenceSeen(vpc.endpoints, scope.region);
      return { scope, resource: vpc.arn, met, note, basis: 'collection', intervals: [], evidence: [digest] };
    }),
});

function presenceSeen(endpoints: readonly VpcEndpoint[] | null, region: string): Seen {
  if (endpoints === null) return { met: null, note: 'Its endpoints were not read.' };
  const unready = (wanted: string) => {
    const states = endpoints
      .filter((endpoint) => serviceOf(endpoint, region) === wanted)
      .map(({ state }) => state?.toLowerCase() ?? null);
    if (states.includes('available')) return [];
    return [{ wanted, isOpen: states.includes(null) }];
  };
  const without = WORKLOAD_SERVICES.flatMap(unready);
  if (without.length === 0) return { met: true, note: 'It has endpoints for all of the services.' };
  const missing = without.filter(({ isOpen }) => !isOpen).map(({ wanted }) => wanted);
  if (missing.length > 0) return { met: false, note: `No available endpoint: ${missing.join(', ')}.` };
  const open = without.map(({ wanted }) => wanted).join(', ');
  return { met: null, note: `State of the endpoint not stated: ${open}.` };
}
