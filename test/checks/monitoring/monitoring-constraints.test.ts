import { expect, test } from 'vitest';
import { sagemakerMonitoringConstraints as check } from '../../../src/checks/monitoring/monitoring-constraints.ts';
import type { Gap } from '../../../src/evidence/gap.ts';
import {
  type MonitoringSchedule,
  sagemakerMonitoring,
} from '../../../src/evidence/kinds/sagemaker-monitoring.ts';
import { constraints, gapOf, monitoringSchedule, sealedOf } from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

interface Case {
  readonly schedules?: readonly MonitoringSchedule[];
  readonly files?: readonly ReturnType<typeof constraints>[];
  readonly gaps?: readonly Gap[];
}

const judged = ({ schedules = [monitoringSchedule()], files = [constraints()], gaps = [] }: Case) =>
  judge(
    check,
    sealedOf(
      sagemakerMonitoring,
      { ...sagemakerMonitoring.unread, schedules: [...schedules], constraints: [...files] },
      { gaps },
    ),
  );
const features = [
  { name: 'age', evaluateConstraints: 'Disabled' },
  { name: 'sex', evaluateConstraints: 'Enabled' },
];
const silent = constraints({ evaluateConstraints: null });

test.each<{ title: string; given: Case; outcome: string }>([
  { title: 'no schedule', given: { schedules: [] }, outcome: 'not-applicable' },
  { title: 'constraints that are on', given: {}, outcome: 'pass' },
  {
    title: 'a file that is off',
    given: { files: [constraints({ evaluateConstraints: 'Disabled' })] },
    outcome: 'fail',
  },
  { title: 'a feature that is off', given: { files: [constraints({ features })] }, outcome: 'fail' },
  { title: 'a file of data quality that does not say', given: { files: [silent] }, outcome: 'unknown' },
  {
    title: 'a file of a kind that has no such switch',
    given: { schedules: [monitoringSchedule({ type: 'ModelBias' })], files: [silent] },
    outcome: 'pass',
  },
  { title: 'a file that was not read', given: { files: [] }, outcome: 'unknown' },
  {
    title: 'a schedule without constraints',
    given: { schedules: [monitoringSchedule({ constraintsUri: null })], files: [] },
    outcome: 'unknown',
  },
  { title: 'schedules that could not be listed', given: { gaps: [gapOf('throttled')] }, outcome: 'unknown' },
])('$title: $outcome', ({ given, outcome }) => {
  expect(judged(given).outcome).toBe(outcome);
});

test('names the features that are off', () => {
  expect(judged({ files: [constraints({ features })] }).items[0]?.reason).toBe(
    'Switched off in s3://northwind-monitoring/baseline/constraints.json for: age.',
  );
});
