import type { Edge } from '../../framework.ts';

/** Edges of checks on how the log is queried. */
export const queriesEdges = [
  {
    control: '164.312(b)',
    check: 'athena-workgroup',
    strength: 'supporting',
    rationale:
      'Activity is examined by queries whose results lie encrypted in a place that the work group decides.',
    remains: 'Show who queries the log, and how results are reviewed and removed.',
  },
] as const satisfies readonly Edge[];
