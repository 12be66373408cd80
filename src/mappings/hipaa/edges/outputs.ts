import type { Edge } from '../../framework.ts';

/** Edges of the checks over what endpoints and monitoring write to S3. */
export const outputEdges = [
  {
    control: '164.312(a)(2)(iv)',
    check: 'sagemaker-async-output-key',
    strength: 'direct',
    rationale:
      'Encryption of stored health data: answers about patients that an endpoint keeps in S3 are under a key that the organisation controls.',
    remains:
      'Bring the decision on this addressable item, name the custodians of the keys, and show which workloads and buckets hold health data.',
  },
  {
    control: '164.312(a)(2)(iv)',
    check: 'sagemaker-monitoring-key',
    strength: 'partial',
    rationale:
      'Monitoring copies captured requests to its volumes and writes statistics of them; both are under a key that the organisation controls.',
    remains:
      'Bring the decision on this addressable item, name the custodians of the keys, and show which workloads and buckets hold health data.',
  },
] as const satisfies readonly Edge[];
