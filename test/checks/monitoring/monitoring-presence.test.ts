import { expect, test } from 'vitest';
import { sagemakerMonitoringPresence as check } from '../../../src/checks/monitoring/monitoring-presence.ts';
import type { Gap } from '../../../src/evidence/gap.ts';
import { type Endpoint, sagemakerEndpoints } from '../../../src/evidence/kinds/sagemaker-endpoints.ts';
import {
  type MonitoringSchedule,
  sagemakerMonitoring,
} from '../../../src/evidence/kinds/sagemaker-monitoring.ts';
import { endpoint, gapOf, monitoringSchedule, sealedOf } from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

interface Case {
  readonly endpoints?: readonly Endpoint[];
  readonly schedules?: readonly MonitoringSchedule[];
  readonly gaps?: readonly Gap[];
}

const judged = ({ endpoints = [endpoint()], schedules = [monitoringSchedule()], gaps = [] }: Case) =>
  judge(
    check,
    sealedOf(sagemakerEndpoints, { endpoints: [...endpoints], configs: [] }),
    sealedOf(sagemakerMonitoring, { ...sagemakerMonitoring.unread, schedules: [...schedules] }, { gaps }),
  );

test.each<{ title: string; given: Case; outcome: string }>([
  { title: 'no endpoint', given: { endpoints: [] }, outcome: 'not-applicable' },
  { title: 'a running schedule', given: {}, outcome: 'pass' },
  {
    title: 'a stopped and a running schedule',
    given: { schedules: [monitoringSchedule({ name: 'old', status: 'Stopped' }), monitoringSchedule()] },
    outcome: 'pass',
  },
  {
    title: 'a stopped schedule',
    given: { schedules: [monitoringSchedule({ status: 'Stopped' })] },
    outcome: 'unknown',
  },
  { title: 'no schedule', given: { schedules: [] }, outcome: 'unknown' },
  {
    title: 'a schedule of another endpoint',
    given: { schedules: [monitoringSchedule({ endpointName: 'other' })] },
    outcome: 'unknown',
  },
  { title: 'schedules that could not be listed', given: { gaps: [gapOf('denied')] }, outcome: 'unknown' },
])('$title: $outcome', ({ given, outcome }) => {
  expect(judged(given).outcome).toBe(outcome);
});

test('never fails, and says which routes were looked at', () => {
  const { counts, items } = judged({ schedules: [] });
  expect(counts).toEqual({ pass: 0, fail: 0, unknown: 1, 'not-applicable': 0 });
  expect(items[0]?.reason).toBe(
    'No monitoring schedule names the endpoint. Looked at: Model Monitor. Not looked at: Evidently reports, MLflow metrics, CloudWatch alarms.',
  );
});
