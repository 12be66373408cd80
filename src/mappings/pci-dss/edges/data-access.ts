import type { Edge } from '../../framework.ts';

/** Edges of checks on who read training data. */
export const dataAccessEdges = [
  {
    control: '10.2.1.1',
    check: 's3-training-data-access',
    strength: 'partial',
    rationale:
      'Every read of training data by a person or role in the period stands in the log with its caller.',
    remains: 'Show the same for every other place that holds account data.',
  },
  {
    control: '7.2.6',
    check: 's3-training-data-access',
    strength: 'supporting',
    rationale: 'Who queried stores of data past the workloads is named.',
    remains: 'Show that people reach repositories of account data by programs or by the roles meant for it.',
  },
] as const satisfies readonly Edge[];
