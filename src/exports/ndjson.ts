import type { Exporter } from './exporter.ts';
import { allTables } from './tables/all-tables.ts';
import { partsOf } from './tables/parts.ts';

/** The tables of the CSV form with their types: null is what the pack leaves open, a list is a list. */
export const ndjson: Exporter<'ndjson'> = {
  id: 'ndjson',
  title: 'the CSV tables as JSON, one row a line',
  specification: null,
  async *render(source) {
    for (const { name, columns, rows } of allTables)
      yield* partsOf(rows(source), {
        name: `${name}.ndjson`,
        head: '',
        text: (batch) =>
          batch
            .map((cells) => `${JSON.stringify(Object.fromEntries(columns.map((at, n) => [at, cells[n]])))}\n`)
            .join(''),
      });
  },
};
