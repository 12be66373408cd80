import type { Exporter } from './exporter.ts';
import { packSheets } from './xlsx/pack-sheets.ts';
import { workbook } from './xlsx/workbook.ts';

/**
 * A workbook of everything that the pack document says and of every item, for those who sort and filter. It is
 * refused with PACK_INVALID when a check has another number of items than it counts.
 */
export const xlsx: Exporter<'xlsx'> = {
  id: 'xlsx',
  title: 'Workbook of controls, checks, items and evidence (Office Open XML)',
  specification: 'https://ecma-international.org/publications-and-standards/standards/ecma-376/',
  async *render(source) {
    const bytes = workbook(packSheets(source), new Date(source.pack.generatedAt));
    yield { name: 'workbook.xlsx', bytes };
  },
};
