import type { Edge } from '../../framework.ts';

/** Edges of checks on tags. */
export const tagsEdges = [
  {
    control: '164.310(d)(2)(iii)',
    check: 'tags-required-tags',
    strength: 'supporting',
    rationale:
      'Tags name owner and kind of data of each model and job, which a record of who is responsible can rest on.',
    remains: 'Bring the record of movements of hardware and media, with the person responsible for each.',
  },
] as const satisfies readonly Edge[];
