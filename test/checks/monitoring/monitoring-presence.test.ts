import { expect, test } from 'vitest';
import { sagemakerMonitoringPresence as check } from '../../../src/checks/monitoring/monitoring-presence.ts';
import type { Gap } from '../../../src/evidence/gap.ts';
import type { BodyOf } from '../../../src/evidence/kind.ts';
import { type Endpoint, sagemakerEndpoints } from '../../../src/evidence/kinds/sagemaker-endpoints.ts';
import { sagemakerEvaluations } from '../../../src/evidence/kinds/sagemaker-evaluations.ts';
import {
  type MonitoringSchedule,
  sagemakerMonitoring,
} from '../../../src/evidence/kinds/sagemaker-monitoring.ts';
import {
  endpoint,
  evaluationReport,
  evaluationSource,
  gapOf,
  monitoringSchedule,
  sealedOf,
} from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

interface Case {
  readonly endpoints?: readonly Endpoint[];
  readonly schedules?: readonly MonitoringSchedule[];
  readonly gaps?: readonly Gap[];
  readonly evaluations?: BodyOf<typeof sagemakerEvaluations>;
  readonly evaluationGaps?: readonly Gap[];
}

const judged = ({
  endpoints = [endpoint()],
  schedules = [monitoringSchedule()],
  gaps = [],
  evaluations = sagemakerEvaluations.unread,
  evaluationGaps = [],
}: Case) =>
  judge(
    check,
    sealedOf(sagemakerEndpoints, { endpoints: [...endpoints], configs: [] }),
    sealedOf(sagemakerMonitoring, { ...sagemakerMonitoring.unread, schedules: [...schedules] }, { gaps }),
    sealedOf(sagemakerEvaluations, evaluations, { gaps: evaluationGaps }),
  );
const source = evaluationSource();

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
  {
    title: 'no schedule, and a report of the period',
    given: { schedules: [], evaluations: { sources: [source], reports: [evaluationReport()] } },
    outcome: 'pass',
  },
  {
    title: 'no schedule, and a place without reports',
    given: { schedules: [], evaluations: { sources: [source], reports: [] } },
    outcome: 'unknown',
  },
  {
    title: 'no schedule, and a report about another endpoint',
    given: {
      schedules: [],
      evaluations: { sources: [evaluationSource({ endpoint: 'other' })], reports: [evaluationReport()] },
    },
    outcome: 'unknown',
  },
  {
    title: 'no schedule, and a place that could not be listed',
    given: {
      schedules: [],
      evaluations: { sources: [source], reports: [] },
      evaluationGaps: [gapOf('denied', { action: 's3:ListBucket', resource: source.location })],
    },
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
    'No monitoring schedule names the endpoint. exhibit.yaml names no evaluation reports of the endpoint. Not looked at: CloudWatch alarms.',
  );
});

test('says which reports stand for monitoring', () => {
  const { items } = judged({
    schedules: [],
    evaluations: { sources: [source], reports: [evaluationReport()] },
  });
  expect(items[0]?.reason).toBe(
    'Evaluated: s3://northwind-monitoring/evaluations/ has 1 reports of the period, the last of 2026-08-01T06:00:00Z.',
  );
});
