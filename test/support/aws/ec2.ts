import { pageOf } from './paging.ts';
import type { Operation, Operations, Serving } from './request.ts';
import { type Fields, isFields } from './scenario.ts';

/** Filters as they come on the wire: `Filter.1.Name`, `Filter.1.Value.1`, … */
function filtersOf(input: Fields): { name: string; values: Set<unknown> }[] {
  return Object.entries(input).flatMap(([key, name]) => {
    const [, index] = /^Filter\.(\d+)\.Name$/.exec(key) ?? [];
    if (index === undefined) return [];
    const values = Object.entries(input).filter(([each]) => each.startsWith(`Filter.${index}.Value.`));
    return [{ name: String(name), values: new Set(values.map(([, value]) => value)) }];
  });
}

/** The field that a filter looks at; a list of attachments counts as its members. */
function fieldOf(record: Fields, filter: string): unknown[] {
  if (filter === 'attachment.vpc-id') {
    return Array.isArray(record.Attachments)
      ? record.Attachments.filter(isFields).map(({ VpcId }) => VpcId)
      : [];
  }
  const name = filter.replaceAll(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return [record[name]];
}

/** Pages of at least five items, as EC2 has them, under the name of the list in the answer. */
function listing(path: string, list: string): Operation {
  return (serving: Serving) => {
    const { scenario, account, region, input } = serving;
    const filters = filtersOf(input);
    const found = scenario
      .records(account, region, `ec2/${path}.json`)
      .filter((record) =>
        filters.every(({ name, values }) => fieldOf(record, name).some((value) => values.has(value))),
      );
    const asked = input.MaxResults === undefined ? {} : { MaxResults: Number(input.MaxResults) };
    const page = pageOf(found, { ...serving, input: { ...input, ...asked } }, { standard: 1000, most: 1000 });
    return { [list]: page.items, ...(page.NextToken !== undefined && { NextToken: page.NextToken }) };
  };
}

/** Networks of the region; only filters that name fields of the record. */
export const ec2: Operations = {
  DescribeSubnets: listing('subnets', 'Subnets'),
  DescribeSecurityGroups: listing('security-groups', 'SecurityGroups'),
  DescribeVpcs: listing('vpcs', 'Vpcs'),
  DescribeRouteTables: listing('route-tables', 'RouteTables'),
  DescribeNetworkAcls: listing('network-acls', 'NetworkAcls'),
  DescribeVpcEndpoints: listing('vpc-endpoints', 'VpcEndpoints'),
  DescribeNatGateways: listing('nat-gateways', 'NatGateways'),
  DescribeInternetGateways: listing('internet-gateways', 'InternetGateways'),
  DescribeFlowLogs: listing('flow-logs', 'FlowLogs'),
};
