import type { Edge } from '../../framework.ts';

/** Edges of the checks of grants on tables. */
export const lakeEdges = [
  {
    control: 'A.8.3',
    check: 'lakeformation-column-grants',
    strength: 'partial',
    rationale: 'A grant by column restricts a workload to the information that it needs.',
    remains: 'Bring the rules for access to information, and show other ways to the same data.',
  },
  {
    control: 'A.8.11',
    check: 'lakeformation-column-grants',
    strength: 'supporting',
    rationale: 'Columns that a workload cannot read need no masking for it.',
    remains: 'Show what is masked where whole tables are read.',
  },
] as const satisfies readonly Edge[];
