import { expect, test } from 'vitest';
import { sagemakerClusterImage as check } from '../../../src/checks/supply-chain/cluster-image.ts';
import { clusterRecords } from '../../support/cluster-records.ts';
import { cluster, instanceGroup } from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

const of = (...statuses: readonly (string | null)[]) => [
  cluster({
    groups: statuses.map((imageStatus, index) => instanceGroup({ name: `g${index}`, imageStatus })),
  }),
];

test.each([
  { title: 'no cluster', clusters: [], outcome: 'not-applicable' },
  { title: 'no group', clusters: of(), outcome: 'not-applicable' },
  { title: 'up to date', clusters: of('UpToDate'), outcome: 'pass' },
  {
    title: 'an update that is not for security',
    clusters: of('UpdateAvailable', 'UpToDate'),
    outcome: 'pass',
  },
  { title: 'a security update', clusters: of('UpToDate', 'SecurityUpdateRequired'), outcome: 'fail' },
  { title: 'an image without support', clusters: of('EndOfLife', null), outcome: 'fail' },
  { title: 'no status', clusters: of('UpToDate', null), outcome: 'unknown' },
  { title: 'a word to come', clusters: of('Retired'), outcome: 'unknown' },
  { title: 'a failed listing', clusters: of('UpToDate'), gaps: ['list'] as const, outcome: 'unknown' },
  { title: 'one that could not be read', gaps: ['describe'] as const, outcome: 'unknown' },
])('$title: $outcome', ({ outcome, ...given }) => {
  const [clusters] = clusterRecords(given);
  expect(clusters && judge(check, clusters).outcome).toBe(outcome);
});

test('names the groups that decide with their images', () => {
  const groups = [
    instanceGroup({ imageStatus: 'EndOfLife' }),
    instanceGroup({ name: 'own', imageVersion: null, imageStatus: null }),
  ];
  const [clusters] = clusterRecords({ clusters: [cluster({ groups })] });
  const { items } = judge(check, ...(clusters ? [clusters] : []));
  expect(items).toMatchObject([
    {
      basis: 'collection',
      reason: 'Cluster pretraining. Group workers: image version 1.2.3, status EndOfLife.',
    },
  ]);
});
