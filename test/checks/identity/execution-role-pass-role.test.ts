import { expect, test } from 'vitest';
import { iamExecutionRolePassRole as check } from '../../../src/checks/identity/execution-role-pass-role.ts';
import { iamExecutionRoles } from '../../../src/evidence/kinds/iam-execution-roles.ts';
import { executionRole, gapOf, policyOf, sealedOf } from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

const allows = (statement: Record<string, unknown>) =>
  executionRole({ inline: [{ name: 'p', document: policyOf({ Effect: 'Allow', ...statement }) }] });
const toSageMaker = { StringEquals: { 'iam:PassedToService': 'sagemaker.amazonaws.com' } };

test.each([
  { title: 'none', role: executionRole(), outcome: 'pass' },
  { title: 'every resource', role: allows({ Action: 'iam:PassRole', Resource: '*' }), outcome: 'fail' },
  {
    title: 'every role',
    role: allows({ Action: 'iam:Pass*', Resource: 'arn:aws:iam::111122223333:role/*' }),
    outcome: 'fail',
  },
  ...['arn:aws:iam::*:role/*', 'arn:aws:iam::111122223333:role*', 'arn:*:iam::111122223333:*'].map(
    (Resource) => ({
      title: Resource,
      role: allows({ Action: 'iam:PassRole', Resource }),
      outcome: 'fail',
    }),
  ),
  {
    title: 'all roles but one',
    role: allows({ Action: 'iam:PassRole', NotResource: 'arn:aws:iam::111122223333:role/Admin' }),
    outcome: 'fail',
  },
  {
    title: 'roles under a path',
    role: allows({ Action: 'iam:PassRole', Resource: 'arn:aws:iam::111122223333:role/service-role/*' }),
    outcome: 'pass',
  },
  {
    title: 'resources that are no roles',
    role: allows({ Action: ['iam:PassRole', 's3:*'], Resource: 'arn:aws:s3:::*' }),
    outcome: 'pass',
  },
  {
    title: 'every role to one service',
    role: allows({ Action: 'iam:PassRole', Resource: '*', Condition: toSageMaker }),
    outcome: 'fail',
  },
  { title: 'all actions but some', role: allows({ NotAction: 's3:*', Resource: '*' }), outcome: 'fail' },
  {
    title: 'one role',
    role: allows({ Action: 'iam:PassRole', Resource: 'arn:aws:iam::111122223333:role/Train' }),
    outcome: 'pass',
  },
  { title: 'another action', role: allows({ Action: 'iam:GetRole', Resource: '*' }), outcome: 'pass' },
  {
    title: 'a denial',
    role: allows({ Effect: 'Deny', Action: 'iam:PassRole', Resource: '*' }),
    outcome: 'pass',
  },
  {
    title: 'a policy that was not read',
    role: executionRole({ inline: [{ name: 'p', document: null }] }),
    outcome: 'unknown',
  },
])('$title: $outcome', ({ role, outcome }) => {
  expect(judge(check, sealedOf(iamExecutionRoles, { roles: [role] })).outcome).toBe(outcome);
});

test('no role: not-applicable', () => {
  expect(judge(check, sealedOf(iamExecutionRoles, { roles: [] })).outcome).toBe('not-applicable');
});

test('a policy that could not be read leaves it open', () => {
  const gaps = [gapOf('throttled', { action: 'iam:GetRolePolicy', resource: `${executionRole().arn} data` })];
  expect(judge(check, sealedOf(iamExecutionRoles, { roles: [executionRole()] }, { gaps })).outcome).toBe(
    'unknown',
  );
});
