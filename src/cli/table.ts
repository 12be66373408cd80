/** A column of a table for people. */
export interface Column<Row> {
  readonly head: string;
  readonly cell: (row: Row) => string;
  /** The column that gives way when the terminal is narrow; its text is wrapped, never cut. */
  readonly wraps?: boolean;
}

/**
 * A table in plain text: columns two spaces apart, long text wrapped below itself. Nothing is cut off.
 *
 * @param width of the terminal, in characters
 */
export function table<Row>(rows: readonly Row[], columns: readonly Column<Row>[], width: number): string {
  const cells = rows.map((row) => columns.map(({ cell }) => cell(row)));
  const widths = columns.map(({ head }, index) =>
    Math.max(head.length, ...cells.map((row) => row[index]?.length ?? 0)),
  );
  shrink(widths, columns, width);
  const lines = [columns.map(({ head }) => head), ...cells].flatMap((row) => layOut(row, widths));
  return `${lines.join('\n')}\n`;
}

const NARROWEST = 20;

/** Takes from the widest wrapping column until the table fits, so that they end alike. */
function shrink<Row>(widths: number[], columns: readonly Column<Row>[], width: number): void {
  const wrapping = columns.flatMap(({ wraps }, index) => (wraps ? [index] : []));
  let over = widths.reduce((sum, one) => sum + one + 2, -2) - width;
  for (; over > 0; over--) {
    const widest = wrapping.reduce(
      (a, b) => ((widths[b] ?? 0) > (widths[a] ?? 0) ? b : a),
      wrapping[0] ?? -1,
    );
    const now = widths[widest] ?? 0;
    if (now <= NARROWEST) return;
    widths[widest] = now - 1;
  }
}

function layOut(row: readonly string[], widths: readonly number[]): string[] {
  const wrapped = row.map((text, index) => wrap(text, widths[index] ?? text.length));
  const height = Math.max(1, ...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    wrapped
      .map((lines, index) => (lines[line] ?? '').padEnd(widths[index] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

/** Breaks at spaces where it can, elsewhere where it must. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    let rest = word;
    if (line !== '' && line.length + 1 + rest.length > width) {
      lines.push(line);
      line = '';
    }
    while (rest.length > width) {
      lines.push(rest.slice(0, width));
      rest = rest.slice(width);
    }
    line = line === '' ? rest : `${line} ${rest}`;
  }
  return [...lines, line];
}
