import { cloudtrailChanges } from '../../evidence/kinds/cloudtrail-changes.ts';
import { sagemakerDomains } from '../../evidence/kinds/sagemaker-domains.ts';
import { networkHistories } from '../../trail/histories/domains.ts';
import { defineCheck } from '../check.ts';
import { overPeriod, type Seen } from '../over-period.ts';

/** Looks at the network of every Studio domain over the period. */
export const sagemakerDomainVpcOnly = defineCheck({
  id: 'sagemaker-domain-vpc-only',
  topic: 'network',
  title: 'Every Studio domain kept its traffic in its VPC throughout the period',
  failureTitle: 'Some Studio domains sent traffic through a network of SageMaker to the internet',
  rationale:
    'Unless a domain is limited to its VPC, the apps of its people reach the internet through a network of SageMaker that no firewall, endpoint policy or flow log of the organisation sees.',
  procedure:
    'For every Studio domain that existed in the period, deleted ones included: AppNetworkAccessType was VpcOnly all the time, from CreateDomain and UpdateDomain events and from the value at collection. A request to create that does not say it gives the internet. Whether the subnets are private is looked at by the checks on networks.',
  severity: 'high',
  remediation:
    'Stop the apps of the domain and set AppNetworkAccessType to VpcOnly; deny other domains by a policy on sagemaker:AppNetworkAccessType.',
  needs: { domains: sagemakerDomains, changes: cloudtrailChanges },
  restsOn: ['sagemaker:DescribeDomain'],

  observe: (given, period) =>
    networkHistories(given.domains, given.changes, period).map(({ arn, scope, stretches, evidence }) => ({
      scope,
      resource: arn,
      ...overPeriod(stretches, (state) => (state === 'absent' ? null : limited(state))),
      evidence,
    })),
});

function limited(state: string | null): Seen {
  const met = state === 'VpcOnly' ? true : state === 'PublicInternetOnly' ? false : null;
  return { met, note: `Network of apps: ${state ?? 'not stated'}.` };
}
