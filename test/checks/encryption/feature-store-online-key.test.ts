import { expect, test } from 'vitest';
import { sagemakerFeatureStoreOnlineKey as check } from '../../../src/checks/encryption/feature-store-online-key.ts';
import { change, featureGroup, gapOf, keyArn, sagemakerArn } from '../../support/evidence.ts';
import { featureRecords } from '../../support/feature-records.ts';
import { judge } from '../../support/verdicts.ts';

const ARN = sagemakerArn('feature-group', 'patients');
const group = (online: { enabled: boolean | null; keyId: string | null } | null) => [
  featureGroup({ online }),
];
const removed = change({
  name: 'DeleteFeatureGroup',
  at: '2026-08-04T10:00:00Z',
  request: { featureGroupName: 'patients' },
});
const created = (onlineStoreConfig?: object) =>
  change({
    name: 'CreateFeatureGroup',
    at: '2026-08-03T10:00:00Z',
    request: { featureGroupName: 'patients', ...(onlineStoreConfig && { onlineStoreConfig }) },
  });

test.each([
  { title: 'no group', groups: [], outcome: 'not-applicable' },
  { title: 'a customer key', groups: group({ enabled: true, keyId: keyArn('key-1') }), outcome: 'pass' },
  { title: 'no key', groups: group({ enabled: true, keyId: null }), outcome: 'fail' },
  {
    title: 'the key of the service',
    groups: group({ enabled: true, keyId: 'alias/aws/x' }),
    outcome: 'fail',
  },
  { title: 'a key that was not read', groups: group({ enabled: true, keyId: 'key-2' }), outcome: 'unknown' },
  { title: 'no online store', groups: group(null), outcome: 'not-applicable' },
  {
    title: 'an online store that is off',
    groups: group({ enabled: false, keyId: null }),
    outcome: 'not-applicable',
  },
  { title: 'not stated whether on', groups: group({ enabled: null, keyId: null }), outcome: 'unknown' },
  {
    title: 'not stated whether on, with a key',
    groups: group({ enabled: null, keyId: keyArn('key-1') }),
    outcome: 'pass',
  },
  { title: 'a failed listing', groups: group(null), gaps: [gapOf('denied')], outcome: 'unknown' },
  {
    title: 'a group that was not described',
    groups: [],
    gaps: [gapOf('denied', { action: 'sagemaker:DescribeFeatureGroup', resource: ARN })],
    outcome: 'unknown',
  },
  {
    title: 'a deleted one with a key',
    groups: [],
    changes: [created({ enableOnlineStore: true, securityConfig: { kmsKeyId: keyArn('key-1') } }), removed],
    outcome: 'pass',
  },
  {
    title: 'a deleted one without a key',
    groups: [],
    changes: [created({ enableOnlineStore: true }), removed],
    outcome: 'fail',
  },
  {
    title: 'a deleted one without online store',
    groups: [],
    changes: [created(), removed],
    outcome: 'not-applicable',
  },
  { title: 'one older than the log, deleted', groups: [], changes: [removed], outcome: 'unknown' },
])('$title: $outcome', ({ outcome, ...told }) => {
  expect(judge(check, ...featureRecords(told)).outcome).toBe(outcome);
});

test('says what it saw, and cites the group and the keys', () => {
  const [item] = judge(check, ...featureRecords({ groups: group({ enabled: true, keyId: null }) })).items;
  expect(item).toMatchObject({
    resource: ARN,
    basis: 'period',
    reason: 'The online store names no key, so AWS manages it. Created 2026-06-01T08:00:00Z.',
  });
  expect(item?.evidence).toHaveLength(3);
});
