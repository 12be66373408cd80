import { isUtf8 } from 'node:buffer';
import { fieldsOf } from '../json.ts';
import { DEPTH_LIMIT, JsonScanner } from './json-scanner.ts';
import {
  BACKSLASH,
  bracketEnd,
  CLOSE,
  CLOSE_LIST,
  COLON,
  COMMA,
  NO_JSON,
  OPEN,
  OPEN_LIST,
  QUOTE,
  skipSpace,
  stringEnd,
} from './json-tokens.ts';
import { type KeepRule, keeps } from './keep-rule.ts';
import { RecordScanner, type SeenRecord } from './record-scanner.ts';

/** A record that was kept: its position in the file and where its bytes stand. */
export interface Slice {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  /**
   * Where the places of its fields begin in those of the log, when it is plain: then it says when, what, by which id
   * and for which account. -1 when it must be read to be judged.
   */
  readonly places: number;
  /** Of a plain record. */
  readonly readOnly: boolean | null;
}

/** What a log holds by a scan of its bytes. */
export interface ScannedLog {
  readonly seen: number;
  readonly kept: readonly Slice[];
  /** Begin and end of each of `PLACED_FIELDS`, of one plain record after the other. */
  readonly places: readonly number[];
  readonly faults: readonly { readonly index: number; readonly reason: string }[];
  /** The accounts that the plain records were recorded for, also of those that were left out. */
  readonly accounts: ReadonlySet<string>;
}

/** Largest record that is read, in bytes; AWS writes none above 256 KB. */
const RECORD_LIMIT = 4 * 1024 * 1024;

/**
 * Splits a log, `{"Records":[…]}` in UTF-8, into its records and keeps those of the rule. Leaves a record out only
 * when it is whole, says each of the fields that decide once, plainly, and the rule does not want it: all others are
 * kept, to be judged when they are read. A record that is no JSON is reported and those behind it are read.
 *
 * @returns a text when the bytes are no log
 */
export function scanLog(bytes: Uint8Array, rule: KeepRule): ScannedLog | string {
  return new LogScan(bytes, rule).run();
}

const NO_LOG = 'is no JSON document with Records';

let scannerOfThread: RecordScanner | null = null;

class LogScan {
  readonly #bytes: Uint8Array;
  readonly #rule: KeepRule;
  #reader: JsonScanner | null = null;
  readonly #isUtf8: boolean;
  readonly #kept: Slice[] = [];
  readonly #places: number[] = [];
  readonly #faults: { index: number; reason: string }[] = [];
  readonly #accounts = new Set<string>();
  #brokenText = 0;
  #seen = -1;

  constructor(bytes: Uint8Array, rule: KeepRule) {
    this.#bytes = bytes;
    this.#rule = rule;
    this.#isUtf8 = isUtf8(bytes);
  }

