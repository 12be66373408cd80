import type { Edge } from '../../framework.ts';

/** Edges of the checks over endpoints that serve inference components. */
export const componentEdges = [
  {
    control: 'A.8.20',
    check: 'sagemaker-endpoint-vpc',
    strength: 'partial',
    rationale:
      'Security of networks: inference components run where the network rules of the organisation apply; the rules are not looked at.',
    remains: 'Show the rules of the networks and who manages them.',
  },
  {
    control: 'A.8.22',
    check: 'sagemaker-endpoint-isolation',
    strength: 'partial',
    rationale: 'Segregation of networks: an isolated inference component is cut off from every network.',
    remains: 'Show how networks are divided and why, outside these endpoints.',
  },
] as const satisfies readonly Edge[];
