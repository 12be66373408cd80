import type { Edge } from '../../framework.ts';

/** Edges of checks on how the log is queried. */
export const queriesEdges = [
  {
    control: '10.3.1',
    check: 'athena-workgroup',
    strength: 'supporting',
    rationale:
      'Results of queries are a copy of the audit log, and the work group decides where they lie and under which key.',
    remains: 'Show that only people with a need can read the log and the results of queries.',
  },
] as const satisfies readonly Edge[];
