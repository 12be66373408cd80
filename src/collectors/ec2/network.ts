import { EC2Client, paginateDescribeSecurityGroups, paginateDescribeSubnets } from '@aws-sdk/client-ec2';
import { by } from '../../core/order.ts';
import { partitionOf } from '../../core/partition.ts';
import {
  ec2Network,
  type SecurityGroup,
  type Subnet,
  subnet,
  type Vpc,
} from '../../evidence/kinds/ec2-network.ts';
import { readList, sortedOnce, text } from '../answers.ts';
import { defineCollector } from '../collector.ts';
import { KINDS_NAMING_NETWORKS, type NetworkReference, namedNetworks } from '../network-references.ts';
import type { Reads } from '../reads.ts';
import { type ArnOf, shapedGroup } from './shapes.ts';
import { PAGE_SIZE, readVpc, type VpcReference } from './vpc.ts';

/** EC2 takes at most 200 values in a filter. */
const VALUES_OF_A_FILTER = 200;

/**
 * Reads the subnets and security groups that workloads name, and their VPCs. It asks by filter and not by id: one
 * subnet that is gone would make a question by id fail for all.
 */
export const ec2NetworkCollector = defineCollector({
  id: 'ec2-network',
  produces: ec2Network,
  reach: 'regional',
  actions: [
    'ec2:DescribeSubnets',
    'ec2:DescribeSecurityGroups',
    'ec2:DescribeVpcs',
    'ec2:DescribeRouteTables',
    'ec2:DescribeNetworkAcls',
    'ec2:DescribeVpcEndpoints',
    'ec2:DescribeNatGateways',
    'ec2:DescribeInternetGateways',
    'ec2:DescribeFlowLogs',
  ],
  uses: KINDS_NAMING_NETWORKS,
  unaffectedBy: [
    's3:GetObject',
    'sagemaker:DescribeEndpoint',
    'sagemaker:ListApps',
    'sagemaker:ListEndpoints',
    'sagemaker:ListMonitoringExecutions',
    'sagemaker:ListSpaces',
  ],

  async collect({ client, given, reads, scope }) {
    const ec2 = client(EC2Client);
    const named = namedNetworks(given, scope.region);
    const arnOf: ArnOf = (type, id = '') =>
      `arn:${partitionOf(scope.region)}:ec2:${scope.region}:${scope.account}:${type}/${id}`;
    const subnets = await readSubnets(ec2, reads, { named: named.subnets, arnOf });
    const securityGroups = await readGroups(ec2, reads, { named: named.securityGroups, arnOf });
    const vpcs: Vpc[] = [];
    for (const reference of vpcsOf(subnets, securityGroups)) {
      vpcs.push(await readVpc(ec2, reads, { reference, arnOf }));
    }
    const countedBy = 'subnets and security groups that the evidence of workloads names in this region';
    const count = named.subnets.length + named.securityGroups.length;
    return {
      body: { vpcs, subnets, securityGroups },
      population: { count, countedBy, reconciledWith: null },
    };
  },
});

interface Wanted {
  readonly named: readonly NetworkReference[];
  readonly arnOf: ArnOf;
}

async function readSubnets(client: EC2Client, reads: Reads, { named, arnOf }: Wanted): Promise<Subnet[]> {
  const purpose = { action: 'ec2:DescribeSubnets' as const, resource: null };
  const found = [];
  let whole = true;
  for (const Values of chunks(named.map(({ id }) => id))) {
    const Filters = [{ Name: 'subnet-id', Values }];
    const listing = await readList(reads, purpose, {
      pages: paginateDescribeSubnets({ client, pageSize: PAGE_SIZE }, { Filters }),
      list: (page) => page.Subnets,
      shape: (answer) =>
        subnet.omit({ usedBy: true }).parse({
          id: answer.SubnetId,
          arn: text(answer.SubnetArn) ?? arnOf('subnet', answer.SubnetId),
          vpcId: answer.VpcId,
          cidr: text(answer.CidrBlock),
          availabilityZone: text(answer.AvailabilityZone),
          assignsPublicAddress: answer.MapPublicIpOnLaunch ?? null,
        }),
    });
    found.push(...listing.items);
    whole &&= listing.whole;
  }
  const missing = (id: string) =>
    reads.gap({
      ...purpose,
      kind: 'not-found',
      resource: arnOf('subnet', id),
      code: 'InvalidSubnetID.NotFound',
    });
  return matched(named, found, whole ? missing : () => undefined);
}

async function readGroups(
  client: EC2Client,
  reads: Reads,
  { named, arnOf }: Wanted,
): Promise<SecurityGroup[]> {
  const purpose = { action: 'ec2:DescribeSecurityGroups' as const, resource: null };
  const found = [];
  let whole = true;
  for (const Values of chunks(named.map(({ id }) => id))) {
    const Filters = [{ Name: 'group-id', Values }];
    const listing = await readList(reads, purpose, {
      pages: paginateDescribeSecurityGroups({ client, pageSize: PAGE_SIZE }, { Filters }),
      list: (page) => page.SecurityGroups,
      shape: (answer) => shapedGroup(answer, arnOf),
    });
    found.push(...listing.items);
    whole &&= listing.whole;
  }
  const missing = (id: string) =>
    reads.gap({
      ...purpose,
      kind: 'not-found',
      resource: arnOf('security-group', id),
      code: 'InvalidGroup.NotFound',
    });
  return matched(named, found, whole ? missing : () => undefined);
}

/** What was found with who uses it, in the order of the names; `missing` hears of the names that nothing has. */
function matched<Item extends { readonly id: string }>(
  named: readonly NetworkReference[],
  found: readonly Item[],
  missing: (id: string) => void,
): (Item & { usedBy: string[] })[] {
  return named.flatMap(({ id, usedBy }) => {
    const item = found.find((each) => each.id === id);
    if (item === undefined) missing(id);
    return item ? [{ ...item, usedBy }] : [];
  });
}

function vpcsOf(subnets: readonly Subnet[], groups: readonly SecurityGroup[]): VpcReference[] {
  const parts = [...subnets, ...groups];
  return [...Map.groupBy(parts, ({ vpcId }) => vpcId)]
    .map(([id, members]) => ({
      id,
      usedBy: sortedOnce(members.flatMap(({ usedBy }) => usedBy)),
      subnets: subnets.filter(({ vpcId }) => vpcId === id).map((each) => each.id),
    }))
    .toSorted(by(({ id }) => id));
}

function chunks(ids: readonly string[]): string[][] {
  const count = Math.ceil(ids.length / VALUES_OF_A_FILTER);
  return Array.from({ length: count }, (_, index) =>
    ids.slice(index * VALUES_OF_A_FILTER, (index + 1) * VALUES_OF_A_FILTER),
  );
}
