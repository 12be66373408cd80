import { z } from 'zod';
import { defineEvidence } from '../kind.ts';

export const monitoringAlert = z.strictObject({
  scheduleArn: z.string(),
  scheduleName: z.string(),
  name: z.string(),
  createdAt: z.string(),
  lastModifiedAt: z.string().nullable(),
  /** At collection: InAlert or OK. */
  status: z.string().nullable(),
  /** How many of the last `evaluationPeriod` runs have to find something before the alert is raised. */
  datapointsToAlert: z.int().nullable(),
  evaluationPeriod: z.int().nullable(),
});
export type MonitoringAlert = z.infer<typeof monitoringAlert>;

export const alertTransition = z.strictObject({
  scheduleName: z.string(),
  alertName: z.string(),
  at: z.string(),
  /** As the history states it. The service does not say whether it is the status before or after. */
  status: z.string().nullable(),
});
export type AlertTransition = z.infer<typeof alertTransition>;

/**
 * Alerts of the monitoring schedules that exist at collection, and their history.
 *
 * @source SageMaker ListMonitoringAlerts, ListMonitoringAlertHistory
 */
export const sagemakerMonitoringAlerts = defineEvidence({
  id: 'aws.sagemaker.monitoring-alerts@1',
  title: 'Alerts of model monitoring',
  description:
    'Every alert of the monitoring schedules that exist at collection, and each change of an alert between raised and not raised from the start of the period up to the collection.',
  unread: { alerts: [], transitions: [] },
  body: z.strictObject({ alerts: z.array(monitoringAlert), transitions: z.array(alertTransition) }),
});
