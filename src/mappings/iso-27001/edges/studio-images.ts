import type { Edge } from '../../framework.ts';

/** Edges of the check over images for Studio. */
export const studioImageEdges = [
  {
    control: 'A.8.19',
    check: 'sagemaker-studio-image-digest',
    strength: 'partial',
    rationale:
      'Installation of software: what people start in Studio comes from an approved registry, by content.',
    remains: 'Show who approves software and how it gets into the registry.',
  },
] as const satisfies readonly Edge[];
