import { expect, test } from 'vitest';
import { sagemakerMonitoringKey as check } from '../../../src/checks/encryption/monitoring-key.ts';
import type { Gap } from '../../../src/evidence/gap.ts';
import { kmsKeys } from '../../../src/evidence/kinds/kms-keys.ts';
import {
  type MonitoringSchedule,
  sagemakerMonitoring,
} from '../../../src/evidence/kinds/sagemaker-monitoring.ts';
import { gapOf, kmsKey, monitoringSchedule, sealedOf } from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

const judged = (schedules: readonly MonitoringSchedule[], gaps: readonly Gap[] = []) =>
  judge(
    check,
    sealedOf(
      sagemakerMonitoring,
      { schedules: [...schedules], executions: [], constraints: [], violations: [], statistics: [] },
      { gaps },
    ),
    sealedOf(kmsKeys, { keys: [kmsKey()] }),
  );
const unread = { instanceType: null, volumeKeyId: null, outputKeyId: null };

test.each<{ title: string; over: Partial<MonitoringSchedule>; gaps?: Gap[]; outcome: string }>([
  { title: 'customer keys', over: {}, outcome: 'pass' },
  { title: 'no key of the volume', over: { volumeKeyId: null }, outcome: 'fail' },
  { title: 'no key of the output', over: { outputKeyId: null }, outcome: 'fail' },
  { title: 'the key of the service', over: { outputKeyId: 'alias/aws/s3' }, outcome: 'fail' },
  { title: 'a key that was not read', over: { outputKeyId: 'key-2' }, outcome: 'unknown' },
  {
    title: 'local disks, and a key of the output',
    over: { instanceType: 'ml.m5d.large', volumeKeyId: null },
    outcome: 'pass',
  },
  {
    title: 'local disks, and no key of the output',
    over: { instanceType: 'ml.m5d.large', volumeKeyId: null, outputKeyId: null },
    outcome: 'fail',
  },
  { title: 'a definition that was not read', over: unread, outcome: 'unknown' },
  { title: 'a failed listing', over: {}, gaps: [gapOf('denied')], outcome: 'unknown' },
  {
    title: 'another definition that was denied',
    over: {},
    gaps: [gapOf('denied', { action: 'sagemaker:DescribeModelBiasJobDefinition', resource: 'other' })],
    outcome: 'unknown',
  },
])('$title: $outcome', ({ over, gaps, outcome }) => {
  expect(judged([monitoringSchedule(over)], gaps).outcome).toBe(outcome);
});

test('no schedule: not-applicable', () => {
  expect(judged([]).outcome).toBe('not-applicable');
});
