import { readSync } from 'node:fs';

/** Rows that share a filter. */
export const RUN_ROWS = 256;

/** Bits for each name: of names that do not stand in a run, one in some thousands seems to. Each costs a look at a file. */
const BITS_PER_NAME = 24;

const [BLOCK_WORDS, BLOCK_BYTES, BLOCK_BITS] = [8, 32, 256];

/** The numbers of chunks and blocks stand before the blocks. */
const HEAD_BYTES = 8;

/** @source Apache Parquet, BloomFilter.md */
const SALTS = Int32Array.of(
  0x47b6137b,
  0x44974d91,
  0x8824ad5b,
  0xa2b7289d,
  0x705495c7,
  0x2df1424b,
  0x9efc4947,
  0x5c6bfb31,
);

/** The numbers of the names in a run of rows, each once; null when there were too many to count. */
export type RunNames = Uint32Array | null;

/**
 * The filters of the names in runs of rows, as a file. A filter tells that a name stands in none of the rows, or that it
 * may stand in some, and never misses one; without names that were counted it tells nothing. They are split block Bloom
 * filters of one size, and the blocks that a name can set bits in stand together for all runs, so that one read asks
 * them all.
 */
export function bytesOfFilters(runs: readonly RunNames[]): Uint8Array {
  const most = runs.reduce((max, names) => Math.max(max, names?.length ?? 0), 1);
  const blocks = Math.ceil((most * BITS_PER_NAME) / BLOCK_BITS);
  const words = new Int32Array(HEAD_BYTES / 4 + runs.length * blocks * BLOCK_WORDS);
  words.set([runs.length, blocks]);
  for (const [run, names] of runs.entries()) {
    for (const name of names ?? []) {
      const begin = HEAD_BYTES / 4 + (blockOf(name, blocks) * runs.length + run) * BLOCK_WORDS;
      const bits = mixed(name);
      for (let word = 0; word < BLOCK_WORDS; word++)
        words[begin + word] = (words[begin + word] ?? 0) | bitOf(bits, SALTS[word] ?? 0);
    }
    if (names !== null) continue;
    for (let block = 0; block < blocks; block++) {
      const begin = HEAD_BYTES / 4 + (block * runs.length + run) * BLOCK_WORDS;
      words.fill(-1, begin, begin + BLOCK_WORDS);
    }
  }
  return Buffer.from(words.buffer);
}

/** The filters of a file that lies open. */
export class NameFilters {
  readonly #file: number;
  readonly #runs: number;
  readonly #blocks: number;

  constructor(file: number) {
    const head = new Int32Array(HEAD_BYTES / 4);
    readSync(file, head, 0, HEAD_BYTES, 0);
    this.#file = file;
    this.#runs = head[0] ?? 0;
    this.#blocks = head[1] ?? 0;
  }

  /** Numbers of the runs that may hold all the names of one of the sets, given by their numbers. */
  runsWith(anyOf: readonly (readonly number[])[]): number[] {
    const found = anyOf.map((names) =>
      names.reduce<readonly number[]>(
        (runs, name) => this.#holding(name, runs),
        [...Array(this.#runs).keys()],
      ),
    );
    return [...new Set(found.flat())].toSorted((a, b) => a - b);
  }

  /** Those of the runs that may hold a name. */
  #holding(name: number, runs: readonly number[]): readonly number[] {
    if (runs.length === 0) return runs;
    const block = new Int32Array(this.#runs * BLOCK_WORDS);
    const begin = blockOf(name, this.#blocks) * this.#runs * BLOCK_BYTES;
    readSync(this.#file, block, 0, block.byteLength, HEAD_BYTES + begin);
    const bits = mixed(name);
    return runs.filter((run) =>
      SALTS.every((salt, word) => ((block[run * BLOCK_WORDS + word] ?? 0) & bitOf(bits, salt)) !== 0),
    );
  }
}

const bitOf = (bits: number, salt: number) => 1 << (Math.imul(bits, salt) >>> 27);

/** Another mixture than the one that chooses the bits. */
const blockOf = (hash: number, blocks: number) =>
  Math.floor(((mixed(hash ^ 0x5bd1e995) >>> 0) / 2 ** 32) * blocks);

/** Spreads what is alike over all bits (the end of MurmurHash3). */
function mixed(hash: number): number {
  let value = hash;
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return value ^ (value >>> 16);
}
