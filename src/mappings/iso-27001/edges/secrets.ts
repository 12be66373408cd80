import type { Edge } from '../../framework.ts';

/** Edges of checks on secrets. */
export const secretsEdges = [
  {
    control: 'A.5.17',
    check: 'secretsmanager-secret-rotation',
    strength: 'partial',
    rationale: 'Secret authentication data of programs is managed in one store and changed on a schedule.',
    remains: 'Show how secrets of people are given out, changed and protected.',
  },
] as const satisfies readonly Edge[];
