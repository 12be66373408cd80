import { expect, test } from 'vitest';
import { ec2SubnetPrivacy as check } from '../../../src/checks/network/subnet-privacy.ts';
import { ec2Network, type RouteTable } from '../../../src/evidence/kinds/ec2-network.ts';
import { ec2Arn, gapOf, networkBody, sealedOf, subnet, vpc } from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

const route = (target: string | null, state = 'active') => ({ destination: '0.0.0.0/0', target, state });
const table = (over: Partial<RouteTable>): RouteTable => ({
  id: 'rtb-1',
  main: true,
  subnets: [],
  routes: [],
  ...over,
});
const tables = (...routeTables: RouteTable[]) => networkBody({ vpcs: [vpc({ routeTables })] });
const own = (target: string) =>
  table({ id: 'rtb-2', main: false, subnets: [subnet().id], routes: [route(target)] });

test.each([
  { title: 'none', body: ec2Network.unread, outcome: 'not-applicable' },
  { title: 'local routes only', body: networkBody(), outcome: 'pass' },
  { title: 'out through NAT', body: tables(table({ routes: [route('nat-1')] })), outcome: 'pass' },
  { title: 'an egress-only gateway', body: tables(table({ routes: [route('eigw-1')] })), outcome: 'pass' },
  {
    title: 'an internet gateway in the main table',
    body: tables(table({ routes: [route('igw-1')] })),
    outcome: 'fail',
  },
  { title: 'an internet gateway in its own table', body: tables(table({}), own('igw-1')), outcome: 'fail' },
  {
    title: 'an own table hides the main one',
    body: tables(table({ routes: [route('igw-1')] }), own('nat-1')),
    outcome: 'pass',
  },
  { title: 'a black hole', body: tables(table({ routes: [route('igw-1', 'blackhole')] })), outcome: 'pass' },
  { title: 'a route without target', body: tables(table({ routes: [route(null)] })), outcome: 'unknown' },
  { title: 'a table of others only', body: tables(table({ main: false })), outcome: 'unknown' },
  { title: 'tables not read', body: networkBody({ vpcs: [vpc({ routeTables: null })] }), outcome: 'unknown' },
  { title: 'no VPC', body: networkBody({ vpcs: [] }), outcome: 'unknown' },
  {
    title: 'a failed listing',
    body: networkBody(),
    gaps: [gapOf('denied', { action: 'ec2:DescribeSubnets' })],
    outcome: 'unknown',
  },
  {
    title: 'a subnet that is gone',
    body: ec2Network.unread,
    gaps: [gapOf('not-found', { action: 'ec2:DescribeSubnets', resource: ec2Arn('subnet', 'subnet-9') })],
    outcome: 'not-applicable',
  },
  {
    title: 'a gap of something else',
    body: networkBody(),
    gaps: [gapOf('denied', { action: 'ec2:DescribeFlowLogs', resource: vpc().arn })],
    outcome: 'pass',
  },
])('$title: $outcome', ({ body, gaps = [], outcome }) => {
  expect(judge(check, sealedOf(ec2Network, body, { gaps })).outcome).toBe(outcome);
});

test('says why the routes are not known', () => {
  const gaps = [gapOf('denied', { action: 'ec2:DescribeRouteTables', resource: vpc().arn })];
  const body = networkBody({ vpcs: [vpc({ routeTables: null })] });
  const { items } = judge(check, sealedOf(ec2Network, body, { gaps }));
  expect(items).toMatchObject([{ resource: subnet().arn, outcome: 'unknown' }]);
  expect(items[0]?.reason).toContain('ec2:DescribeRouteTables: denied');
});
