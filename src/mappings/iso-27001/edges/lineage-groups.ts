import type { Edge } from '../../framework.ts';

/** Edges of the check over the policies of lineage groups. */
export const lineageGroupEdges = [
  {
    control: 'A.5.15',
    check: 'sagemaker-lineage-group-policy',
    strength: 'partial',
    rationale: 'Access to the records of where models come from is limited to named principals.',
    remains: 'Bring the rules of access, and show that the rights of each role follow from them.',
  },
] as const satisfies readonly Edge[];
