import { constants, crc32, deflateRawSync } from 'node:zlib';

/** How an entry stands in a zip. */
export interface EntryForm {
  /** Stands as the modification date, at noon. */
  readonly day: Date;
  /** True when it is not compressed. */
  readonly isStored: boolean;
}

/** An entry as it stands in a zip, packed. */
export interface ZipEntry {
  readonly nameBytes: Buffer;
  /** The fields that stand in the same form in both of its headers. */
  readonly common: Buffer;
  readonly data: Buffer;
}

/** A zip of these contents by name, in their order, those in `stored` not compressed. */
export function writeZip(
  contents: ReadonlyMap<string, Buffer>,
  stored: ReadonlySet<string>,
  day: Date,
): Buffer {
  return joinZip(
    [...contents].map(([name, bytes]) => zipEntry(name, bytes, { day, isStored: stored.has(name) })),
  );
}

/**
 * Packs an entry: the same bytes for the same input on every machine with the same zlib. Of a stored one the data are
 * the given bytes themselves.
 *
 * @source APPNOTE.TXT (PKWARE) 6.3.10, sections 4.3 and 4.4
 */
export function zipEntry(name: string, bytes: Buffer, { day, isStored }: EntryForm): ZipEntry {
  const data = isStored ? bytes : deflateRawSync(bytes);
  const sums = { crc: crc32(bytes), size: bytes.length, packedSize: data.length };
  return { common: commonFields({ day, isStored }, sums), nameBytes: Buffer.from(name), data };
}

/**
 * Packs an entry whose content comes in parts, none of which is kept: only what they are packed to is in memory.
 *
 * @source RFC 1951, section 3.2: blocks of parts that end at a byte can stand one behind the other
 */
export function zipEntryOf(name: string, parts: Iterable<Buffer>, day: Date): ZipEntry {
  const packed: Buffer[] = [];
  const sums = { crc: 0, size: 0 };
  for (const part of parts) {
    sums.crc = crc32(part, sums.crc);
    sums.size += part.length;
    packed.push(deflateRawSync(part, { finishFlush: constants.Z_FULL_FLUSH }));
  }
  const data = Buffer.concat([...packed, LAST_BLOCK]);
  const common = commonFields({ day, isStored: false }, { ...sums, packedSize: data.length });
  return { common, nameBytes: Buffer.from(name), data };
}

/** An empty block that says that none follows. */
const LAST_BLOCK = Buffer.from('0300', 'hex');

function commonFields(
  { day, isStored }: EntryForm,
  { crc, size, packedSize }: { readonly crc: number; readonly size: number; readonly packedSize: number },
): Buffer {
  const common = Buffer.alloc(22);
  common.writeUInt16LE(NEEDED, 0);
  common.writeUInt16LE(FLAGS, 2);
  common.writeUInt16LE(isStored ? 0 : 8, 4);
  common.writeUInt16LE(NOON, 6);
  common.writeUInt16LE(dateOf(day), 8);
  common.writeUInt32LE(crc, 10);
  common.writeUInt32LE(packedSize, 14);
  common.writeUInt32LE(size, 18);
  return common;
}

/** The zip of these entries in their order. */
export function joinZip(entries: readonly ZipEntry[]): Buffer {
  const chunks: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { common, nameBytes, data } of entries) {
    const local = Buffer.concat([LOCAL_SIGNATURE, common, lengths(nameBytes, 2), nameBytes]);
    directory.push(headerOf(common, nameBytes, at));
    chunks.push(local, data);
    at += local.length + data.length;
  }
  const central = Buffer.concat(directory);
  return Buffer.concat([...chunks, central, endOf(directory.length, central.length, at)]);
}

const LOCAL_SIGNATURE = Buffer.from('504b0304', 'hex');
const HEADER_SIGNATURE = Buffer.from('504b0102', 'hex');
const END_SIGNATURE = Buffer.from('504b0506', 'hex');
/** Made on Unix, version 6.3: the mode of a file stands in its attributes. */
const MADE_BY = (3 << 8) | 63;
const NEEDED = 20;
/** Names are UTF-8. */
const FLAGS = 0x0800;
const REGULAR_FILE = 0o100644 << 16;
/** Zip stores local time without a zone. Noon exists on every day of every zone. */
const NOON = 12 << 11;

/** Zip knows no day before 1980. */
function dateOf(day: Date): number {
  return (Math.max(0, day.getUTCFullYear() - 1980) << 9) | ((day.getUTCMonth() + 1) << 5) | day.getUTCDate();
}

/** The length of the name, and further lengths that are zero. */
function lengths(nameBytes: Buffer, fields: number): Buffer {
  const bytes = Buffer.alloc(fields * 2);
  bytes.writeUInt16LE(nameBytes.length);
  return bytes;
}

function headerOf(common: Buffer, nameBytes: Buffer, start: number): Buffer {
  const made = Buffer.alloc(2);
  made.writeUInt16LE(MADE_BY);
  // Lengths of extra field and comment, disk and internal attributes are zero.
  const place = Buffer.alloc(8);
  place.writeUInt32LE(REGULAR_FILE >>> 0, 0);
  place.writeUInt32LE(start, 4);
  return Buffer.concat([HEADER_SIGNATURE, made, common, lengths(nameBytes, 5), place, nameBytes]);
}

function endOf(count: number, size: number, start: number): Buffer {
  const end = Buffer.alloc(22);
  END_SIGNATURE.copy(end);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(start, 16);
  return end;
}
