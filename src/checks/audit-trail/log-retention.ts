import { type LogGroup, logsGroups } from '../../evidence/kinds/logs-groups.ts';
import { defineCheck } from '../check.ts';
import { each } from '../given.ts';
import type { Seen } from '../over-period.ts';

/** Twelve months: the shortest time that one of the frameworks sets for logs (PCI DSS 10.5.1). */
const LEAST_DAYS = 365;

/** Looks how long the log groups of SageMaker and of trails keep their events. */
export const logsLogRetention = defineCheck({
  id: 'logs-log-retention',
  topic: 'audit-trail',
  title: 'Log groups of SageMaker and of trails keep their events for twelve months or more',
  failureTitle: 'Some log groups of SageMaker or of trails delete events before twelve months are over',
  rationale: 'What happened is often asked months later. Events that were deleted before answer nothing.',
  procedure:
    'For every log group below /aws/sagemaker/ and every group that a trail writes to, at collection: the retention is 365 days or more, or none is set, so that events are never deleted. Whether a retention should be set is asked by another check, and how long the trail itself is kept by the check of its bucket. No time of HIPAA is used: its six years are about documentation.',
  severity: 'medium',
  remediation:
    'Set the retention of the group to 365 days or more (400 is the next that CloudWatch Logs offers).',
  needs: { groups: logsGroups },
  restsOn: ['logs:DescribeLogGroups'],

  observe: ({ groups }) =>
    each(groups, (body) => body.groups).map(({ item, scope, digest }) => ({
      scope,
      resource: item.arn,
      ...retentionSeen(item),
      basis: 'collection',
      intervals: [],
      evidence: [digest],
    })),
});

function retentionSeen({ retentionDays: days }: LogGroup): Seen {
  if (days === 'never') return { met: true, note: 'No retention is set, so events are never deleted.' };
  return { met: days >= LEAST_DAYS, note: `Events are kept for ${days} days.` };
}
