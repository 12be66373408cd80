import { iamExecutionRoles } from '../../evidence/kinds/iam-execution-roles.ts';
import { defineCheck } from '../check.ts';
import { each } from '../given.ts';

/** Policies of AWS that give a role far more than a workload needs. */
const FULL_ACCESS = /:aws:policy\/(AmazonSageMakerFullAccess|AdministratorAccess)$/;

/** Looks for attached full-access policies on the roles that workloads run with. */
export const iamExecutionRoleFullAccess = defineCheck({
  id: 'iam-execution-role-full-access',
  topic: 'identity',
  title: 'No workload runs with a full-access policy of AWS',
  failureTitle: 'Some workloads run with a full-access policy of AWS',
  rationale:
    'Whatever runs in a container has the rights of its role. With full access it can read other data, change other models and start costly jobs.',
  procedure:
    'For every role that a job, model, endpoint, notebook or person in Studio runs with: neither AmazonSageMakerFullAccess nor AdministratorAccess is attached at collection.',
  severity: 'high',
  remediation: 'Replace the policy with one that names the actions and resources that the workload needs.',
  needs: { roles: iamExecutionRoles },
  restsOn: ['iam:GetRole'],

  observe: ({ roles }) =>
    each(roles, (body) => body.roles).map(({ item, scope, digest }) => {
      const found = item.attached.filter(({ arn }) => FULL_ACCESS.test(arn)).map(({ name }) => name);
      const note = found.length > 0 ? `Attached: ${found.join(', ')}.` : 'No full-access policy is attached.';
      const met = found.length === 0;
      return { scope, resource: item.arn, met, note, basis: 'collection', intervals: [], evidence: [digest] };
    }),
});
