import { appendFileSync, rmSync, writeFileSync } from 'node:fs';
import { placeOf } from '../log-name.ts';
import { RUN_ROWS } from './name-filter.ts';
import { NameFilterWriter } from './name-filter-writer.ts';
import { ABSENT, MARK, quotedValue, ROW_FIELDS, RowStore, SEPARATOR, type StoredRow } from './row-store.ts';
import { openSandbox, quoted, type Sandbox } from './sandbox.ts';

/** Bytes of records that are sorted at once. */
const SEGMENT_BYTES = 12 * 1024 * 1024;

/** Rows that a Parquet file keeps together: as few as this database can. */
const GROUP_ROWS = 2048;

/** Lines that are written at once, in bytes. */
const PIECE_BYTES = 2 * 1024 * 1024;

/** What stands in front of a row in its line, at most: two numbers, a flag, and the key of a log file. */
const FRONT_BYTES = 2048;

/** Memory of the database in MB: it reads lines that are sorted already, one run of rows after the other. */
const DATABASE_MB = 96;

/** Longest line in bytes: a record of the largest size and what stands around it. */
const LINE_LIMIT = 5 * 1024 * 1024;

/** Files of a segment in the folder of the draft: rows in Parquet, and the filters of their names. */
export interface Segment {
  /** Account, region and month. */
  readonly part: string;
  readonly rows: string;
  readonly names: string;
  readonly count: number;
  /** Least and greatest time as logged; null when no row has one. */
  readonly first: string | null;
  readonly last: string | null;
}

/** Where the record of a row stands: the part of the index, the key of the log file, and the position in it. */
export interface RowPlace {
  readonly part: string;
  readonly key: string;
  readonly index: number;
}

interface Held extends StoredRow {
  readonly place: RowPlace;
}

/**
 * Collects rows of one part after the other and writes them as segments, sorted by source, time and place, so that a
 * question about few of them reads little. Holds one segment.
 */
export class SegmentWriter {
  readonly #index: string;
  readonly #prefix: string;
  readonly #segments: Segment[] = [];
  readonly #filters = new NameFilterWriter();
  #sandbox: Sandbox | null = null;
  readonly #rows = new RowStore(SEGMENT_BYTES * 1.125);
  #held: Held[] = [];
  #piece = Buffer.allocUnsafe(PIECE_BYTES);
  #part = '';
  #written = 0;

  /** @param options.prefix of the files that it writes, whole path; no other writer may have it */
  constructor(options: { readonly index: string; readonly prefix: string }) {
    this.#index = options.index;
    this.#prefix = options.prefix;
  }

  /** It holds what makes a segment: settle before more is added. */
  get isFull(): boolean {
    return this.#rows.size >= SEGMENT_BYTES;
  }

  /** Takes a row of the part that was settled last. */
  add(place: RowPlace, store: (rows: RowStore) => StoredRow): void {
    this.#held.push({ ...store(this.#rows), place });
    this.#part = place.part;
  }

  /** Writes what is held when it is enough, or when the rows that come are of another part, or none come. */
  async settle(nextPart: string | null): Promise<void> {
    if (this.#held.length > 0 && (this.isFull || nextPart !== this.#part)) await this.#write();
  }

  /** Gives the segments that were written since it was asked last. */
  take(): Segment[] {
    return this.#segments.splice(0);
  }

  /** Ends the database. */
  close(): void {
    this.#sandbox?.close();
  }

  async #write(): Promise<void> {
    const held = this.#held.toSorted(
      (a, b) =>
        compare(a.sortKey, b.sortKey) || compare(a.place.key, b.place.key) || a.place.index - b.place.index,
    );
    const path = `${this.#prefix}.${this.#written++}`;
    writeFileSync(`${path}.names`, this.#writeLines(`${path}.lines`, held));
    this.#held = [];
    this.#rows.clear();
    await this.#toParquet(path);
    rmSync(`${path}.lines`);
    const times = held.flatMap(({ time }) => time ?? []).toSorted(compare);
    this.#segments.push({
      part: this.#part,
      rows: `${path}.parquet`,
      names: `${path}.names`,
      count: held.length,
      first: times[0] ?? null,
      last: times.at(-1) ?? null,
    });
  }

  /** Writes the rows as lines and gives the filters of their names. */
  #writeLines(path: string, held: readonly Held[]): Uint8Array {
    const dayOf = dayByKey();
    const { bytes } = this.#rows;
    let size = 0;
    for (const [number, { place, start, middle, end }] of held.entries()) {
      if (size + end - start + FRONT_BYTES > this.#piece.length) {
        appendFileSync(path, this.#piece.subarray(0, size));
        size = 0;
        // A record can be larger than what is written at once.
        if (end - start + FRONT_BYTES > this.#piece.length)
          this.#piece = Buffer.allocUnsafe(end - start + FRONT_BYTES);
      }
      const isVeiled = !this.#filters.add(bytes, middle, end - 1);
      const run = Math.trunc(number / RUN_ROWS);
      const front = [run, isVeiled, quotedValue(place.key), place.index, dayOf(place.key), ''];
      size += this.#piece.write(front.join(SEPARATOR), size);
      size += bytes.copy(this.#piece, size, start, end);
    }
    appendFileSync(path, this.#piece.subarray(0, size));
    return this.#filters.take();
  }

  async #toParquet(path: string): Promise<void> {
    this.#sandbox ??= await openSandbox({
      folder: this.#index,
      memoryMb: DATABASE_MB,
      threads: 1,
      ordered: true,
    });
    const [account = '', region = ''] = this.#part.split('_');
    const columns = ROW_FIELDS.map((field) => `"${field.toLowerCase()}"`).join(', ');
    await this.#sandbox.run(
      `COPY (SELECT run, veiled, ${columns}, path AS "$path", position, day,
         ${quoted(account)} AS account, ${quoted(region)} AS region, raw
       FROM ${linesIn(`${path}.lines`)})
       TO ${quoted(`${path}.parquet`)} (FORMAT parquet, COMPRESSION zstd, COMPRESSION_LEVEL 1, ROW_GROUP_SIZE ${GROUP_ROWS})`,
    );
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The day of delivery of a log file, as the folders of a log spell it. */
function dayByKey(): (key: string) => string {
  const known = new Map<string, string>();
  return (key) => {
    const day = known.get(key) ?? placeOf(key)?.day.replaceAll('-', '/') ?? '';
    known.set(key, day);
    return day;
  };
}

/** The lines of a file as a table, in their order. */
function linesIn(path: string): string {
  const texts = [...ROW_FIELDS.map((field) => field.toLowerCase()), 'raw'];
  const columns = [
    "run: 'USMALLINT', veiled: 'BOOLEAN', path: 'VARCHAR', position: 'UINTEGER', day: 'VARCHAR'",
    ...texts.map((name) => `"${name}": 'VARCHAR'`),
  ];
  return `read_csv(${quoted(path)}, auto_detect = false, header = false, columns = {${columns.join(', ')}},
    delim = '${SEPARATOR}', quote = '${MARK}', escape = '${MARK}', nullstr = '${ABSENT}', new_line = '\\n',
    parallel = false, max_line_size = ${LINE_LIMIT}, buffer_size = ${LINE_LIMIT + 1024 * 1024})`;
}