  /** The exact reader, which most logs do not need. */
  get #json(): JsonScanner {
    this.#reader ??= new JsonScanner(this.#bytes);
    return this.#reader;
  }

  run(): ScannedLog | string {
    if (this.#bytes[0] === 0xef) return `${NO_LOG}: it begins with a byte order mark`;
    const fault = this.#document();
    if (fault !== null) return fault;
    if (this.#seen < 0) return NO_LOG;
    if (!this.#isUtf8 && this.#brokenText === 0) return `${NO_LOG}: it is no UTF-8`;
    return {
      seen: this.#seen,
      kept: this.#kept,
      places: this.#places,
      faults: this.#faults,
      accounts: this.#accounts,
    };
  }

  #document(): string | null {
    let at = skipSpace(this.#bytes, 0);
    if (this.#bytes[at] !== OPEN) return NO_LOG;
    at = skipSpace(this.#bytes, at + 1);
    if (this.#bytes[at] === CLOSE) return NO_LOG;
    for (;;) {
      const end = this.#member(at);
      if (typeof end === 'string') return end;
      at = skipSpace(this.#bytes, end);
      if (this.#bytes[at] === CLOSE)
        return skipSpace(this.#bytes, at + 1) === this.#bytes.length ? null : NO_LOG;
      if (this.#bytes[at] !== COMMA) return NO_LOG;
      at = skipSpace(this.#bytes, at + 1);
    }
  }

  /** Takes a name of the document and its value. */
  #member(start: number): number | string {
    if (this.#bytes[start] !== QUOTE) return NO_LOG;
    const end = stringEnd(this.#bytes, start);
    const name = this.#bytes.subarray(start + 1, end - 1);
    const colon = end === NO_JSON ? NO_JSON : skipSpace(this.#bytes, end);
    if (colon === NO_JSON || this.#bytes[colon] !== COLON || name.includes(BACKSLASH)) return NO_LOG;
    const value = skipSpace(this.#bytes, colon + 1);
    if (Buffer.from(name).toString('latin1') !== 'Records') {
      const after = this.#json.valueEnd(value);
      return after === NO_JSON ? NO_LOG : after;
    }
    if (this.#seen >= 0) return `${NO_LOG}: it names them twice`;
    return this.#bytes[value] === OPEN_LIST ? this.#records(value) : NO_LOG;
  }

  #records(list: number): number | string {
    this.#seen = 0;
    let at = skipSpace(this.#bytes, list + 1);
    if (this.#bytes[at] === CLOSE_LIST) return at + 1;
    for (;;) {
      const { at: next, isEnd } = this.#plainRecords(at);
      if (isEnd) return next + 1;
      const end = this.#record(next);
      if (end === null) return NO_LOG;
      at = skipSpace(this.#bytes, end);
      if (this.#bytes[at] === CLOSE_LIST) return at + 1;
      if (this.#bytes[at] !== COMMA) return NO_LOG;
      at = skipSpace(this.#bytes, at + 1);
    }
  }

  /** Takes records as long as they are plainly JSON, which nearly all are. */
  #plainRecords(start: number) {
    if (!this.#isUtf8) return { at: start, isEnd: false };
    scannerOfThread ??= new RecordScanner();
    return scannerOfThread.scan(this.#bytes, start, (record) => this.#take(record));
  }

  #take(record: SeenRecord): void {
    const index = this.#seen;
    this.#seen += 1;
    const { start, end, isPlain, readOnly } = record;
    if (!isPlain) {
      this.#kept.push({ index, start, end, places: -1, readOnly: null });
      return;
    }
    this.#accounts.add(record.account);
    if (!keeps(this.#rule, record.source, readOnly === true)) return;
    this.#kept.push({ index, start, end, places: this.#places.length, readOnly });
    record.addPlaces(this.#places);
  }

  #record(start: number): number | null {
    const index = this.#seen;
    this.#seen += 1;
    const end = this.#json.valueEnd(start);
    if (end === NO_JSON) {
      const reason = this.#json.tooDeep ? `is nested deeper than ${DEPTH_LIMIT} levels` : 'is no JSON';
      this.#faults.push({ index, reason });
      return this.#bytes[start] === OPEN ? bracketEnd(this.#bytes, start) : null;
    }
    const reason = this.#faultOf(start, end);
    if (reason !== null) this.#faults.push({ index, reason });
    // What the scanner did not take is kept: it is read before anybody relies on it.
    else this.#kept.push({ index, start, end, places: -1, readOnly: null });
    return end;
  }

  #faultOf(start: number, end: number): string | null {
    if (end - start > RECORD_LIMIT) return `is larger than ${RECORD_LIMIT} bytes`;
    if (!this.#isUtf8 && !isUtf8(this.#bytes.subarray(start, end))) {
      this.#brokenText += 1;
      return 'is no UTF-8';
    }
    if (this.#json.hasLargeNumber && hasInfinity(this.#parsed(start, end)))
      return 'has a number that is too large';
    return this.#json.mayHaveTwins && this.#hasTwins(start, end) ? 'has a field twice' : null;
  }

  /** Readers differ in which of two fields with one name they take, so a record with such has no sure content. */
  #hasTwins(start: number, end: number): boolean {
    return countNames(this.#parsed(start, end)) !== this.#json.keys;
  }

  #parsed(start: number, end: number): unknown {
    const { buffer, byteOffset } = this.#bytes;
    return JSON.parse(Buffer.from(buffer, byteOffset + start, end - start).toString());
  }
}

function countNames(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, item: unknown) => sum + countNames(item), 0);
  const values = Object.values(fieldsOf(value) ?? {});
  return values.reduce((sum: number, item) => sum + countNames(item), values.length);
}

function hasInfinity(value: unknown): boolean {
  if (typeof value === 'number') return !Number.isFinite(value);
  return typeof value === 'object' && value !== null && Object.values(value).some(hasInfinity);
}
