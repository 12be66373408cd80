import { z } from 'zod';
import { defineEvidence } from '../kind.ts';

/** First and last port; null where the protocol has no ports or the answer states none. */
const ports = z.strictObject({ from: z.int(), to: z.int() }).nullable();

export const route = z.strictObject({
  /** CIDR or prefix list. */
  destination: z.string().nullable(),
  /** Id of the gateway, interface or connection, or `local`. */
  target: z.string().nullable(),
  state: z.string().nullable(),
});

export const routeTable = z.strictObject({
  id: z.string(),
  /** True for the table of subnets that are associated with none. */
  main: z.boolean(),
  /** Ids of the subnets that are associated with it, sorted. */
  subnets: z.array(z.string()),
  routes: z.array(route),
});
export type RouteTable = z.infer<typeof routeTable>;

export const aclEntry = z.strictObject({
  number: z.int(),
  egress: z.boolean(),
  action: z.enum(['allow', 'deny']),
  /** Protocol number; -1 for all. */
  protocol: z.string().nullable(),
  cidr: z.string().nullable(),
  ports,
});
export type AclEntry = z.infer<typeof aclEntry>;

export const networkAcl = z.strictObject({
  id: z.string(),
  arn: z.string(),
  isDefault: z.boolean().nullable(),
  /** Ids of the subnets that are associated with it, sorted. */
  subnets: z.array(z.string()),
  /** In the order in which they are evaluated, inbound before outbound. */
  entries: z.array(aclEntry),
});
export type NetworkAcl = z.infer<typeof networkAcl>;

export const vpcEndpoint = z.strictObject({
  id: z.string(),
  arn: z.string(),
  /** Such as `com.amazonaws.us-east-1.sagemaker.api`. */
  service: z.string(),
  type: z.string().nullable(),
  state: z.string().nullable(),
  privateDns: z.boolean().nullable(),
  subnets: z.array(z.string()),
  routeTables: z.array(z.string()),
  securityGroups: z.array(z.string()),
  /** Endpoint policy as JSON text; null where the answer has none. */
  policy: z.string().nullable(),
});
export type VpcEndpoint = z.infer<typeof vpcEndpoint>;

export const flowLog = z.strictObject({
  id: z.string(),
  /** VPC or subnet that is logged. */
  resourceId: z.string(),
  status: z.string().nullable(),
  trafficType: z.string().nullable(),
  delivery: z.string().nullable(),
  deliveryError: z.string().nullable(),
  destinationType: z.string().nullable(),
  destination: z.string().nullable(),
  createdAt: z.string().nullable(),
});
export type FlowLog = z.infer<typeof flowLog>;

export const natGateway = z.strictObject({
  id: z.string(),
  subnetId: z.string().nullable(),
  state: z.string().nullable(),
  connectivity: z.string().nullable(),
});

export const vpc = z.strictObject({
  id: z.string(),
  arn: z.string(),
  /** Workloads whose subnets or security groups lie in it, by ARN, sorted. */
  usedBy: z.array(z.string()),
  /** CIDRs of both versions of IP, sorted; null where they were not read. */
  cidrs: z.array(z.string()).nullable(),
  isDefault: z.boolean().nullable(),
  /** Each list is null where it was not read. */
  routeTables: z.array(routeTable).nullable(),
  networkAcls: z.array(networkAcl).nullable(),
  endpoints: z.array(vpcEndpoint).nullable(),
  natGateways: z.array(natGateway).nullable(),
  internetGateways: z.array(z.string()).nullable(),
  /** Flow logs of the VPC itself and of the subnets that workloads use. */
  flowLogs: z.array(flowLog).nullable(),
});
export type Vpc = z.infer<typeof vpc>;

export const subnet = z.strictObject({
  id: z.string(),
  arn: z.string(),
  vpcId: z.string(),
  cidr: z.string().nullable(),
  availabilityZone: z.string().nullable(),
  assignsPublicAddress: z.boolean().nullable(),
  usedBy: z.array(z.string()),
});
export type Subnet = z.infer<typeof subnet>;

export const securityRule = z.strictObject({
  /** Name or number; -1 for all. */
  protocol: z.string().nullable(),
  ports,
  /** Ranges of addresses, of either version of IP, sorted. */
  cidrs: z.array(z.string()),
  /** Ids of security groups, sorted. */
  groups: z.array(z.string()),
  /** Ids of prefix lists, sorted; what stands in them is not read. */
  prefixLists: z.array(z.string()),
});
export type SecurityRule = z.infer<typeof securityRule>;

export const securityGroup = z.strictObject({
  id: z.string(),
  arn: z.string(),
  name: z.string().nullable(),
  vpcId: z.string(),
  inbound: z.array(securityRule),
  outbound: z.array(securityRule),
  usedBy: z.array(z.string()),
});
export type SecurityGroup = z.infer<typeof securityGroup>;

/**
 * Networks that the workloads of the region are attached to.
 *
 * @source EC2 DescribeSubnets, DescribeSecurityGroups, DescribeVpcs, DescribeRouteTables, DescribeNetworkAcls,
 *   DescribeVpcEndpoints, DescribeNatGateways, DescribeInternetGateways, DescribeFlowLogs
 */
export const ec2Network = defineEvidence({
  id: 'aws.ec2.network@1',
  title: 'Networks of the workloads',
  description:
    'Every subnet and security group that a job, model, endpoint configuration, monitoring schedule, notebook instance, Studio domain or HyperPod cluster of the region names, and their VPCs with routes, network ACLs, endpoints, gateways and flow logs. A list of a VPC is null where it was not read.',
  unread: { vpcs: [], subnets: [], securityGroups: [] },
  body: z.strictObject({
    vpcs: z.array(vpc),
    subnets: z.array(subnet),
    securityGroups: z.array(securityGroup),
  }),
});
