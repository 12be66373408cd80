import type { Period } from '../../core/period.ts';
import type { Sealed } from '../../evidence/envelope.ts';
import type { BodyOf } from '../../evidence/kind.ts';
import type { FeatureGroup, sagemakerFeatureGroups } from '../../evidence/kinds/sagemaker-feature-groups.ts';
import type { ChangeRecord } from './changes.ts';
import { type Created, type CreatedKind, created } from './created.ts';
import { fieldsOf, flagOf, textOf } from './requests.ts';

type Body = BodyOf<typeof sagemakerFeatureGroups>;

/** How feature groups stand in the service and in the log. An update adds features and changes throughput and time to live; stores and keys stay as they were made. */
export const FEATURE_GROUPS: CreatedKind<Body, FeatureGroup> = {
  create: ['CreateFeatureGroup'],
  remove: ['DeleteFeatureGroup'],
  nameField: 'featureGroupName',
  arnField: 'featureGroupArn',
  arnType: 'feature-group',
  items: ({ groups }) => groups,
  fromRequest: (request, identity) => {
    const online = fieldsOf(request.onlineStoreConfig);
    const storage = fieldsOf(fieldsOf(request.offlineStoreConfig).s3StorageConfig);
    return {
      ...identity,
      status: null,
      roleArn: textOf(request.roleArn),
      online: request.onlineStoreConfig
        ? {
            enabled: flagOf(online.enableOnlineStore),
            keyId: textOf(fieldsOf(online.securityConfig).kmsKeyId),
          }
        : null,
      offline: request.offlineStoreConfig
        ? { uri: textOf(storage.s3Uri), resolvedUri: null, keyId: textOf(storage.kmsKeyId) }
        : null,
    };
  },
};

/** Every feature group that existed in the period, as far as the service or the log tells. */
export function featureGroups(
  records: readonly Sealed<Body>[],
  changes: readonly ChangeRecord[],
  period: Period,
): Created<FeatureGroup>[] {
  return created(FEATURE_GROUPS, records, changes, period);
}
