import type { Edge } from '../../framework.ts';

/** Edges of the checks over what endpoints and monitoring write to S3. */
export const outputEdges = [
  {
    control: '3.5.1',
    check: 'sagemaker-async-output-key',
    strength: 'partial',
    rationale:
      'Answers that an endpoint keeps are encrypted under an own key, one layer of making stored card numbers unreadable.',
    remains:
      'Show how card numbers are made unreadable in the data itself; encryption of a disk or bucket alone counts only in the allowed cases.',
  },
  {
    control: '3.5.1',
    check: 'sagemaker-monitoring-key',
    strength: 'partial',
    rationale:
      'Volumes and reports of monitoring are encrypted under an own key, one layer of making stored card numbers unreadable.',
    remains:
      'Show how card numbers are made unreadable in the data itself; encryption of a disk or bucket alone counts only in the allowed cases.',
  },
] as const satisfies readonly Edge[];
