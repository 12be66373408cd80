import type { Edge } from '../../framework.ts';

/** Edges of checks on budgets. */
export const budgetsEdges = [
  {
    control: 'A.8.6',
    check: 'budgets-budget-alerts',
    strength: 'supporting',
    rationale: 'A budget that alerts shows when an account uses more capacity than was planned.',
    remains: 'Show the forecast of need and how capacity follows it.',
  },
  {
    control: 'A.8.16',
    check: 'budgets-budget-alerts',
    strength: 'supporting',
    rationale: 'Costs that leave the plan are a sign of use that nobody meant, and somebody is told of them.',
    remains: 'Show what counts as abnormal, and who follows it up.',
  },
] as const satisfies readonly Edge[];
