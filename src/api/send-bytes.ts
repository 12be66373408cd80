import type { FastifyRequest } from 'fastify';
import { byteRange } from './byte-range.ts';
import { Problem } from './problem.ts';

/** Bytes for a download. */
export interface Download {
  readonly bytes: Buffer;
  /** For the person who saves it; of letters, digits, `-` and `.` only. */
  readonly name: string;
  readonly type: string;
  /** SHA-256 in hexadecimal. */
  readonly sha256: string;
}

/** What of a reply is needed to send bytes. */
interface Reply {
  header(name: string, value: string): unknown;
  code(status: number): unknown;
  send(payload?: unknown): unknown;
}

/** Sends bytes, or the range of them that was asked for. @throws Problem 416 */
export function sendBytes(
  { headers }: Pick<FastifyRequest, 'headers'>,
  reply: Reply,
  { bytes, name, type, sha256 }: Download,
): void {
  const tag = `"${sha256}"`;
  reply.header('etag', tag);
  reply.header('accept-ranges', 'bytes');
  reply.header('content-disposition', `attachment; filename="${name}"`);
  if (tagsIn(headers['if-none-match']).includes(tag)) {
    reply.code(304);
    reply.send();
    return;
  }
  // A range of another version would be glued to bytes that do not fit.
  const isSame = headers['if-range'] === undefined || headers['if-range'] === tag;
  const range = isSame ? byteRange(headers.range, bytes.length) : null;
  if (range === 'unsatisfiable')
    throw new Problem(416, 'range-not-satisfiable', `There are ${bytes.length} bytes.`, {
      headers: { 'content-range': `bytes */${bytes.length}` },
    });
  reply.header('content-type', type);
  if (range === null) {
    reply.send(bytes);
    return;
  }
  reply.code(206);
  reply.header('content-range', `bytes ${range.start}-${range.end - 1}/${bytes.length}`);
  reply.send(bytes.subarray(range.start, range.end));
}

const tagsIn = (header: string | undefined): string[] => (header ?? '').split(',').map((tag) => tag.trim());
