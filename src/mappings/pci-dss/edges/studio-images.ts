import type { Edge } from '../../framework.ts';

/** Edges of the check over images for Studio. */
export const studioImageEdges = [
  {
    control: '6.3.2',
    check: 'sagemaker-studio-image-digest',
    strength: 'supporting',
    rationale:
      'It lists the container images that people can start in Studio, with where each comes from and its digest.',
    remains:
      'Show the inventory of all own and third-party components, and that it serves to find weaknesses.',
  },
] as const satisfies readonly Edge[];
