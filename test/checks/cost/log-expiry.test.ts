import { expect, test } from 'vitest';
import { logsLogExpiry as check } from '../../../src/checks/cost/log-expiry.ts';
import type { Gap } from '../../../src/evidence/gap.ts';
import { type LogGroup, logsGroups } from '../../../src/evidence/kinds/logs-groups.ts';
import { gapOf, logGroup, sealedOf } from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

const judged = (groups: readonly LogGroup[], gaps: readonly Gap[] = []) =>
  judge(check, sealedOf(logsGroups, { groups: [...groups], metricFilters: [] }, { gaps }));

test.each<{ title: string; groups: readonly LogGroup[]; gaps?: Gap[]; outcome: string }>([
  { title: 'no group', groups: [], outcome: 'not-applicable' },
  { title: 'kept for a day', groups: [logGroup({ retentionDays: 1 })], outcome: 'pass' },
  { title: 'kept for ever', groups: [logGroup({ retentionDays: 'never' })], outcome: 'fail' },
  {
    title: 'groups that could not be listed',
    groups: [logGroup()],
    gaps: [gapOf('denied', { action: 'logs:DescribeLogGroups' })],
    outcome: 'unknown',
  },
  {
    title: 'the group of a trail that could not be read',
    groups: [logGroup()],
    gaps: [gapOf('throttled', { action: 'logs:DescribeLogGroups', resource: 'arn:of-the-trail' })],
    outcome: 'unknown',
  },
  {
    title: 'filters that could not be read',
    groups: [logGroup()],
    gaps: [gapOf('denied', { action: 'logs:DescribeMetricFilters', resource: logGroup().arn })],
    outcome: 'pass',
  },
])('$title: $outcome', ({ groups, gaps, outcome }) => {
  expect(judged(groups, gaps).outcome).toBe(outcome);
});
