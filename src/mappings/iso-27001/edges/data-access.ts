import type { Edge } from '../../framework.ts';

/** Edges of checks on who read training data. */
export const dataAccessEdges = [
  {
    control: 'A.8.3',
    check: 's3-training-data-access',
    strength: 'partial',
    rationale:
      'Training data was read by the roles of workloads and by known readers, or those who were neither are named.',
    remains: 'Show the rules for access to information, and how they are approved.',
  },
  {
    control: 'A.8.15',
    check: 's3-training-data-access',
    strength: 'supporting',
    rationale: 'The log is analysed for reads of training data by caller.',
    remains: 'Show how logs are analysed between audits.',
  },
] as const satisfies readonly Edge[];
