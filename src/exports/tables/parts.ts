import type { ExportFile } from '../exporter.ts';

/** A file of more would not fit a spreadsheet, nor well into memory. */
const BYTES_PER_PART = 64 * 2 ** 20;

/** Rows are made into bytes so many at a time. */
const ROWS_AT_ONCE = 1000;

/** How the rows of a table become files. */
export interface PartForm<Row> {
  /** Name of the first file; the next ones are `…-2.csv` and so on. */
  readonly name: string;
  /** What stands before the rows of each file. */
  readonly head: string;
  readonly text: (rows: readonly Row[]) => string;
  readonly bytesPerPart?: number;
}

/** The files of these rows, at least one. A row is never cut in two, and one file is in memory at a time. */
export function* partsOf<Row>(rows: Iterable<Row>, form: PartForm<Row>): Iterable<ExportFile> {
  const { name, head, text, bytesPerPart = BYTES_PER_PART } = form;
  const start = Buffer.from(head);
  let part = [start];
  let size = start.length;
  let number = 1;
  for (const batch of batches(rows)) {
    const bytes = Buffer.from(text(batch));
    if (part.length > 1 && size + bytes.length > bytesPerPart) {
      yield { name: nameOf(name, number), bytes: Buffer.concat(part) };
      number += 1;
      part = [start];
      size = start.length;
    }
    part.push(bytes);
    size += bytes.length;
  }
  yield { name: nameOf(name, number), bytes: Buffer.concat(part) };
}

function* batches<Row>(rows: Iterable<Row>): Iterable<readonly Row[]> {
  let batch: Row[] = [];
  for (const row of rows) {
    batch.push(row);
    if (batch.length < ROWS_AT_ONCE) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

function nameOf(name: string, number: number): string {
  return number === 1 ? name : name.replace(/(?=\.\w+$)/, `-${number}`);
}
