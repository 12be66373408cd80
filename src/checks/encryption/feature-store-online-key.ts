import { cloudtrailChanges } from '../../evidence/kinds/cloudtrail-changes.ts';
import { kmsKeys } from '../../evidence/kinds/kms-keys.ts';
import { sagemakerFeatureGroups } from '../../evidence/kinds/sagemaker-feature-groups.ts';
import { featureGroups } from '../../trail/histories/feature-groups.ts';
import { defineCheck } from '../check.ts';
import { ofCreated } from '../created-observation.ts';
import { customerKey, withKeys } from './customer-key.ts';

/** Looks at the key of the online store of every feature group that existed in the period. */
export const sagemakerFeatureStoreOnlineKey = defineCheck({
  id: 'sagemaker-feature-store-online-key',
  topic: 'encryption',
  title: 'Every online feature store is under a customer key',
  failureTitle: 'Some online feature stores are not under a customer key',
  rationale:
    'An online store holds the latest features of each person or thing for predictions. Only under a key of the customer can the organisation say who may read them and see each use of the key.',
  procedure:
    'For every feature group that existed in the period, taken from the service and, where it was deleted, from its CreateFeatureGroup event: where it has an online store, the key of the store is a KMS key that the customer manages. The key of a group cannot be changed. Groups without an online store are left out. A key that only deleted groups named is unknown, since it was not looked up.',
  severity: 'high',
  remediation:
    'Create the group again with OnlineStoreConfig.SecurityConfig.KmsKeyId set to a customer key and move the records; deny groups without it by a policy on sagemaker:FeatureGroupOnlineStoreKmsKey.',
  needs: { groups: sagemakerFeatureGroups, changes: cloudtrailChanges, keys: kmsKeys },
  restsOn: ['sagemaker:DescribeFeatureGroup'],

  observe: ({ groups, changes, keys }, period) =>
    featureGroups(groups, changes, period).map((group) =>
      withKeys(
        keys,
        ofCreated(group, ({ online }) => {
          if (online === null || online.enabled === false) {
            return { met: 'not-applicable', note: 'It has no online store.' };
          }
          if (online.enabled === null && online.keyId === null) {
            return { met: null, note: 'It does not say whether its online store is on, and names no key.' };
          }
          return customerKey(online.keyId, { ...group.scope, what: 'The online store' }, keys);
        }),
      ),
    ),
});
