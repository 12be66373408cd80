import type { Refusal } from './request.ts';
import { type Fields, isFields } from './scenario.ts';
import { xml } from './wire.ts';

/** Names on the wire that are not the name of the field with a small first letter. */
const WIRE_NAMES: Readonly<Record<string, string>> = {
  Subnets: 'subnetSet',
  SecurityGroups: 'securityGroupInfo',
  UserIdGroupPairs: 'groups',
  Vpcs: 'vpcSet',
  RouteTables: 'routeTableSet',
  Routes: 'routeSet',
  Associations: 'associationSet',
  NetworkAcls: 'networkAclSet',
  Entries: 'entrySet',
  IsDefault: 'default',
  VpcEndpoints: 'vpcEndpointSet',
  SubnetIds: 'subnetIdSet',
  RouteTableIds: 'routeTableIdSet',
  Groups: 'groupSet',
  NatGateways: 'natGatewaySet',
  InternetGateways: 'internetGatewaySet',
  Attachments: 'attachmentSet',
  FlowLogs: 'flowLogSet',
};
/** Where the answer itself says it otherwise than the parts of a network ACL do. */
const VPC_DEFAULT = 'isDefault';

/** A request of EC2: `Filter.1.Name` and so on, kept flat. */
export function readEc2(body: Buffer): { service: string; operation: string; input: Fields } {
  const { Action = '', Version, ...input } = Object.fromEntries(new URLSearchParams(body.toString()));
  return { service: 'EC2', operation: Action, input };
}

/** An answer of EC2: no result element, lists as `item`. */
export function answerEc2(operation: string, output: Fields): string {
  return `<${operation}Response>${xml(renamed(output, operation), 'item')}</${operation}Response>`;
}

/** An error of EC2, which stands in a list. */
export function refuseEc2({ code, message }: Refusal, requestId: string): string {
  const error = xml({ Errors: { Error: { Code: code, Message: message } }, RequestID: requestId });
  return `<Response>${error}</Response>`;
}

function renamed(value: unknown, operation: string): unknown {
  if (Array.isArray(value)) return value.map((item) => renamed(item, operation));
  if (!isFields(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [wireName(name, operation), renamed(inner, operation)]),
  );
}

function wireName(name: string, operation: string): string {
  if (name === 'IsDefault' && operation === 'DescribeVpcs') return VPC_DEFAULT;
  return WIRE_NAMES[name] ?? `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}
