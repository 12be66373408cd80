import type { Edge } from '../../framework.ts';

/** Edges of checks on secrets. */
export const secretsEdges = [
  {
    control: '8.6.2',
    check: 'secretsmanager-secret-rotation',
    strength: 'supporting',
    rationale: 'Secrets in a store that rotates them need not be written into code.',
    remains: 'Show that no script, image or notebook holds a password of a system account.',
  },
  {
    control: '8.6.3',
    check: 'secretsmanager-secret-rotation',
    strength: 'partial',
    rationale:
      'Secrets of system accounts are changed on a schedule, and the check finds those that are not or whose change is overdue.',
    remains: 'Show the risk analysis that sets how often each is changed and how complex it is.',
  },
] as const satisfies readonly Edge[];
