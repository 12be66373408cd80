import { expect, test } from 'vitest';
import { iamExecutionRoleTrust as check } from '../../../src/checks/identity/execution-role-trust.ts';
import { iamExecutionRoles } from '../../../src/evidence/kinds/iam-execution-roles.ts';
import { ACCOUNT, executionRole, gapOf, policyOf, ROLE_ARN, sealedOf } from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

const trust = (over: Record<string, unknown>) =>
  policyOf({
    Effect: 'Allow',
    Principal: { Service: ['sagemaker.amazonaws.com', 'lambda.amazonaws.com'] },
    Action: ['sts:AssumeRole', 'sts:SetSourceIdentity'],
    ...over,
  });

test.each([
  { title: 'the account', trustPolicy: executionRole().trustPolicy, outcome: 'pass' },
  {
    title: 'an ARN',
    trustPolicy: trust({ Condition: { ArnLike: { 'AWS:SourceArn': `arn:aws:sagemaker:*:${ACCOUNT}:*` } } }),
    outcome: 'pass',
  },
  { title: 'no condition', trustPolicy: trust({}), outcome: 'fail' },
  {
    title: 'a condition on something else',
    trustPolicy: trust({ Condition: { Bool: { a: true } } }),
    outcome: 'fail',
  },
  {
    title: 'a condition that anything meets',
    trustPolicy: trust({ Condition: { StringLike: { 'aws:SourceArn': '*' } } }),
    outcome: 'fail',
  },
  {
    title: 'a condition that its absence meets',
    trustPolicy: trust({ Condition: { StringEqualsIfExists: { 'aws:SourceAccount': ACCOUNT } } }),
    outcome: 'fail',
  },
  ...[
    { ArnLike: { 'aws:SourceArn': 'arn:aws:sagemaker:*:*:*' } },
    { StringLike: { 'aws:SourceArn': 'arn:aws:sagemaker:us-east-1:*:training-job/*' } },
    { StringLike: { 'aws:SourceAccount': '*' } },
    { 'ForAllValues:StringEquals': { 'aws:SourceAccount': ACCOUNT } },
    { StringNotEquals: { 'aws:SourceAccount': ACCOUNT } },
  ].map((condition) => ({
    title: JSON.stringify(condition),
    trustPolicy: trust({ Condition: condition }),
    outcome: 'fail',
  })),
  {
    title: 'the organization',
    trustPolicy: trust({ Condition: { StringEquals: { 'aws:SourceOrgID': 'o-a1b2c3d4e5' } } }),
    outcome: 'pass',
  },
  {
    title: 'the account by a denial to all others',
    trustPolicy: policyOf(
      { Effect: 'Allow', Principal: { Service: 'sagemaker.amazonaws.com' }, Action: 'sts:AssumeRole' },
      {
        Effect: 'Deny',
        Principal: '*',
        Action: 'sts:AssumeRole',
        Condition: { StringNotEquals: { 'aws:SourceAccount': ACCOUNT } },
      },
    ),
    outcome: 'pass',
  },
  {
    title: 'everybody of the organization',
    trustPolicy: trust({
      Principal: { AWS: '*' },
      Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } },
    }),
    outcome: 'pass',
  },
  {
    title: 'everybody with a tag',
    trustPolicy: trust({ Principal: '*', Condition: { StringEquals: { 'aws:PrincipalTag/team': 'ml' } } }),
    outcome: 'unknown',
  },
  { title: 'everybody', trustPolicy: trust({ Principal: '*' }), outcome: 'fail' },
  {
    title: 'another service',
    trustPolicy: trust({ Principal: { Service: 'lambda.amazonaws.com' } }),
    outcome: 'not-applicable',
  },
  { title: 'not read', trustPolicy: null, outcome: 'unknown' },
])('limited to $title: $outcome', ({ trustPolicy, outcome }) => {
  const record = sealedOf(iamExecutionRoles, { roles: [executionRole({ trustPolicy })] });
  expect(judge(check, record).outcome).toBe(outcome);
});

test('a role that could not be read leaves it open', () => {
  const gaps = [gapOf('malformed', { action: 'iam:GetRole', resource: ROLE_ARN })];
  expect(judge(check, sealedOf(iamExecutionRoles, { roles: [executionRole()] }, { gaps })).outcome).toBe(
    'unknown',
  );
});
