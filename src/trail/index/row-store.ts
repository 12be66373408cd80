import { fieldsOf } from '../json.ts';
import { columnText } from '../query/texts.ts';
import type { ScannedLog, Slice } from './log-scanner.ts';
import { PLACED_FIELDS } from './record-scanner.ts';

/** Fields of a record that have a column of their own in an index; all others are read out of the record. */
export const ROW_FIELDS = [...PLACED_FIELDS, 'readOnly'] as const;

/**
 * JSON holds no control characters but white space, so these stand for the structure of a line: between values,
 * around a value that has one of them, and for null.
 */
export const [SEPARATOR, MARK, ABSENT] = ['\u0001', '\u0002', '\u0003'] as const;

const [SEPARATOR_BYTE, ABSENT_BYTE, LINE_END] = [1, 3, 10];

const [SOURCE, TIME] = [PLACED_FIELDS.indexOf('eventSource'), PLACED_FIELDS.indexOf('eventTime')];

/** A row in a store: the values of `ROW_FIELDS`, then the record as JSON, in one line. */
export interface StoredRow {
  /** Order among rows: by source, then time. */
  readonly sortKey: string;
  /** As logged; null when the record does not say it. */
  readonly time: string | null;
  readonly start: number;
  /** Where the record begins. */
  readonly middle: number;
  /** Behind the end of the line. */
  readonly end: number;
}

/** A log that was scanned, with its bytes. */
export class LogBytes {
  readonly content: Buffer;
  readonly places: ScannedLog['places'];
  /** Line ends and halves of characters, which other readers of JSON refuse. */
  readonly #odd: readonly Finder[];

  constructor(content: Uint8Array, places: ScannedLog['places']) {
    this.content = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
    this.places = places;
    this.#odd = ['\n', '\r', '\\ud', '\\uD'].map((text) => new Finder(this.content, text));
  }

  /** True when a record can stand in a line as it is. Ask for records in their order. */
  isLine({ start, end }: Slice): boolean {
    return !this.#odd.some((finder) => finder.isBetween(start, end));
  }
}

/** Looks for a text between places that only go forward, so that no byte is looked at twice. */
class Finder {
  readonly #content: Buffer;
  readonly #text: string;
  #next = -1;

  constructor(content: Buffer, text: string) {
    this.#content = content;
    this.#text = text;
  }

  isBetween(start: number, end: number): boolean {
    if (this.#next < start) {
      const found = this.#content.indexOf(this.#text, start, 'latin1');
      this.#next = found < 0 ? Number.POSITIVE_INFINITY : found;
    }
    return this.#next < end;
  }
}

/** Rows one behind the other as bytes, so that the content of a log file is not held on to for a few of its records. */
export class RowStore {
  bytes: Buffer = Buffer.allocUnsafe(1 << 20);
  readonly #room: number;
  #size = 0;

  /** @param room bytes that it is likely to hold */
  constructor(room: number) {
    this.#room = room;
  }

  /** Bytes of the rows. */
  get size(): number {
    return this.#size;
  }

  /** Forgets all rows. */
  clear(): void {
    this.#size = 0;
  }

  /** Adds a record of a log. */
  addSlice(log: LogBytes, slice: Slice): StoredRow {
    if (slice.places >= 0) return this.#addPlain(log, slice);
    const record = lineOf(log, slice);
    const fields = fieldsOf(JSON.parse(record.toString()));
    // A record that the scanner did not take has its columns from the one reader that knows all spellings.
    return this.add(
      ROW_FIELDS.map((field) => fields && columnText(fields, field)),
      record,
    );
  }

  /** Adds a row of the values of `ROW_FIELDS` and of a record in one line. */
  add(texts: readonly (string | null)[], record: Buffer): StoredRow {
    const head = texts.map((text) => (text === null ? ABSENT : quotedValue(text))).join(SEPARATOR);
    const start = this.#size;
    this.#reserve(Buffer.byteLength(head) + record.length + 2);
    const middle = this.#byte(start + this.bytes.write(head, start), SEPARATOR_BYTE);
    const time = texts[TIME] ?? null;
    const sortKey = `${texts[SOURCE] ?? ''} ${time ?? ''}`;
    return { sortKey, time, start, middle, end: this.#record(middle, record) };
  }

  #addPlain(log: LogBytes, slice: Slice): StoredRow {
    const { content, places } = log;
    const start = this.#size;
    // No value is longer than all of the record.
    this.#reserve(2 * (slice.end - slice.start) + 64);
    let middle = start;
    for (let field = 0; field < PLACED_FIELDS.length; field++) {
      const from = places[slice.places + 2 * field] ?? -1;
      const to = places[slice.places + 2 * field + 1] ?? -1;
      if (from < 0) middle = this.#byte(middle, ABSENT_BYTE);
      else for (let at = from; at < to; at++) this.bytes[middle++] = content[at] ?? 0;
      middle = this.#byte(middle, SEPARATOR_BYTE);
    }
    const { readOnly } = slice;
    middle += this.bytes.write(readOnly === null ? ABSENT : String(readOnly), middle, 'latin1');
    middle = this.#byte(middle, SEPARATOR_BYTE);
    const textOf = (field: number) =>
      content.toString('latin1', places[slice.places + 2 * field], places[slice.places + 2 * field + 1]);
    const time = textOf(TIME);
    const end = log.isLine(slice)
      ? this.#end(middle + content.copy(this.bytes, middle, slice.start, slice.end))
      : this.#record(middle, lineOf(log, slice));
    return { sortKey: `${textOf(SOURCE)} ${time}`, time, start, middle, end };
  }

  #record(middle: number, record: Buffer): number {
    this.bytes.set(record, middle);
    return this.#end(middle + record.length);
  }

  #end(at: number): number {
    this.#size = this.#byte(at, LINE_END);
    return this.#size;
  }

  #byte(at: number, byte: number): number {
    this.bytes[at] = byte;
    return at + 1;
  }

  #reserve(more: number): void {
    const wanted = this.#size + more;
    if (wanted <= this.bytes.length) return;
    const larger = Buffer.allocUnsafe(
      Math.max(wanted, this.bytes.length < this.#room ? this.#room : this.bytes.length * 2),
    );
    this.bytes.copy(larger, 0, 0, this.#size);
    this.bytes = larger;
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the characters of the structure are what is looked for
const STRUCTURE = /[\u0000-\u0003\r\n]|^$/;

/** A value as it stands in a line. */
export const quotedValue = (text: string) =>
  STRUCTURE.test(text) ? `${MARK}${text.replaceAll(MARK, MARK + MARK)}${MARK}` : text;

/** The record in one line: what cannot stand there is written anew. */
function lineOf(log: LogBytes, slice: Slice): Buffer {
  const bytes = log.content.subarray(slice.start, slice.end);
  return log.isLine(slice) ? bytes : Buffer.from(JSON.stringify(wellFormed(JSON.parse(bytes.toString()))));
}

function wellFormed(value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed();
  if (Array.isArray(value)) return value.map(wellFormed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]: [string, unknown]) => [name.toWellFormed(), wellFormed(inner)]),
  );
}
