import { expect, test } from 'vitest';
import { sagemakerClusterVpc as check } from '../../../src/checks/network/cluster-vpc.ts';
import {
  changedCluster,
  clusterRecords,
  madeCluster,
  removedCluster,
  requestedGroup,
} from '../../support/cluster-records.ts';
import { cluster, instanceGroup, VPC } from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

const open = { ...VPC, securityGroupIds: [] };

test.each([
  { title: 'none', clusters: [], outcome: 'not-applicable' },
  { title: 'without a group', clusters: [cluster({ groups: [] })], outcome: 'not-applicable' },
  { title: 'a cluster inside', clusters: [cluster()], outcome: 'pass' },
  { title: 'a cluster outside', clusters: [cluster({ vpc: null })], outcome: 'fail' },
  { title: 'no security group', clusters: [cluster({ vpc: open })], outcome: 'fail' },
  {
    title: 'groups inside of a cluster outside',
    clusters: [cluster({ vpc: null, groups: [instanceGroup({ vpc: VPC })] })],
    outcome: 'pass',
  },
  {
    title: 'one group outside of a cluster outside',
    clusters: [cluster({ vpc: null, groups: [instanceGroup({ vpc: VPC }), instanceGroup({ name: 'b' })] })],
    outcome: 'fail',
  },
  {
    title: 'a group with worse settings than its cluster',
    clusters: [cluster({ groups: [instanceGroup({ vpc: open })] })],
    outcome: 'fail',
  },
  { title: 'a deleted one inside', changes: [madeCluster(), removedCluster], outcome: 'pass' },
  {
    title: 'a deleted one outside',
    changes: [madeCluster({ vpcConfig: null }), removedCluster],
    outcome: 'fail',
  },
  {
    title: 'a deleted one with a group inside, outside itself',
    changes: [
      madeCluster({
        vpcConfig: null,
        instanceGroups: [requestedGroup('first', { overrideVpcConfig: VPC })],
      }),
      changedCluster({ restrictedInstanceGroups: [requestedGroup('second')] }),
    ],
    outcome: 'fail',
  },
  { title: 'one older than the log, deleted', changes: [removedCluster], outcome: 'unknown' },
  { title: 'a failed listing', clusters: [cluster()], gaps: ['list'] as const, outcome: 'unknown' },
  { title: 'one that could not be read', gaps: ['describe'] as const, outcome: 'unknown' },
])('$title: $outcome', ({ outcome, ...given }) => {
  expect(judge(check, ...clusterRecords(given)).outcome).toBe(outcome);
});
