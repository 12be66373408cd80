import type { Edge } from '../../framework.ts';

/** Edges of the checks that compare other instruments with ours. They never speak for a control alone. */
export const secondOpinionEdges = [
  {
    control: '164.308(a)(8)',
    check: 'securityhub-second-opinion',
    strength: 'supporting',
    rationale: 'Findings of another instrument beside ours show whether the evaluation misses something.',
    remains: 'Bring the periodic evaluation itself, and what became of each disagreement.',
  },
  {
    control: '164.308(a)(8)',
    check: 'config-second-opinion',
    strength: 'supporting',
    rationale: 'Rules that are evaluated all the time show whether the evaluation misses something.',
    remains: 'Bring the periodic evaluation itself, and what became of each disagreement.',
  },
] as const satisfies readonly Edge[];
