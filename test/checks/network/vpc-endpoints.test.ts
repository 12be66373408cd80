import { expect, test } from 'vitest';
import { WORKLOAD_SERVICES } from '../../../src/checks/network/endpoint-services.ts';
import { ec2VpcEndpoints as check } from '../../../src/checks/network/vpc-endpoints.ts';
import { ec2Network, type VpcEndpoint } from '../../../src/evidence/kinds/ec2-network.ts';
import { gapOf, networkBody, sealedOf, vpc, vpcEndpoint } from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

const all = WORKLOAD_SERVICES.map((service) => vpcEndpoint(service));
const but = (service: string, ...others: VpcEndpoint[]) => [
  ...all.filter((endpoint) => !endpoint.service.endsWith(`.${service}`)),
  ...others,
];
const withEndpoints = (endpoints: VpcEndpoint[] | null) => networkBody({ vpcs: [vpc({ endpoints })] });

test.each([
  { title: 'no VPC', body: ec2Network.unread, outcome: 'not-applicable' },
  { title: 'all of them', body: withEndpoints(all), outcome: 'pass' },
  { title: 'one of FIPS', body: withEndpoints(but('kms', vpcEndpoint('kms-fips'))), outcome: 'pass' },
  { title: 'none', body: withEndpoints([]), outcome: 'fail' },
  { title: 'one missing', body: withEndpoints(but('sts')), outcome: 'fail' },
  {
    title: 'one pending',
    body: withEndpoints(but('sts', vpcEndpoint('sts', { state: 'pending' }))),
    outcome: 'fail',
  },
  {
    title: 'one of another region',
    body: withEndpoints(but('sts', vpcEndpoint('sts', { service: 'com.amazonaws.us-west-2.sts' }))),
    outcome: 'fail',
  },
  {
    title: 'one without a state',
    body: withEndpoints(but('sts', vpcEndpoint('sts', { state: null }))),
    outcome: 'unknown',
  },
  { title: 'not read', body: withEndpoints(null), outcome: 'unknown' },
  {
    title: 'a failed listing',
    body: withEndpoints(all),
    gaps: [gapOf('denied', { action: 'ec2:DescribeSecurityGroups' })],
    outcome: 'unknown',
  },
])('$title: $outcome', ({ body, gaps = [], outcome }) => {
  expect(judge(check, sealedOf(ec2Network, body, { gaps })).outcome).toBe(outcome);
});

test('names what is missing', () => {
  const { items } = judge(check, sealedOf(ec2Network, withEndpoints(but('sts'))));
  expect(items).toMatchObject([{ resource: vpc().arn, reason: 'No available endpoint: sts.' }]);
});
