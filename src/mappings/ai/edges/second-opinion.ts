import type { Edge } from '../../framework.ts';

/** Edges of the checks that compare other instruments with ours. They never speak for a control alone. */
export const secondOpinionEdges = [
  {
    control: 'MEASURE 2.7',
    check: 'securityhub-second-opinion',
    strength: 'supporting',
    rationale: 'Security Hub evaluates the security of ML resources by controls of its own.',
    remains: 'Bring the evaluation of security and resilience.',
  },
  {
    control: 'MEASURE 2.7',
    check: 'config-second-opinion',
    strength: 'supporting',
    rationale: 'Rules of Config evaluate the security of ML resources all the time.',
    remains: 'Bring the evaluation of security and resilience.',
  },
] as const satisfies readonly Edge[];
