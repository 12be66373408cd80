import { readFileSync } from 'node:fs';
import type { Fields } from '../json.ts';
import { bytesOfFilters, CHUNK_ROWS, FULL_FILTER, filterOf, type NameFilter } from './name-filter.ts';
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

/** Gathers the names in the rows of a file and makes a filter for each chunk of them. */
export class NameFilterWriter {
  readonly #wasm: Exports;
  readonly #window: Uint8Array;
  readonly #numbers: Uint32Array;
  #filters: NameFilter[] = [];
  #isFull = false;
  #rows = 0;

  constructor() {
    const bytes = readFileSync(new URL('./name-scanner.wasm', import.meta.url));
    const { exports } = new WebAssembly.Instance<Exports>(new WebAssembly.Module(bytes), {});
    exports.init();
    this.#wasm = exports;
    this.#window = new Uint8Array(exports.memory.buffer, exports.windowAt(), WINDOW);
    this.#numbers = new Uint32Array(exports.memory.buffer, exports.numbersAt(), LIMIT);
  }

  /** Takes the names of the next row, whose record, JSON in one line, stands there in the bytes. */
  add(bytes: Buffer, start: number, end: number): void {
    if (this.#rows === CHUNK_ROWS) this.#close();
    this.#rows++;
    if (this.#isFull || this.#addBytes(bytes, start, end)) return;
    const fields: Fields = JSON.parse(bytes.toString('utf8', start, end));
    this.#isFull = !namesOfRecord(fields).every((name) => this.#wasm.note(hashOf(name)) !== 0);
  }

  /** The filters of the rows since the last call, as a file. */
  take(): Uint8Array {
    if (this.#rows > 0) this.#close();
    const bytes = bytesOfFilters(this.#filters);
    this.#filters = [];
    return bytes;
  }

  #addBytes(bytes: Buffer, start: number, end: number): boolean {
    if (end - start > WINDOW) return false;
    bytes.copy(this.#window, 0, start, end);
    return this.#wasm.add(end - start) !== 0;
  }

  /** A chunk with more names than there is room for has no filter: it may hold every name. */
  #close(): void {
    const numbers = this.#numbers.subarray(0, this.#wasm.count.value);
    this.#filters.push(this.#isFull ? FULL_FILTER : filterOf(numbers));
    this.#wasm.clear();
    this.#isFull = false;
    this.#rows = 0;
  }
}
