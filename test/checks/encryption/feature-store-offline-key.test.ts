import { expect, test } from 'vitest';
import { sagemakerFeatureStoreOfflineKey as check } from '../../../src/checks/encryption/feature-store-offline-key.ts';
import { change, featureGroup, gapOf, keyArn, sagemakerArn } from '../../support/evidence.ts';
import { featureRecords } from '../../support/feature-records.ts';
import { judge } from '../../support/verdicts.ts';

const ARN = sagemakerArn('feature-group', 'patients');
const group = (keyId: string | null) => [
  featureGroup({ offline: { uri: 's3://northwind-claims', resolvedUri: null, keyId } }),
];
const removed = change({
  name: 'DeleteFeatureGroup',
  at: '2026-08-04T10:00:00Z',
  request: { featureGroupName: 'patients' },
});
const created = (s3StorageConfig?: object) =>
  change({
    name: 'CreateFeatureGroup',
    at: '2026-08-03T10:00:00Z',
    request: {
      featureGroupName: 'patients',
      ...(s3StorageConfig && { offlineStoreConfig: { s3StorageConfig } }),
    },
  });

test.each([
  { title: 'no group', groups: [], outcome: 'not-applicable' },
  { title: 'a customer key', groups: group(keyArn('key-1')), outcome: 'pass' },
  { title: 'no key', groups: group(null), outcome: 'fail' },
  { title: 'the key of the service', groups: group('alias/aws/s3'), outcome: 'fail' },
  { title: 'a key that was not read', groups: group('key-2'), outcome: 'unknown' },
  { title: 'no offline store', groups: [featureGroup({ offline: null })], outcome: 'not-applicable' },
  { title: 'a failed listing', groups: group(null), gaps: [gapOf('denied')], outcome: 'fail' },
  {
    title: 'a failed listing beside a good one',
    groups: group(keyArn('key-1')),
    gaps: [gapOf('denied')],
    outcome: 'unknown',
  },
  {
    title: 'a group that was not described',
    groups: [],
    gaps: [gapOf('throttled', { action: 'sagemaker:DescribeFeatureGroup', resource: ARN })],
    outcome: 'unknown',
  },
  {
    title: 'a deleted one with a key',
    groups: [],
    changes: [created({ s3Uri: 's3://northwind-claims', kmsKeyId: keyArn('key-1') }), removed],
    outcome: 'pass',
  },
  {
    title: 'a deleted one without a key',
    groups: [],
    changes: [created({ s3Uri: 's3://northwind-claims' }), removed],
    outcome: 'fail',
  },
  {
    title: 'a deleted one without offline store',
    groups: [],
    changes: [created(), removed],
    outcome: 'not-applicable',
  },
  { title: 'one older than the log, deleted', groups: [], changes: [removed], outcome: 'unknown' },
])('$title: $outcome', ({ outcome, ...told }) => {
  expect(judge(check, ...featureRecords(told)).outcome).toBe(outcome);
});
