import type { Edge } from '../../framework.ts';

/** Edges of the identity between what is registered and what runs. */
export const artifactsEdges = [
  {
    control: '6.3.2',
    check: 'sagemaker-artifact-digest',
    strength: 'supporting',
    rationale:
      'The images and artifacts behind registered versions are those that run, so an inventory can rest on the registry.',
    remains: 'Bring the inventory of own software and its third-party components.',
  },
] as const satisfies readonly Edge[];
