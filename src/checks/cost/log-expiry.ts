import { logsGroups } from '../../evidence/kinds/logs-groups.ts';
import { defineCheck } from '../check.ts';
import { each } from '../given.ts';

/** Looks whether log groups delete events at all. */
export const logsLogExpiry = defineCheck({
  id: 'logs-log-expiry',
  topic: 'cost',
  title: 'Every log group of SageMaker and of trails has a retention',
  failureTitle: 'Some log groups of SageMaker or of trails keep their events for ever',
  rationale:
    'A group without a retention keeps what jobs and endpoints wrote, personal data included, for ever, and is paid for as long.',
  procedure:
    'For every log group below /aws/sagemaker/ and every group that a trail writes to, at collection: a retention is set, whatever its length.',
  severity: 'low',
  remediation: 'Set the retention of the group to the time for which its events have to be kept.',
  needs: { groups: logsGroups },
  restsOn: ['logs:DescribeLogGroups'],

  observe: ({ groups }) =>
    each(groups, (body) => body.groups).map(({ item: { arn, retentionDays: days }, scope, digest }) => ({
      scope,
      resource: arn,
      met: days !== 'never',
      note: days === 'never' ? 'No retention is set.' : `Events are deleted after ${days} days.`,
      basis: 'collection',
      intervals: [],
      evidence: [digest],
    })),
});
