import { iamExecutionRoles } from '../../evidence/kinds/iam-execution-roles.ts';
import { defineCheck } from '../check.ts';
import { each } from '../given.ts';
import { isAboutAction, isAboutAnyResource, type Statement } from '../policy-document.ts';
import { withoutStatement } from './role-policies.ts';

/** Looks whether the roles that workloads run with may hand any role to a service. */
export const iamExecutionRolePassRole = defineCheck({
  id: 'iam-execution-role-pass-role',
  topic: 'identity',
  title: 'No workload role may pass every role of the account',
  failureTitle: 'Some workload roles may pass every role of the account',
  rationale: 'Who may pass any role can start a job with the most powerful one, and so take its rights.',
  procedure:
    'For every role that a training job, model or endpoint runs with: no attached or inline policy at collection allows iam:PassRole on every resource or on every role. A condition on the service does not make up for it. Denies and permissions boundaries are not taken into account.',
  severity: 'high',
  remediation: 'Name the roles that may be passed in the Resource of the statement.',
  needs: { roles: iamExecutionRoles },

  observe: ({ roles }) =>
    each(roles, (body) => body.roles).map(({ item, scope, digest }) => ({
      scope,
      resource: item.arn,
      ...withoutStatement(item, 'iam:PassRole on every role', passesAny),
      basis: 'collection',
      intervals: [],
      evidence: [digest],
    })),
});

const EVERY_ROLE = /^arn:[^:]*:iam::[^:]*:(role\/)?\*$/;

function passesAny(statement: Statement): boolean {
  const isEveryRole =
    isAboutAnyResource(statement) || (statement.resources ?? []).some((one) => EVERY_ROLE.test(one));
  return statement.effect === 'Allow' && isAboutAction(statement, 'iam:PassRole') && isEveryRole;
}
