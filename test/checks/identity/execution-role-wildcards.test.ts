import { expect, test } from 'vitest';
import { iamExecutionRoleWildcards as check } from '../../../src/checks/identity/execution-role-wildcards.ts';
import { iamExecutionRoles } from '../../../src/evidence/kinds/iam-execution-roles.ts';
import { executionRole, gapOf, policyOf, sealedOf } from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

const allows = (statement: Record<string, unknown>) =>
  executionRole({ inline: [{ name: 'p', document: policyOf({ Effect: 'Allow', ...statement }) }] });
const managed = 'arn:aws:iam::111122223333:policy/data';

test.each([
  { title: 'named actions', role: executionRole(), outcome: 'pass' },
  { title: 'everything everywhere', role: allows({ Action: '*', Resource: '*' }), outcome: 'fail' },
  { title: 'a service everywhere', role: allows({ Action: ['s3:*'], Resource: ['*'] }), outcome: 'fail' },
  {
    title: 'a service on all of its resources',
    role: allows({ Action: 'sagemaker:*', Resource: 'arn:aws:sagemaker:*:*:*' }),
    outcome: 'fail',
  },
  { title: 'all but a service', role: allows({ NotAction: 'iam:*', Resource: '*' }), outcome: 'fail' },
  {
    title: 'a service on all but one resource',
    role: allows({ Action: 's3:*', NotResource: 'x' }),
    outcome: 'fail',
  },
  {
    title: 'a service on one bucket',
    role: allows({ Action: 's3:*', Resource: 'arn:aws:s3:::x/*' }),
    outcome: 'pass',
  },
  { title: 'an action everywhere', role: allows({ Action: 's3:Get*', Resource: '*' }), outcome: 'pass' },
  { title: 'a denial', role: allows({ Effect: 'Deny', Action: '*', Resource: '*' }), outcome: 'pass' },
  {
    title: 'a policy that was not read',
    role: executionRole({ attached: [{ name: 'data', arn: managed, document: null }] }),
    outcome: 'unknown',
  },
  {
    title: 'one that was not read beside a bad one',
    role: {
      ...allows({ Action: '*', Resource: '*' }),
      attached: [{ name: 'data', arn: managed, document: '{' }],
    },
    outcome: 'fail',
  },
])('$title: $outcome', ({ role, outcome }) => {
  expect(judge(check, sealedOf(iamExecutionRoles, { roles: [role] })).outcome).toBe(outcome);
});

test('no role: not-applicable', () => {
  expect(judge(check, sealedOf(iamExecutionRoles, { roles: [] })).outcome).toBe('not-applicable');
});

test('a policy that could not be read leaves it open', () => {
  const gaps = [gapOf('denied', { action: 'iam:GetPolicyVersion', resource: managed })];
  expect(
    judge(check, sealedOf(iamExecutionRoles, { roles: [executionRole()] }, { gaps })).items,
  ).toMatchObject([
    { resource: managed, outcome: 'unknown' },
    { resource: executionRole().arn, outcome: 'pass' },
  ]);
});

test('names the policies that allow it', () => {
  const record = sealedOf(iamExecutionRoles, { roles: [allows({ Action: '*', Resource: '*' })] });
  expect(judge(check, record).items[0]?.reason).toBe(
    'Its policies allow everything of a service on every resource: p.',
  );
});
