import type { Edge } from '../../framework.ts';

/** Edges of the checks of grants on tables. */
export const lakeEdges = [
  {
    control: 'Art.10(5)',
    check: 'lakeformation-column-grants',
    strength: 'supporting',
    rationale: 'Columns with special categories of data are out of reach where grants leave them out.',
    remains: 'Show why such data is needed at all, and how it is deleted.',
  },
  {
    control: 'A.7.2',
    check: 'lakeformation-column-grants',
    strength: 'supporting',
    rationale: 'Grants show which data of a table a training role can use.',
    remains: 'Bring the process for managing the data of development.',
  },
  {
    control: 'MEASURE 2.10',
    check: 'lakeformation-column-grants',
    strength: 'supporting',
    rationale: 'A model cannot memorize columns that its training cannot read.',
    remains: 'Bring the examination of the privacy risk.',
  },
] as const satisfies readonly Edge[];
