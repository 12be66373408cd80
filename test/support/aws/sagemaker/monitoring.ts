import { pageOf } from '../paging.ts';
import { type Operation, type Operations, Refusal, textOf, timeOf } from '../request.ts';
import { type Fields, isFields } from '../scenario.ts';
import { couldNotFind, description, instantOf, listing, recordsOf } from './listing.ts';

/** Summary fields that Describe keeps inside the configuration of a schedule. */
function scheduleSummary(record: Fields): Fields {
  const config = isFields(record.MonitoringScheduleConfig) ? record.MonitoringScheduleConfig : {};
  const name = config.MonitoringJobDefinitionName;
  const type = record.MonitoringType ?? config.MonitoringType;
  return {
    ...(name !== undefined && { MonitoringJobDefinitionName: name }),
    ...(type !== undefined && { MonitoringType: type }),
  };
}

const executions: Operation = (serving) => {
  const { input } = serving;
  const after = timeOf(input, 'ScheduledTimeAfter') ?? Number.NEGATIVE_INFINITY;
  const before = timeOf(input, 'ScheduledTimeBefore') ?? Number.POSITIVE_INFINITY;
  const found = recordsOf(serving, 'monitoring-executions')
    .filter(
      (record) =>
        (textOf(input, 'MonitoringScheduleName') ?? record.MonitoringScheduleName) ===
        record.MonitoringScheduleName,
    )
    .filter((record) => (textOf(input, 'EndpointName') ?? record.EndpointName) === record.EndpointName)
    .filter(
      (record) =>
        (textOf(input, 'StatusEquals') ?? record.MonitoringExecutionStatus) ===
        record.MonitoringExecutionStatus,
    )
    .filter(
      (record) => instantOf(record, 'ScheduledTime') > after && instantOf(record, 'ScheduledTime') < before,
    )
    .toSorted((a, b) => instantOf(a, orderOf(input)) - instantOf(b, orderOf(input)));
  const inOrder = textOf(input, 'SortOrder') === 'Ascending' ? found : found.reverse();
  const { items, ...rest } = pageOf(inOrder, serving, { standard: 10, most: 100 });
  return { MonitoringExecutionSummaries: items, ...rest };
};

function orderOf(input: Fields): string {
  return textOf(input, 'SortBy') === 'CreationTime' ? 'CreationTime' : 'ScheduledTime';
}

function jobDefinition(type: string): Operation {
  return description({
    file: 'job-definitions',
    by: ['JobDefinitionName', 'JobDefinitionName'],
    where: (record) => record.Type === type,
    missing: (name) =>
      new Refusal('ResourceNotFound', `Job definition ${name} of type ${type} does not exist.`),
  });
}

const ofSchedule = (record: Fields, input: Fields): boolean =>
  (textOf(input, 'MonitoringScheduleName') ?? record.MonitoringScheduleName) ===
  record.MonitoringScheduleName;

/** Monitoring schedules, executions, job definitions, and alerts with their history. */
export const monitoring: Operations = {
  ListMonitoringSchedules: listing({
    file: 'monitoring-schedules',
    list: 'MonitoringScheduleSummaries',
    nameField: 'MonitoringScheduleName',
    statusField: 'MonitoringScheduleStatus',
    fields: [
      'MonitoringScheduleName',
      'MonitoringScheduleArn',
      'CreationTime',
      'LastModifiedTime',
      'MonitoringScheduleStatus',
      'EndpointName',
    ],
    derived: scheduleSummary,
    where: (record, input) =>
      (textOf(input, 'EndpointName') ?? record.EndpointName) === record.EndpointName &&
      (input.MonitoringTypeEquals ?? scheduleSummary(record).MonitoringType) ===
        scheduleSummary(record).MonitoringType,
  }),
  DescribeMonitoringSchedule: description({
    file: 'monitoring-schedules',
    by: ['MonitoringScheduleName', 'MonitoringScheduleName'],
    missing: couldNotFind('monitoring-schedule'),
  }),
  ListMonitoringExecutions: executions,
  ListMonitoringAlerts: listing({
    file: 'monitoring-alerts',
    list: 'MonitoringAlertSummaries',
    nameField: 'MonitoringAlertName',
    fields: [
      'MonitoringAlertName',
      'CreationTime',
      'LastModifiedTime',
      'AlertStatus',
      'DatapointsToAlert',
      'EvaluationPeriod',
      'Actions',
    ],
    where: ofSchedule,
    size: { standard: 100, most: 100 },
  }),
  ListMonitoringAlertHistory: listing({
    file: 'monitoring-alert-history',
    list: 'MonitoringAlertHistory',
    nameField: 'MonitoringAlertName',
    statusField: 'AlertStatus',
    fields: ['MonitoringScheduleName', 'MonitoringAlertName', 'CreationTime', 'AlertStatus'],
    where: ofSchedule,
    size: { standard: 100, most: 100 },
  }),
  DescribeDataQualityJobDefinition: jobDefinition('DataQuality'),
  DescribeModelQualityJobDefinition: jobDefinition('ModelQuality'),
  DescribeModelBiasJobDefinition: jobDefinition('ModelBias'),
  DescribeModelExplainabilityJobDefinition: jobDefinition('ModelExplainability'),
};
