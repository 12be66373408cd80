import type { Edge } from '../../framework.ts';

/** Edges of how the capacity of endpoints follows demand. */
export const endpointScalingEdges = [
  {
    control: '164.308(a)(7)(i)',
    check: 'sagemaker-endpoint-scaling',
    strength: 'supporting',
    rationale:
      'A contingency plan has to count on the capacity that is left at any hour, which scaling may take away.',
    remains: 'Bring the contingency plan.',
  },
  {
    control: '164.308(a)(7)(ii)(C)',
    check: 'sagemaker-endpoint-scaling',
    strength: 'supporting',
    rationale:
      'Down to which number of instances each endpoint may shrink is background for working on in an emergency.',
    remains: 'Bring the plan for operation in an emergency.',
  },
] as const satisfies readonly Edge[];
