import type { Edge } from '../../framework.ts';

/** Edges of copies outside the bucket. */
export const backupEdges = [
  {
    control: 'Art.15(4)',
    check: 's3-bucket-backup',
    strength: 'partial',
    rationale: 'A model can be brought back when its bucket is lost, as its artifacts and data exist twice.',
    remains: 'Show the tests of robustness, and how feedback loops are kept from biasing the model.',
  },
  {
    control: 'Art.17(1)(f)',
    check: 's3-bucket-backup',
    strength: 'partial',
    rationale: 'Data and models are kept safe from the loss of the place where they are stored.',
    remains: 'Bring the procedures for the whole life of data.',
  },
  {
    control: 'A.7.2',
    check: 's3-bucket-backup',
    strength: 'partial',
    rationale: 'Development data exists in a second place.',
    remains: 'Bring the processes for managing data.',
  },
] as const satisfies readonly Edge[];
