import type { Edge } from '../../framework.ts';

/** Edges of the checks of how models are delivered. */
export const deliveryEdges = [
  {
    control: '164.308(a)(3)(ii)(A)',
    check: 'sagemaker-duty-separation',
    strength: 'partial',
    rationale:
      'Whoever trains or deploys a model works with health data under the eyes of another person, who has to approve; the check compares the persons of each deployment.',
    remains: 'Show who supervises this work, and the decision on this addressable item.',
  },
] as const satisfies readonly Edge[];
