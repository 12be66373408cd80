import type { Edge } from '../../framework.ts';

/** Edges of the checks over feature stores. */
export const featureEdges = [
  {
    control: '164.312(a)(2)(iv)',
    check: 'sagemaker-feature-store-online-key',
    strength: 'direct',
    rationale:
      'Encryption of stored health data: features of patients that are kept for predictions are under a key that the organisation controls.',
    remains:
      'Bring the decision on this addressable item, name the custodians of the keys, and show which workloads and buckets hold health data.',
  },
  {
    control: '164.312(a)(2)(iv)',
    check: 'sagemaker-feature-store-offline-key',
    strength: 'direct',
    rationale:
      'Encryption of stored health data: the history of features that models are trained from is under a key that the organisation controls.',
    remains:
      'Bring the decision on this addressable item, name the custodians of the keys, and show which workloads and buckets hold health data.',
  },
] as const satisfies readonly Edge[];
