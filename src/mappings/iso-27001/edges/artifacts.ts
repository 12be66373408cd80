import type { Edge } from '../../framework.ts';

/** Edges of the identity between what is registered and what runs. */
export const artifactsEdges = [
  {
    control: 'A.8.19',
    check: 'sagemaker-artifact-digest',
    strength: 'partial',
    rationale: 'Models and images on endpoints are, by content, those that were registered.',
    remains: 'Show who may put images and artifacts into registries and buckets, and how.',
  },
] as const satisfies readonly Edge[];
