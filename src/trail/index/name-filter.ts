import { readSync } from 'node:fs';

/** Rows that share a filter: as few as a Parquet file of this database keeps together. */
export const CHUNK_ROWS = 2048;

/**
 * The filter of the names in a chunk of rows: it tells that a name stands in none of them, or that it may stand in
 * some, and never misses one. A split block Bloom filter: a name sets a bit in each of the eight words of a block.
 *
 * @source Apache Parquet, BloomFilter.md
 */
export type NameFilter = Int32Array;

/** What stands for a chunk whose names are not known: any name may be in it. */
export const FULL_FILTER: NameFilter = new Int32Array(0);

/** Bits for each name: of names that do not stand in a chunk, one in some hundred seems to. */
const BITS_PER_NAME = 14;

const [BLOCK_WORDS, BLOCK_BYTES, BLOCK_BITS] = [8, 32, 256];

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

/** The filter of these numbers of names, each of which stands once. */
export function filterOf(numbers: Uint32Array): NameFilter {
  const blocks = Math.max(1, Math.ceil((numbers.length * BITS_PER_NAME) / BLOCK_BITS));
  const filter = new Int32Array(blocks * BLOCK_WORDS);
  for (const number of numbers) setBits(filter, number, blocks);
  return filter;
}

/** Filters as a file: how many there are, the size of each in blocks, then their words. */
export function bytesOfFilters(filters: readonly NameFilter[]): Uint8Array {
  const head = Int32Array.of(filters.length, ...filters.map(({ length }) => length / BLOCK_WORDS));
  return Buffer.concat(
    [head, ...filters].map(({ buffer, byteOffset, byteLength }) =>
      Buffer.from(buffer, byteOffset, byteLength),
    ),
  );
}

/** The filters of a file that lies open. */
export class NameFilters {
  readonly #file: number;
  readonly #sizes: Int32Array;
  readonly #block = new Int32Array(BLOCK_WORDS);

  constructor(file: number) {
    this.#file = file;
    const count = new Int32Array(1);
    readSync(file, count, 0, 4, 0);
    this.#sizes = new Int32Array(count[0] ?? 0);
    readSync(file, this.#sizes, 0, this.#sizes.byteLength, 4);
  }

  /** Numbers of the chunks that may hold all the names of one of the sets, given by their numbers. */
  chunksWith(anyOf: readonly (readonly number[])[]): number[] {
    const chunks: number[] = [];
    let begin = 4 + this.#sizes.byteLength;
    for (const [chunk, blocks] of this.#sizes.entries()) {
      const at = begin;
      if (anyOf.some((names) => names.every((hash) => this.#mayHold(hash, at, blocks)))) chunks.push(chunk);
      begin += blocks * BLOCK_BYTES;
    }
    return chunks;
  }

  #mayHold(hash: number, begin: number, blocks: number): boolean {
    if (blocks === 0) return true;
    readSync(this.#file, this.#block, 0, BLOCK_BYTES, begin + blockOf(hash, blocks) * BLOCK_BYTES);
    const bits = mixed(hash);
    return SALTS.every((salt, word) => ((this.#block[word] ?? 0) & bitOf(bits, salt)) !== 0);
  }
}

function setBits(filter: NameFilter, hash: number, blocks: number): void {
  const begin = blockOf(hash, blocks) * BLOCK_WORDS;
  const bits = mixed(hash);
  for (let word = 0; word < BLOCK_WORDS; word++)
    filter[begin + word] = (filter[begin + word] ?? 0) | bitOf(bits, SALTS[word] ?? 0);
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
