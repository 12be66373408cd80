import { expect, test } from 'vitest';
import { cloudtrailChanges } from '../../../src/evidence/kinds/cloudtrail-changes.ts';
import { sagemakerFeatureGroups } from '../../../src/evidence/kinds/sagemaker-feature-groups.ts';
import { featureGroups } from '../../../src/trail/histories/feature-groups.ts';
import { change, changesBody, featureGroup, PERIOD, sagemakerArn, sealedOf } from '../../support/evidence.ts';

const AT = '2026-08-03T10:00:00Z';
const log = (...changes: Parameters<typeof changesBody>[0]) => [
  sealedOf(cloudtrailChanges, changesBody(changes)),
];

test('takes every setting of a feature group from its creation', () => {
  const request = {
    featureGroupName: 'Tried',
    recordIdentifierFeatureName: 'patient',
    onlineStoreConfig: { securityConfig: { kmsKeyId: 'key-1' }, enableOnlineStore: true },
    offlineStoreConfig: { s3StorageConfig: { s3Uri: 's3://claims/features', kmsKeyId: 'key-2' } },
    roleArn: 'arn:aws:iam::111122223333:role/Features',
  };
  const create = change({ name: 'CreateFeatureGroup', at: AT, request });
  const remove = change({
    name: 'DeleteFeatureGroup',
    at: '2026-08-04T10:00:00Z',
    request: { featureGroupName: 'Tried' },
  });
  expect(featureGroups([], log(create, remove), PERIOD)).toMatchObject([
    {
      listed: false,
      deletedBy: { at: '2026-08-04T10:00:00Z' },
      item: {
        name: 'Tried',
        arn: sagemakerArn('feature-group', 'tried'),
        createdAt: AT,
        status: null,
        roleArn: 'arn:aws:iam::111122223333:role/Features',
        online: { enabled: true, keyId: 'key-1' },
        offline: { uri: 's3://claims/features', resolvedUri: null, keyId: 'key-2' },
      },
    },
  ]);
});

test('a listed group is one with its creation, and an update changes none of its stores', () => {
  const records = [
    sealedOf(sagemakerFeatureGroups, { groups: [featureGroup({ name: 'tried', createdAt: AT })] }),
  ];
  const request = { featureGroupName: 'tried' };
  const create = change({ name: 'CreateFeatureGroup', at: AT, request });
  const update = change({
    name: 'UpdateFeatureGroup',
    at: '2026-08-05T10:00:00Z',
    request: { ...request, onlineStoreConfig: { ttlDuration: { unit: 'Days', value: 3 } } },
  });
  expect(featureGroups(records, log(create, update), PERIOD)).toMatchObject([
    { listed: true, createdBy: { person: 'alice' }, item: featureGroup({ name: 'tried', createdAt: AT }) },
  ]);
});
