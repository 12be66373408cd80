import { cloudtrailChanges } from '../../evidence/kinds/cloudtrail-changes.ts';
import { kmsKeys } from '../../evidence/kinds/kms-keys.ts';
import { sagemakerFeatureGroups } from '../../evidence/kinds/sagemaker-feature-groups.ts';
import { featureGroups } from '../../trail/histories/feature-groups.ts';
import { defineCheck } from '../check.ts';
import { ofCreated } from '../created-observation.ts';
import { customerKey, withKeys } from './customer-key.ts';

/** Looks at the key of the offline store of every feature group that existed in the period. */
export const sagemakerFeatureStoreOfflineKey = defineCheck({
  id: 'sagemaker-feature-store-offline-key',
  topic: 'encryption',
  title: 'Every offline feature store is under a customer key',
  failureTitle: 'Some offline feature stores are not under a customer key',
  rationale:
    'An offline store keeps every value that features ever had, and models are trained from it. Only under a key of the customer can the organisation say who may read them and see each use of the key.',
  procedure:
    'For every feature group that existed in the period, taken from the service and, where it was deleted, from its CreateFeatureGroup event: where it has an offline store, the key under which records are written to S3 is a KMS key that the customer manages. The key of a group cannot be changed. Groups without an offline store are left out. Default encryption of the bucket does not count here; it is looked at by itself. A key that only deleted groups named is unknown, since it was not looked up.',
  severity: 'high',
  remediation:
    'Create the group again with OfflineStoreConfig.S3StorageConfig.KmsKeyId set to a customer key and move the records; deny groups without it by a policy on sagemaker:FeatureGroupOfflineStoreKmsKey.',
  needs: { groups: sagemakerFeatureGroups, changes: cloudtrailChanges, keys: kmsKeys },
  restsOn: ['sagemaker:DescribeFeatureGroup'],

  observe: ({ groups, changes, keys }, period) =>
    featureGroups(groups, changes, period).map((group) =>
      withKeys(
        keys,
        ofCreated(group, ({ offline }) =>
          offline === null
            ? { met: 'not-applicable', note: 'It has no offline store.' }
            : customerKey(offline.keyId, { ...group.scope, what: 'The offline store' }, keys),
        ),
      ),
    ),
});
