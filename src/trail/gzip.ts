import { crc32, inflateRawSync } from 'node:zlib';

/** The bytes that a log file holds, or why it must not be read. */
export type Gunzipped =
  | { readonly bytes: Uint8Array; readonly fault: null }
  | { readonly bytes: null; readonly fault: string };

/** Largest content of one log file that is read, in bytes: eight times what AWS writes compressed. */
const LOG_SIZE_LIMIT = 400 * 1024 * 1024;

/** Checksum and length behind the content. */
const TRAILER = 8;

/**
 * Decompresses a log file that consists of exactly one gzip member and nothing else.
 *
 * Readers of gzip disagree on further members, on padding and on a cut end, so a record could hide from one of
 * them: what a digest was taken of and what is read here must be the same bytes. Header and trailer are therefore
 * read here and the content by zlib, which tells where it ended. Refuses a second member before or behind, trailing
 * bytes of any kind, a cut file, a wrong checksum or length, and content above `limit`.
 *
 * @source RFC 1952, section 2.3
 */
export function gunzipExact(file: Uint8Array, limit: number = LOG_SIZE_LIMIT): Gunzipped {
  if (file.length < 18) return refuse('is no gzip file: it is too short');
  const start = contentStart(file);
  if (start === null) return refuse('is no gzip file');
  const trailer = new DataView(file.buffer, file.byteOffset + file.length - TRAILER, TRAILER);
  const stated = trailer.getUint32(4, true);
  const most = Math.min(limit, Math.max(stated, 1));
  let inflated: { bytes: Uint8Array; consumed: number };
  try {
    // One chunk for all of the content, so that it is not copied; and never more than the file itself states.
    const options = { info: true, maxOutputLength: most, chunkSize: most + CHUNK_SLACK };
    inflated = withInfo(inflateRawSync(file.subarray(start), options));
  } catch (cause) {
    return refuse(stated < limit && isTooLarge(cause) ? MORE_THAN_STATED : reasonOf(cause, limit));
  }
  const { bytes, consumed } = inflated;
  const left = file.length - start - consumed - TRAILER;
  if (left < 0) return refuse('is cut off');
  if (left > 0) return refuse('has more than one gzip member, or bytes after the end of its content');
  if (trailer.getUint32(0, true) !== crc32(bytes) || stated !== bytes.length) {
    return refuse('is damaged: its checksum or length is wrong');
  }
  return { bytes, fault: null };
}

const [FLAG_CRC, FLAG_EXTRA, FLAG_NAME, FLAG_COMMENT, FLAGS_RESERVED] = [2, 4, 8, 16, 0xe0];

/** Where the compressed content begins; null when this is no header of a deflated member. */
function contentStart(file: Uint8Array): number | null {
  const [id1, id2, method, flags = 0] = file;
  if (id1 !== 0x1f || id2 !== 0x8b || method !== 8 || (flags & FLAGS_RESERVED) !== 0) return null;
  let at = 10;
  if (flags & FLAG_EXTRA) at += 2 + (file[at] ?? 0) + 256 * (file[at + 1] ?? 0);
  for (const flag of [FLAG_NAME, FLAG_COMMENT]) {
    if ((flags & flag) === 0) continue;
    const end = file.indexOf(0, at);
    if (end < 0) return null;
    at = end + 1;
  }
  if (flags & FLAG_CRC) at += 2;
  return at < file.length ? at : null;
}

/** The decompressor wants room behind the content, and a chunk of 64 bytes at least. */
const CHUNK_SLACK = 64;

const MORE_THAN_STATED =
  'holds more than it states: it has more than one gzip member, bytes after the end of its content, or is cut off';

const codeOf = (cause: unknown) => (cause instanceof Error && 'code' in cause ? String(cause.code) : '');

const isTooLarge = (cause: unknown) => codeOf(cause) === 'ERR_BUFFER_TOO_LARGE';

const REASONS: Readonly<Record<string, string>> = {
  Z_BUF_ERROR: 'is cut off',
  Z_DATA_ERROR: 'is damaged, or has bytes after its end',
};

function reasonOf(cause: unknown, limit: number): string {
  const code = codeOf(cause);
  if (code === 'ERR_BUFFER_TOO_LARGE') return `holds more than ${limit} bytes`;
  const reason = REASONS[code];
  if (!reason) throw cause;
  return reason;
}

/** With `info` Node also tells how much input the decompressor took; its types do not say so. */
function withInfo(inflated: unknown): { bytes: Uint8Array; consumed: number } {
  if (typeof inflated === 'object' && inflated !== null && 'buffer' in inflated && 'engine' in inflated) {
    const { buffer, engine } = inflated;
    if (
      buffer instanceof Uint8Array &&
      typeof engine === 'object' &&
      engine !== null &&
      'bytesWritten' in engine
    ) {
      return { bytes: buffer, consumed: Number(engine.bytesWritten) };
    }
  }
  throw new TypeError('inflateRawSync gave no info.');
}

const refuse = (fault: string): Gunzipped => ({ bytes: null, fault });
