import type { Edge } from '../../framework.ts';

/** Edges of the check over the policies of lineage groups. */
export const lineageGroupEdges = [
  {
    control: '7.3.3',
    check: 'sagemaker-lineage-group-policy',
    strength: 'partial',
    rationale: 'A lineage group whose policy does not name everybody denies other accounts by default.',
    remains: 'Show that access to other components is denied unless granted.',
  },
] as const satisfies readonly Edge[];
