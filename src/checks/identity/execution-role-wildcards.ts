import { iamExecutionRoles } from '../../evidence/kinds/iam-execution-roles.ts';
import { defineCheck } from '../check.ts';
import { each } from '../given.ts';
import { isAboutAnyResource, type Statement } from '../policy-document.ts';
import { withoutStatement } from './role-policies.ts';

/** Looks for statements that allow a whole service everywhere, on the roles that workloads run with. */
export const iamExecutionRoleWildcards = defineCheck({
  id: 'iam-execution-role-wildcards',
  topic: 'identity',
  title: 'No workload role may do everything of a service on every resource',
  failureTitle: 'Some workload roles may do everything of a service on every resource',
  rationale:
    'A role that is limited neither in actions nor in resources is not limited to what the workload needs.',
  procedure:
    'For every role that a job, model, endpoint, notebook or person in Studio runs with: no attached or inline policy at collection has a statement that allows all actions, all actions of a service, or all actions but some, on every resource, or on every resource of a service (such as arn:aws:sagemaker:*:*:*). Conditions, denies and permissions boundaries are not taken into account.',
  severity: 'high',
  remediation: 'Name the actions and resources that the workload needs.',
  needs: { roles: iamExecutionRoles },

  observe: ({ roles }) =>
    each(roles, (body) => body.roles).map(({ item, scope, digest }) => ({
      scope,
      resource: item.arn,
      ...withoutStatement(item, 'everything of a service on every resource', isWildcard),
      basis: 'collection',
      intervals: [],
      evidence: [digest],
    })),
});

function isWildcard(statement: Statement): boolean {
  const { effect, actions, notActions } = statement;
  const isWhole =
    notActions !== null ||
    (actions ?? []).some((action) => /^([*?]*\*[*?]*|[^:]+:[*?]*\*[*?]*)$/.test(action));
  return effect === 'Allow' && isWhole && isAboutAnyResource(statement);
}
