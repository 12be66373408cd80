import type { Edge } from '../../framework.ts';

/** Edges of how the capacity of endpoints follows demand. */
export const endpointScalingEdges = [
  {
    control: 'Art.15(4)',
    check: 'sagemaker-endpoint-scaling',
    strength: 'partial',
    rationale: 'The redundancy of an endpoint holds at every hour and not only at that of the audit.',
    remains: 'Show the tests of robustness, and how feedback loops are kept from biasing the model.',
  },
  {
    control: 'A.4.5',
    check: 'sagemaker-endpoint-scaling',
    strength: 'supporting',
    rationale: 'The bounds of the compute that each endpoint may take are on record.',
    remains: 'Show that compute for development is documented too.',
  },
  {
    control: 'MEASURE 2.7',
    check: 'sagemaker-endpoint-scaling',
    strength: 'partial',
    rationale: 'Scaling leaves no endpoint on a single instance.',
    remains: 'Bring the evaluation of security and resilience.',
  },
] as const satisfies readonly Edge[];
