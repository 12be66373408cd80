import { callFailure } from '../aws/failures.ts';
import { ServiceError } from '../aws/service-error.ts';
import { ExhibitError } from '../core/errors.ts';

/** What S3 was asked, for the sentence that says why it did not. */
export interface Asked {
  /** IAM actions that the call needs. */
  readonly action: string;
  /** Address of the object or bucket. */
  readonly place: string;
  readonly region: string;
}

/**
 * The error for a call to S3 that did not succeed: STORE_FAILED with one sentence that names place, action and what S3
 * said; CREDENTIALS_REJECTED as everywhere. What is no answer of S3 and no lost connection is a bug and comes back
 * unchanged.
 */
export function s3Failure(error: unknown, asked: Asked): unknown {
  const failure = callFailure(error, 'S3', asked.region);
  if (!(failure instanceof ServiceError)) return failure;
  return new ExhibitError('STORE_FAILED', sentence(failure, asked), { cause: error });
}

function sentence({ failure: { name, status, message } }: ServiceError, { action, place }: Asked): string {
  if (name === 'NoSuchBucket') return `There is no bucket for ${place}.`;
  if (status === 403) return `S3 does not allow ${action} for ${place} (${message || name}).`;
  if (status === null) return `S3 could not be reached for ${place} (${name}).`;
  return `S3 refused ${place} (${name}, status ${status}): ${message}`;
}

/** HTTP status of an error of the SDK; null when it has none. */
export function statusOf(error: unknown): number | null {
  if (!(error instanceof Error) || !('$metadata' in error)) return null;
  const { $metadata } = error;
  if (typeof $metadata !== 'object' || $metadata === null || !('httpStatusCode' in $metadata)) return null;
  return typeof $metadata.httpStatusCode === 'number' ? $metadata.httpStatusCode : null;
}

/** Name under which S3 refused; null for what is no error. */
export const nameOf = (error: unknown): string | null => (error instanceof Error ? error.name : null);
