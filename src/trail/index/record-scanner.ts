import { moduleExports } from './module-exports.ts';

/** What `wasm/record-scanner.ts` exports; addresses and positions in bytes. */
interface Exports {
  readonly memory: WebAssembly.Memory;
  readonly stopped: WebAssembly.Global;
  readonly atEnd: WebAssembly.Global;
  readonly init: () => void;
  readonly windowAt: () => number;
  readonly rowsAt: () => number;
  readonly wordsAt: () => number;
  readonly scan: (from: number, length: number) => number;
}

// Sizes and places as in wasm/memory.ts and wasm/record-scanner.ts.
const WINDOW = 1 << 20;
const PADDING = 64;
const [ROW, ROWS] = [18, 2048];
const [START, END, FLAGS, SOURCE, ACCOUNT, FIELDS] = [0, 1, 2, 3, 4, 5];
const [PLAIN, READS, WRITES] = [1, 2, 4];

/** The fields of a record whose places the scanner tells, in this order. */
export const PLACED_FIELDS = [
  'eventSource',
  'eventName',
  'eventTime',
  'eventID',
  'recipientAccountId',
  'awsRegion',
] as const;

/** A record as the scanner saw it; valid until the next one. */
export interface SeenRecord {
  /** Where it begins and ends in the content. */
  readonly start: number;
  readonly end: number;
  /**
   * It says its source, name, time, id and account, each as plain text, the time as a real one, and its region and
   * `readOnly` in no odd way.
   */
  readonly isPlain: boolean;
  /** Of a plain record: its `readOnly`; null when it does not say. */
  readonly readOnly: boolean | null;
  /** Of a plain record. */
  readonly source: string;
  /** Of a plain record. */
  readonly account: string;
  /** Of a plain record: adds begin and end of each of `PLACED_FIELDS` in the content, -1 of what it does not say. */
  addPlaces(places: number[]): void;
}

/** Where the scanner stopped: behind the last record it took, or at the bracket that ends the list. */
export interface Stop {
  readonly at: number;
  readonly isEnd: boolean;
}

/**
 * Finds the records of a log about as fast as zlib unpacks it. It takes those that are JSON in every plain respect, and
 * leaves what is none, or odd, to a reader that tells what is wrong with it.
 *
 * It holds a window on the content and the words that it met, so one serves a thread.
 */
export class RecordScanner implements SeenRecord {
  readonly #wasm: Exports;
  readonly #memory: Uint8Array;
  readonly #rows: Int32Array;
  readonly #words: Int32Array;
  readonly #known: string[] = [];
  #base = 0;
  #row = 0;

  constructor() {
    const exports = moduleExports<Exports>(new URL('./record-scanner.wasm', import.meta.url));
    exports.init();
    const { buffer } = exports.memory;
    this.#wasm = exports;
    this.#memory = new Uint8Array(buffer);
    this.#rows = new Int32Array(buffer, exports.rowsAt(), ROW * ROWS);
    this.#words = new Int32Array(buffer, exports.wordsAt());
  }

  /**
   * Hands over the records from `start` on, where a record of a list must begin, until one is not plainly JSON or the
   * list ends.
   *
   * @param content in UTF-8
   */
  scan(content: Uint8Array, start: number, take: (record: SeenRecord) => void): Stop {
    this.#base = start;
    for (;;) {
      const length = this.#fill(content);
      const from = this.#scanWindow(length, take);
      const isEnd = this.#wasm.atEnd.value !== 0;
      // A record that the window cut is looked at again from its begin; one that fills a window is left to the other.
      if (isEnd || from === 0 || this.#base + length === content.length)
        return { at: this.#base + from, isEnd };
      this.#base += from;
    }
  }

  get start(): number {
    return this.#base + this.#at(START);
  }

  get end(): number {
    return this.#base + this.#at(END);
  }

  get isPlain(): boolean {
    return (this.#at(FLAGS) & PLAIN) !== 0;
  }

  get readOnly(): boolean | null {
    const flags = this.#at(FLAGS);
    return (flags & READS) !== 0 ? true : (flags & WRITES) !== 0 ? false : null;
  }

  get source(): string {
    return this.#word(SOURCE, 0);
  }

  get account(): string {
    return this.#word(ACCOUNT, PLACED_FIELDS.indexOf('recipientAccountId'));
  }

  addPlaces(places: number[]): void {
    for (let field = 0; field < PLACED_FIELDS.length; field++) {
      const length = this.#at(FIELDS + 2 * field + 1);
      const begin = length < 0 ? -1 : this.#base + this.#at(FIELDS + 2 * field);
      places.push(begin, length < 0 ? -1 : begin + length);
    }
  }

  #fill(content: Uint8Array): number {
    const piece = content.subarray(this.#base, this.#base + WINDOW);
    const window = this.#wasm.windowAt();
    this.#memory.set(piece, window);
    this.#memory.fill(0, window + piece.length, window + piece.length + PADDING);
    return piece.length;
  }

  #scanWindow(length: number, take: (record: SeenRecord) => void): number {
    let from = 0;
    let count = ROWS;
    while (count === ROWS) {
      count = this.#wasm.scan(from, length);
      for (let row = 0; row < count; row++) {
        this.#row = row * ROW;
        take(this);
      }
      from = this.#wasm.stopped.value;
      if (this.#wasm.atEnd.value !== 0) break;
    }
    return from;
  }

  #at(place: number): number {
    return this.#rows[this.#row + place] ?? 0;
  }

  /** Words have numbers, as long as there are not too many of them. */
  #word(place: number, field: number): string {
    const number = this.#at(place);
    if (number < 0)
      return this.#text(
        this.#wasm.windowAt() + this.#at(FIELDS + 2 * field),
        this.#at(FIELDS + 2 * field + 1),
      );
    const known = this.#known[number];
    if (known !== undefined) return known;
    const word = this.#text(this.#words[2 * number] ?? 0, this.#words[2 * number + 1] ?? 0);
    this.#known[number] = word;
    return word;
  }

  #text(at: number, length: number): string {
    return Buffer.from(this.#memory.buffer, at, length).toString();
  }
}
