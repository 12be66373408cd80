import { expect, test } from 'vitest';
import { cloudtrailTrailChangeAlerts as check } from '../../../src/checks/audit-trail/trail-change-alerts.ts';
import { cloudtrailTrails, type Trail } from '../../../src/evidence/kinds/cloudtrail-trails.ts';
import { type Alarm, cloudwatchAlarms } from '../../../src/evidence/kinds/cloudwatch-alarms.ts';
import { type EventRule, eventbridgeRules } from '../../../src/evidence/kinds/eventbridge-rules.ts';
import { logsGroups, type MetricFilter } from '../../../src/evidence/kinds/logs-groups.ts';
import {
  alarm,
  eventRule,
  gapOf,
  logGroup,
  organizationTrail,
  sealedOf,
  trail,
  trailsBody,
} from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

const CALLS = ['StopLogging', 'DeleteTrail', 'UpdateTrail', 'PutEventSelectors'];
const group = logGroup({ name: 'audit-trail', use: 'trail' });
const rule = (eventName: readonly string[] | null, over: Partial<EventRule> = {}) =>
  eventRule({
    name: 'trail-changes',
    pattern: JSON.stringify({
      source: ['aws.cloudtrail'],
      'detail-type': ['AWS API Call via CloudTrail'],
      detail: { eventSource: ['cloudtrail.amazonaws.com'], ...(eventName && { eventName }) },
    }),
    ...over,
  });
const filter = (pattern: string): MetricFilter => ({
  groupArn: group.arn,
  name: 'trail-changes',
  pattern,
  metrics: [{ namespace: 'Audit', name: 'TrailChanges' }],
});
const names = (calls: readonly string[]) =>
  `{ ${calls.map((call) => `($.eventName = ${call})`).join(' || ')} }`;
const onFilter = (over: Partial<Alarm> = {}) =>
  alarm({
    name: 'trail-changes',
    metrics: [{ namespace: 'Audit', name: 'TrailChanges', account: null, dimensions: [] }],
    ...over,
  });

interface Given {
  readonly trails?: readonly Trail[];
  readonly rules?: readonly EventRule[];
  readonly filters?: readonly MetricFilter[];
  readonly alarms?: readonly Alarm[];
  readonly gapOfRules?: true;
  readonly gapOfFilters?: true;
  readonly noGroup?: true;
}

const judged = ({ trails = [trail()], rules = [], filters = [], alarms = [], ...gaps }: Given) =>
  judge(
    check,
    sealedOf(cloudtrailTrails, trailsBody(trails)),
    sealedOf(
      eventbridgeRules,
      { rules: [...rules] },
      { gaps: gaps.gapOfRules ? [gapOf('denied', { action: 'events:ListRules' })] : [] },
    ),
    sealedOf(cloudwatchAlarms, { alarms: [...alarms] }),
    sealedOf(
      logsGroups,
      { groups: gaps.noGroup ? [] : [group], metricFilters: [...filters] },
      {
        gaps: gaps.gapOfFilters
          ? [gapOf('denied', { action: 'logs:DescribeMetricFilters', resource: group.arn })]
          : [],
      },
    ),
  );

