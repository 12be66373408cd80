import { crc32, inflateRawSync } from 'node:zlib';
import { ExhibitError } from '../core/errors.ts';
import { lazyMap } from '../core/lazy-map.ts';
import { releaseBytes } from '../core/release-bytes.ts';
import { LIMITS } from './limits.ts';
import { type Digests, type Entries, sha256 } from './lists.ts';
import { MIMETYPE, OWN, refuseBadNames } from './names.ts';

/**
 * The files of a container by name, in their order.
 *
 * Stricter than a zip program, because two programs must never see different files in the same bytes: records follow
 * each other without a byte before, between or behind them, the directory agrees with them in every field, and there
 * are no comments, extra fields, links, encryption, zip64, or names that mean another place or the same place twice.
 * Every file is unpacked and checked here; afterwards it is unpacked again when it is asked for, so that not all of
 * them are in memory at once.
 *
 * @throws PACK_INVALID for everything else, and for more or larger files than `LIMITS`
 * @source APPNOTE.TXT (PKWARE) 6.3.10, sections 4.3 and 4.4; ETSI EN 319 162-1, annex A.1 (mimetype)
 */
export function openContainer(bytes: Buffer): Entries {
  return measuredContainer(bytes).files;
}

/** An opened container with what the one unpacking of each file showed. */
export interface MeasuredContainer {
  readonly files: Entries;
  readonly digests: Digests;
  /** Bytes of each file by name. */
  readonly sizes: ReadonlyMap<string, number>;
}

/**
 * Opens a container as `openContainer` does, and says the digest and size of each file without unpacking it twice.
 *
 * @param hear - hears after each file how many bytes of the container are done
 */
export function measuredContainer(
  bytes: Buffer,
  hear: (done: number) => void = () => undefined,
): MeasuredContainer {
  const end = readEnd(bytes);
  const directory = readDirectory(bytes, end);
  refuseBadNames(directory.map(({ name }) => name));
  if (directory.reduce((sum, { size }) => sum + size, 0) > LIMITS.bytes) {
    throw invalid('its files are larger than a pack may be');
  }
  const digests = new Map<string, Buffer>();
  let position = 0;
  for (const record of directory) {
    if (record.start !== position)
      throw invalid(`there are bytes that belong to no file before "${record.name}"`);
    const { data, next } = readData(bytes, record, end.start);
    digests.set(record.name, sha256(data));
    // Of a stored file the data are the container's own bytes.
    if (record.method !== 0) releaseBytes(data);
    position = next;
    hear(position);
  }
  if (position !== end.start) throw invalid('there are bytes that belong to no file behind the last one');
  const byName = new Map(directory.map((record) => [record.name, record]));
  const entries = lazyMap(byName.keys(), (name) => {
    const record = byName.get(name);
    if (!record) throw invalid(`it has no "${name}"`);
    return readData(bytes, record, end.start).data;
  });
  refuseOtherKind(directory[0], entries);
  return { files: entries, digests, sizes: new Map(directory.map(({ name, size }) => [name, size])) };
}

interface Directory {
  readonly start: number;
  readonly end: number;
  readonly count: number;
}

interface Entry {
  readonly name: string;
  readonly nameBytes: Buffer;
  /** Version, flags, method, time, date, CRC, both sizes: bytes that stand in the same form in both headers. */
  readonly common: Buffer;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly start: number;
}

const END_LENGTH = 22;
const HEADER_LENGTH = 46;
const LOCAL_LENGTH = 30;

function readEnd(bytes: Buffer): Directory {
  const at = bytes.length - END_LENGTH;
  if (at < 0 || bytes.readUInt32LE(at) !== 0x06054b50 || bytes.readUInt16LE(at + 20) !== 0) {
    throw invalid('it does not end with the end record of a zip: it is cut off, or bytes follow');
  }
  const count = bytes.readUInt16LE(at + 10);
  const start = bytes.readUInt32LE(at + 16);
  const several = bytes.readUInt32LE(at + 4) !== 0 || bytes.readUInt16LE(at + 8) !== count;
  if (several || start + bytes.readUInt32LE(at + 12) !== at) {
    throw invalid('its directory does not lie right before its end: bytes were put before or between');
  }
  if (count === 0 || count > LIMITS.files + Object.keys(OWN).length)
    throw invalid('it has no files or too many');
  return { start, end: at, count };
}

