import type { Edge } from '../../framework.ts';

/** Edges of copies outside the bucket. */
export const backupEdges = [
  {
    control: '164.308(a)(7)(ii)(A)',
    check: 's3-bucket-backup',
    strength: 'partial',
    rationale:
      'Copies that can be retrieved: all of each bucket with training data or model artifacts is replicated to another bucket, or was backed up in the period.',
    remains:
      'Show the backup procedure, that copies are exact and can be restored, and what covers objects from before a replication rule and other stores of health data.',
  },
  {
    control: '164.308(a)(7)(ii)(B)',
    check: 's3-bucket-backup',
    strength: 'supporting',
    rationale: 'Restoring lost data needs a copy; the check shows where one is, not that it can be restored.',
    remains: 'Bring the recovery plan and a test of it.',
  },
  {
    control: '164.310(d)(2)(iv)',
    check: 's3-bucket-backup',
    strength: 'partial',
    rationale: 'A copy of the data of models exists outside its bucket before anything is moved.',
    remains:
      'Show the copy that is made before equipment is moved, that it is exact, and the decision on this addressable item.',
  },
] as const satisfies readonly Edge[];
