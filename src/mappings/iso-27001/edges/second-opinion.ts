import type { Edge } from '../../framework.ts';

/** Edges of the checks that compare other instruments with ours. They never speak for a control alone. */
export const secondOpinionEdges = [
  {
    control: 'A.5.36',
    check: 'securityhub-second-opinion',
    strength: 'supporting',
    rationale: 'An independent instrument compares the same settings with rules of its own.',
    remains: 'Show who reviews the findings, and that rules of the organisation are covered.',
  },
  {
    control: 'A.8.9',
    check: 'config-second-opinion',
    strength: 'supporting',
    rationale: 'Rules of Config watch whether configurations stay as they were decided.',
    remains: 'Bring the decided configurations, and what is done about results.',
  },
] as const satisfies readonly Edge[];
