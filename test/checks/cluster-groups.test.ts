import { expect, test } from 'vitest';
import { sagemakerClusterVolumeKey as check } from '../../src/checks/encryption/cluster-volume-key.ts';
import {
  type Clusters,
  changedCluster,
  clusterRecords,
  madeCluster,
  removedCluster,
  requestedGroup,
  SCRATCH_ARN,
} from '../support/cluster-records.ts';
import { cluster, instanceGroup, PERIOD } from '../support/evidence.ts';
import { judge } from '../support/verdicts.ts';

/** A listed cluster called `scratch` whose groups of these names have no key. */
const bare = (createdAt: string, ...names: readonly string[]) =>
  cluster({
    clusterName: 'scratch',
    arn: SCRATCH_ARN,
    createdAt,
    groups: names.map((name) => instanceGroup({ name, volumes: null })),
  });
const OLD = '2026-06-01T08:00:00Z';
const NEW = '2026-08-03T10:00:02Z';
const adds = (...names: readonly string[]) => ({
  instanceGroups: names.map((name) => requestedGroup(name, { instanceStorageConfigs: [] })),
});
const removes = (...instanceGroupsToDelete: readonly string[]) => ({ instanceGroupsToDelete });
const later = (request: object, day: string) => changedCluster(request, { at: `2026-${day}T10:00:00Z` });
const { from, to } = PERIOD;

const CASES: readonly (Clusters & {
  readonly title: string;
  readonly is: readonly (readonly unknown[])[];
})[] = [
  { title: 'an older cluster', clusters: [bare(OLD, 'a')], is: [[from, to, null, null]] },
  {
    title: 'a cluster that was made in the period by nobody whom the log names',
    clusters: [bare(NEW, 'a')],
    is: [[NEW, to, null, null]],
  },
  {
    title: 'a cluster that was made in the period',
    clusters: [bare(NEW, 'a')],
    changes: [madeCluster(adds('a'))],
    is: [['2026-08-03T10:00:00Z', to, 'CreateCluster', null]],
  },
  {
    title: 'a group that was added and removed',
    clusters: [cluster({ arn: SCRATCH_ARN, clusterName: 'scratch', createdAt: NEW })],
    changes: [madeCluster(), changedCluster(adds('a')), later(removes('a'), '08-05')],
    is: [['2026-08-04T10:00:00Z', '2026-08-05T10:00:00Z', 'UpdateCluster', 'UpdateCluster']],
  },
  {
    title: 'a group that an event names and that may be older',
    clusters: [bare(OLD, 'a')],
    changes: [changedCluster(adds('a'))],
    is: [['2026-08-04T10:00:00Z', to, null, null]],
  },
  {
    title: 'the same in a cluster whose creation was logged without its request',
    clusters: [bare(NEW, 'a')],
    changes: [{ ...madeCluster(), request: null }, changedCluster(adds('a'))],
    is: [['2026-08-04T10:00:00Z', to, null, null]],
  },
  {
    title: 'a group that was removed after the period',
    clusters: [bare(NEW)],
    changes: [madeCluster(adds('a'))],
    after: [later(removes('a'), '10-01')],
    is: [['2026-08-03T10:00:00Z', to, 'CreateCluster', null]],
  },
  {
    title: 'a deleted cluster',
    changes: [madeCluster(adds('a')), removedCluster],
    is: [['2026-08-03T10:00:00Z', '2026-08-05T10:00:00Z', 'CreateCluster', 'DeleteCluster']],
  },
  {
    title: 'groups one after the other',
    changes: [
      madeCluster(adds('a')),
      changedCluster({ ...adds('b'), ...removes('a') }),
      later(removes('b'), '08-06'),
      later(adds('c'), '08-08'),
      later(removes('c'), '08-09'),
    ],
    is: [
      ['2026-08-03T10:00:00Z', '2026-08-06T10:00:00Z', 'CreateCluster', 'UpdateCluster'],
      ['2026-08-08T10:00:00Z', '2026-08-09T10:00:00Z', 'UpdateCluster', 'UpdateCluster'],
    ],
  },
  {
    title: 'a group within the time of another',
    clusters: [bare(OLD, 'a')],
    changes: [later(removes('b'), '08-04'), later(adds('b'), '08-05'), later(removes('b'), '08-06')],
    is: [[from, to, null, null]],
  },
  { title: 'groups with keys', clusters: [cluster()], is: [] },
];

test.each(CASES)('tells since when and until when: $title', ({ is, ...given }) => {
  const [item] = judge(check, ...clusterRecords(given)).items;
  expect(
    item?.intervals.map(({ cause, end, ...ends }) => [
      ends.from,
      ends.to,
      cause?.event ?? null,
      end?.event ?? null,
    ]),
  ).toEqual(is);
});

test('tells who added and removed a group', () => {
  const changes = [madeCluster(), changedCluster(adds('a')), later(removes('a'), '08-05'), removedCluster];
  const [item] = judge(check, ...clusterRecords({ changes })).items;
  expect(item?.reason).toContain('The group was added 2026-08-04T10:00:00Z by alice');
  expect(item?.reason).toContain('The group was removed 2026-08-05T10:00:00Z by alice');
});
