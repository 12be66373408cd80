import type { Edge } from '../../framework.ts';

/** Edges of the checks of how models are delivered. */
export const deliveryEdges = [
  {
    control: 'A.3.2',
    check: 'sagemaker-duty-separation',
    strength: 'supporting',
    rationale: 'Making, approving and deploying are in different hands, as distinct roles would have it.',
    remains: 'Bring the roles for AI, and who holds them.',
  },
  {
    control: 'A.6.2.5',
    check: 'sagemaker-duty-separation',
    strength: 'partial',
    rationale: 'Each deployment was released by a person who had no part in making or deploying it.',
    remains: 'Bring the deployment plan, and show that its requirements were met.',
  },
  {
    control: 'MANAGE 1.1',
    check: 'sagemaker-duty-separation',
    strength: 'partial',
    rationale: 'The decision to go ahead was taken by neither who trained nor who deployed the model.',
    remains: 'Show the grounds of the decision.',
  },
] as const satisfies readonly Edge[];
