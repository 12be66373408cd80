import type { Edge } from '../../framework.ts';

/** Edges of the approval of model cards over the period. */
export const modelCardEdges = [
  {
    control: 'Art.11(1)',
    check: 'sagemaker-model-card-approval',
    strength: 'partial',
    rationale:
      'Documentation has to be there before a system is put into service and be kept current: the card was approved when the model went live, and again after each change.',
    remains: 'Bring the rest of the technical documentation, and show that it covers Annex IV.',
  },
  {
    control: 'A.6.2.5',
    check: 'sagemaker-model-card-approval',
    strength: 'partial',
    rationale:
      'Approved documentation stood before each deployment of the period, as a condition of release.',
    remains: 'Bring the plan of deployment with all its conditions.',
  },
  {
    control: 'A.6.2.7',
    check: 'sagemaker-model-card-approval',
    strength: 'partial',
    rationale: 'Somebody else than the author released what is documented, and no later text went unseen.',
    remains: 'Show for which interested parties documentation is needed, and that they have it.',
  },
  {
    control: 'MANAGE 1.1',
    check: 'sagemaker-model-card-approval',
    strength: 'supporting',
    rationale: 'Whoever decided to go ahead had an approved account of purpose and results to decide on.',
    remains: 'Show the decision and its grounds.',
  },
] as const satisfies readonly Edge[];
