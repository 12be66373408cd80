import { inflateSync as fastInflate } from 'fflate';

/** Options of Node's zlib that the shared code gives; the others say nothing about the result. */
interface Options {
  readonly maxOutputLength: number;
}

/** What was unpacked here, and has to come out the same when the browser unpacks it. */
interface Unpacked {
  readonly format: 'deflate-raw' | 'deflate';
  readonly packed: Uint8Array<ArrayBuffer>;
  readonly size: number;
  readonly crc: number;
}

const unconfirmed: Unpacked[] = [];
const confirmed = new Set<string>();

/** As `inflateRawSync` of Node. What it gives counts once `confirmUnpacked` has agreed. @throws RangeError, Error */
export function inflateRawSync(packed: Buffer, { maxOutputLength }: Options): Buffer {
  return inflated('deflate-raw', packed, packed, maxOutputLength);
}

/** As `inflateSync` of Node, with the same condition. @throws RangeError, Error */
export function inflateSync(packed: Buffer, { maxOutputLength }: Options): Buffer {
  // Two bytes before the data, and a checksum of four behind them.
  return inflated('deflate', packed, packed.subarray(2, -4), Math.min(maxOutputLength, packed.length * 1032));
}

function inflated(format: Unpacked['format'], packed: Buffer, data: Buffer, most: number): Buffer {
  // One byte more than allowed, so that too much shows.
  const bytes = fastInflate(data, { out: new Uint8Array(most + 1) });
  if (bytes.length > most) throw new RangeError('There is more in it than is allowed.');
  const own = new Uint8Array<ArrayBuffer>(packed.buffer as ArrayBuffer, packed.byteOffset, packed.length);
  unconfirmed.push({ format, packed: own, size: bytes.length, crc: crc32(bytes) });
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}

/**
 * Lets the browser unpack again what was unpacked since the last call. The library is lenient: it would take data that
 * other programs refuse, or more bytes behind their end.
 *
 * @throws Error when the browser refuses something, or gets something else
 */
export async function confirmUnpacked(): Promise<void> {
  for (const one of unconfirmed.splice(0)) {
    const place = `${one.format} ${one.packed.byteOffset} ${one.packed.length} ${one.size} ${one.crc}`;
    if (confirmed.has(place)) continue;
    await confirm(one);
    confirmed.add(place);
  }
}

/** Forgets all that was unpacked: the next bytes are others, though they may lie at the same places. */
export function forgetUnpacked(): void {
  unconfirmed.length = 0;
  confirmed.clear();
}

async function confirm({ format, packed, size, crc }: Unpacked): Promise<void> {
  const unpacked = new Blob([packed]).stream().pipeThrough(new DecompressionStream(format));
  let length = 0;
  let found = 0;
  for await (const part of unpacked) {
    length += part.length;
    if (length > size) break;
    found = crc32(part, found);
  }
  if (length !== size || found !== crc) throw new Error('Two programs unpack it differently.');
}

const TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** As `crc32` of Node. */
export function crc32(bytes: Uint8Array, before = 0): number {
  let crc = ~before;
  for (let at = 0; at < bytes.length; at++) crc = (TABLE[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8);
  return ~crc >>> 0;
}
