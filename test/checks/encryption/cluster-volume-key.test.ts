import { expect, test } from 'vitest';
import { sagemakerClusterVolumeKey as check } from '../../../src/checks/encryption/cluster-volume-key.ts';
import {
  changedCluster,
  clusterRecords,
  madeCluster,
  removedCluster,
  requestedGroup,
} from '../../support/cluster-records.ts';
import { change, cluster, instanceGroup, keyArn } from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

const ROOT = { root: true, sizeGb: null, keyId: keyArn('key-1') };
const volumed = (...volumes: NonNullable<ReturnType<typeof instanceGroup>['volumes']>) => [
  cluster({ groups: [instanceGroup({ volumes })] }),
];
const bare = requestedGroup('bare', { instanceStorageConfigs: null });

test.each([
  { title: 'none', clusters: [], outcome: 'not-applicable' },
  { title: 'without a group', clusters: [cluster({ groups: [] })], outcome: 'not-applicable' },
  { title: 'root and additional volume under the key', clusters: [cluster()], outcome: 'pass' },
  { title: 'the root volume alone, under the key', clusters: volumed(ROOT), outcome: 'pass' },
  {
    title: 'nothing said of storage',
    clusters: [cluster({ groups: [instanceGroup({ volumes: null, mounts: null })] })],
    outcome: 'fail',
  },
  {
    title: 'a key for the additional volume alone',
    clusters: volumed({ root: null, sizeGb: 100, keyId: keyArn('key-1') }),
    outcome: 'fail',
  },
  {
    title: 'a key for a volume that is said not to be the root',
    clusters: volumed({ root: false, sizeGb: 100, keyId: keyArn('key-1') }),
    outcome: 'fail',
  },
  {
    title: 'an additional volume without key',
    clusters: volumed(ROOT, { root: null, sizeGb: 100, keyId: null }),
    outcome: 'fail',
  },
  {
    title: 'a key of AWS',
    clusters: volumed({ ...ROOT, keyId: 'alias/aws/ebs' }),
    outcome: 'fail',
  },
  {
    title: 'a key that was not looked up',
    clusters: volumed({ ...ROOT, keyId: keyArn('key-9') }),
    outcome: 'unknown',
  },
  {
    title: 'storage of a sort that is not known',
    clusters: [cluster({ groups: [instanceGroup({ mounts: [{ type: 'TapeConfig', dnsName: null }] })] })],
    outcome: 'unknown',
  },
  {
    title: 'one good group of two',
    clusters: [
      cluster({
        groups: [instanceGroup(), instanceGroup({ name: 'nova', restricted: true, volumes: null })],
      }),
    ],
    outcome: 'fail',
  },
  { title: 'a deleted one under the key', changes: [madeCluster(), removedCluster], outcome: 'pass' },
  {
    title: 'a deleted one without',
    changes: [madeCluster({ instanceGroups: [bare] }), removedCluster],
    outcome: 'fail',
  },
  {
    title: 'a deleted one to which a group without key was added',
    changes: [madeCluster(), changedCluster({ instanceGroups: [bare] }), removedCluster],
    outcome: 'fail',
  },
  { title: 'one older than the log, deleted', changes: [removedCluster], outcome: 'unknown' },
  {
    title: 'a group that was removed and that is older than the log',
    clusters: [cluster()],
    changes: [
      change({
        name: 'UpdateCluster',
        at: '2026-08-04T10:00:00Z',
        request: { clusterName: cluster().arn, instanceGroupsToDelete: ['old'] },
      }),
    ],
    outcome: 'unknown',
  },
  { title: 'a failed listing', clusters: [cluster()], gaps: ['list'] as const, outcome: 'unknown' },
  { title: 'one that could not be read', gaps: ['describe'] as const, outcome: 'unknown' },
])('$title: $outcome', ({ outcome, ...given }) => {
  expect(judge(check, ...clusterRecords(given)).outcome).toBe(outcome);
});

test('names the cluster, the group and the volume', () => {
  const { items } = judge(check, ...clusterRecords({ clusters: volumed({ ...ROOT, root: null }) }));
  expect(items.map(({ reason }) => reason)).toEqual([
    'Cluster pretraining. The root volume of group workers names no key, so AWS manages it. Created 2026-06-01T08:00:00Z.',
  ]);
});
