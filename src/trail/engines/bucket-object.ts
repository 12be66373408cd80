import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { isServiceFailure } from '../../aws/gap-kinds.ts';
import { sizeFault } from '../index/log-file.ts';
import type { BucketCalls } from './bucket-pages.ts';
import { called, refuseAborted } from './engine-calls.ts';

/** An object as a listing gave it. */
export interface ListedObject {
  readonly bucket: string;
  readonly key: string;
  /** null: whatever lies there now. */
  readonly eTag: string | null;
}

/** The SDK tries again what fails before the first byte; what breaks off later is begun anew. */
const ATTEMPTS = 3;

/** What these names mean for an object that was listed a moment ago. */
const REASONS: Readonly<Record<string, string>> = {
  NoSuchKey: 'is gone since it was listed',
  PreconditionFailed: 'has changed since it was listed',
};

/**
 * The bytes of an object as it was listed (`s3:GetObject`), or why they cannot be had, as the end of a sentence about
 * the object.
 *
 * @throws RUN_ABORTED, CREDENTIALS_REJECTED
 */
export async function readObject(object: ListedObject, calls: BucketCalls): Promise<Uint8Array | string> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await fetched(object, calls);
    } catch (error) {
      if (isServiceFailure(error)) return REASONS[error.name] ?? `cannot be fetched (${error.name})`;
      refuseAborted(calls.signal, error);
      const code = brokenOff(error);
      if (code === null) throw error;
      if (attempt === ATTEMPTS) return `cannot be fetched (${code})`;
    }
  }
}

async function fetched(
  { bucket, key, eTag }: ListedObject,
  calls: BucketCalls,
): Promise<Uint8Array | string> {
  const command = new GetObjectCommand({ Bucket: bucket, Key: key, ...(eTag !== null && { IfMatch: eTag }) });
  const { Body, ContentLength = 0 } = await called('S3', calls, (options) =>
    calls.client(S3Client).send(command, options),
  );
  if (!Body) return 'cannot be fetched (the answer had no body)';
  const fault = sizeFault(ContentLength);
  if (fault === null) return Body.transformToByteArray();
  if ('destroy' in Body) Body.destroy();
  return fault;
}

/** The code of a connection that broke off; null for every other error. */
function brokenOff(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}
