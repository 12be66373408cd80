import type { Edge } from '../../framework.ts';

/** Edges of the checks of review by people. */
export const humanReviewEdges = [
  {
    control: 'A.8.24',
    check: 'sagemaker-flow-definition-key',
    strength: 'partial',
    rationale: 'Answers of reviewers are under keys that the organisation manages.',
    remains: 'Bring the rules on cryptography, and show the keys outside reviews.',
  },
] as const satisfies readonly Edge[];
