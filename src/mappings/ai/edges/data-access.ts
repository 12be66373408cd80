import type { Edge } from '../../framework.ts';

/** Edges of checks on who read training data. */
export const dataAccessEdges = [
  {
    control: 'Art.10(5)',
    check: 's3-training-data-access',
    strength: 'partial',
    rationale: 'Who read training data in the period, and whether all of them were meant to, is shown.',
    remains: 'Show which of the data are of special categories, and when they are deleted.',
  },
  {
    control: 'A.7.3',
    check: 's3-training-data-access',
    strength: 'supporting',
    rationale: 'Readers of training data in the period are named.',
    remains: 'Describe how data are acquired and selected.',
  },
] as const satisfies readonly Edge[];
