import { hex } from '../ids.ts';
import { arnOf, devEu, devUs, PLACES, type Place, prodUs } from '../places.ts';
import type { Fields, World } from '../world.ts';

const CIDR = '10.40.0.0/16';
const WORLD = '0.0.0.0/0';

/** The private subnets and the security group for workloads of a place. */
export function vpcOf(place: Place): { readonly SecurityGroupIds: string[]; readonly Subnets: string[] } {
  return {
    SecurityGroupIds: [idOf(place, 'sg', 'security group')],
    Subnets: [idOf(place, 'subnet', 'subnet a'), idOf(place, 'subnet', 'subnet b')],
  };
}

/** Made-up ids of a place, such as `subnet-0…`. */
function idOf({ account, region }: Place, prefix: string, what: string): string {
  return `${prefix}-0${hex(`${what} ${account} ${region}`, 16)}`;
}

/** Puts the networks of both accounts in place; the development account has not been as careful. */
export function layNetworks(world: World): void {
  for (const place of PLACES) layNetwork(world, place);
}

function layNetwork(world: World, place: Place): void {
  const VpcId = idOf(place, 'vpc', 'vpc');
  const add = (file: string, record: Fields) =>
    world.add(`${place.account}/${place.region}/ec2/${file}.json`, {
      VpcId,
      OwnerId: place.account,
      ...record,
    });
  const { Subnets, SecurityGroupIds } = vpcOf(place);
  add('vpcs', {
    IsDefault: false,
    CidrBlock: CIDR,
    CidrBlockAssociationSet: [{ CidrBlock: CIDR, CidrBlockState: { State: 'associated' } }],
    State: 'available',
  });
  for (const [index, SubnetId] of Subnets.entries()) {
    add('subnets', {
      SubnetId,
      SubnetArn: arnOf('ec2', place, `subnet/${SubnetId}`),
      CidrBlock: `10.40.${index}.0/24`,
      AvailabilityZone: `${place.region}${'ab'.charAt(index)}`,
      MapPublicIpOnLaunch: false,
      State: 'available',
    });
  }
  for (const GroupId of SecurityGroupIds) {
    add('security-groups', {
      GroupId,
      GroupName: 'ml-workloads',
      IpPermissions: [https(place === devUs ? WORLD : CIDR)],
      IpPermissionsEgress: [{ IpProtocol: '-1', IpRanges: [{ CidrIp: WORLD }] }],
    });
  }
  for (const table of routeTablesOf(place)) add('route-tables', table);
  add('network-acls', {
    NetworkAclId: idOf(place, 'acl', 'acl'),
    IsDefault: place === devEu,
    Associations: Subnets.map((SubnetId) => ({ SubnetId })),
    Entries: entriesOf(place),
  });
  for (const endpoint of endpointsOf(place)) add('vpc-endpoints', endpoint);
  if (place === devUs) {
    add('internet-gateways', {
      InternetGatewayId: idOf(place, 'igw', 'gateway'),
      Attachments: [{ VpcId, State: 'available' }],
    });
  }
  // Nobody switched on flow logs in the second region of the development account.
  if (place !== devEu)
    add('flow-logs', { ...FLOW_LOG, FlowLogId: idOf(place, 'fl', 'flow log'), ResourceId: VpcId });
}

const FLOW_LOG: Fields = {
  FlowLogStatus: 'ACTIVE',
  TrafficType: 'ALL',
  DeliverLogsStatus: 'SUCCESS',
  LogDestinationType: 'cloud-watch-logs',
  LogGroupName: '/northwind/flow-logs',
  CreationTime: '2026-06-16T09:02:17Z',
};

function https(from: string): Fields {
  return { IpProtocol: 'tcp', FromPort: 443, ToPort: 443, IpRanges: [{ CidrIp: from }] };
}

/** The main table is private; in one place somebody once gave the second subnet a way to the internet. */
function routeTablesOf(place: Place): Fields[] {
  const local = { DestinationCidrBlock: CIDR, GatewayId: 'local', State: 'active' };
  const main = {
    RouteTableId: idOf(place, 'rtb', 'main table'),
    Associations: [{ Main: true }],
    Routes: [local],
  };
  if (place !== devUs) return [main];
  const [, second = ''] = vpcOf(place).Subnets;
  const out = { DestinationCidrBlock: WORLD, GatewayId: idOf(place, 'igw', 'gateway'), State: 'active' };
  return [
    main,
    {
      RouteTableId: idOf(place, 'rtb', 'public table'),
      Associations: [{ Main: false, SubnetId: second }],
      Routes: [local, out],
    },
  ];
}

/** Own entries, or those that AWS puts there. */
function entriesOf(place: Place): Fields[] {
  const entry = (RuleNumber: number, RuleAction: string, more: Fields) => ({
    RuleNumber,
    RuleAction,
    Egress: false,
    Protocol: '-1',
    ...more,
  });
  const rest = entry(32767, 'deny', { CidrBlock: WORLD });
  const out = [entry(100, 'allow', { CidrBlock: WORLD, Egress: true }), { ...rest, Egress: true }];
  if (place === devEu) return [entry(100, 'allow', { CidrBlock: WORLD }), rest, ...out];
  const answers = { CidrBlock: WORLD, Protocol: '6', PortRange: { From: 1024, To: 65535 } };
  return [entry(100, 'allow', { CidrBlock: CIDR }), entry(110, 'allow', answers), rest, ...out];
}

const SERVICES = ['sagemaker.api', 'sagemaker.runtime', 's3', 'sts', 'kms', 'ecr.api', 'ecr.dkr', 'logs'];

/** Endpoints for all that workloads use; one is missing, and one kept the policy that AWS gave it. */
function endpointsOf(place: Place): Fields[] {
  const { Subnets, SecurityGroupIds } = vpcOf(place);
  return SERVICES.filter((service) => !(place === devEu && service === 'sts')).map((service) => {
    const isDefault = place === prodUs && service === 's3';
    const where =
      service === 's3'
        ? { VpcEndpointType: 'Gateway', RouteTableIds: [idOf(place, 'rtb', 'main table')] }
        : {
            VpcEndpointType: 'Interface',
            SubnetIds: Subnets,
            Groups: SecurityGroupIds.map((GroupId) => ({ GroupId, GroupName: 'ml-workloads' })),
            PrivateDnsEnabled: true,
          };
    return {
      VpcEndpointId: idOf(place, 'vpce', `endpoint ${service}`),
      ServiceName: `com.amazonaws.${place.region}.${service}`,
      State: 'available',
      PolicyDocument: JSON.stringify(policyOf(place, isDefault)),
      ...where,
    };
  });
}

function policyOf({ account }: Place, isDefault: boolean): Fields {
  const all = { Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' };
  const Condition = { StringEquals: { 'aws:PrincipalAccount': account } };
  return { Version: '2012-10-17', Statement: [isDefault ? all : { ...all, Condition }] };
}
