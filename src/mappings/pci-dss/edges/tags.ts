import type { Edge } from '../../framework.ts';

/** Edges of checks on tags. */
export const tagsEdges = [
  {
    control: '12.5.1',
    check: 'tags-required-tags',
    strength: 'supporting',
    rationale:
      'Tags that the organisation demands tell the function and the owner of the components in an inventory.',
    remains: 'Bring the inventory of all components in scope with their function.',
  },
] as const satisfies readonly Edge[];
