import type { Edge } from '../../framework.ts';

/** Edges of checks on container images. */
export const supplyChainEdges = [
  {
    control: 'A.8.8',
    check: 'ecr-image-scan',
    strength: 'partial',
    rationale:
      'The weaknesses of the images that workloads run are looked for, and none of the critical ones is open.',
    remains: 'Show how findings are judged and repaired, and the handling of weaknesses outside the images.',
  },
  {
    control: 'A.8.19',
    check: 'ecr-image-scan',
    strength: 'supporting',
    rationale:
      'Software comes to jobs and endpoints with images; the scan says which of it has known weaknesses.',
    remains: 'Show who may put images into the registries, and how.',
  },
  {
    control: 'A.8.19',
    check: 'ecr-image-tag-immutability',
    strength: 'partial',
    rationale:
      'What was put into the registry under a name cannot be replaced by other software under the same name.',
    remains: 'Show who may put images into the registries, and how.',
  },
  {
    control: 'A.8.32',
    check: 'ecr-image-tag-immutability',
    strength: 'supporting',
    rationale: 'Where tags stay, other software takes a new name, which is a change that can be seen.',
    remains: 'Bring the change procedure and its records.',
  },
] as const satisfies readonly Edge[];
