import { expect, test } from 'vitest';
import { opennessOf } from '../../src/checks/openness.ts';
import { parsePolicy } from '../../src/checks/policy-document.ts';
import { policyOf } from '../support/evidence.ts';

const opened = (...statements: readonly Readonly<Record<string, unknown>>[]) =>
  opennessOf(
    parsePolicy(
      policyOf(
        ...statements.map((one) => ({ Effect: 'Allow', Action: 'kms:Decrypt', Resource: '*', ...one })),
      ),
    ) ?? [],
  );
const star = (operator: string, key: string, value: unknown) =>
  opened({ Principal: { AWS: '*' }, Condition: { [operator]: { [key]: value } } });

test.each([
  { title: 'a star', statement: { Principal: '*' }, openness: 'open' },
  { title: 'a star of AWS', statement: { Principal: { AWS: ['*'] } }, openness: 'open' },
  { title: 'all but some', statement: { NotPrincipal: { AWS: 'x' } }, openness: 'open' },
  { title: 'a denial', statement: { Effect: 'Deny', Principal: '*' }, openness: 'closed' },
  { title: 'an account', statement: { Principal: { AWS: '111122223333' } }, openness: 'closed' },
  { title: 'no principal', statement: {}, openness: 'closed' },
])('$title is $openness', ({ statement, openness }) => {
  expect(opened(statement)).toBe(openness);
});

test.each([
  ['StringEquals', 'kms:CallerAccount', '111122223333'],
  ['StringEquals', 'AWS:PrincipalOrgID', ['o-a1b2c3d4e5']],
  ['StringLike', 'aws:PrincipalOrgPaths', 'o-a1b2c3d4e5/r-ab12/*'],
  ['ForAnyValue:StringLike', 'aws:PrincipalOrgPaths', 'o-a1b2c3d4e5/*'],
  ['ArnLike', 'aws:PrincipalArn', 'arn:aws:iam::111122223333:role/*'],
  ['ArnLike', 'aws:SourceArn', 'arn:aws:s3:::northwind-claims'],
  ['StringEquals', 'aws:PrincipalAccount', `\${aws:ResourceAccount}`],
  ['IpAddress', 'aws:SourceIp', '198.51.100.0/24'],
  ['StringEquals', 'aws:SourceVpce', 'vpce-0a1b2c3d'],
])('a condition %s on %s %j limits who it is', (operator, key, value) => {
  expect(star(operator, key, value)).toBe('closed');
});

test.each([
  ['StringLike', 'kms:CallerAccount', '*'],
  ['StringLike', 'aws:PrincipalAccount', '1111*'],
  ['ArnLike', 'aws:PrincipalArn', 'arn:aws:iam::*:role/Admin'],
  ['StringEquals', 'aws:PrincipalAccount', ['111122223333', '*']],
  ['ArnLike', 'aws:SourceArn', 'arn:aws:s3:::*'],
  ['StringNotEquals', 'aws:PrincipalAccount', '111122223333'],
  ['StringEqualsIfExists', 'aws:PrincipalAccount', '111122223333'],
  ['ForAllValues:StringEquals', 'aws:PrincipalAccount', '111122223333'],
  ['Null', 'aws:PrincipalOrgID', 'false'],
  ['IpAddress', 'aws:SourceIp', '0.0.0.0/0'],
  ['IpAddress', 'aws:SourceIp', '0.0.0.0/1'],
  ['StringEquals', 'kms:ViaService', 's3.us-east-1.amazonaws.com'],
  ['Bool', 'aws:SecureTransport', 'true'],
])('a condition %s on %s %j limits nobody', (operator, key, value) => {
  expect(star(operator, key, value)).toBe('open');
});

test('a condition on another key has to be read by somebody', () => {
  expect(star('StringEquals', 'aws:PrincipalTag/team', 'ml')).toBe('unclear');
});

test('of several conditions one that limits is enough', () => {
  expect(
    opened({
      Principal: '*',
      Condition: {
        StringEquals: { 'kms:ViaService': 's3.us-east-1.amazonaws.com', 'kms:CallerAccount': '111122223333' },
      },
    }),
  ).toBe('closed');
});

const fence = {
  Effect: 'Deny',
  Principal: '*',
  Action: '*',
  Condition: { StringNotEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } },
};

test.each([
  { title: 'everything', over: {}, openness: 'closed' },
  { title: 'the same action', over: { Action: 'kms:Decrypt' }, openness: 'closed' },
  { title: 'another action', over: { Action: 'kms:Encrypt' }, openness: 'open' },
  { title: 'another resource', over: { Resource: 'x' }, openness: 'open' },
  { title: 'somebody', over: { Principal: { AWS: '444455556666' } }, openness: 'open' },
  {
    title: 'everything under one more condition',
    over: { Condition: { ...fence.Condition, Bool: { 'aws:SecureTransport': 'false' } } },
    openness: 'open',
  },
  {
    title: 'what comes without TLS',
    over: { Condition: { Bool: { 'aws:SecureTransport': 'false' } } },
    openness: 'open',
  },
])('beside a statement that denies $title to all others it is $openness', ({ over, openness }) => {
  expect(opened({ Principal: '*' }, { ...fence, ...over })).toBe(openness);
});
