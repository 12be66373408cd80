import type { Edge } from '../../framework.ts';

/** Edges of the checks of grants on tables. */
export const lakeEdges = [
  {
    control: '164.308(a)(4)(ii)(B)',
    check: 'lakeformation-column-grants',
    strength: 'partial',
    rationale:
      'A grant by column authorizes a workload to read what its purpose needs and nothing beside it.',
    remains:
      'Show who decides which columns a purpose needs, and how other ways to the data (buckets, warehouses) are authorized.',
  },
  {
    control: '164.312(a)(1)',
    check: 'lakeformation-column-grants',
    strength: 'supporting',
    rationale: 'Grants on columns let only those programs read a table that were given the right.',
    remains: 'Show the rights to the objects behind the tables.',
  },
] as const satisfies readonly Edge[];
