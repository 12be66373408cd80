import { expect, test } from 'vitest';
import { ec2NetworkAclOpenness as check } from '../../../src/checks/network/network-acl-openness.ts';
import { type AclEntry, ec2Network, type NetworkAcl } from '../../../src/evidence/kinds/ec2-network.ts';
import { aclEntry, ec2Arn, gapOf, networkBody, sealedOf, subnet, vpc } from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

const WORLD = { cidr: '0.0.0.0/0' };
const acl = (entries: AclEntry[], subnets = [subnet().id]): NetworkAcl => ({
  id: 'acl-1',
  arn: ec2Arn('network-acl', 'acl-1'),
  isDefault: false,
  subnets,
  entries,
});
const acls = (networkAcls: NetworkAcl[] | null) => networkBody({ vpcs: [vpc({ networkAcls })] });
const entries = (...some: Partial<AclEntry>[]) =>
  acls([acl(some.map((over, index) => aclEntry({ number: 100 + index, ...over })))]);
const tcp = (from: number, to: number) => ({ ...WORLD, protocol: '6', ports: { from, to } });

test.each([
  { title: 'no VPC', body: ec2Network.unread, outcome: 'not-applicable' },
  { title: 'from the VPC', body: networkBody(), outcome: 'pass' },
  { title: 'nothing', body: entries(), outcome: 'pass' },
  { title: 'answers', body: entries({}, tcp(1024, 65535)), outcome: 'pass' },
  { title: 'everything out', body: entries({ ...WORLD, egress: true }), outcome: 'pass' },
  { title: 'denied first', body: entries({ ...WORLD, action: 'deny' }, WORLD), outcome: 'pass' },
  {
    title: 'low ports denied first',
    body: entries({ ...tcp(0, 1023), action: 'deny' }, tcp(0, 65535)),
    outcome: 'pass',
  },
  { title: 'everything', body: entries(WORLD), outcome: 'fail' },
  { title: 'everything by IPv6', body: entries({ cidr: '::/0' }), outcome: 'fail' },
  { title: 'denied afterwards', body: entries(WORLD, { ...WORLD, action: 'deny' }), outcome: 'fail' },
  { title: 'denied for the VPC only', body: entries({ action: 'deny' }, WORLD), outcome: 'fail' },
  {
    title: 'another version denied',
    body: entries({ cidr: '::/0', action: 'deny' }, WORLD),
    outcome: 'fail',
  },
  {
    title: 'some low ports denied first',
    body: entries({ ...tcp(0, 500), action: 'deny' }, tcp(0, 65535)),
    outcome: 'fail',
  },
  {
    title: 'another protocol denied',
    body: entries({ ...tcp(0, 1023), protocol: '17', action: 'deny' }, tcp(0, 65535)),
    outcome: 'fail',
  },
  { title: 'one low port', body: entries(tcp(443, 443)), outcome: 'fail' },
  { title: 'a range that is not stated', body: entries({ cidr: null }), outcome: 'unknown' },
  {
    title: 'denied and allowed without ranges',
    body: entries({ cidr: null, action: 'deny' }, { cidr: null }),
    outcome: 'unknown',
  },
  { title: 'ports not stated', body: entries({ ...WORLD, protocol: '6' }), outcome: 'unknown' },
  {
    title: 'the list of other subnets',
    body: acls([acl([aclEntry(WORLD)], ['subnet-9'])]),
    outcome: 'unknown',
  },
  { title: 'not read', body: acls(null), outcome: 'unknown' },
  {
    title: 'a failed listing',
    body: networkBody(),
    gaps: [gapOf('denied', { action: 'ec2:DescribeSubnets' })],
    outcome: 'unknown',
  },
])('$title: $outcome', ({ body, gaps = [], outcome }) => {
  expect(judge(check, sealedOf(ec2Network, body, { gaps })).outcome).toBe(outcome);
});
