import type { Scope } from '../../evidence/envelope.ts';
import { cloudtrailTrails, type Trail } from '../../evidence/kinds/cloudtrail-trails.ts';
import { cloudwatchAlarms } from '../../evidence/kinds/cloudwatch-alarms.ts';
import { eventbridgeRules } from '../../evidence/kinds/eventbridge-rules.ts';
import { logsGroups } from '../../evidence/kinds/logs-groups.ts';
import { defineCheck, type Given } from '../check.ts';
import { rulesSeen } from '../event-rules.ts';
import { cite, within } from '../given.ts';
import type { Seen } from '../over-period.ts';
import { filtersSeen } from './filter-alarms.ts';
import { isOfAnother, ownerOf, trailsOnce, unreadTrails } from './trails-read.ts';

/** Calls that stop a trail or narrow what it records. */
const CALLS = ['DeleteTrail', 'PutEventSelectors', 'StopLogging', 'UpdateTrail'] as const;

const NEEDS = {
  trails: cloudtrailTrails,
  rules: eventbridgeRules,
  alarms: cloudwatchAlarms,
  groups: logsGroups,
};

/** Looks whether somebody is told when a trail is stopped, deleted or narrowed. */
export const cloudtrailTrailChangeAlerts = defineCheck({
  id: 'cloudtrail-trail-change-alerts',
  topic: 'audit-trail',
  title: 'Somebody is told of every change that stops or narrows a trail',
  failureTitle: 'Some changes that stop or narrow a trail are told to nobody',
  rationale:
    'Who wants to act unseen stops the log first. The alert about that is the last thing that the log can do.',
  procedure:
    'For every trail that exists at collection and each of the calls DeleteTrail, PutEventSelectors, StopLogging and UpdateTrail: in the home region of the trail an enabled rule of the default event bus, with a target, lets the event of the call through, or a metric filter on the log group of the trail counts the call and an alarm on that metric, with its actions enabled, tells somebody. Patterns and filters with further conditions leave it open. A trail that reaches a region in scope from a home region out of scope is unknown, since its settings were not read, and so is the trail of an organization whose account is out of scope.',
  severity: 'medium',
  remediation:
    'Add a rule in the home region of the trail for these calls of CloudTrail, with a topic that people receive as its target.',
  needs: NEEDS,
  restsOn: ['cloudtrail:DescribeTrails'],

  observe: (given) => [
    ...trailsOnce(given.trails).map(({ item, scope, digest }) => {
      const here = {
        rules: within(given.rules, scope),
        alarms: within(given.alarms, scope),
        groups: within(given.groups, scope),
      };
      return {
        scope,
        resource: item.arn,
        ...(isOfAnother({ item, scope }) ? toldElsewhere(item) : alertsSeen(item, scope, here)),
        basis: 'collection' as const,
        intervals: [],
        evidence: cite({ digest }, here.rules, here.alarms, here.groups),
      };
    }),
    ...unreadTrails(given.trails),
  ],
});

/** Who changes the trail of an organization does so in the account that it belongs to, and events stay there. */
function toldElsewhere({ arn }: Trail): Seen {
  const note = `The trail belongs to ${ownerOf(arn)}, where it would be changed and somebody told; that account is out of scope.`;
  return { met: null, note };
}

function alertsSeen(trail: Trail, scope: Scope, here: Omit<Given<typeof NEEDS>, 'trails'>): Seen {
  const seen = CALLS.map((call) => {
    const routes = [rulesSeen(here.rules, eventOf(call, scope)), filtersSeen(trail.logGroupArn, call, here)];
    const met =
      routes.some((route) => route.met === true) ||
      (routes.some((route) => route.met === null) ? null : false);
    return {
      call,
      met,
      note: routes
        .filter((route) => route.met === met)
        .map(({ note }) => note)
        .join(' '),
    };
  });
  const met = seen.some((one) => one.met === false)
    ? false
    : seen.some((one) => one.met === null)
      ? null
      : true;
  const told = seen.filter((one) => one.met === met);
  const notes = [...new Set(told.map(({ note }) => note))].join(' ');
  const names = told.map(({ call }) => call).join(', ');
  const what = met === true ? 'Told' : met === null ? 'Not known' : 'Told to nobody';
  return { met, note: `${what}: ${names}. ${notes}` };
}

/** @source https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-service-event-cloudtrail.html */
function eventOf(eventName: string, { account, region }: Scope) {
  return {
    source: 'aws.cloudtrail',
    'detail-type': 'AWS API Call via CloudTrail',
    account,
    region,
    detail: { eventSource: 'cloudtrail.amazonaws.com', eventName, awsRegion: region },
  };
}
