import { kmsKeys } from '../../evidence/kinds/kms-keys.ts';
import { sagemakerMonitoring } from '../../evidence/kinds/sagemaker-monitoring.ts';
import { defineCheck } from '../check.ts';
import { each } from '../given.ts';
import { worst } from '../worst.ts';
import { customerKey, withKeys } from './customer-key.ts';
import { volumeKey } from './volume-key.ts';

/** Looks at the keys with which every monitoring schedule keeps its volumes and its reports. */
export const sagemakerMonitoringKey = defineCheck({
  id: 'sagemaker-monitoring-key',
  topic: 'encryption',
  title: 'Every monitoring schedule keeps its volumes and reports under a customer key',
  failureTitle: 'Some monitoring schedules keep volumes or reports that are not under a customer key',
  rationale:
    'Monitoring reads captured requests onto its volumes, and its reports hold statistics of them. Only under a key of the customer can the organisation say who may read them and see each use of the key.',
  procedure:
    'For every monitoring schedule that exists at collection, from its job definition or from the one that it states itself: the key of the volumes and the key of the output are KMS keys that the customer manages. Instances with local storage encrypt it by hardware and take no volume key. Default encryption of the bucket does not count here; it is looked at by itself. Schedules that were deleted in the period are not looked at.',
  severity: 'medium',
  remediation:
    'Create the job definition again with VolumeKmsKeyId and the KmsKeyId of its output config set to customer keys, and update the schedule to it.',
  needs: { monitoring: sagemakerMonitoring, keys: kmsKeys },
  restsOn: [
    'sagemaker:DescribeMonitoringSchedule',
    'sagemaker:DescribeDataQualityJobDefinition',
    'sagemaker:DescribeModelQualityJobDefinition',
    'sagemaker:DescribeModelBiasJobDefinition',
    'sagemaker:DescribeModelExplainabilityJobDefinition',
  ],

  observe: ({ monitoring, keys }) =>
    each(monitoring, (body) => body.schedules).map(({ item, scope, digest }) => {
      const output = { ...scope, what: 'The output' };
      const isUnread = item.instanceType === null && item.outputKeyId === null;
      const parts = [
        volumeKey(item, { ...scope, what: 'The volume' }, keys),
        isUnread
          ? { met: null, note: 'The output names no key, and the job definition was not read.' }
          : customerKey(item.outputKeyId, output, keys),
      ];
      return withKeys(keys, {
        scope,
        resource: item.arn,
        ...worst(parts, 'It states no output.'),
        basis: 'collection',
        intervals: [],
        evidence: [digest],
      });
    }),
});
