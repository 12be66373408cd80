import type { Edge } from '../../framework.ts';

/** Edges of checks on what machine learning costs. */
export const spendEdges = [
  {
    control: 'A.5.9',
    check: 'cost-spend-attribution',
    strength: 'supporting',
    rationale:
      'Spend that carries a tag leads to an owner; spend without one points to resources that an inventory lacks.',
    remains: 'Bring the inventory with owners for information and other assets.',
  },
  {
    control: 'A.8.6',
    check: 'cost-spend-attribution',
    strength: 'supporting',
    rationale: 'Spend by usage type and month shows which capacity is used, and for whom.',
    remains: 'Show how need is forecast and capacity follows it.',
  },
  {
    control: 'A.8.6',
    check: 'sagemaker-endpoint-idle',
    strength: 'supporting',
    rationale: 'Calls of endpoints over the period show capacity that runs and is not used.',
    remains: 'Show how capacity follows the need that was forecast.',
  },
  {
    control: 'A.8.6',
    check: 'sagemaker-spot-checkpointing',
    strength: 'supporting',
    rationale: 'Checkpoints let training on capacity that may be taken away come to its end.',
    remains: 'Show that the capacity for training that has to end in time is assured.',
  },
  {
    control: 'A.5.9',
    check: 'sagemaker-endpoint-idle',
    strength: 'supporting',
    rationale: 'An endpoint that nobody calls points to an asset without an owner who needs it.',
    remains: 'Show that the inventory of assets is kept and has owners.',
  },
] as const satisfies readonly Edge[];