function readDirectory(bytes: Buffer, directory: Directory): Entry[] {
  const entries: Entry[] = [];
  let at = directory.start;
  for (let index = 0; index < directory.count; index++) {
    if (at + HEADER_LENGTH > directory.end || bytes.readUInt32LE(at) !== 0x02014b50) {
      throw invalid('its directory lists fewer files than it says');
    }
    const entry = readHeader(bytes, at);
    entries.push(entry);
    at += HEADER_LENGTH + entry.nameBytes.length;
  }
  if (at !== directory.end) throw invalid('its directory has bytes that belong to no file');
  return entries;
}

/** Bit 11 says that names are UTF-8; any other flag means something that is not supported. */
const UTF8_FLAG = 0x0800;
const REGULAR_FILE = 0o100000;

function readHeader(bytes: Buffer, at: number): Entry {
  const nameBytes = bytes.subarray(at + HEADER_LENGTH, at + HEADER_LENGTH + bytes.readUInt16LE(at + 28));
  const name = nameBytes.toString('latin1');
  const entry: Entry = {
    name,
    nameBytes,
    common: bytes.subarray(at + 6, at + 28),
    method: bytes.readUInt16LE(at + 10),
    crc: bytes.readUInt32LE(at + 16),
    packedSize: bytes.readUInt32LE(at + 20),
    size: bytes.readUInt32LE(at + 24),
    start: bytes.readUInt32LE(at + 42),
  };
  const said = JSON.stringify(name);
  if ((bytes.readUInt16LE(at + 8) & ~UTF8_FLAG) !== 0) throw invalid(`${said} is encrypted or streamed`);
  if (entry.method !== 0 && entry.method !== 8)
    throw invalid(`${said} is compressed in another way than deflate`);
  // Lengths of extra field and comment, disk and internal attributes.
  if (bytes.subarray(at + 30, at + 38).some((byte) => byte !== 0))
    throw invalid(`${said} has an extra field or comment`);
  const type = bytes.readUInt16LE(at + 40) & 0o170000;
  if (type !== 0 && type !== REGULAR_FILE) throw invalid(`${said} is a link or a folder`);
  if (entry.size > LIMITS.bytesPerFile) throw invalid(`${said} is larger than a file of a pack may be`);
  return entry;
}

function readData(bytes: Buffer, entry: Entry, limit: number): { data: Buffer; next: number } {
  const said = JSON.stringify(entry.name);
  const from = entry.start + LOCAL_LENGTH + entry.nameBytes.length;
  const next = from + entry.packedSize;
  if (next > limit || bytes.readUInt32LE(entry.start) !== 0x04034b50) throw invalid(`${said} has no record`);
  const nameBytes = bytes.subarray(entry.start + LOCAL_LENGTH, from);
  const lengths =
    bytes.readUInt16LE(entry.start + 26) === nameBytes.length && bytes.readUInt16LE(entry.start + 28) === 0;
  const common = bytes.subarray(entry.start + 4, entry.start + 26);
  if (!lengths || !nameBytes.equals(entry.nameBytes) || !common.equals(entry.common)) {
    throw invalid(`the record of ${said} and the directory disagree`);
  }
  const packed = bytes.subarray(from, next);
  const data = entry.method === 0 ? packed : inflate(packed, entry);
  if (data.length !== entry.size) throw invalid(`${said} is longer or shorter than stated`);
  if (crc32(data) !== entry.crc) throw invalid(`${said} does not fit its checksum`);
  return { data, next };
}

/** What zlib takes at the least, and what is set aside for a size that a file only claims to have. */
const SMALLEST_CHUNK = 64;
const LARGEST_CHUNK = 2 ** 25;

/** Stops at the stated size, and refuses bytes that follow the compressed data inside a record. */
function inflate(packed: Buffer, entry: Entry): Buffer {
  try {
    return inflateRawSync(packed, {
      maxOutputLength: Math.max(entry.size, 1),
      rejectGarbageAfterEnd: true,
      // In one piece: many small ones that are joined take twice the memory. One byte more ends it without another.
      chunkSize: Math.min(Math.max(entry.size + 1, SMALLEST_CHUNK), LARGEST_CHUNK),
    });
  } catch (cause) {
    throw invalid(`${JSON.stringify(entry.name)} can not be unpacked to its stated size`, cause);
  }
}

function refuseOtherKind(first: Entry | undefined, entries: Entries): void {
  const isOurs = first?.name === OWN.mimetype && first.method === 0;
  if (!isOurs || entries.get(OWN.mimetype)?.toString('latin1') !== MIMETYPE) {
    throw invalid('its first file does not say that it is an ASiC-E container');
  }
}

function invalid(why: string, cause?: unknown): ExhibitError {
  return new ExhibitError('PACK_INVALID', `The container can not be read: ${why}.`, { cause });
}
