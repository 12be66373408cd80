import type { Edge } from '../../framework.ts';

/** Edges of checks on container images. */
export const supplyChainEdges = [
  {
    control: '6.3.1',
    check: 'ecr-image-scan',
    strength: 'partial',
    rationale:
      'The registry scans each image that workloads run against published weaknesses and ranks what it finds.',
    remains: 'Show sources and ranking for own software and for what is outside the images.',
  },
  {
    control: '6.3.3',
    check: 'ecr-image-scan',
    strength: 'partial',
    rationale:
      'An image with a critical finding open runs without a patch that is known; the check finds these images.',
    remains:
      'Show within which time patches were installed, with the date of each finding and of each new image.',
  },
  {
    control: '11.3.1',
    check: 'ecr-image-scan',
    strength: 'partial',
    rationale:
      'Scans of images are a part of internal scanning; the check wants one that reaches into the period.',
    remains: 'Show a scan of every system in each quarter, and the rescans after repair.',
  },
  {
    control: '6.3.2',
    check: 'ecr-image-tag-immutability',
    strength: 'supporting',
    rationale: 'Where tags stay, the name of an image in an inventory stands for one content.',
    remains: 'Bring the inventory of own software and its third-party components.',
  },
  {
    control: '6.5.1',
    check: 'ecr-image-tag-immutability',
    strength: 'supporting',
    rationale:
      'A tag that can be moved lets code change without any change of a workload that could be approved.',
    remains: 'Bring the change procedure, with impact, test and fallback of each change.',
  },
] as const satisfies readonly Edge[];
