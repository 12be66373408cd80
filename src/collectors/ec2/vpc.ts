import {
  type EC2Client,
  paginateDescribeFlowLogs,
  paginateDescribeInternetGateways,
  paginateDescribeNatGateways,
  paginateDescribeNetworkAcls,
  paginateDescribeRouteTables,
  paginateDescribeVpcEndpoints,
  paginateDescribeVpcs,
} from '@aws-sdk/client-ec2';
import { z } from 'zod';
import { natGateway, type Vpc } from '../../evidence/kinds/ec2-network.ts';
import { readAll, sortedOnce, text } from '../answers.ts';
import type { Purpose, Reads } from '../reads.ts';
import { type ArnOf, shapedAcl, shapedEndpoint, shapedFlowLog, shapedRouteTable } from './shapes.ts';

/** Items of a page, as EC2 takes them for every listing here. */
export const PAGE_SIZE = 100;

/** A VPC that workloads are attached to. */
export interface VpcReference {
  readonly id: string;
  readonly usedBy: string[];
  /** Subnets of it that workloads use. */
  readonly subnets: readonly string[];
}

/** Reads one VPC and what belongs to it; a list that did not come to its end is null, beside its gap. */
export async function readVpc(
  client: EC2Client,
  reads: Reads,
  { reference, arnOf }: { readonly reference: VpcReference; readonly arnOf: ArnOf },
): Promise<Vpc> {
  const { id, usedBy, subnets } = reference;
  const arn = arnOf('vpc', id);
  const config = { client, pageSize: PAGE_SIZE };
  const inVpc = { Filters: [{ Name: 'vpc-id', Values: [id] }] };
  const about = (action: Purpose['action']): Purpose => ({ action, resource: arn });
  const settings = await readAll(reads, about('ec2:DescribeVpcs'), {
    pages: paginateDescribeVpcs(config, inVpc),
    list: (page) => page.Vpcs,
    shape: (answer) => ({
      id: z.literal(id).parse(answer.VpcId),
      isDefault: answer.IsDefault ?? null,
      cidrs: sortedOnce([
        ...(answer.CidrBlockAssociationSet ?? []).flatMap(({ CidrBlock: cidr }) => (cidr ? [cidr] : [])),
        ...(answer.Ipv6CidrBlockAssociationSet ?? []).flatMap(({ Ipv6CidrBlock: cidr }) =>
          cidr ? [cidr] : [],
        ),
      ]),
    }),
  });
  return {
    id,
    arn,
    usedBy,
    cidrs: settings?.[0]?.cidrs ?? null,
    isDefault: settings?.[0]?.isDefault ?? null,
    routeTables: await readAll(reads, about('ec2:DescribeRouteTables'), {
      pages: paginateDescribeRouteTables(config, inVpc),
      list: (page) => page.RouteTables,
      shape: shapedRouteTable,
    }),
    networkAcls: await readAll(reads, about('ec2:DescribeNetworkAcls'), {
      pages: paginateDescribeNetworkAcls(config, inVpc),
      list: (page) => page.NetworkAcls,
      shape: (answer) => shapedAcl(answer, arnOf),
    }),
    endpoints: await readAll(reads, about('ec2:DescribeVpcEndpoints'), {
      pages: paginateDescribeVpcEndpoints(config, inVpc),
      list: (page) => page.VpcEndpoints,
      shape: (answer) => shapedEndpoint(answer, arnOf),
    }),
    natGateways: await readAll(reads, about('ec2:DescribeNatGateways'), {
      pages: paginateDescribeNatGateways(config, { Filter: inVpc.Filters }),
      list: (page) => page.NatGateways,
      shape: (answer) =>
        natGateway.parse({
          id: answer.NatGatewayId,
          subnetId: text(answer.SubnetId),
          state: text(answer.State),
          connectivity: text(answer.ConnectivityType),
        }),
    }),
    internetGateways: await readInternetGateways(client, reads, {
      id,
      purpose: about('ec2:DescribeInternetGateways'),
    }),
    flowLogs: await readAll(reads, about('ec2:DescribeFlowLogs'), {
      pages: paginateDescribeFlowLogs(config, {
        Filter: [{ Name: 'resource-id', Values: [id, ...subnets] }],
      }),
      list: (page) => page.FlowLogs,
      shape: shapedFlowLog,
    }),
  };
}

async function readInternetGateways(
  client: EC2Client,
  reads: Reads,
  { id, purpose }: { readonly id: string; readonly purpose: Purpose },
): Promise<string[] | null> {
  const attached = { Filters: [{ Name: 'attachment.vpc-id', Values: [id] }] };
  const found = await readAll(reads, purpose, {
    pages: paginateDescribeInternetGateways({ client, pageSize: PAGE_SIZE }, attached),
    list: (page) => page.InternetGateways,
    shape: (answer) => ({ id: z.string().min(1).parse(answer.InternetGatewayId) }),
  });
  return found?.map((gateway) => gateway.id) ?? null;
}
