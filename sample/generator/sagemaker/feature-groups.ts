import { type Act, asLogged, call } from '../calls.ts';
import { precise } from '../clock.ts';
import { type Place, roleArn, sagemakerArn } from '../places.ts';
import type { Fields, World } from '../world.ts';

/** A feature group of the story. */
export interface Group {
  readonly name: string;
  readonly role: string;
  /** Name of the feature that tells records apart. */
  readonly record: string;
  /** Key of the online store, `aws` for the one that AWS manages, or null for no such store. */
  readonly online: string | null;
  readonly offline: { readonly uri: string; readonly key: string } | null;
}

/** Creates a feature group. */
export function createFeatureGroup(world: World, place: Place, { by, at, ...group }: Act & Group): void {
  const arn = sagemakerArn(place, 'feature-group', group.name);
  const online: Fields = {
    EnableOnlineStore: true,
    ...(group.online === 'aws' ? {} : { SecurityConfig: { KmsKeyId: group.online } }),
  };
  const storage: Fields = { S3Uri: group.offline?.uri ?? '', KmsKeyId: group.offline?.key ?? '' };
  const input: Fields = {
    FeatureGroupName: group.name,
    RecordIdentifierFeatureName: group.record,
    EventTimeFeatureName: 'event_time',
    FeatureDefinitions: [
      { FeatureName: group.record, FeatureType: 'String' },
      { FeatureName: 'event_time', FeatureType: 'String' },
    ],
    ...(group.online === null ? {} : { OnlineStoreConfig: online }),
    ...(group.offline === null
      ? {}
      : { OfflineStoreConfig: { S3StorageConfig: storage, DisableGlueTableCreation: true } }),
    RoleArn: roleArn(place.account, group.role),
  };
  const folder = `${place.account}/sagemaker/${place.region}/offline-store/${group.name}-${Date.parse(at) / 1000}/data`;
  const resolved: Fields = { ...storage, ResolvedOutputS3Uri: `${group.offline?.uri}/${folder}` };
  world.add(`${place.account}/${place.region}/sagemaker/feature-groups.json`, {
    ...input,
    FeatureGroupArn: arn,
    FeatureGroupStatus: 'Created',
    CreationTime: precise(at, arn),
    ...(group.offline === null
      ? {}
      : { OfflineStoreConfig: { S3StorageConfig: resolved, DisableGlueTableCreation: true } }),
  });
  call(world, place, {
    by,
    at,
    source: 'sagemaker',
    name: 'CreateFeatureGroup',
    request: asLogged(input),
    response: { featureGroupArn: arn },
  });
}
