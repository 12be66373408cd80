import { expect, test } from 'vitest';
import { sagemakerMonitoringViolations as check } from '../../../src/checks/monitoring/monitoring-violations.ts';
import { digestOf } from '../../../src/core/digest.ts';
import type { Gap } from '../../../src/evidence/gap.ts';
import { sagemakerMonitoring } from '../../../src/evidence/kinds/sagemaker-monitoring.ts';
import { execution, gapOf, monitoringSchedule, sealedOf, violationOf } from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

interface Case {
  readonly schedules?: number;
  readonly runs?: readonly ReturnType<typeof execution>[];
  readonly found?: readonly ReturnType<typeof violationOf>[];
  readonly gaps?: readonly Gap[];
}

const judged = ({ schedules = 1, runs = [execution()], found, gaps = [] }: Case) =>
  judge(
    check,
    sealedOf(
      sagemakerMonitoring,
      {
        schedules: [monitoringSchedule()].slice(0, schedules),
        executions: [...runs],
        constraints: [],
        statistics: [],
        violations: found
          ? [
              {
                scheduleName: 'readmission-data-quality',
                scheduledAt: '2026-07-10T09:00:00Z',
                uri: 's3://northwind-monitoring/results/constraint_violations.json',
                digest: digestOf('violations'),
                violations: [...found],
              },
            ]
          : [],
      },
      { gaps },
    ),
  );
const bad = execution({ status: 'CompletedWithViolations' });
const listing = gapOf('denied', {
  action: 'sagemaker:ListMonitoringExecutions',
  resource: 'readmission-data-quality',
});

test.each<{ title: string; given: Case; outcome: string }>([
  { title: 'no schedule', given: { schedules: 0 }, outcome: 'not-applicable' },
  { title: 'completed runs', given: {}, outcome: 'pass' },
  { title: 'a run with violations', given: { runs: [execution(), bad] }, outcome: 'fail' },
  { title: 'a file with violations', given: { found: [violationOf()] }, outcome: 'fail' },
  { title: 'a file without violations', given: { found: [] }, outcome: 'pass' },
  { title: 'failed runs only', given: { runs: [execution({ status: 'Failed' })] }, outcome: 'unknown' },
  { title: 'no run', given: { runs: [] }, outcome: 'unknown' },
  {
    title: 'violations before the period',
    given: { runs: [execution(), { ...bad, scheduledAt: '2026-06-30T09:00:00Z' }] },
    outcome: 'pass',
  },
  { title: 'runs that could not all be listed', given: { gaps: [listing] }, outcome: 'unknown' },
])('$title: $outcome', ({ given, outcome }) => {
  expect(judged(given).outcome).toBe(outcome);
});

test('counts the violations by type, and says when their file was not read', () => {
  const found = [violationOf(), violationOf({ type: 'completeness_check' }), violationOf()];
  expect(judged({ runs: [bad], found }).items[0]?.reason).toBe(
    '1 of 1 runs completed, 1 with violations: 2 baseline_drift_check, 1 completeness_check.',
  );
  expect(judged({ runs: [bad] }).items[0]?.reason).toContain('their files were not read');
});
