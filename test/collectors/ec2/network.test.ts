import { expect, test } from 'vitest';
import { ec2NetworkCollector as collector } from '../../../src/collectors/ec2/network.ts';
import { recordedRun, TEST_ACCOUNT, TEST_REGION } from '../../support/aws/collect.ts';
import type { Fault } from '../../support/aws/faults.ts';
import type { ScenarioFiles } from '../../support/aws/scenario.ts';
import { arnOf, file, recordedAnswer, recordsFor } from '../account.ts';
import { readmission } from '../readmission.ts';
import { network } from '../readmission-network.ts';

const given = await recordsFor(readmission, collector.uses);
const ec2ArnOf = (type: string, id: string) => `arn:aws:ec2:${TEST_REGION}:${TEST_ACCOUNT}:${type}/${id}`;
const run = (scenario: ScenarioFiles, faults: readonly Fault[] = []) =>
  recordedRun({ ...readmission, ...scenario }, collector, { given, faults, maxAttempts: 1 });

const USERS = [
  arnOf('automl-job', 'readmission-auto'),
  arnOf('cluster', 'a1b2c3d4e5f6'),
  arnOf('compilation-job', 'readmission-edge'),
  arnOf('domain', 'd-1'),
  arnOf('hyper-parameter-tuning-job', 'readmission-search'),
  arnOf('model', 'readmission-7'),
  arnOf('monitoring-schedule', 'readmission-data'),
  arnOf('training-job', 'readmission-7'),
];
/** The notebook is in a subnet of its own, and the profile names a group only. */
const ALL_USERS = [
  ...USERS,
  arnOf('notebook-instance', 'readmission-review'),
  arnOf('user-profile', 'd-1/analyst-1'),
].toSorted();

test('reads the subnets and groups that workloads name, and no other', async () => {
  const { evidence } = await run({});
  expect(evidence.body.subnets.map(({ id }) => id)).toEqual(['subnet-a', 'subnet-b', 'subnet-c']);
  expect(evidence.body.subnets[0]).toEqual({
    id: 'subnet-a',
    arn: ec2ArnOf('subnet', 'subnet-a'),
    vpcId: 'vpc-1',
    cidr: '10.1.0.0/24',
    availabilityZone: 'eu-central-1a',
    assignsPublicAddress: false,
    usedBy: USERS,
  });
  expect(evidence.body.securityGroups).toEqual([
    {
      id: 'sg-1',
      arn: ec2ArnOf('security-group', 'sg-1'),
      name: 'workloads',
      vpcId: 'vpc-1',
      inbound: [
        {
          protocol: 'tcp',
          ports: { from: 443, to: 443 },
          cidrs: ['10.1.0.0/16', 'fd00::/8'],
          groups: ['sg-1'],
          prefixLists: ['pl-1'],
        },
      ],
      outbound: [{ protocol: '-1', ports: null, cidrs: ['0.0.0.0/0'], groups: [], prefixLists: [] }],
      usedBy: ALL_USERS,
    },
  ]);
  expect(evidence.population?.count).toBe(4);
});

test('reads the VPC once, with its lists in order', async () => {
  const { evidence } = await run({});
  expect(evidence.body.vpcs).toHaveLength(1);
  const [vpc] = evidence.body.vpcs;
  expect(vpc).toMatchObject({
    id: 'vpc-1',
    arn: ec2ArnOf('vpc', 'vpc-1'),
    usedBy: ALL_USERS,
    cidrs: ['10.1.0.0/16', '2001:db8::/56'],
    isDefault: false,
    natGateways: [{ id: 'nat-1', subnetId: 'subnet-c', state: 'available', connectivity: 'public' }],
    internetGateways: ['igw-1'],
  });
  expect(vpc?.routeTables).toEqual([
    {
      id: 'rtb-a',
      main: false,
      subnets: ['subnet-a'],
      routes: [
        { destination: '0.0.0.0/0', target: 'nat-1', state: 'active' },
        { destination: '::/0', target: 'eigw-1', state: 'active' },
        { destination: 'pl-1', target: 'vpce-s3', state: 'active' },
      ],
    },
    {
      id: 'rtb-main',
      main: true,
      subnets: [],
      routes: [{ destination: '10.1.0.0/16', target: 'local', state: 'active' }],
    },
  ]);
  expect(vpc?.networkAcls?.[0]).toMatchObject({ isDefault: true, subnets: ['subnet-a', 'subnet-b'] });
  expect(vpc?.networkAcls?.[0]?.entries).toMatchObject([
    { number: 100, egress: false, action: 'allow', cidr: '10.1.0.0/16', ports: { from: 443, to: 443 } },
    { number: 32767, egress: false, action: 'deny', cidr: '0.0.0.0/0', ports: null },
    { number: 100, egress: true, cidr: '::/0', protocol: '-1' },
  ]);
  expect(vpc?.endpoints).toMatchObject([
    { id: 'vpce-api', policy: null, subnets: ['subnet-a'], securityGroups: ['sg-1'], privateDns: true },
    { id: 'vpce-s3', type: 'Gateway', routeTables: ['rtb-a', 'rtb-b'] },
  ]);
  expect(vpc?.endpoints?.[1]?.policy).toContain('"Effect":"Allow"');
  expect(vpc?.flowLogs).toEqual([
    {
      id: 'fl-1',
      resourceId: 'vpc-1',
      status: 'ACTIVE',
      trafficType: 'ALL',
      delivery: 'SUCCESS',
      deliveryError: null,
      destinationType: 'cloud-watch-logs',
      destination: 'flow-logs',
      createdAt: '2025-01-01T00:00:00Z',
    },
  ]);
});

