import { at, contains, type Period } from '../../core/period.ts';
import type { BodyOf } from '../../evidence/kind.ts';
import {
  type MonitoringAlert,
  sagemakerMonitoringAlerts,
} from '../../evidence/kinds/sagemaker-monitoring-alerts.ts';
import { defineCheck, type Observation } from '../check.ts';
import type { Seen } from '../over-period.ts';
import { worst } from '../worst.ts';

const HISTORY = 'sagemaker:ListMonitoringAlertHistory';

/** Looks whether an alert of model monitoring was raised in the period. */
export const sagemakerMonitoringAlertHistory = defineCheck({
  id: 'sagemaker-monitoring-alert-history',
  topic: 'monitoring',
  title: 'No alert of model monitoring was raised in the period',
  failureTitle: 'Alerts of model monitoring were raised in the period',
  rationale:
    'An alert says that monitoring found too much too often for one run to be an accident. Somebody has to have followed it up.',
  procedure:
    'For the alerts of each monitoring schedule that exists at collection, from their history and status at collection: an alert that changed in the period, to raised or back, was raised in it and fails; so does one that stands raised at collection and did not change since the period began. One that changed only after the period is unknown, since the history does not say from what. How many runs have to find something before it is raised is stated. Alerts of schedules that were deleted are not seen, and whether a raised alert was followed up is left to a person.',
  severity: 'medium',
  remediation:
    'Follow up what the runs behind the alert found, and keep the record. Set the number of runs that raise it so that it is not raised by chance.',
  needs: { alerts: sagemakerMonitoringAlerts },

  observe: ({ alerts }, period) =>
    alerts.flatMap(({ digest, evidence: { scope, body, gaps } }) => {
      const isWhole = gaps.every(({ action }) => action !== HISTORY);
      return [...Map.groupBy(body.alerts, ({ scheduleArn }) => scheduleArn)].map(
        ([scheduleArn, own]): Observation => ({
          scope,
          resource: scheduleArn,
          ...worst(
            own.map((alert) => seen(alert, { body, isWhole, period })),
            '',
          ),
          basis: 'period',
          intervals: [],
          evidence: [digest],
        }),
      );
    }),
});

interface History {
  readonly body: BodyOf<typeof sagemakerMonitoringAlerts>;
  readonly isWhole: boolean;
  readonly period: Period;
}

function seen(alert: MonitoringAlert, { body, isWhole, period }: History): Seen {
  const changes = body.transitions.filter(
    (one) =>
      one.scheduleName === alert.scheduleName &&
      one.alertName === alert.name &&
      at(one.at) >= at(period.from),
  );
  const inPeriod = changes.filter((one) => contains(period, one.at)).map((one) => one.at);
  const { status } = alert;
  const note = (what: string) =>
    `${alert.name} ${what}. ${raisedBy(alert)} At collection: ${status ?? 'not stated'}.`;
  if (inPeriod.length > 0) return { met: false, note: note(`changed at ${inPeriod.join(', ')}`) };
  if (!isWhole) return { met: null, note: note('has a history that was not read whole') };
  if (changes.length > 0) return { met: null, note: note('changed after the period') };
  const met = status === null ? null : status === 'OK';
  return { met, note: note('did not change since the period began') };
}

function raisedBy({ datapointsToAlert, evaluationPeriod }: MonitoringAlert): string {
  return datapointsToAlert === null || evaluationPeriod === null
    ? 'What raises it is not stated.'
    : `Raised by ${datapointsToAlert} of ${evaluationPeriod} runs.`;
}
