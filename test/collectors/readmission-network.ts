import type { ScenarioFiles } from '../support/aws/scenario.ts';
import { file } from './account.ts';

const inVpc = { VpcId: 'vpc-1' };

const FULL_ACCESS = {
  Statement: [{ Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' }],
};

/** The network that the workloads of the account are attached to, with one of everything that is read. */
export const network: ScenarioFiles = {
  [file('ec2/subnets')]: ['subnet-a', 'subnet-b', 'subnet-c', 'subnet-d'].map((SubnetId) => ({
    SubnetId,
    ...inVpc,
    CidrBlock: '10.1.0.0/24',
    AvailabilityZone: 'eu-central-1a',
    MapPublicIpOnLaunch: false,
  })),
  [file('ec2/security-groups')]: [
    {
      GroupId: 'sg-1',
      GroupName: 'workloads',
      ...inVpc,
      IpPermissions: [
        {
          IpProtocol: 'tcp',
          FromPort: 443,
          ToPort: 443,
          IpRanges: [{ CidrIp: '10.1.0.0/16' }],
          Ipv6Ranges: [{ CidrIpv6: 'fd00::/8' }],
          UserIdGroupPairs: [{ GroupId: 'sg-1', UserId: '111122223333' }],
          PrefixListIds: [{ PrefixListId: 'pl-1' }],
        },
      ],
      IpPermissionsEgress: [{ IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] }],
    },
  ],
  [file('ec2/vpcs')]: [
    {
      ...inVpc,
      IsDefault: false,
      CidrBlockAssociationSet: [{ CidrBlock: '10.1.0.0/16' }],
      Ipv6CidrBlockAssociationSet: [{ Ipv6CidrBlock: '2001:db8::/56' }],
    },
    { VpcId: 'vpc-2', IsDefault: true },
  ],
  [file('ec2/route-tables')]: [
    {
      RouteTableId: 'rtb-main',
      ...inVpc,
      Associations: [{ Main: true, RouteTableId: 'rtb-main' }],
      Routes: [{ DestinationCidrBlock: '10.1.0.0/16', GatewayId: 'local', State: 'active' }],
    },
    {
      RouteTableId: 'rtb-a',
      ...inVpc,
      Associations: [{ Main: false, SubnetId: 'subnet-a' }],
      Routes: [
        { DestinationPrefixListId: 'pl-1', GatewayId: 'vpce-s3', State: 'active' },
        { DestinationCidrBlock: '0.0.0.0/0', NatGatewayId: 'nat-1', State: 'active' },
        { DestinationIpv6CidrBlock: '::/0', EgressOnlyInternetGatewayId: 'eigw-1', State: 'active' },
      ],
    },
  ],
  [file('ec2/network-acls')]: [
    {
      NetworkAclId: 'acl-1',
      ...inVpc,
      IsDefault: true,
      Associations: [{ SubnetId: 'subnet-b' }, { SubnetId: 'subnet-a' }],
      Entries: [
        { RuleNumber: 32767, Egress: false, RuleAction: 'deny', Protocol: '-1', CidrBlock: '0.0.0.0/0' },
        { RuleNumber: 100, Egress: true, RuleAction: 'allow', Protocol: '-1', Ipv6CidrBlock: '::/0' },
        {
          RuleNumber: 100,
          Egress: false,
          RuleAction: 'allow',
          Protocol: '6',
          CidrBlock: '10.1.0.0/16',
          PortRange: { From: 443, To: 443 },
        },
      ],
    },
  ],
  [file('ec2/vpc-endpoints')]: [
    {
      VpcEndpointId: 'vpce-s3',
      ...inVpc,
      ServiceName: 'com.amazonaws.eu-central-1.s3',
      VpcEndpointType: 'Gateway',
      State: 'available',
      PrivateDnsEnabled: false,
      PolicyDocument: JSON.stringify(FULL_ACCESS),
      RouteTableIds: ['rtb-b', 'rtb-a'],
    },
    {
      VpcEndpointId: 'vpce-api',
      ...inVpc,
      ServiceName: 'com.amazonaws.eu-central-1.sagemaker.api',
      VpcEndpointType: 'Interface',
      State: 'available',
      PrivateDnsEnabled: true,
      SubnetIds: ['subnet-a'],
      Groups: [{ GroupId: 'sg-1', GroupName: 'workloads' }],
    },
  ],
  [file('ec2/nat-gateways')]: [
    {
      NatGatewayId: 'nat-1',
      ...inVpc,
      SubnetId: 'subnet-c',
      State: 'available',
      ConnectivityType: 'public',
    },
  ],
  [file('ec2/internet-gateways')]: [
    { InternetGatewayId: 'igw-1', Attachments: [{ VpcId: 'vpc-1', State: 'available' }] },
  ],
  [file('ec2/flow-logs')]: [
    {
      FlowLogId: 'fl-1',
      ResourceId: 'vpc-1',
      FlowLogStatus: 'ACTIVE',
      TrafficType: 'ALL',
      DeliverLogsStatus: 'SUCCESS',
      LogDestinationType: 'cloud-watch-logs',
      LogGroupName: 'flow-logs',
      CreationTime: '2025-01-01T00:00:00Z',
    },
    { FlowLogId: 'fl-2', ResourceId: 'subnet-d', FlowLogStatus: 'ACTIVE', TrafficType: 'ALL' },
  ],
};
