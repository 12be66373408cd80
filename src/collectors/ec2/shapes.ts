import type {
  FlowLog as FlowLogAnswer,
  IpPermission,
  NetworkAcl as NetworkAclAnswer,
  NetworkAclEntry,
  Route as RouteAnswer,
  RouteTable as RouteTableAnswer,
  SecurityGroup as SecurityGroupAnswer,
  VpcEndpoint as VpcEndpointAnswer,
} from '@aws-sdk/client-ec2';
import { z } from 'zod';
import { by, byText } from '../../core/order.ts';
import {
  type AclEntry,
  aclEntry,
  type FlowLog,
  flowLog,
  type NetworkAcl,
  networkAcl,
  type RouteTable,
  routeTable,
  type SecurityGroup,
  type SecurityRule,
  securityGroup,
  type VpcEndpoint,
  vpcEndpoint,
} from '../../evidence/kinds/ec2-network.ts';
import { policyText, sortedOnce, text, when } from '../answers.ts';

/** ARN of something of EC2 by its type and id, such as `subnet` and `subnet-1`. */
export type ArnOf = (type: string, id: string | undefined) => string;

/** @throws ZodError when a table has no id or no list of routes */
export function shapedRouteTable(answer: RouteTableAnswer): RouteTable {
  const associations = answer.Associations ?? [];
  return routeTable.parse({
    id: answer.RouteTableId,
    main: associations.some(({ Main }) => Main === true),
    subnets: sortedOnce(associations.flatMap(({ SubnetId: id }) => (id ? [id] : []))),
    routes: answer.Routes?.map(shapedRoute).toSorted(
      by(
        ({ destination }) => destination ?? '',
        ({ target }) => target ?? '',
      ),
    ),
  });
}

function shapedRoute(answer: RouteAnswer): RouteTable['routes'][number] {
  const destination =
    answer.DestinationCidrBlock ?? answer.DestinationIpv6CidrBlock ?? answer.DestinationPrefixListId;
  const target =
    answer.GatewayId ??
    answer.NatGatewayId ??
    answer.EgressOnlyInternetGatewayId ??
    answer.TransitGatewayId ??
    answer.VpcPeeringConnectionId ??
    answer.LocalGatewayId ??
    answer.CarrierGatewayId ??
    answer.CoreNetworkArn ??
    answer.NetworkInterfaceId ??
    answer.InstanceId;
  return { destination: text(destination), target: text(target), state: text(answer.State) };
}

/** @throws ZodError when the list or one of its entries lacks what decides it */
export function shapedAcl(answer: NetworkAclAnswer, arnOf: ArnOf): NetworkAcl {
  return networkAcl.parse({
    id: answer.NetworkAclId,
    arn: arnOf('network-acl', answer.NetworkAclId),
    isDefault: answer.IsDefault ?? null,
    subnets: sortedOnce((answer.Associations ?? []).flatMap(({ SubnetId: id }) => (id ? [id] : []))),
    entries: answer.Entries?.map(shapedEntry).toSorted(asEvaluated),
  });
}

function asEvaluated(a: AclEntry, b: AclEntry): number {
  return Number(a.egress) - Number(b.egress) || a.number - b.number || byText(a.cidr ?? '', b.cidr ?? '');
}

function shapedEntry(answer: NetworkAclEntry): AclEntry {
  return aclEntry.parse({
    number: answer.RuleNumber,
    egress: answer.Egress,
    action: answer.RuleAction,
    protocol: text(answer.Protocol),
    cidr: text(answer.CidrBlock ?? answer.Ipv6CidrBlock),
    ports: portsOf(answer.PortRange?.From, answer.PortRange?.To),
  });
}

/** @throws ZodError when an endpoint has no id or no service, SyntaxError when its policy is no JSON */
export function shapedEndpoint(answer: VpcEndpointAnswer, arnOf: ArnOf): VpcEndpoint {
  return vpcEndpoint.parse({
    id: answer.VpcEndpointId,
    arn: arnOf('vpc-endpoint', answer.VpcEndpointId),
    service: answer.ServiceName,
    type: text(answer.VpcEndpointType),
    state: text(answer.State),
    privateDns: answer.PrivateDnsEnabled ?? null,
    subnets: sortedOnce(answer.SubnetIds ?? []),
    routeTables: sortedOnce(answer.RouteTableIds ?? []),
    securityGroups: sortedOnce((answer.Groups ?? []).flatMap(({ GroupId: id }) => (id ? [id] : []))),
    policy: text(answer.PolicyDocument) === null ? null : policyText(answer.PolicyDocument),
  });
}

/** @throws ZodError when a flow log has no id or does not say what it logs */
export function shapedFlowLog(answer: FlowLogAnswer): FlowLog {
  return flowLog.parse({
    id: answer.FlowLogId,
    resourceId: answer.ResourceId,
    status: text(answer.FlowLogStatus),
    trafficType: text(answer.TrafficType),
    delivery: text(answer.DeliverLogsStatus),
    deliveryError: text(answer.DeliverLogsErrorMessage),
    destinationType: text(answer.LogDestinationType),
    destination: text(answer.LogDestination ?? answer.LogGroupName),
    createdAt: when(answer.CreationTime),
  });
}

/** @throws ZodError when a group has no id, no VPC or not both lists of rules */
export function shapedGroup(answer: SecurityGroupAnswer, arnOf: ArnOf): Omit<SecurityGroup, 'usedBy'> {
  return securityGroup.omit({ usedBy: true }).parse({
    id: answer.GroupId,
    arn: arnOf('security-group', answer.GroupId),
    name: text(answer.GroupName),
    vpcId: answer.VpcId,
    inbound: rulesOf(answer.IpPermissions),
    outbound: rulesOf(answer.IpPermissionsEgress),
  });
}

function rulesOf(permissions: readonly IpPermission[] | undefined): SecurityRule[] | undefined {
  return permissions?.map(shapedRule).toSorted(by((rule) => JSON.stringify(rule)));
}

function shapedRule(answer: IpPermission): SecurityRule {
  return {
    protocol: text(answer.IpProtocol),
    ports: portsOf(answer.FromPort, answer.ToPort),
    cidrs: namesOf([
      ...(answer.IpRanges ?? []).map(({ CidrIp }) => CidrIp),
      ...(answer.Ipv6Ranges ?? []).map(({ CidrIpv6 }) => CidrIpv6),
    ]),
    groups: namesOf((answer.UserIdGroupPairs ?? []).map(({ GroupId }) => GroupId)),
    prefixLists: namesOf((answer.PrefixListIds ?? []).map(({ PrefixListId }) => PrefixListId)),
  };
}

/** A source that does not say its name could be any: the rule is then not one that can be kept. */
function namesOf(values: readonly (string | undefined)[]): string[] {
  return sortedOnce(z.array(z.string().min(1)).parse(values));
}

function portsOf(from: number | undefined, to: number | undefined) {
  return from === undefined || to === undefined ? null : { from, to };
}
