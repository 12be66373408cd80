import type { Edge } from '../../framework.ts';

/** Edges of the checks over feature stores. */
export const featureEdges = [
  {
    control: 'A.8.24',
    check: 'sagemaker-feature-store-online-key',
    strength: 'direct',
    rationale: 'Use of cryptography: online feature stores are under a key of the organisation.',
    remains: 'Bring the rules for cryptography, and name the custodians of the keys.',
  },
  {
    control: 'A.8.24',
    check: 'sagemaker-feature-store-offline-key',
    strength: 'direct',
    rationale: 'Use of cryptography: offline feature stores are under a key of the organisation.',
    remains: 'Bring the rules for cryptography, and name the custodians of the keys.',
  },
] as const satisfies readonly Edge[];
