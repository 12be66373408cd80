import type { ExportSource } from '../exporter.ts';
import { aboutSheet } from './about-sheet.ts';
import { checksSheet, exceptionsSheet, itemsSheet } from './check-sheets.ts';
import { operationsSheet, queriesSheet, resourcesSheet } from './collection-sheets.ts';
import { controlsSheet, mappingsSheet } from './control-sheets.ts';
import { evidenceSheet, gapsSheet, logSheet, populationsSheet } from './evidence-sheets.ts';
import { acceptancesSheet, decisionsSheet, documentsSheet } from './human-sheets.ts';
import { lineageSheet } from './lineage-sheet.ts';
import type { Sheet } from './sheet.ts';
import { summarySheet } from './summary-sheet.ts';

/** The sheets of a pack in the order of the workbook. Each is made when its turn has come. */
export function* packSheets(source: ExportSource): Iterable<Sheet> {
  const { pack } = source;
  yield summarySheet(pack);
  yield controlsSheet(pack);
  yield mappingsSheet(pack);
  yield checksSheet(pack);
  yield exceptionsSheet(source);
  yield itemsSheet(source);
  yield decisionsSheet(pack);
  yield acceptancesSheet(pack);
  yield documentsSheet(pack);
  yield resourcesSheet(pack);
  yield evidenceSheet(pack);
  yield gapsSheet(pack);
  yield populationsSheet(pack);
  yield logSheet(pack);
  yield queriesSheet(pack);
  yield operationsSheet(pack);
  yield lineageSheet(pack);
  yield aboutSheet(source);
}
