import {
  type MonitoringAlertHistorySummary,
  type MonitoringAlertSummary,
  paginateListMonitoringAlertHistory,
  paginateListMonitoringAlerts,
  SageMakerClient,
} from '@aws-sdk/client-sagemaker';
import { by } from '../../core/order.ts';
import { at } from '../../core/period.ts';
import { type MonitoringSchedule, sagemakerMonitoring } from '../../evidence/kinds/sagemaker-monitoring.ts';
import {
  type AlertTransition,
  alertTransition,
  type MonitoringAlert,
  monitoringAlert,
  sagemakerMonitoringAlerts,
} from '../../evidence/kinds/sagemaker-monitoring-alerts.ts';
import { type Listing, populationOf, readList, text, when } from '../answers.ts';
import { defineCollector } from '../collector.ts';

const ALERTS = 'sagemaker:ListMonitoringAlerts';
const HISTORY = 'sagemaker:ListMonitoringAlertHistory';

/**
 * Lists the alerts of each monitoring schedule of the region. Where there is one, the history of all of them is read
 * at once, from the start of the period.
 */
export const sagemakerMonitoringAlertsCollector = defineCollector({
  id: 'sagemaker-monitoring-alerts',
  produces: sagemakerMonitoringAlerts,
  reach: 'regional',
  actions: [ALERTS, HISTORY],
  uses: [sagemakerMonitoring],
  unaffectedBy: [
    'sagemaker:DescribeDataQualityJobDefinition',
    'sagemaker:DescribeModelQualityJobDefinition',
    'sagemaker:DescribeModelBiasJobDefinition',
    'sagemaker:DescribeModelExplainabilityJobDefinition',
    'sagemaker:ListMonitoringExecutions',
    'sagemaker:DescribeProcessingJob',
    's3:GetObject',
  ],

  async collect({ client, given, period, reads, scope }) {
    const sagemaker = client(SageMakerClient);
    const schedules = given(sagemakerMonitoring)
      .filter(({ evidence }) => evidence.scope.region === scope.region)
      .flatMap(({ evidence }) => evidence.body.schedules);
    const listings: Listing<MonitoringAlert>[] = [];
    for (const schedule of schedules) {
      listings.push(
        await readList(
          reads,
          { action: ALERTS, resource: schedule.arn },
          {
            pages: paginateListMonitoringAlerts(
              { client: sagemaker, pageSize: 100 },
              { MonitoringScheduleName: schedule.name },
            ),
            list: ({ MonitoringAlertSummaries }) => MonitoringAlertSummaries,
            shape: (answer) => alertOf(schedule, answer),
          },
        ),
      );
    }
    const alerts = listings.flatMap(({ items }) => items);
    const history =
      alerts.length === 0
        ? []
        : await readList(
            reads,
            { action: HISTORY, resource: null },
            {
              pages: paginateListMonitoringAlertHistory(
                { client: sagemaker, pageSize: 100 },
                // "After" may leave out the instant itself.
                { CreationTimeAfter: new Date(at(period.from) - 1000), SortBy: 'CreationTime' },
              ),
              list: ({ MonitoringAlertHistory }) => MonitoringAlertHistory,
              shape: transitionOf,
            },
          ).then(({ items }) => items.filter((one) => at(one.at) >= at(period.from)));
    return {
      body: { alerts: alerts.toSorted(IN_ORDER), transitions: history.toSorted(IN_TIME) },
      ...populationOf(ALERTS, ...listings),
    };
  },
});

const IN_ORDER = by<MonitoringAlert>(
  ({ scheduleArn }) => scheduleArn,
  ({ name }) => name,
);
const IN_TIME = by<AlertTransition>(
  (one) => one.at,
  ({ scheduleName }) => scheduleName,
  ({ alertName }) => alertName,
);

function alertOf({ arn, name }: MonitoringSchedule, answer: MonitoringAlertSummary): MonitoringAlert {
  return monitoringAlert.parse({
    scheduleArn: arn,
    scheduleName: name,
    name: answer.MonitoringAlertName,
    createdAt: when(answer.CreationTime),
    lastModifiedAt: when(answer.LastModifiedTime),
    status: text(answer.AlertStatus),
    datapointsToAlert: answer.DatapointsToAlert ?? null,
    evaluationPeriod: answer.EvaluationPeriod ?? null,
  });
}

function transitionOf(answer: MonitoringAlertHistorySummary): AlertTransition {
  return alertTransition.parse({
    scheduleName: answer.MonitoringScheduleName,
    alertName: answer.MonitoringAlertName,
    at: when(answer.CreationTime),
    status: text(answer.AlertStatus),
  });
}
