import type {
  AlertTransition,
  MonitoringAlert,
} from '../../../src/evidence/kinds/sagemaker-monitoring-alerts.ts';
import { sagemakerArn } from './record.ts';

/** An alert that is not raised. */
export function monitoringAlert(over: Partial<MonitoringAlert> = {}): MonitoringAlert {
  const scheduleName = over.scheduleName ?? 'readmission-data-quality';
  return {
    scheduleArn: sagemakerArn('monitoring-schedule', scheduleName),
    scheduleName,
    name: 'alert',
    createdAt: '2026-06-02T08:00:00Z',
    lastModifiedAt: '2026-06-02T08:00:00Z',
    status: 'OK',
    datapointsToAlert: 1,
    evaluationPeriod: 1,
    ...over,
  };
}

/** A change of that alert within the period. */
export function alertTransition(over: Partial<AlertTransition> = {}): AlertTransition {
  return {
    scheduleName: 'readmission-data-quality',
    alertName: 'alert',
    at: '2026-07-10T09:10:00Z',
    status: 'InAlert',
    ...over,
  };
}
