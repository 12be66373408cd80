import { expect, test } from 'vitest';
import { ec2VpcEndpointPolicies as check } from '../../../src/checks/network/vpc-endpoint-policies.ts';
import { ec2Network, type VpcEndpoint } from '../../../src/evidence/kinds/ec2-network.ts';
import { gapOf, networkBody, policyOf, sealedOf, vpc, vpcEndpoint } from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

const FULL = { Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' };
const ours = (key: string, operator = 'StringEquals') => ({ [operator]: { [key]: 'o-exampleorg' } });
const withEndpoints = (...endpoints: VpcEndpoint[]) => networkBody({ vpcs: [vpc({ endpoints })] });
const s3 = (...statements: object[]) =>
  withEndpoints(vpcEndpoint('s3', { policy: policyOf(...statements.map(Object)) }));

test.each([
  { title: 'no endpoint', body: networkBody(), outcome: 'not-applicable' },
  {
    title: 'one that workloads do not need',
    body: withEndpoints(vpcEndpoint('dynamodb')),
    outcome: 'not-applicable',
  },
  { title: 'some actions', body: s3({ ...FULL, Action: ['s3:GetObject', 's3:PutObject'] }), outcome: 'pass' },
  { title: 'some resources', body: s3({ ...FULL, Resource: 'arn:aws:s3:::northwind-*/*' }), outcome: 'pass' },
  { title: 'one principal', body: s3({ ...FULL, Principal: { AWS: '111122223333' } }), outcome: 'pass' },
  { title: 'our organisation', body: s3({ ...FULL, Condition: ours('aws:ResourceOrgID') }), outcome: 'pass' },
  {
    title: 'all others denied',
    body: s3(FULL, { ...FULL, Effect: 'Deny', Condition: ours('aws:PrincipalOrgID', 'StringNotEquals') }),
    outcome: 'pass',
  },
  { title: 'everything', body: s3(FULL), outcome: 'fail' },
  {
    title: 'everything in the names of AWS',
    body: s3({ ...FULL, Principal: { AWS: '*' } }),
    outcome: 'fail',
  },
  { title: 'every action of the service', body: s3({ ...FULL, Action: 's3:*' }), outcome: 'fail' },
  {
    title: 'everything but one',
    body: s3({ Effect: 'Allow', Principal: '*', NotAction: 's3:DeleteBucket', Resource: '*' }),
    outcome: 'fail',
  },
  {
    title: 'everything, beside something narrow',
    body: s3(FULL, { ...FULL, Action: 's3:GetObject' }),
    outcome: 'fail',
  },
  {
    title: 'some denied',
    body: s3(FULL, { ...FULL, Effect: 'Deny', Action: 's3:PutObject' }),
    outcome: 'unknown',
  },
  {
    title: 'a condition of another sort',
    body: s3({ ...FULL, Condition: { Bool: { 'aws:SecureTransport': 'true' } } }),
    outcome: 'unknown',
  },
  {
    title: 'an open condition',
    body: s3({ ...FULL, Condition: { StringLike: { 'aws:PrincipalOrgID': '*' } } }),
    outcome: 'unknown',
  },
  { title: 'not stated', body: withEndpoints(vpcEndpoint('s3')), outcome: 'unknown' },
  {
    title: 'not to be understood',
    body: withEndpoints(vpcEndpoint('s3', { policy: '{}' })),
    outcome: 'unknown',
  },
  {
    title: 'endpoints not read',
    body: networkBody({ vpcs: [vpc({ endpoints: null })] }),
    outcome: 'unknown',
  },
  {
    title: 'endpoints denied',
    body: networkBody({ vpcs: [vpc({ endpoints: null })] }),
    gaps: [gapOf('denied', { action: 'ec2:DescribeVpcEndpoints', resource: vpc().arn })],
    outcome: 'unknown',
  },
])('$title: $outcome', ({ body, gaps = [], outcome }) => {
  expect(judge(check, sealedOf(ec2Network, body, { gaps })).outcome).toBe(outcome);
});
