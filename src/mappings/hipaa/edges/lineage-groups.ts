import type { Edge } from '../../framework.ts';

/** Edges of the check over the policies of lineage groups. */
export const lineageGroupEdges = [
  {
    control: '164.308(a)(4)(ii)(B)',
    check: 'sagemaker-lineage-group-policy',
    strength: 'partial',
    rationale:
      'The policy of a lineage group authorises other accounts to see what models were made from, and to change it; one that names everybody authorises nobody in particular.',
    remains: 'Bring the authorisation of each role, and the decision on this addressable item.',
  },
] as const satisfies readonly Edge[];
