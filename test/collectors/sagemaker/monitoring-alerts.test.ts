import { expect, test } from 'vitest';
import { sagemakerMonitoringAlertsCollector as collector } from '../../../src/collectors/sagemaker/monitoring-alerts.ts';
import { recordedRun } from '../../support/aws/collect.ts';
import type { Fault } from '../../support/aws/faults.ts';
import type { ScenarioFiles } from '../../support/aws/scenario.ts';
import { arnOf, file, recordsFor } from '../account.ts';
import { readmission } from '../readmission.ts';

const SCHEDULE = arnOf('monitoring-schedule', 'readmission-data');
const ALERTS = file('sagemaker/monitoring-alerts');
const HISTORY = file('sagemaker/monitoring-alert-history');

async function run(over: ScenarioFiles = {}, faults: readonly Fault[] = []) {
  const scenario = { ...readmission, ...over };
  return recordedRun(scenario, collector, { given: await recordsFor(scenario, collector.uses), faults });
}

test('reads the alerts of each schedule, and their history from the start of the period', async () => {
  const { evidence, requests } = await run();
  expect(evidence.body).toEqual({
    alerts: [
      {
        scheduleArn: SCHEDULE,
        scheduleName: 'readmission-data',
        name: 'alert',
        createdAt: '2026-07-13T08:00:00Z',
        lastModifiedAt: '2026-07-13T08:00:00Z',
        status: 'InAlert',
        datapointsToAlert: 1,
        evaluationPeriod: 2,
      },
    ],
    transitions: [
      {
        scheduleName: 'readmission-data',
        alertName: 'alert',
        at: '2026-08-01T00:10:00Z',
        status: 'InAlert',
      },
    ],
  });
  expect(evidence.population).toMatchObject({ count: 1, countedBy: 'sagemaker:ListMonitoringAlerts' });
  const history = requests.filter(({ operation }) => operation === 'ListMonitoringAlertHistory');
  expect(history).toHaveLength(1);
});

const alert = { MonitoringScheduleName: 'readmission-data', MonitoringAlertName: 'bare' };
const dated = { ...alert, CreationTime: '2026-07-13T08:00:00Z' };

test('keeps what was left out as null', async () => {
  const { evidence } = await run({ [ALERTS]: [dated], [HISTORY]: [{ ...dated }] });
  expect(evidence.body).toMatchObject({
    alerts: [{ lastModifiedAt: null, status: null, datapointsToAlert: null, evaluationPeriod: null }],
    transitions: [{ at: '2026-07-13T08:00:00Z', status: null }],
  });
  expect(evidence.gaps).toEqual([]);
});

test('asks for no history where there is no alert', async () => {
  const { evidence, calledActions } = await run({ [ALERTS]: [] });
  expect(evidence).toMatchObject({ body: { alerts: [], transitions: [] }, gaps: [] });
  expect(calledActions).toEqual(['sagemaker:ListMonitoringAlerts']);
});

test('reads every page of both', async () => {
  const many = Array.from({ length: 130 }, (_, index) => ({ ...dated, MonitoringAlertName: `a-${index}` }));
  const { evidence } = await run({ [ALERTS]: many, [HISTORY]: many });
  expect(evidence.body.alerts).toHaveLength(130);
  expect(evidence.body.transitions).toHaveLength(130);
});

test('an alert without a name is malformed, and those beside it are kept', async () => {
  const nameless = { ...dated, MonitoringAlertName: undefined };
  const { evidence } = await run({ [ALERTS]: [nameless, dated] });
  expect(evidence.body.alerts).toMatchObject([{ name: 'bare' }]);
  expect(evidence).toMatchObject({
    population: null,
    gaps: [{ kind: 'malformed', action: 'sagemaker:ListMonitoringAlerts', resource: SCHEDULE }],
  });
});

test.each([
  { operation: 'ListMonitoringSchedules', open: true },
  { operation: 'DescribeMonitoringSchedule', open: true },
  { operation: 'ListMonitoringExecutions', open: false },
  { operation: 'DescribeDataQualityJobDefinition', open: false },
])('is left open by a denied $operation: $open', async ({ operation, open }) => {
  const faults = [{ service: 'SageMaker', operation, fault: 'denied' }] as const;
  const given = await recordsFor(readmission, collector.uses, { faults });
  const { evidence } = await recordedRun(readmission, collector, { given });
  expect(evidence.gaps.some(({ resource }) => resource === null)).toBe(open);
});
