import type { Edge } from '../../framework.ts';

/** Edges of checks on log groups and alerts. */
export const watchingEdges = [
  {
    control: '164.308(a)(1)(ii)(D)',
    check: 'cloudtrail-trail-change-alerts',
    strength: 'supporting',
    rationale:
      'An alert about a trail that is stopped or narrowed brings the most telling activity to somebody at once.',
    remains: 'Show that somebody reviews these records regularly: who, how often, and what was found.',
  },
  {
    control: '164.308(a)(6)(ii)',
    check: 'cloudtrail-trail-change-alerts',
    strength: 'supporting',
    rationale: 'Who is told that logging was stopped can respond to it.',
    remains: 'Show the incidents of the period, the response to each, and what was recorded about it.',
  },
  {
    control: '164.312(b)',
    check: 'logs-log-retention',
    strength: 'partial',
    rationale:
      'Activity can be examined only while its records are there; jobs, endpoints and trails write them to log groups.',
    remains:
      'Show that the records are examined, and the time for which they are needed: the rule sets none for logs.',
  },
  {
    control: '164.312(a)(2)(iv)',
    check: 'logs-log-group-key',
    strength: 'partial',
    rationale:
      'Logs of jobs and endpoints can hold health data; the check finds the groups that are not encrypted under a key of the organisation.',
    remains: 'Show which logs can hold health data, and the decision on this addressable item.',
  },
] as const satisfies readonly Edge[];