test.each<{ title: string; given: Given; outcome: string }>([
  { title: 'no trail', given: { trails: [] }, outcome: 'not-applicable' },
  { title: 'a rule for the four calls', given: { rules: [rule(CALLS)] }, outcome: 'pass' },
  { title: 'a rule for all of CloudTrail', given: { rules: [rule(null)] }, outcome: 'pass' },
  { title: 'nothing', given: {}, outcome: 'fail' },
  { title: 'a rule without one of the calls', given: { rules: [rule(CALLS.slice(1))] }, outcome: 'fail' },
  { title: 'a disabled rule', given: { rules: [rule(CALLS, { state: 'DISABLED' })] }, outcome: 'fail' },
  { title: 'a rule without a target', given: { rules: [rule(CALLS, { targets: [] })] }, outcome: 'fail' },
  {
    title: 'a metric filter with an alarm',
    given: { filters: [filter(names(CALLS))], alarms: [onFilter()] },
    outcome: 'pass',
  },
  {
    title: 'a rule for some and a filter for the others',
    given: {
      rules: [rule(CALLS.slice(0, 2))],
      filters: [filter(names(CALLS.slice(2)))],
      alarms: [onFilter()],
    },
    outcome: 'pass',
  },
  { title: 'a filter without an alarm', given: { filters: [filter(names(CALLS))] }, outcome: 'fail' },
  {
    title: 'an alarm that tells nobody',
    given: { filters: [filter(names(CALLS))], alarms: [onFilter({ alarmActions: [] })] },
    outcome: 'fail',
  },
  {
    title: 'a filter without one of the calls',
    given: { filters: [filter(names(CALLS.slice(0, 3)))], alarms: [onFilter()] },
    outcome: 'fail',
  },
  {
    title: 'a filter for something else',
    given: {
      filters: [filter('{ ($.eventName = ConsoleLogin) && ($.errorMessage = "Failed authentication") }')],
      alarms: [onFilter()],
    },
    outcome: 'fail',
  },
  {
    title: 'a filter that has to be read',
    given: { filters: [filter('{ $.eventSource = cloudtrail.amazonaws.com }')], alarms: [onFilter()] },
    outcome: 'unknown',
  },
  {
    title: 'a filter for the call under a further condition',
    given: {
      filters: [filter('{ ($.eventName = StopLogging) && ($.errorCode NOT EXISTS) }')],
      alarms: [onFilter()],
      rules: [rule(CALLS.slice(1))],
    },
    outcome: 'unknown',
  },
  {
    title: 'a filter below a composite alarm',
    given: {
      filters: [filter(names(CALLS))],
      alarms: [
        onFilter({ alarmActions: [] }),
        alarm({ name: 'any', type: 'composite', metrics: [], rule: 'ALARM(trail-changes)' }),
      ],
    },
    outcome: 'unknown',
  },
  {
    title: 'targets that were not read',
    given: { rules: [rule(CALLS, { targets: null })] },
    outcome: 'unknown',
  },
  { title: 'rules that could not be listed', given: { gapOfRules: true }, outcome: 'unknown' },
  { title: 'filters that could not be read', given: { gapOfFilters: true }, outcome: 'unknown' },
  { title: 'a group that was not read', given: { noGroup: true }, outcome: 'unknown' },
  {
    title: 'no log group',
    given: { trails: [trail({ logGroupArn: null })], noGroup: true },
    outcome: 'fail',
  },
  {
    title: 'a rule, and no log group',
    given: { trails: [trail({ logGroupArn: null })], noGroup: true, rules: [rule(CALLS)] },
    outcome: 'pass',
  },
])('$title: $outcome', ({ given, outcome }) => {
  expect(judged(given).outcome).toBe(outcome);
});

test('names the calls that nobody is told of', () => {
  expect(judged({ rules: [rule(CALLS.slice(1))] }).items[0]?.reason).toBe(
    'Told to nobody: StopLogging. No rule lets these events through. No metric filter on audit-trail with an alarm counts it.',
  );
});

test('a trail whose home was not read is unknown', () => {
  const elsewhere = { arn: 'arn:aws:cloudtrail:eu-west-1:111122223333:trail/far', homeRegion: 'eu-west-1' };
  const result = judge(
    check,
    sealedOf(cloudtrailTrails, trailsBody([], [elsewhere])),
    sealedOf(eventbridgeRules, { rules: [] }),
    sealedOf(cloudwatchAlarms, { alarms: [] }),
    sealedOf(logsGroups, { groups: [], metricFilters: [] }),
  );
  expect(result.items).toMatchObject([{ resource: elsewhere.arn, outcome: 'unknown' }]);
});

test('accuses no member of the trail of its organization, which is changed elsewhere', () => {
  const { items } = judge(
    check,
    sealedOf(cloudtrailTrails, trailsBody([organizationTrail()])),
    sealedOf(eventbridgeRules, { rules: [] }),
    sealedOf(cloudwatchAlarms, { alarms: [] }),
    sealedOf(logsGroups, { groups: [], metricFilters: [] }),
  );
  expect(items).toMatchObject([
    { outcome: 'unknown', reason: expect.stringContaining('belongs to 999988887777') },
  ]);
});
