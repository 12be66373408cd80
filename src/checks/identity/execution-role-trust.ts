import { iamExecutionRoles } from '../../evidence/kinds/iam-execution-roles.ts';
import { defineCheck } from '../check.ts';
import { each } from '../given.ts';
import type { Seen } from '../over-period.ts';
import { isAboutAction, parsePolicy, type Statement } from '../policy-document.ts';

/** Looks whether the trust in SageMaker is limited to the account. */
export const iamExecutionRoleTrust = defineCheck({
  id: 'iam-execution-role-trust',
  topic: 'identity',
  title: 'Every workload role trusts SageMaker only on behalf of the account',
  failureTitle: 'Some workload roles trust SageMaker on behalf of anybody',
  rationale:
    'Without a condition on the source, the service could be made to use the role for somebody else (the confused deputy).',
  procedure:
    'For every role that a training job, model or endpoint runs with: each statement of the trust policy at collection that lets sagemaker.amazonaws.com assume it has a condition on aws:SourceAccount or aws:SourceArn. A statement that lets everybody assume it fails too.',
  severity: 'medium',
  remediation: 'Add a condition on aws:SourceAccount or aws:SourceArn to the trust policy.',
  needs: { roles: iamExecutionRoles },
  restsOn: ['iam:GetRole'],

  observe: ({ roles }) =>
    each(roles, (body) => body.roles).map(({ item, scope, digest }) => ({
      scope,
      resource: item.arn,
      ...trust(item.trustPolicy),
      basis: 'collection',
      intervals: [],
      evidence: [digest],
    })),
});

function trust(policy: string | null): Seen {
  const statements = policy === null ? null : parsePolicy(policy);
  if (statements === null) return { met: null, note: 'The trust policy could not be read.' };
  const trusting = statements.filter(trustsSageMaker);
  if (trusting.length === 0) return { met: 'not-applicable', note: 'The role does not trust SageMaker.' };
  return trusting.every(isNarrowed)
    ? { met: true, note: 'The trust in SageMaker has a condition on the source.' }
    : { met: false, note: 'The trust in SageMaker has no condition on the source.' };
}

function trustsSageMaker(statement: Statement): boolean {
  const isMeant = (statement.principals ?? []).some(
    ({ type, value }) =>
      type === '*' || (type === 'Service' && /^sagemaker\.amazonaws\.com(\.cn)?$/.test(value)),
  );
  const isOpen = isMeant || statement.hasNotPrincipal;
  return statement.effect === 'Allow' && isOpen && isAboutAction(statement, 'sts:AssumeRole');
}

function isNarrowed({ conditions }: Statement): boolean {
  return conditions.some(
    ({ operator, key, values }) =>
      (key === 'aws:sourceaccount' || key === 'aws:sourcearn') &&
      !/Not|IfExists|Null/.test(operator) &&
      values.every((value) => value !== '*'),
  );
}
