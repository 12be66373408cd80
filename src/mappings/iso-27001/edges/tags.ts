import type { Edge } from '../../framework.ts';

/** Edges of checks on tags. */
export const tagsEdges = [
  {
    control: 'A.5.9',
    check: 'tags-required-tags',
    strength: 'partial',
    rationale: 'Models, endpoints and jobs carry the tags from which an inventory takes their owner.',
    remains: 'Bring the inventory of assets with owners, and show that the tags are true.',
  },
  {
    control: 'A.5.13',
    check: 'tags-required-tags',
    strength: 'partial',
    rationale:
      'Labels that the organisation demands are on ML resources, as far as tags are its way to label.',
    remains: 'Bring the rules of labelling, and show labels on data itself.',
  },
] as const satisfies readonly Edge[];
