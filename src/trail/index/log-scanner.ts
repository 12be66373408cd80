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

/** A record that was kept: its position in the file and where its bytes stand. */
export interface Slice {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  /** It says when, what, by which id and for which account; what is not plain must be read to be judged. */
  readonly isPlain: boolean;
}

/** What a log holds by a scan of its bytes. */
export interface ScannedLog {
  readonly seen: number;
  readonly kept: readonly Slice[];
  readonly faults: readonly { readonly index: number; readonly reason: string }[];
  /** The accounts that the plain records were recorded for, also of those that were left out. */
  readonly accounts: ReadonlySet<string>;
}

/** Largest record that is read, in bytes; AWS writes none above 256 KB. */
const RECORD_LIMIT = 4 * 1024 * 1024;

/** A time that is sure to be one; others are left to those who read the record. */
const TIME = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/;

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

class LogScan {
  readonly #bytes: Uint8Array;
  readonly #rule: KeepRule;
  readonly #json: JsonScanner;
  readonly #isUtf8: boolean;
  readonly #kept: Slice[] = [];
  readonly #faults: { index: number; reason: string }[] = [];
  readonly #accounts = new Set<string>();
  #brokenText = 0;
  #seen = -1;

  constructor(bytes: Uint8Array, rule: KeepRule) {
    this.#bytes = bytes;
    this.#rule = rule;
    this.#json = new JsonScanner(bytes);
    this.#isUtf8 = isUtf8(bytes);
  }

  run(): ScannedLog | string {
    if (this.#bytes[0] === 0xef) return `${NO_LOG}: it begins with a byte order mark`;
    const fault = this.#document();
    if (fault !== null) return fault;
    if (this.#seen < 0) return NO_LOG;
    if (!this.#isUtf8 && this.#brokenText === 0) return `${NO_LOG}: it is no UTF-8`;
    return { seen: this.#seen, kept: this.#kept, faults: this.#faults, accounts: this.#accounts };
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
      const end = this.#record(at);
      if (end === null) return NO_LOG;
      at = skipSpace(this.#bytes, end);
      if (this.#bytes[at] === CLOSE_LIST) return at + 1;
      if (this.#bytes[at] !== COMMA) return NO_LOG;
      at = skipSpace(this.#bytes, at + 1);
    }
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
    else this.#judge({ index, start, end });
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

  #judge(place: { readonly index: number; readonly start: number; readonly end: number }): void {
    const json = this.#json;
    const source = json.text('eventSource');
    const account = json.text('recipientAccountId');
    const isPlain =
      !json.hasEscapedName &&
      account !== null &&
      json.text('eventName') !== null &&
      json.text('eventID') !== null &&
      TIME.test(json.text('eventTime') ?? '');
    if (isPlain) this.#accounts.add(account);
    if (isPlain && source !== null && !keeps(this.#rule, source, json.isReadOnly())) return;
    this.#kept.push({ ...place, isPlain: isPlain && source !== null });
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
