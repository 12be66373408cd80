import type { Edge } from '../../framework.ts';

/** Edges of the checks of grants on tables. */
export const lakeEdges = [
  {
    control: '7.2.5',
    check: 'lakeformation-column-grants',
    strength: 'partial',
    rationale: 'Roles of workloads that read named columns have the least that their job needs of a table.',
    remains: 'Show the other rights of service accounts, and which columns hold account data.',
  },
  {
    control: '7.2.6',
    check: 'lakeformation-column-grants',
    strength: 'supporting',
    rationale: 'Grants show which programs query tables of the catalog, and which of their columns.',
    remains: 'Show who else may query repositories of card data directly.',
  },
] as const satisfies readonly Edge[];