test('keeps what the answers left out as null', async () => {
  const { evidence } = await run({
    [file('ec2/subnets')]: ['subnet-a', 'subnet-b', 'subnet-c'].map((SubnetId) => ({
      SubnetId,
      VpcId: 'vpc-1',
    })),
    [file('ec2/vpcs')]: [{ VpcId: 'vpc-1' }],
    [file('ec2/flow-logs')]: [{ FlowLogId: 'fl-1', ResourceId: 'subnet-b' }],
    [file('ec2/vpc-endpoints')]: [{ VpcEndpointId: 'vpce-1', VpcId: 'vpc-1', ServiceName: 'x' }],
    [file('ec2/nat-gateways')]: [{ NatGatewayId: 'nat-1', VpcId: 'vpc-1' }],
  });
  expect(evidence.gaps).toEqual([]);
  expect(evidence.body.subnets[0]).toMatchObject({
    cidr: null,
    availabilityZone: null,
    assignsPublicAddress: null,
  });
  expect(evidence.body.vpcs[0]).toMatchObject({
    isDefault: null,
    natGateways: [{ subnetId: null, state: null, connectivity: null }],
    endpoints: [{ type: null, state: null, privateDns: null, policy: null }],
    flowLogs: [{ status: null, trafficType: null, delivery: null, destination: null, createdAt: null }],
  });
});

test('keeps a delivery that fails, as recorded', async () => {
  const { FlowLogs } = recordedAnswer('ec2/DescribeFlowLogs/vpc_flow_logs_absent_1.json');
  const recorded: readonly object[] = Object(FlowLogs);
  const { evidence } = await run({
    [file('ec2/flow-logs')]: recorded.map((each) => ({ ...each, ResourceId: 'vpc-1' })),
  });
  expect(evidence.body.vpcs[0]?.flowLogs).toMatchObject([
    { id: 'fl-a41befcd', delivery: null, deliveryError: 'Access error', trafficType: 'ALL' },
    { id: 'fl-e1bb4a88', delivery: null, deliveryError: null, destination: 'vpc-logs' },
  ]);
});

test('keeps a recorded endpoint with its policy', async () => {
  const { VpcEndpoints } = recordedAnswer('ec2/DescribeVpcEndpoints/endpoint_policy_filter_1.json');
  const recorded: readonly object[] = Object(VpcEndpoints);
  const { evidence } = await run({
    [file('ec2/vpc-endpoints')]: recorded.map((each) => ({ ...each, VpcId: 'vpc-1' })),
  });
  expect(evidence.gaps).toEqual([]);
  expect(evidence.body.vpcs[0]?.endpoints?.length).toBe(recorded.length);
});

