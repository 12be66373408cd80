import type { Edge } from '../../framework.ts';

/** Edges of the checks of review by people. */
export const humanReviewEdges = [
  {
    control: '3.5.1',
    check: 'sagemaker-flow-definition-key',
    strength: 'supporting',
    rationale:
      'Objects that are shown to reviewers are written with the answers, under a key of the organisation.',
    remains: 'Show that no card number is shown to reviewers, or that this encryption suits it.',
  },
] as const satisfies readonly Edge[];
