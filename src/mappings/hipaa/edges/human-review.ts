import type { Edge } from '../../framework.ts';

/** Edges of the checks of review by people. */
export const humanReviewEdges = [
  {
    control: '164.312(a)(2)(iv)',
    check: 'sagemaker-flow-definition-key',
    strength: 'partial',
    rationale:
      'What people see and answer in a review can be health data; it is encrypted under a key that the organisation controls.',
    remains: 'Show which reviews hold health data, and the decision on this addressable item.',
  },
] as const satisfies readonly Edge[];
