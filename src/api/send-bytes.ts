import { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import type { ByteRange } from '../store/store.ts';
import { byteRange } from './byte-range.ts';
import { notFound, Problem } from './problem.ts';

/** Bytes for a download, read as they are sent. */
export interface Download {
  readonly size: number;
  /** The bytes of a range that lies within; null when they are gone. */
  readonly read: (range: ByteRange) => Promise<Buffer | null>;
  /** For the person who saves it; of letters, digits, `-` and `.` only. */
  readonly name: string;
  readonly type: string;
  /** SHA-256 in hexadecimal. */
  readonly sha256: string;
  /** True: shown by the browser, not saved. */
  readonly isInline?: boolean;
}

/** What of a reply is needed to send bytes. */
interface Reply {
  header(name: string, value: string | number): unknown;
  code(status: number): unknown;
  send(payload?: unknown): unknown;
}

/** Bytes that are read at a time: what one download has in memory, whatever its size. */
const AT_A_TIME = 4 * 1024 * 1024;

/** A download of bytes that are in memory already. */
export function inMemory(bytes: Buffer): Pick<Download, 'size' | 'read'> {
  return { size: bytes.length, read: async ({ start, end }) => bytes.subarray(start, end) };
}

/**
 * Sends bytes, or the range of them that was asked for, a few at a time and no faster than they are taken.
 *
 * @throws Problem 416; 404 when they are gone; STORE_FAILED when they cannot be read. What goes wrong after the first
 *   bytes ends the connection, so that nobody takes a part for the whole.
 */
export async function sendBytes(
  { headers }: Pick<FastifyRequest, 'headers'>,
  reply: Reply,
  { size, read, name, type, sha256, isInline = false }: Download,
): Promise<void> {
  const tag = `"${sha256}"`;
  reply.header('etag', tag);
  reply.header('accept-ranges', 'bytes');
  reply.header('content-disposition', `${isInline ? 'inline' : 'attachment'}; filename="${name}"`);
  if (tagsIn(headers['if-none-match']).includes(tag)) {
    reply.code(304);
    reply.send();
    return;
  }
  // A range of another version would be glued to bytes that do not fit.
  const isSame = headers['if-range'] === undefined || headers['if-range'] === tag;
  const asked = isSame ? byteRange(headers.range, size) : null;
  if (asked === 'unsatisfiable')
    throw new Problem(416, 'range-not-satisfiable', `There are ${size} bytes.`, {
      headers: { 'content-range': `bytes */${size}` },
    });
  const { start, end } = asked ?? { start: 0, end: size };
  // Before the answer begins: a store that is away can still be said.
  const first = await read(chunkAt(start, end));
  if (!first) throw notFound('file');
  reply.header('content-type', type);
  reply.header('content-length', end - start);
  if (asked) {
    reply.code(206);
    reply.header('content-range', `bytes ${start}-${end - 1}/${size}`);
  }
  reply.send(Readable.from(chunks(first, { start, end }, read), { objectMode: false, highWaterMark: 0 }));
}

const chunkAt = (start: number, end: number): ByteRange => ({ start, end: Math.min(start + AT_A_TIME, end) });

async function* chunks(
  first: Buffer,
  { start, end }: ByteRange,
  read: Download['read'],
): AsyncGenerator<Buffer> {
  yield first;
  let at = start + first.length;
  while (at < end) {
    const chunk = await read(chunkAt(at, end));
    if (!chunk || chunk.length === 0) throw new Error(`A download ends at byte ${at} of ${end}.`);
    yield chunk;
    at += chunk.length;
  }
}

const tagsIn = (header: string | undefined): string[] => (header ?? '').split(',').map((tag) => tag.trim());
