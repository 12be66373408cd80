import type { Edge } from '../../framework.ts';

/** Edges of the check over the policies of lineage groups. */
export const lineageGroupEdges = [
  {
    control: 'A.7.5',
    check: 'sagemaker-lineage-group-policy',
    strength: 'supporting',
    rationale: 'Records of provenance that everybody can change say nothing about where data came from.',
    remains: 'Show the provenance of data before it reached S3.',
  },
] as const satisfies readonly Edge[];
