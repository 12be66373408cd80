import type { Fields } from '../json.ts';
import { moduleExports } from './module-exports.ts';
import { bytesOfFilters, RUN_ROWS, type RunNames } from './name-filter.ts';
import { hashOf, namesOfRecord } from './name-hash.ts';

/** What `wasm/name-scanner.ts` exports. */
interface Exports {
  readonly memory: WebAssembly.Memory;
  readonly count: WebAssembly.Global;
  readonly init: () => void;
  readonly windowAt: () => number;
  readonly numbersAt: () => number;
  readonly clear: () => void;
  readonly add: (size: number) => number;
  readonly note: (hash: number) => number;
}

// Sizes as in wasm/name-scanner.ts.
const [WINDOW, LIMIT] = [1 << 16, 1 << 17];

/** Gathers the names in the rows of a file and makes a filter for each run of them. */
export class NameFilterWriter {
  readonly #wasm: Exports;
  readonly #window: Uint8Array;
  readonly #numbers: Uint32Array;
  #runs: RunNames[] = [];
  #isFull = false;
  #rows = 0;

  constructor() {
    const exports = moduleExports<Exports>(new URL('./name-scanner.wasm', import.meta.url));
    exports.init();
    this.#wasm = exports;
    this.#window = new Uint8Array(exports.memory.buffer, exports.windowAt(), WINDOW);
    this.#numbers = new Uint32Array(exports.memory.buffer, exports.numbersAt(), LIMIT);
  }

  /**
   * Takes the names of the next row, whose record, JSON in one line, stands there in the bytes.
   *
   * @returns false when the bytes do not show all names of the record, so that nobody may look for them there
   */
  add(bytes: Buffer, start: number, end: number): boolean {
    if (this.#rows === RUN_ROWS) this.#close();
    this.#rows++;
    if (this.#addBytes(bytes, start, end)) return true;
    const fields: Fields = JSON.parse(bytes.toString('utf8', start, end));
    if (!namesOfRecord(fields).every((name) => this.#wasm.note(hashOf(name)) !== 0)) this.#isFull = true;
    return false;
  }

  /** The filters of the rows since the last call, as a file. */
  take(): Uint8Array {
    if (this.#rows > 0) this.#close();
    const bytes = bytesOfFilters(this.#runs);
    this.#runs = [];
    return bytes;
  }

  #addBytes(bytes: Buffer, start: number, end: number): boolean {
    if (end - start > WINDOW) return false;
    bytes.copy(this.#window, 0, start, end);
    return this.#wasm.add(end - start) !== 0;
  }

  #close(): void {
    const { value } = this.#wasm.count;
    this.#runs.push(this.#isFull ? null : this.#numbers.slice(0, value));
    this.#wasm.clear();
    this.#isFull = false;
    this.#rows = 0;
  }
}
