import { cloudtrailChanges } from '../../evidence/kinds/cloudtrail-changes.ts';
import { sagemakerDomains } from '../../evidence/kinds/sagemaker-domains.ts';
import { identityHistories } from '../../trail/histories/domains.ts';
import { defineCheck } from '../check.ts';
import { overPeriod, type Seen } from '../over-period.ts';

/** Looks at whether the log can tell the people of every Studio domain apart over the period. */
export const sagemakerStudioAttribution = defineCheck({
  id: 'sagemaker-studio-attribution',
  topic: 'identity',
  title: 'Every Studio domain put the name of the user profile into the log throughout the period',
  failureTitle: 'Some Studio domains let people act through a shared role without a name in the log',
  rationale:
    'The people of a domain share its role and the name of its session. Only the source identity that Studio sets to the user profile tells in the log who of them did something.',
  procedure:
    'For every Studio domain that existed in the period, deleted ones included: ExecutionRoleIdentityConfig was USER_PROFILE_NAME all the time, from CreateDomain and UpdateDomain events and from the value at collection; where nothing is set, it is off. Whether each profile belongs to one person is not looked at.',
  severity: 'medium',
  remediation:
    'Allow sts:SetSourceIdentity in the trust policy of the role, stop the apps of the domain, and set ExecutionRoleIdentityConfig to USER_PROFILE_NAME.',
  needs: { domains: sagemakerDomains, changes: cloudtrailChanges },
  restsOn: ['sagemaker:DescribeDomain'],

  observe: (given, period) =>
    identityHistories(given.domains, given.changes, period).map(({ arn, scope, stretches, evidence }) => ({
      scope,
      resource: arn,
      ...overPeriod(stretches, (state) => (state === 'absent' ? null : named(state))),
      evidence,
    })),
});

function named(state: string | null): Seen {
  const met = state === 'USER_PROFILE_NAME' ? true : state === 'DISABLED' ? false : null;
  return { met, note: `Source identity of people: ${state ?? 'not stated'}.` };
}
