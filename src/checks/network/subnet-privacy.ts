import { ec2Network, type RouteTable, type Subnet, type Vpc } from '../../evidence/kinds/ec2-network.ts';
import { defineCheck, type Observation } from '../check.ts';
import { gapsOn } from '../gap-text.ts';
import type { Seen } from '../over-period.ts';

/** Looks whether subnets of workloads have a route to an internet gateway. */
export const ec2SubnetPrivacy = defineCheck({
  id: 'ec2-subnet-privacy',
  topic: 'network',
  title: 'No subnet of a workload has a route to an internet gateway',
  failureTitle: 'Some subnets of workloads have a route to an internet gateway',
  rationale:
    'In a subnet with a route to an internet gateway one public address is enough to reach a workload, or to carry its data out, past all endpoints.',
  procedure:
    'For every subnet that a job, model, endpoint configuration, monitoring schedule, notebook instance, Studio domain or HyperPod cluster names, the route table at collection (its own, or else the main one of the VPC) has no route to an internet gateway that is not a black hole. Routes through NAT, transit gateways and firewalls are not followed. Subnets that were deleted before collection are named without effect.',
  severity: 'high',
  remediation:
    'Run workloads in subnets without a route to an internet gateway, and reach AWS services through VPC endpoints.',
  needs: { network: ec2Network },
  restsOn: ['ec2:DescribeSubnets'],

  observe: ({ network }) =>
    network.flatMap((record) =>
      record.evidence.body.subnets.map((subnet): Observation => {
        const vpc = record.evidence.body.vpcs.find(({ id }) => id === subnet.vpcId);
        const seen = routesSeen(subnet, vpc);
        const why = seen.met === null && vpc ? gapsOn([record], vpc.arn) : [];
        return {
          scope: record.evidence.scope,
          resource: subnet.arn,
          met: seen.met,
          note: [seen.note, ...why].join(' '),
          basis: 'collection',
          intervals: [],
          evidence: [record.digest],
        };
      }),
    ),
});

function routesSeen(subnet: Subnet, vpc: Vpc | undefined): Seen {
  if (!vpc?.routeTables) return { met: null, note: 'The route tables of its VPC were not read.' };
  const table = tableOf(subnet, vpc.routeTables);
  if (table === undefined) return { met: null, note: 'No route table of the VPC is said to be its own.' };
  const routes = table.routes.filter(({ state }) => state !== 'blackhole');
  const [open] = routes.filter(({ target }) => target?.startsWith('igw-'));
  if (open) {
    const to = open.destination ?? 'a destination that is not stated';
    return { met: false, note: `Route table ${table.id} sends ${to} to ${open.target}.` };
  }
  if (routes.some(({ target }) => target === null)) {
    return { met: null, note: `Route table ${table.id} has a route without a target.` };
  }
  return { met: true, note: `Route table ${table.id} has no route to an internet gateway.` };
}

function tableOf({ id }: Subnet, tables: readonly RouteTable[]): RouteTable | undefined {
  return tables.find(({ subnets }) => subnets.includes(id)) ?? tables.find(({ main }) => main);
}
