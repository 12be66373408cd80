import { gunzipSync } from 'node:zlib';

/** The bytes that a log file holds, or why it must not be read. */
export type Gunzipped =
  | { readonly bytes: Uint8Array; readonly fault: null }
  | { readonly bytes: null; readonly fault: string };

/** Largest content of one log file that is read, in bytes: eight times what AWS writes compressed. */
const LOG_SIZE_LIMIT = 400 * 1024 * 1024;

/**
 * Decompresses a log file that consists of exactly one gzip member and nothing else.
 *
 * Readers of gzip disagree on appended members, on padding and on a cut end, so a record could hide from one of
 * them: what a digest was taken of and what is read here must be the same bytes. Refuses appended members,
 * trailing bytes of any kind, a cut file, a wrong checksum, and content above `limit`.
 */
export function gunzipExact(file: Uint8Array, limit: number = LOG_SIZE_LIMIT): Gunzipped {
  if (file.length < 18) return refuse('is no gzip file: it is too short');
  // The last four bytes are the length of the last member: it differs when there are several, or padding.
  const stated = new DataView(file.buffer, file.byteOffset, file.byteLength).getUint32(file.length - 4, true);
  const most = Math.min(limit, Math.max(stated, 1));
  let bytes: Uint8Array;
  let consumed: number;
  try {
    // One chunk for all of the content, so that it is not copied; and never more than the file itself states.
    const inflated: unknown = gunzipSync(file, {
      info: true,
      maxOutputLength: most,
      chunkSize: most + CHUNK_SLACK,
    });
    ({ bytes, consumed } = withInfo(inflated));
  } catch (cause) {
    return refuse(stated < limit && isTooLarge(cause) ? MORE_THAN_STATED : reasonOf(cause, limit));
  }
  if (consumed !== file.length) return refuse('has bytes after the end of its content');
  if (stated !== bytes.length) return refuse('has more than one gzip member, or bytes after its end');
  return { bytes, fault: null };
}

/** The decompressor wants room behind the content, and a chunk of 64 bytes at least. */
const CHUNK_SLACK = 64;

const MORE_THAN_STATED =
  'holds more than it states: it has more than one gzip member, bytes after the end of its content, or is cut off';

const codeOf = (cause: unknown) => (cause instanceof Error && 'code' in cause ? String(cause.code) : '');

const isTooLarge = (cause: unknown) => codeOf(cause) === 'ERR_BUFFER_TOO_LARGE';

const REASONS: Readonly<Record<string, string>> = {
  Z_BUF_ERROR: 'is cut off',
  Z_DATA_ERROR: 'is no gzip file, or is damaged, or has bytes after its end',
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
  throw new TypeError('gunzipSync gave no info.');
}

const refuse = (fault: string): Gunzipped => ({ bytes: null, fault });
