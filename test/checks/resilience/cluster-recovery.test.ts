import { expect, test } from 'vitest';
import { sagemakerClusterRecovery as check } from '../../../src/checks/resilience/cluster-recovery.ts';
import { clusterRecords } from '../../support/cluster-records.ts';
import { cluster } from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

test.each([
  { title: 'none', clusters: [], outcome: 'not-applicable' },
  { title: 'automatic', clusters: [cluster()], outcome: 'pass' },
  { title: 'by people', clusters: [cluster({ nodeRecovery: 'None' })], outcome: 'fail' },
  { title: 'not stated', clusters: [cluster({ nodeRecovery: null })], outcome: 'unknown' },
  { title: 'a failed listing', clusters: [cluster()], gaps: ['list'] as const, outcome: 'unknown' },
  { title: 'one that could not be read', gaps: ['describe'] as const, outcome: 'unknown' },
])('$title: $outcome', ({ outcome, ...given }) => {
  const [clusters] = clusterRecords(given);
  expect(clusters && judge(check, clusters).outcome).toBe(outcome);
});

test('names the cluster and what it says', () => {
  const [clusters] = clusterRecords({ clusters: [cluster({ nodeRecovery: 'None' })] });
  expect(clusters && judge(check, clusters).items).toMatchObject([
    { basis: 'collection', reason: 'Cluster pretraining. Node recovery: None.' },
  ]);
});
