import type { Edge } from '../../framework.ts';

/** Edges of the checks over endpoints that serve inference components. */
export const componentEdges = [
  {
    control: '164.312(a)(1)',
    check: 'sagemaker-endpoint-isolation',
    strength: 'partial',
    rationale:
      'An isolated inference component cannot hand requests about patients to software outside that has no right to them.',
    remains:
      'Show which persons and programs were granted access to health data, and that other paths to it (databases, notebooks, file systems) are closed likewise.',
  },
  {
    control: '164.312(a)(1)',
    check: 'sagemaker-endpoint-vpc',
    strength: 'supporting',
    rationale:
      'Inside a VPC the rules of the organisation decide what reaches inference components and what they reach; the check shows the attachment, not the rules.',
    remains:
      'Show which persons and programs were granted access to health data, and that other paths to it (databases, notebooks, file systems) are closed likewise.',
  },
] as const satisfies readonly Edge[];
