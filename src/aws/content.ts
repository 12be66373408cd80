import { Readable } from 'node:stream';
import { type Digest, digestOf } from '../core/digest.ts';

/** Bytes of a stored object: kept by digest beside a transcript, never inside it. */
export class Content {
  readonly bytes: Uint8Array;
  /** Digest of what the service sent, before redaction. */
  readonly received: Digest;

  constructor(bytes: Uint8Array, received: Digest = digestOf(bytes)) {
    this.bytes = bytes;
    this.received = received;
  }
}

/** True for the body of an S3 object as the SDK hands it out. */
export function isStreamedBody(value: unknown): value is { transformToByteArray(): Promise<Uint8Array> } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'transformToByteArray' in value &&
    typeof value.transformToByteArray === 'function'
  );
}

/** A fresh stream over the bytes with the reading methods of the SDK; it can be read once, as theirs. */
export function streamOf({ bytes }: Content): Readable {
  return Object.assign(Readable.from([Buffer.from(bytes)]), {
    transformToByteArray: async () => bytes,
    transformToString: async (encoding: BufferEncoding = 'utf8') => Buffer.from(bytes).toString(encoding),
    transformToWebStream: () => new Blob([Buffer.from(bytes)]).stream(),
  });
}
