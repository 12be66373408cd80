import type { Edge } from '../../framework.ts';

/** Edges of the approval of model cards over the period. */
export const modelCardEdges = [
  {
    control: 'A.5.3',
    check: 'sagemaker-model-card-approval',
    strength: 'supporting',
    rationale:
      'Writing the card of a model and approving it are conflicting duties; the check compares the persons behind both.',
    remains: 'Show which other duties conflict, and who may give rights to approve.',
  },
  {
    control: 'A.8.32',
    check: 'sagemaker-model-card-approval',
    strength: 'partial',
    rationale:
      'A model that goes live changes production: its card had been approved by then, and stayed so while it ran.',
    remains: 'Bring the change procedure, and show what was looked at before each approval.',
  },
] as const satisfies readonly Edge[];