test('a subnet and a group that are gone are reported by name', async () => {
  const { evidence } = await run({ [file('ec2/subnets')]: [], [file('ec2/security-groups')]: [] });
  expect(evidence.body).toEqual({ vpcs: [], subnets: [], securityGroups: [] });
  expect(evidence.gaps).toMatchObject([
    {
      kind: 'not-found',
      action: 'ec2:DescribeSecurityGroups',
      resource: ec2ArnOf('security-group', 'sg-1'),
    },
    { kind: 'not-found', action: 'ec2:DescribeSubnets', resource: ec2ArnOf('subnet', 'subnet-a') },
    { kind: 'not-found', action: 'ec2:DescribeSubnets', resource: ec2ArnOf('subnet', 'subnet-b') },
    { kind: 'not-found', action: 'ec2:DescribeSubnets', resource: ec2ArnOf('subnet', 'subnet-c') },
  ]);
});

test('a listing that was refused calls no subnet gone', async () => {
  const { evidence } = await run({}, [{ service: 'EC2', operation: 'DescribeSubnets', fault: 'denied' }]);
  expect(evidence.body.vpcs.map(({ id }) => id)).toEqual(['vpc-1']);
  expect(evidence.gaps).toMatchObject([
    { kind: 'denied', action: 'ec2:DescribeSubnets', resource: null, code: 'UnauthorizedOperation' },
  ]);
});

test('reads every page, also after an empty one', async () => {
  const Entries: object[] = [];
  const acls = Array.from({ length: 120 }, (_, index) => ({
    NetworkAclId: `acl-${index}`,
    VpcId: 'vpc-1',
    Entries,
  }));
  const fault = { service: 'EC2', operation: 'DescribeNetworkAcls', fault: 'empty-page', times: 1 } as const;
  const { evidence, requests } = await run({ [file('ec2/network-acls')]: acls }, [fault]);
  expect(evidence.body.vpcs[0]?.networkAcls).toHaveLength(120);
  expect(requests.filter(({ operation }) => operation === 'DescribeNetworkAcls')).toHaveLength(3);
});

test('a list that is cut off is not kept: what is missing would look as if it were not there', async () => {
  const logs = Array.from({ length: 120 }, (_, index) => ({ FlowLogId: `fl-${index}`, ResourceId: 'vpc-1' }));
  const fault = {
    service: 'EC2',
    operation: 'DescribeFlowLogs',
    fault: 'denied',
    resource: 'NextToken',
  } as const;
  const { evidence } = await run({ [file('ec2/flow-logs')]: logs }, [fault]);
  expect(evidence.body.vpcs[0]?.flowLogs).toBeNull();
  expect(evidence.gaps).toMatchObject([{ kind: 'denied', resource: ec2ArnOf('vpc', 'vpc-1') }]);
});

test.each([
  { list: 'routeTables', path: 'route-tables', broken: { VpcId: 'vpc-1', Routes: [] } },
  {
    list: 'networkAcls',
    path: 'network-acls',
    broken: { VpcId: 'vpc-1', NetworkAclId: 'acl-2', Entries: [{}] },
  },
  {
    list: 'endpoints',
    path: 'vpc-endpoints',
    broken: { VpcId: 'vpc-1', VpcEndpointId: 'vpce-2', ServiceName: 'x', PolicyDocument: '{' },
  },
  { list: 'flowLogs', path: 'flow-logs', broken: { ResourceId: 'vpc-1' } },
] as const)('one malformed item leaves $list unread', async ({ list, path, broken }) => {
  const whole = network[file(`ec2/${path}`)];
  const { evidence } = await run({ [file(`ec2/${path}`)]: [...Object(whole), broken] });
  expect(evidence.body.vpcs[0]?.[list]).toBeNull();
  expect(evidence.gaps).toMatchObject([{ kind: 'malformed', resource: ec2ArnOf('vpc', 'vpc-1') }]);
});

test('a rule without the name of its source makes the group malformed and not open to nobody', async () => {
  const IpPermissions = [{ IpProtocol: 'tcp', IpRanges: [{ Description: 'lost' }] }];
  const group = { GroupId: 'sg-1', VpcId: 'vpc-1', IpPermissions, IpPermissionsEgress: [] };
  const { evidence } = await run({ [file('ec2/security-groups')]: [group] });
  expect(evidence.body.securityGroups).toEqual([]);
  expect(evidence.gaps).toMatchObject([{ kind: 'malformed', action: 'ec2:DescribeSecurityGroups' }]);
});

test('reads only what the workloads of its region name', async () => {
  const { evidence, requests } = await recordedRun(readmission, collector, { given, region: 'us-west-2' });
  expect(evidence.body).toEqual({ vpcs: [], subnets: [], securityGroups: [] });
  expect(requests).toEqual([]);
});
