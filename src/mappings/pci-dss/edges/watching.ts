import type { Edge } from '../../framework.ts';

/** Edges of checks on log groups and alerts. */
export const watchingEdges = [
  {
    control: '10.3.1',
    check: 'logs-log-group-key',
    strength: 'partial',
    rationale:
      'Reading a log group under a customer key takes the right to use the key besides the right to read the group.',
    remains: 'Show who may read the log, and that each of them needs to.',
  },
  {
    control: '10.4.1.1',
    check: 'cloudtrail-trail-change-alerts',
    strength: 'supporting',
    rationale:
      'Alerts on calls that stop or narrow a trail are one of the mechanisms that look at logs without a person.',
    remains: 'Show the mechanism that reviews all logs in scope, and what it looks for.',
  },
  {
    control: '10.5.1',
    check: 'logs-log-retention',
    strength: 'partial',
    rationale:
      'Groups with a retention below twelve months delete history that has to be there; the check finds them.',
    remains: 'Show that three months can be searched at once, and how long logs outside CloudWatch are kept.',
  },
  {
    control: '10.7.2',
    check: 'cloudtrail-trail-change-alerts',
    strength: 'partial',
    rationale:
      'The failure of logging by a call that stops or narrows a trail is alerted: for each call, a rule or an alarm tells somebody.',
    remains: 'Show the alerts for other critical controls, and for a log that fails without such a call.',
  },
  {
    control: '3.2.1',
    check: 'logs-log-expiry',
    strength: 'supporting',
    rationale:
      'Jobs can write card data into their logs by mistake; a group without a retention keeps it for ever.',
    remains: 'Bring the retention rules for account data, and show that no log holds any.',
  },
] as const satisfies readonly Edge[];
