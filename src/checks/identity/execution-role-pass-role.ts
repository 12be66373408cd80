import { iamExecutionRoles } from '../../evidence/kinds/iam-execution-roles.ts';
import { defineCheck } from '../check.ts';
import { each } from '../given.ts';
import { covers, isAboutAction, type Statement } from '../policy-document.ts';
import { withoutStatement } from './role-policies.ts';

/** Looks whether the roles that workloads run with may hand any role to a service. */
export const iamExecutionRolePassRole = defineCheck({
  id: 'iam-execution-role-pass-role',
  topic: 'identity',
  title: 'No workload role may pass every role of the account',
  failureTitle: 'Some workload roles may pass every role of the account',
  rationale: 'Who may pass any role can start a job with the most powerful one, and so take its rights.',
  procedure:
    'For every role that a job, model, endpoint, notebook or person in Studio runs with: no attached or inline policy at collection allows iam:PassRole on every role of the account, by wildcards or by naming only exceptions. Conditions (such as one on the service to which the role is passed), denies and permissions boundaries are not taken into account.',
  severity: 'high',
  remediation: 'Name the roles that may be passed in the Resource of the statement.',
  needs: { roles: iamExecutionRoles },

  observe: ({ roles }) =>
    each(roles, (body) => body.roles).map(({ item, scope, digest }) => ({
      scope,
      resource: item.arn,
      ...withoutStatement(item, 'iam:PassRole on every role', (one) => passesAny(one, item.arn)),
      basis: 'collection',
      intervals: [],
      evidence: [digest],
    })),
});

/** Roles that no policy names, one with a path, so that only what speaks of every role covers both. */
function isAboutEveryRole({ resources, notResources }: Statement, roleArn: string): boolean {
  const account = roleArn.split(':').slice(0, 5).join(':');
  return ['some-role', 'some/path/to/another-role'].every((name) => {
    const isCovered = (pattern: string) => covers(pattern, `${account}:role/${name}`);
    return notResources !== null ? !notResources.some(isCovered) : (resources ?? []).some(isCovered);
  });
}

function passesAny(statement: Statement, roleArn: string): boolean {
  return (
    statement.effect === 'Allow' &&
    isAboutAction(statement, 'iam:PassRole') &&
    isAboutEveryRole(statement, roleArn)
  );
}
