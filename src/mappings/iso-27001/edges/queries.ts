import type { Edge } from '../../framework.ts';

/** Edges of checks on how the log is queried. */
export const queriesEdges = [
  {
    control: 'A.8.15',
    check: 'athena-workgroup',
    strength: 'supporting',
    rationale: 'The copy of the log that queries make is encrypted and lies where the work group wants it.',
    remains: 'Show how logs and what is drawn from them are protected and analysed.',
  },
] as const satisfies readonly Edge[];
