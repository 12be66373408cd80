import { checksTable, intervalsTable, itemsTable } from './checks.ts';
import { operationsTable, queriesTable } from './collection.ts';
import { controlsTable, edgesTable, foreignEdgesTable } from './controls.ts';
import { evidenceTable, gapsTable } from './evidence.ts';
import { acceptancesTable, decisionsTable, documentsTable } from './organization.ts';
import { packTable, resourcesTable } from './pack.ts';
import type { Table } from './table.ts';
import { reconciliationTable, trailTable, unmatchedTable } from './trail.ts';

/** Every table of a pack, from what it concludes to what it rests on. */
export const allTables: readonly Table[] = [
  packTable,
  controlsTable,
  edgesTable,
  foreignEdgesTable,
  checksTable,
  itemsTable,
  intervalsTable,
  resourcesTable,
  evidenceTable,
  gapsTable,
  decisionsTable,
  acceptancesTable,
  documentsTable,
  trailTable,
  reconciliationTable,
  unmatchedTable,
  operationsTable,
  queriesTable,
];
