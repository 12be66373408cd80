import type { Edge } from '../../framework.ts';

/** Edges of the check over alerts of model monitoring. */
export const monitoringAlertEdges = [
  {
    control: 'A.8.16',
    check: 'sagemaker-monitoring-alert-history',
    strength: 'partial',
    rationale:
      'Abnormal behaviour is told from chance and brought up: alerts that were raised in the period are listed.',
    remains: 'Show what counts as abnormal, and who follows it up.',
  },
] as const satisfies readonly Edge[];
