/** What a cell holds; nothing for null. A number is a number, any text stays text whatever it looks like. */
export type Cell = string | number | null;

/** One sheet of a workbook: a frozen row of titles with a filter, then the rows. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly Column[];
  /** Read once and in order; each row has one cell for each column. */
  readonly rows: Iterable<readonly Cell[]>;
}

/** A column with its width in characters; long texts of a wrapped one take several lines. */
export interface Column {
  readonly title: string;
  readonly width: number;
  readonly wraps?: boolean;
}

/** A sheet of rows that are made from things of one sort. */
export function sheetOf<Thing>(
  name: string,
  things: Iterable<Thing>,
  columns: readonly (Column & { readonly cell: (thing: Thing) => Cell })[],
): Sheet {
  return { name, columns, rows: rowsOf(things, columns) };
}

function* rowsOf<Thing>(
  things: Iterable<Thing>,
  columns: readonly { readonly cell: (thing: Thing) => Cell }[],
): Iterable<readonly Cell[]> {
  for (const thing of things) yield columns.map(({ cell }) => cell(thing));
}
