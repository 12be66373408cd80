import type { z } from 'zod';
import type {
  AclEntry,
  ec2Network,
  FlowLog,
  SecurityGroup,
  SecurityRule,
  Subnet,
  Vpc,
  VpcEndpoint,
} from '../../../src/evidence/kinds/ec2-network.ts';
import { ACCOUNT, REGION } from './record.ts';
import { VPC } from './workloads.ts';

/** ARN of something of EC2 in the shared account and region. */
export function ec2Arn(type: string, id: string): string {
  return `arn:aws:ec2:${REGION}:${ACCOUNT}:${type}/${id}`;
}

const USED_BY = ['arn:aws:sagemaker:us-east-1:111122223333:training-job/readmission-train'];
const [SUBNET = ''] = VPC.subnets;
const [GROUP = ''] = VPC.securityGroupIds;

/** The subnet that the shared workloads are in. */
export function subnet(over: Partial<Subnet> = {}): Subnet {
  const id = over.id ?? SUBNET;
  return {
    id,
    arn: ec2Arn('subnet', id),
    vpcId: 'vpc-1',
    cidr: '10.1.0.0/24',
    availabilityZone: 'us-east-1a',
    assignsPublicAddress: false,
    usedBy: USED_BY,
    ...over,
  };
}

/** One rule for HTTPS from the VPC. */
export function securityRule(over: Partial<SecurityRule> = {}): SecurityRule {
  const ports = { from: 443, to: 443 };
  return { protocol: 'tcp', ports, cidrs: ['10.1.0.0/16'], groups: [], prefixLists: [], ...over };
}

export function securityGroup(over: Partial<SecurityGroup> = {}): SecurityGroup {
  const id = over.id ?? GROUP;
  return {
    id,
    arn: ec2Arn('security-group', id),
    name: 'workloads',
    vpcId: 'vpc-1',
    inbound: [securityRule()],
    outbound: [securityRule({ protocol: '-1', ports: null, cidrs: ['0.0.0.0/0'] })],
    usedBy: USED_BY,
    ...over,
  };
}

/** An available interface endpoint without a policy that anybody read. */
export function vpcEndpoint(service: string, over: Partial<VpcEndpoint> = {}): VpcEndpoint {
  const id = over.id ?? `vpce-${service}`;
  return {
    id,
    arn: ec2Arn('vpc-endpoint', id),
    service: `com.amazonaws.us-east-1.${service}`,
    type: 'Interface',
    state: 'available',
    privateDns: true,
    subnets: [SUBNET],
    routeTables: [],
    securityGroups: [GROUP],
    policy: null,
    ...over,
  };
}

/** An active, delivered log of all traffic of the VPC. */
export function flowLog(over: Partial<FlowLog> = {}): FlowLog {
  return {
    id: 'fl-1',
    resourceId: 'vpc-1',
    status: 'ACTIVE',
    trafficType: 'ALL',
    delivery: 'SUCCESS',
    deliveryError: null,
    destinationType: 'cloud-watch-logs',
    destination: 'flow-logs',
    createdAt: '2026-01-01T00:00:00Z',
    ...over,
  };
}

/** An inbound entry that allows everything from the VPC. */
export function aclEntry(over: Partial<AclEntry> = {}): AclEntry {
  return {
    number: 100,
    egress: false,
    action: 'allow',
    protocol: '-1',
    cidr: '10.1.0.0/16',
    ports: null,
    ...over,
  };
}

/** A VPC with one route table, one ACL and one flow log, and without gateways and endpoints. */
export function vpc(over: Partial<Vpc> = {}): Vpc {
  const id = over.id ?? 'vpc-1';
  return {
    id,
    arn: ec2Arn('vpc', id),
    usedBy: USED_BY,
    cidrs: ['10.1.0.0/16'],
    isDefault: false,
    routeTables: [
      {
        id: 'rtb-1',
        main: true,
        subnets: [],
        routes: [{ destination: '10.1.0.0/16', target: 'local', state: 'active' }],
      },
    ],
    networkAcls: [
      {
        id: 'acl-1',
        arn: ec2Arn('network-acl', 'acl-1'),
        isDefault: false,
        subnets: [SUBNET],
        entries: [aclEntry()],
      },
    ],
    endpoints: [],
    natGateways: [],
    internetGateways: [],
    flowLogs: [flowLog()],
    ...over,
  };
}

/** The body of aws.ec2.network of one VPC with one subnet and one security group, all of them in order. */
export function networkBody(
  over: Partial<z.infer<typeof ec2Network.body>> = {},
): z.infer<typeof ec2Network.body> {
  return { vpcs: [vpc()], subnets: [subnet()], securityGroups: [securityGroup()], ...over };
}
