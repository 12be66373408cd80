import {
  CLOSE,
  CLOSE_LIST,
  COLON,
  COMMA,
  NO_JSON,
  OPEN,
  OPEN_LIST,
  QUOTE,
  scalarEnd,
  skipSpace,
  stringEnd,
} from './json-tokens.ts';

/** Deepest nesting of a record that is read; real ones stay below 20. */
export const DEPTH_LIMIT = 256;

const TWIN_BITS = 13;
const TWIN_SHIFT = 32 - TWIN_BITS;

/**
 * Finds the end of JSON values without building them and takes exactly what `JSON.parse` takes, given bytes that are
 * UTF-8. Of the last value it knows whether an object in it may have a name twice.
 */
export class JsonScanner {
  readonly #bytes: Buffer;
  /** Per depth the number of the object, or 0 for a list. */
  readonly #objects = new Int32Array(DEPTH_LIMIT + 2);
  readonly #twins = new Int32Array(2 ** TWIN_BITS);
  #objectCount = 0;
  #depth = 0;
  #complete = false;

  /** Names in the last value, at all depths. */
  keys = 0;
  /** Some object of the last value may have a name twice: true too often, never too seldom. */
  mayHaveTwins = false;
  /** The last value has a number that may be too large for one. */
  hasLargeNumber = false;
  /** The last value was refused for its depth. */
  tooDeep = false;

  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** The position after the value that begins at `start`, or `NO_JSON`. */
  valueEnd(start: number): number {
    this.#reset();
    let at = start;
    do {
      at = this.#begin(at);
      while (at !== NO_JSON && this.#complete && this.#depth > 0) at = this.#follow(at);
    } while (at !== NO_JSON && !this.#complete);
    return at;
  }

  #reset(): void {
    this.#depth = 0;
    this.#complete = false;
    this.keys = 0;
    this.mayHaveTwins = false;
    this.tooDeep = false;
    this.hasLargeNumber = false;
  }

  /** Takes the beginning of a value, or all of it. */
  #begin(start: number): number {
    const first = this.#bytes[start];
    if (first === OPEN || first === OPEN_LIST) return this.#open(start, first === OPEN);
    const end = first === QUOTE ? stringEnd(this.#bytes, start) : scalarEnd(this.#bytes, start);
    this.#complete = true;
    if (first !== QUOTE && end - start > 3) this.#noteNumber(start, end);
    return end;
  }

  /** Of numbers only those with an exponent or hundreds of digits can be too large. */
  #noteNumber(start: number, end: number): void {
    const first = this.#bytes[start] ?? 0;
    if (first > 57) return;
    for (let at = start; at < end; at++)
      if (this.#bytes[at] === 101 || this.#bytes[at] === 69) this.hasLargeNumber = true;
    if (end - start > 300) this.hasLargeNumber = true;
  }

  #open(start: number, isObject: boolean): number {
    if (this.#depth >= DEPTH_LIMIT) {
      this.tooDeep = true;
      return NO_JSON;
    }
    this.#depth++;
    if (isObject) this.#objectCount++;
    this.#objects[this.#depth] = isObject ? this.#objectCount : 0;
    const at = skipSpace(this.#bytes, start + 1);
    if (this.#bytes[at] === (isObject ? CLOSE : CLOSE_LIST)) {
      this.#depth--;
      this.#complete = true;
      return at + 1;
    }
    this.#complete = false;
    return isObject ? this.#key(at) : at;
  }

  /** Takes what stands behind a value inside an object or list. */
  #follow(end: number): number {
    const at = skipSpace(this.#bytes, end);
    const isObject = this.#objects[this.#depth] !== 0;
    const byte = this.#bytes[at];
    if (byte === COMMA) {
      this.#complete = false;
      const next = skipSpace(this.#bytes, at + 1);
      return isObject ? this.#key(next) : next;
    }
    if (byte !== (isObject ? CLOSE : CLOSE_LIST)) return NO_JSON;
    this.#depth--;
    return at + 1;
  }

  /** Takes a name and its colon. */
  #key(start: number): number {
    if (this.#bytes[start] !== QUOTE) return NO_JSON;
    const end = stringEnd(this.#bytes, start);
    if (end === NO_JSON) return NO_JSON;
    this.#note(start + 1, end - 1);
    const at = skipSpace(this.#bytes, end);
    return this.#bytes[at] === COLON ? skipSpace(this.#bytes, at + 1) : NO_JSON;
  }

  #note(start: number, end: number): void {
    this.keys++;
    const bytes = this.#bytes;
    const object = this.#objects[this.#depth] ?? 0;
    const inner = bytes[Math.max(start, end - 3)] ?? 0;
    const last = bytes[end - 1] ?? 0;
    const name = (end - start) | ((bytes[start] ?? 0) << 8) | (inner << 16) | (last << 24);
    const slot = Math.imul(name ^ Math.imul(object, 0x85ebca6b), 0x9e3779b1) >>> TWIN_SHIFT;
    if (this.#twins[slot] === object) this.mayHaveTwins = true;
    this.#twins[slot] = object;
  }
}
