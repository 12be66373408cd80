import type { Edge } from '../../framework.ts';

/** Edges of checks on who read training data. */
export const dataAccessEdges = [
  {
    control: '164.308(a)(1)(ii)(D)',
    check: 's3-training-data-access',
    strength: 'partial',
    rationale:
      'Reads of training data in the period were reviewed by caller, and those by nobody expected are named.',
    remains: 'Show that records of activity are reviewed regularly, also of systems outside AWS.',
  },
  {
    control: '164.312(b)',
    check: 's3-training-data-access',
    strength: 'partial',
    rationale: 'The log is examined for who read the data that models are trained on.',
    remains: 'Show who examines activity between audits.',
  },
] as const satisfies readonly Edge[];
