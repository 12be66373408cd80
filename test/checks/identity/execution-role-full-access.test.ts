import { expect, test } from 'vitest';
import { iamExecutionRoleFullAccess as check } from '../../../src/checks/identity/execution-role-full-access.ts';
import { iamExecutionRoles } from '../../../src/evidence/kinds/iam-execution-roles.ts';
import { executionRole, gapOf, ROLE_ARN, sealedOf } from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

const attached = (arn: string) => [{ name: arn.split('/').at(-1) ?? '', arn, document: null }];
const refused = (resource: string) => gapOf('denied', { action: 'iam:GetRole', resource });

test.each([
  { title: 'no role', roles: [], outcome: 'not-applicable' },
  { title: 'nothing attached', roles: [executionRole()], outcome: 'pass' },
  {
    title: 'full access to SageMaker',
    roles: [executionRole({ attached: attached('arn:aws:iam::aws:policy/AmazonSageMakerFullAccess') })],
    outcome: 'fail',
  },
  {
    title: 'an administrator',
    roles: [executionRole({ attached: attached('arn:aws-us-gov:iam::aws:policy/AdministratorAccess') })],
    outcome: 'fail',
  },
  {
    title: 'a policy of the customer with that name',
    roles: [executionRole({ attached: attached('arn:aws:iam::111122223333:policy/AdministratorAccess') })],
    outcome: 'pass',
  },
  { title: 'a role that could not be read', roles: [], gaps: [refused(ROLE_ARN)], outcome: 'unknown' },
])('$title: $outcome', ({ roles, gaps = [], outcome }) => {
  expect(judge(check, sealedOf(iamExecutionRoles, { roles }, { gaps })).outcome).toBe(outcome);
});

test('a role whose policies could not be listed leaves it open', () => {
  const gaps = [gapOf('denied', { action: 'iam:ListAttachedRolePolicies', resource: ROLE_ARN })];
  expect(judge(check, sealedOf(iamExecutionRoles, { roles: [] }, { gaps })).outcome).toBe('unknown');
});
