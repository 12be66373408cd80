import type { Edge } from '../../framework.ts';

/** Edges of copies outside the bucket. */
export const backupEdges = [
  {
    control: 'A.8.13',
    check: 's3-bucket-backup',
    strength: 'partial',
    rationale:
      'Backups are taken: all of each bucket with training data or model artifacts is replicated to another bucket, or was backed up in the period.',
    remains:
      'Show the rules on backup, restores that were tested, and backups of what does not lie in these buckets.',
  },
] as const satisfies readonly Edge[];
