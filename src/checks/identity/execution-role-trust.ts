import { iamExecutionRoles } from '../../evidence/kinds/iam-execution-roles.ts';
import { defineCheck } from '../check.ts';
import { each } from '../given.ts';
import { fences, isLimitedBy, type Openness, SOURCE_KEYS, statementOpenness } from '../openness.ts';
import type { Seen } from '../over-period.ts';
import { isAboutAction, isEverybody, parsePolicy, type Statement } from '../policy-document.ts';
import { worst } from '../worst.ts';

/** Looks whether the trust in SageMaker is limited to the account. */
export const iamExecutionRoleTrust = defineCheck({
  id: 'iam-execution-role-trust',
  topic: 'identity',
  title: 'Every workload role trusts SageMaker only on behalf of named accounts',
  failureTitle: 'Some workload roles trust SageMaker on behalf of any account',
  rationale:
    'Without a condition on the source, the service could be made to use the role for somebody else (the confused deputy).',
  procedure:
    'For every role that a job, model, endpoint, notebook or person in Studio runs with: each statement of the trust policy at collection that lets sagemaker.amazonaws.com assume it has a condition that asks for fixed values of aws:SourceAccount, aws:SourceArn, aws:SourceOrgID or aws:SourceOrgPaths; a wildcard in the place of the account does not count, nor does a condition that also holds when the key is missing (IfExists, ForAllValues). A statement that lets every principal assume the role fails unless a condition limits who that is.',
  severity: 'medium',
  remediation: 'Add a condition on aws:SourceAccount, with the number of the account, to the trust policy.',
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
  const parts = statements
    .filter((one) => one.effect === 'Allow' && isAboutAction(one, 'sts:AssumeRole'))
    .flatMap((one) => {
      const isFenced = statements.some((other) => fences(other, one, SOURCE_KEYS));
      if (isEverybody(one)) return isFenced ? [FENCED] : [EVERYBODY[statementOpenness(one)]];
      if (!namesSageMaker(one)) return [];
      return isFenced || isLimitedBy(one, SOURCE_KEYS) ? [FENCED] : [FREE];
    });
  if (parts.length === 0) return { met: 'not-applicable', note: 'The role does not trust SageMaker.' };
  return worst(parts, '');
}

const FENCED: Seen = { met: true, note: 'The trust in SageMaker has a condition on the source.' };
const FREE: Seen = {
  met: false,
  note: 'The trust in SageMaker has no condition that limits the source to fixed accounts or organizations.',
};
const EVERYBODY: Readonly<Record<Openness, Seen>> = {
  open: { met: false, note: 'Every principal may assume the role.' },
  unclear: {
    met: null,
    note: 'Every principal may assume the role under a condition that has to be read: whether it limits who that is was not judged.',
  },
  closed: { met: true, note: 'A condition limits which principals may assume the role.' },
};

function namesSageMaker({ principals }: Statement): boolean {
  return (principals ?? []).some(
    ({ type, value }) => type === 'Service' && /^sagemaker\.amazonaws\.com(\.cn)?$/.test(value),
  );
}
