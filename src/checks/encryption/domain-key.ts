import { cloudtrailChanges } from '../../evidence/kinds/cloudtrail-changes.ts';
import { kmsKeys } from '../../evidence/kinds/kms-keys.ts';
import { sagemakerDomains } from '../../evidence/kinds/sagemaker-domains.ts';
import { domains } from '../../trail/histories/domains.ts';
import { defineCheck } from '../check.ts';
import { ofCreated } from '../created-observation.ts';
import { customerKey, withKeys } from './customer-key.ts';

/** Looks at the key of the file system and volumes of every Studio domain that existed in the period. */
export const sagemakerDomainKey = defineCheck({
  id: 'sagemaker-domain-key',
  topic: 'encryption',
  title: 'Every Studio domain keeps the files of its people under a customer key',
  failureTitle: 'Some Studio domains keep files under a key that is not of the customer',
  rationale:
    'The file system and the volumes of a domain keep what people work on for as long as it exists. Only under a key of the customer can the organisation say who may read it, see each use of the key, and withdraw it.',
  procedure:
    'For every Studio domain that existed in the period, taken from the service and, where it was deleted, from its CreateDomain event: KmsKeyId is a KMS key that the customer manages. It cannot be changed afterwards. A key that only deleted workloads named is unknown, since it was not looked up.',
  severity: 'high',
  remediation:
    'Create a new domain with KmsKeyId set to a customer key and move people and files to it; deny domains without it by a policy on sagemaker:VolumeKmsKey.',
  needs: { domains: sagemakerDomains, changes: cloudtrailChanges, keys: kmsKeys },
  restsOn: ['sagemaker:DescribeDomain'],

  observe: ({ keys, ...given }, period) =>
    domains(given.domains, given.changes, period).map((domain) =>
      withKeys(
        keys,
        ofCreated(domain, ({ keyId }) => customerKey(keyId, { ...domain.scope, what: 'The domain' }, keys)),
      ),
    ),
});
