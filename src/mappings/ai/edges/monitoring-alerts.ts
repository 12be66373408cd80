import type { Edge } from '../../framework.ts';

/** Edges of the check over alerts of model monitoring. */
export const monitoringAlertEdges = [
  {
    control: 'A.6.2.6',
    check: 'sagemaker-monitoring-alert-history',
    strength: 'partial',
    rationale: 'What monitoring raised an alert for is on record, with the time.',
    remains: 'Show what is done about failures, and how updates and support work.',
  },
  {
    control: 'Art.15(1),(3)',
    check: 'sagemaker-monitoring-alert-history',
    strength: 'supporting',
    rationale: 'Departures from the expected quality that lasted raise an alert, which is listed.',
    remains: 'Declare the levels of accuracy and their metrics, and show that they hold.',
  },
] as const satisfies readonly Edge[];
