import { expect, test } from 'vitest';
import { ec2FlowLogs as check } from '../../../src/checks/network/flow-logs.ts';
import { ec2Network, type FlowLog } from '../../../src/evidence/kinds/ec2-network.ts';
import { flowLog, gapOf, networkBody, sealedOf, subnet, vpc } from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

const logs = (...some: Partial<FlowLog>[]) => networkBody({ vpcs: [vpc({ flowLogs: some.map(flowLog) })] });
const ofSubnet = { resourceId: subnet().id };

test.each([
  { title: 'no VPC', body: ec2Network.unread, outcome: 'not-applicable' },
  { title: 'all traffic', body: networkBody(), outcome: 'pass' },
  { title: 'two halves', body: logs({ trafficType: 'ACCEPT' }, { trafficType: 'REJECT' }), outcome: 'pass' },
  { title: 'of the subnet', body: logs(ofSubnet), outcome: 'pass' },
  {
    title: 'half of the VPC, half of the subnet',
    body: logs({ trafficType: 'ACCEPT' }, { ...ofSubnet, trafficType: 'REJECT' }),
    outcome: 'pass',
  },
  { title: 'a good one beside a bad one', body: logs({ delivery: 'FAILED' }, {}), outcome: 'pass' },
  { title: 'none', body: logs(), outcome: 'fail' },
  { title: 'rejected traffic only', body: logs({ trafficType: 'REJECT' }), outcome: 'fail' },
  { title: 'of another subnet', body: logs({ resourceId: 'subnet-9' }), outcome: 'fail' },
  { title: 'not delivered', body: logs({ delivery: 'FAILED' }), outcome: 'fail' },
  {
    title: 'an error of delivery',
    body: logs({ delivery: null, deliveryError: 'Access error' }),
    outcome: 'fail',
  },
  { title: 'not active', body: logs({ status: 'DELETING' }), outcome: 'fail' },
  { title: 'delivery not stated', body: logs({ delivery: null }), outcome: 'unknown' },
  { title: 'status not stated', body: logs({ status: null }), outcome: 'unknown' },
  { title: 'traffic not stated', body: logs({ trafficType: null }), outcome: 'unknown' },
  { title: 'not read', body: networkBody({ vpcs: [vpc({ flowLogs: null })] }), outcome: 'unknown' },
  {
    title: 'denied',
    body: networkBody({ vpcs: [vpc({ flowLogs: null })] }),
    gaps: [gapOf('denied', { action: 'ec2:DescribeFlowLogs', resource: vpc().arn })],
    outcome: 'unknown',
  },
  {
    title: 'a gap of something else',
    body: networkBody(),
    gaps: [gapOf('denied', { action: 'ec2:DescribeNatGateways', resource: vpc().arn })],
    outcome: 'pass',
  },
])('$title: $outcome', ({ body, gaps = [], outcome }) => {
  expect(judge(check, sealedOf(ec2Network, body, { gaps })).outcome).toBe(outcome);
});

test('one subnet of two that is logged is not enough', () => {
  const body = { ...logs(ofSubnet), subnets: [subnet(), subnet({ id: 'subnet-2' })] };
  expect(judge(check, sealedOf(ec2Network, body)).outcome).toBe('fail');
});
