import type { Edge } from '../../framework.ts';

/** Edges of checks on secrets. */
export const secretsEdges = [
  {
    control: '164.308(a)(5)(ii)(D)',
    check: 'secretsmanager-secret-rotation',
    strength: 'partial',
    rationale:
      'Changing passwords is a part of managing them; secrets that programs use are changed by rotation.',
    remains:
      'Show how people create, change and keep their passwords, and the decision on this addressable item.',
  },
] as const satisfies readonly Edge[];
