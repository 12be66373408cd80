import type { ExportSource } from '../exporter.ts';

/** What a cell holds: null where the pack says nothing, a list where it says several things. */
export type Cell = string | number | boolean | null | readonly string[];

/** Rows of a pack under one heading each. */
export interface Table {
  /** Name of its files, without ending. */
  readonly name: string;
  /** What one row is, in one sentence. */
  readonly about: string;
  readonly columns: readonly string[];
  /** Cells in the order of the columns. Rows come in the order of the pack, each made when it is asked for. */
  readonly rows: (source: ExportSource) => Iterable<readonly Cell[]>;
}

/** A table with one row per record. Columns are in the order in which `cells` names them. */
export function tableOf<Item>(table: {
  readonly name: string;
  readonly about: string;
  readonly records: (source: ExportSource) => Iterable<Item>;
  readonly cells: Readonly<Record<string, (record: Item) => Cell>>;
}): Table {
  const makers = Object.values(table.cells);
  return {
    name: table.name,
    about: table.about,
    columns: Object.keys(table.cells),
    *rows(source) {
      for (const record of table.records(source)) yield makers.map((make) => make(record));
    },
  };
}

/** Columns that hold fields of the same names. */
export function fields<Item, Name extends keyof Item & string>(
  ...names: readonly Name[]
): Readonly<Record<Name, (record: Item) => Item[Name]>> {
  const columns = names.map((name) => [name, (record: Item) => record[name]] as const);
  return Object.fromEntries(columns) as Record<Name, (record: Item) => Item[Name]>;
}

/** A row for each thing inside a record, with the record that it is in. */
export function* within<Outer, Inner>(
  records: Iterable<Outer>,
  inside: (record: Outer) => Iterable<Inner>,
): Iterable<{ readonly of: Outer; readonly one: Inner }> {
  for (const of of records) for (const one of inside(of)) yield { of, one };
}
