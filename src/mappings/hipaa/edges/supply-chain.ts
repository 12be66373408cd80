import type { Edge } from '../../framework.ts';

/** Edges of checks on container images. */
export const supplyChainEdges = [
  {
    control: '164.308(a)(1)(ii)(A)',
    check: 'ecr-image-scan',
    strength: 'supporting',
    rationale: 'Known weaknesses of the images that workloads run are input to an analysis of risks.',
    remains: 'Bring the risk analysis that covers these systems and the health data in them.',
  },
  {
    control: '164.308(a)(1)(ii)(B)',
    check: 'ecr-image-scan',
    strength: 'supporting',
    rationale: 'A critical weakness that stays open in an image that runs is a risk that was not reduced.',
    remains: 'Show the measures that were chosen for the risks found, and who accepted what stays.',
  },
  {
    control: '164.308(a)(1)(ii)(B)',
    check: 'ecr-image-tag-immutability',
    strength: 'supporting',
    rationale:
      'Tags that cannot be moved keep code that nobody looked at from taking the place of an image in use.',
    remains: 'Show the measures that were chosen for the risks found, and who accepted what stays.',
  },
] as const satisfies readonly Edge[];
