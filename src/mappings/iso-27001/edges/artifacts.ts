import type { Edge } from '../../framework.ts';

/** Edges of the identity between what is registered or documented and what runs. */
export const artifactsEdges = [
  {
    control: 'A.8.19',
    check: 'sagemaker-artifact-digest',
    strength: 'partial',
    rationale: 'Models and images on endpoints are, by content, those that were registered.',
    remains: 'Show who may put images and artifacts into registries and buckets, and how.',
  },
  {
    control: 'A.8.26',
    check: 'sagemaker-model-card-currency',
    strength: 'supporting',
    rationale: 'The approved card speaks of the version in use, so that its limits are those that hold.',
    remains: 'Bring the security requirements of the applications that use the models.',
  },
] as const satisfies readonly Edge[];
