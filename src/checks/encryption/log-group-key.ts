import { kmsKeys } from '../../evidence/kinds/kms-keys.ts';
import { logsGroups } from '../../evidence/kinds/logs-groups.ts';
import { defineCheck } from '../check.ts';
import { each } from '../given.ts';
import { customerKey, withKeys } from './customer-key.ts';

/** Looks at the key under which log groups keep their events. */
export const logsLogGroupKey = defineCheck({
  id: 'logs-log-group-key',
  topic: 'encryption',
  title: 'Every log group of SageMaker and of trails is under a customer key',
  failureTitle: 'Some log groups of SageMaker or of trails are not under a customer key',
  rationale:
    'Jobs and endpoints write samples of their data into their logs. Under a key of the customer, reading them takes two permissions instead of one.',
  procedure:
    'For every log group below /aws/sagemaker/ and every group that a trail writes to, at collection: it names a KMS key that the customer manages. A key that is set later does not cover events that were there before.',
  severity: 'medium',
  remediation: 'Associate a customer key with the log group; its policy has to let CloudWatch Logs use it.',
  needs: { groups: logsGroups, keys: kmsKeys },
  restsOn: ['logs:DescribeLogGroups'],

  observe: ({ groups, keys }) =>
    each(groups, (body) => body.groups).map(({ item, scope, digest }) =>
      withKeys(keys, {
        scope,
        resource: item.arn,
        ...customerKey(item.keyId, { ...scope, what: 'The log group' }, keys),
        basis: 'collection',
        intervals: [],
        evidence: [digest],
      }),
    ),
});
