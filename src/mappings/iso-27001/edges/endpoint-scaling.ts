import type { Edge } from '../../framework.ts';

/** Edges of how the capacity of endpoints follows demand. */
export const endpointScalingEdges = [
  {
    control: 'A.8.6',
    check: 'sagemaker-endpoint-scaling',
    strength: 'partial',
    rationale: 'Capacity follows demand between stated bounds, and what moves it is in effect.',
    remains: 'Show the forecast of need, and that the upper bounds are enough for it.',
  },
  {
    control: 'A.8.14',
    check: 'sagemaker-endpoint-scaling',
    strength: 'partial',
    rationale: 'Redundancy that scaling may take back is none: the check finds minimums below two instances.',
    remains: 'Show the required availability, and redundancy of what the endpoint depends on.',
  },
] as const satisfies readonly Edge[];
