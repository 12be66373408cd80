import { expect, test } from 'vitest';
import { ec2SecurityGroupOpenness as check } from '../../../src/checks/network/security-group-openness.ts';
import { ec2Network, type SecurityRule } from '../../../src/evidence/kinds/ec2-network.ts';
import { ec2Arn, gapOf, networkBody, sealedOf, securityGroup, securityRule } from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

const inbound = (...rules: Partial<SecurityRule>[]) =>
  networkBody({ securityGroups: [securityGroup({ inbound: rules.map(securityRule) })] });

test.each([
  { title: 'none', body: ec2Network.unread, outcome: 'not-applicable' },
  { title: 'from the VPC', body: networkBody(), outcome: 'pass' },
  { title: 'no rule', body: inbound(), outcome: 'pass' },
  { title: 'from a group', body: inbound({ cidrs: [], groups: ['sg-2'] }), outcome: 'pass' },
  { title: 'from private addresses of IPv6', body: inbound({ cidrs: ['fd00::/8'] }), outcome: 'pass' },
  { title: 'from everywhere', body: inbound({}, { cidrs: ['0.0.0.0/0'] }), outcome: 'fail' },
  { title: 'from everywhere by IPv6', body: inbound({ cidrs: ['::/0'] }), outcome: 'fail' },
  { title: 'from half of everywhere', body: inbound({ cidrs: ['128.0.0.0/1'] }), outcome: 'fail' },
  {
    title: 'from everywhere, beside a list',
    body: inbound({ prefixLists: ['pl-1'] }, { cidrs: ['0.0.0.0/0'] }),
    outcome: 'fail',
  },
  { title: 'from a list', body: inbound({ cidrs: [], prefixLists: ['pl-1'] }), outcome: 'unknown' },
  { title: 'from something that is no range', body: inbound({ cidrs: ['anywhere'] }), outcome: 'unknown' },
  {
    title: 'a failed listing',
    body: networkBody(),
    gaps: [gapOf('throttled', { action: 'ec2:DescribeSecurityGroups' })],
    outcome: 'unknown',
  },
  {
    title: 'a group that is gone',
    body: ec2Network.unread,
    gaps: [
      gapOf('not-found', {
        action: 'ec2:DescribeSecurityGroups',
        resource: ec2Arn('security-group', 'sg-9'),
      }),
    ],
    outcome: 'not-applicable',
  },
])('$title: $outcome', ({ body, gaps = [], outcome }) => {
  expect(judge(check, sealedOf(ec2Network, body, { gaps })).outcome).toBe(outcome);
});

test('tells the rule that is open', () => {
  const { items } = judge(check, sealedOf(ec2Network, inbound({ cidrs: ['0.0.0.0/0'] })));
  expect(items[0]?.reason).toBe('Inbound tcp 443-443 from 0.0.0.0/0.');
});
