import type { Edge } from '../../framework.ts';

/** Edges of the checks over what endpoints and monitoring write to S3. */
export const outputEdges = [
  {
    control: 'A.8.24',
    check: 'sagemaker-async-output-key',
    strength: 'direct',
    rationale:
      'Use of cryptography: kept answers of endpoints were under a key of the organisation for the whole period.',
    remains: 'Bring the rules for cryptography, and name the custodians of the keys.',
  },
  {
    control: 'A.8.24',
    check: 'sagemaker-monitoring-key',
    strength: 'direct',
    rationale: 'Use of cryptography: volumes and reports of monitoring are under a key of the organisation.',
    remains: 'Bring the rules for cryptography, and name the custodians of the keys.',
  },
] as const satisfies readonly Edge[];
