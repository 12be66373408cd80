import { expect, test } from 'vitest';
import { sagemakerMonitoringAlertHistory as check } from '../../../src/checks/monitoring/monitoring-alert-history.ts';
import type { Gap } from '../../../src/evidence/gap.ts';
import {
  type AlertTransition,
  type MonitoringAlert,
  sagemakerMonitoringAlerts,
} from '../../../src/evidence/kinds/sagemaker-monitoring-alerts.ts';
import { alertTransition, gapOf, monitoringAlert, sealedOf } from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

interface Case {
  readonly alerts?: readonly MonitoringAlert[];
  readonly transitions?: readonly AlertTransition[];
  readonly gaps?: readonly Gap[];
}

const judged = ({ alerts = [monitoringAlert()], transitions = [], gaps = [] }: Case) =>
  judge(
    check,
    sealedOf(
      sagemakerMonitoringAlerts,
      { alerts: [...alerts], transitions: [...transitions] },
      { gaps: [...gaps] },
    ),
  );
const noHistory = gapOf('denied', { action: 'sagemaker:ListMonitoringAlertHistory' });
const noAlerts = gapOf('denied', {
  action: 'sagemaker:ListMonitoringAlerts',
  resource: monitoringAlert().scheduleArn,
});

test.each<{ title: string; given: Case; outcome: string }>([
  { title: 'no alert', given: { alerts: [] }, outcome: 'not-applicable' },
  { title: 'never raised', given: {}, outcome: 'pass' },
  { title: 'raised in the period', given: { transitions: [alertTransition()] }, outcome: 'fail' },
  {
    title: 'put back in the period, whichever status the history states',
    given: { transitions: [alertTransition({ status: 'OK' })] },
    outcome: 'fail',
  },
  {
    title: 'raised all the time',
    given: { alerts: [monitoringAlert({ status: 'InAlert' })] },
    outcome: 'fail',
  },
  {
    title: 'raised after the period',
    given: {
      alerts: [monitoringAlert({ status: 'InAlert' })],
      transitions: [alertTransition({ at: '2026-10-01T00:00:00Z' })],
    },
    outcome: 'unknown',
  },
  {
    title: 'changes of others',
    given: {
      transitions: [
        alertTransition({ scheduleName: 'other' }),
        alertTransition({ alertName: 'other' }),
        alertTransition({ at: '2026-06-30T23:59:59Z' }),
      ],
    },
    outcome: 'pass',
  },
  {
    title: 'one of two raised',
    given: { alerts: [monitoringAlert(), monitoringAlert({ name: 'second', status: 'InAlert' })] },
    outcome: 'fail',
  },
  { title: 'no status', given: { alerts: [monitoringAlert({ status: null })] }, outcome: 'unknown' },
  { title: 'a history that was refused', given: { gaps: [noHistory] }, outcome: 'unknown' },
  { title: 'alerts that were refused', given: { alerts: [], gaps: [noAlerts] }, outcome: 'unknown' },
])('$title: $outcome', ({ given, outcome }) => {
  expect(judged(given).outcome).toBe(outcome);
});

test('no alert passes beside a history that was refused', () => {
  expect(judged({ gaps: [noHistory] }).counts).toMatchObject({ pass: 0, unknown: 2 });
});

test('says what raises the alert, and when it changed', () => {
  const transitions = [alertTransition(), alertTransition({ at: '2026-07-11T09:10:00Z', status: 'OK' })];
  const alerts = [monitoringAlert({ datapointsToAlert: 2, evaluationPeriod: 3 })];
  expect(judged({ alerts, transitions }).items[0]?.reason).toBe(
    'alert changed at 2026-07-10T09:10:00Z, 2026-07-11T09:10:00Z. Raised by 2 of 3 runs. At collection: OK.',
  );
  const vague = [monitoringAlert({ datapointsToAlert: null })];
  expect(judged({ alerts: vague }).items[0]?.reason).toContain('What raises it is not stated.');
});
