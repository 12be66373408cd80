import type { Scope } from '../../evidence/envelope.ts';
import { kmsKeys } from '../../evidence/kinds/kms-keys.ts';
import { type Domain, sagemakerDomains } from '../../evidence/kinds/sagemaker-domains.ts';
import { defineCheck, type Observation } from '../check.ts';
import type { Seen } from '../over-period.ts';
import { customerKey, type KeyRecord, withKeys } from './customer-key.ts';

/** Looks at the key under which people of Studio share the output of notebook cells. */
export const sagemakerStudioSharingKey = defineCheck({
  id: 'sagemaker-studio-sharing-key',
  topic: 'encryption',
  title: 'Output of notebook cells is shared under a customer key, or not at all',
  failureTitle: 'Output of some notebook cells is shared under a key that is not of the customer',
  rationale:
    'The output of a cell shows the data that it worked on. What is shared lies in a bucket, where only a key of the customer lets the organisation say who may read it.',
  procedure:
    'For every Studio domain, and for every user profile that has sharing settings of its own, at collection: NotebookOutputOption is Disabled, which it is where nobody sets it, or S3KmsKeyId is a KMS key that the customer manages.',
  severity: 'medium',
  remediation:
    'Set S3KmsKeyId in SharingSettings to a customer key, or NotebookOutputOption to Disabled; deny others by a policy on sagemaker:DomainSharingOutputKmsKey.',
  needs: { domains: sagemakerDomains, keys: kmsKeys },
  restsOn: ['sagemaker:DescribeDomain', 'sagemaker:DescribeUserProfile'],

  observe: ({ domains, keys }) =>
    domains.flatMap(({ digest, evidence: { scope, body } }) => {
      const own = body.userProfiles.filter(({ settings }) => settings !== null && settings.sharing !== null);
      const sharers = [
        ...body.domains.map(({ arn, userSettings }) => ({ arn, settings: userSettings })),
        ...own.map(({ arn, settings }) => ({ arn, settings })),
      ];
      return sharers.map(({ arn, settings }): Observation => {
        const seen = sharedUnder(settings, scope, keys);
        const observation = { scope, resource: arn, ...seen, intervals: [], evidence: [digest] };
        return withKeys(keys, { ...observation, basis: 'collection' });
      });
    }),
});

function sharedUnder(settings: Domain['userSettings'], scope: Scope, keys: readonly KeyRecord[]): Seen {
  if (settings === null) return { met: null, note: 'Settings of people are not stated.' };
  const { output = null, keyId = null } = settings.sharing ?? {};
  if (output === 'Allowed') return customerKey(keyId, { ...scope, what: 'Shared output' }, keys);
  if (output === null || output === 'Disabled') {
    return { met: 'not-applicable', note: 'Output of cells is not shared.' };
  }
  return { met: null, note: `Sharing of output: ${output}.` };
}
