import { ExhibitError } from '../core/errors.ts';
import { TOKEN_REFUSED } from './gap-kinds.ts';
import { isOptIn } from './regions.ts';
import { MALFORMED_ANSWER, ServiceError } from './service-error.ts';

/** Names under which services and the SDK say that the credentials are not, or no longer, good. */
const REJECTED: ReadonlySet<string> = new Set([
  'CredentialsError',
  'CredentialsProviderError',
  'ExpiredToken',
  'ExpiredTokenException',
  'IncompleteSignature',
  'IncompleteSignatureException',
  'InvalidSignatureException',
  'MissingAuthenticationToken',
  'MissingAuthenticationTokenException',
  'RequestExpired',
  'SignatureDoesNotMatch',
  'TokenProviderError',
  'TokenRefreshRequired',
]);

/**
 * What a call's error means for the run: a `ServiceError` that becomes an outcome, or an error that ends the run.
 * What is neither is a bug and comes back unchanged.
 *
 * The run has proven its credentials with an identity call before, so an unknown token in a region that has to be
 * switched on speaks about the region.
 */
export function callFailure(error: unknown, service: string, region: string): unknown {
  // A ServiceError comes from the call that was to give the credentials.
  if (!(error instanceof Error) || error instanceof ExhibitError || error instanceof ServiceError)
    return error;
  const regional = TOKEN_REFUSED.has(error.name);
  if (REJECTED.has(error.name) || (regional && !isOptIn(region))) {
    const message = `${service} in ${region} does not accept the credentials (${error.name}).`;
    return new ExhibitError('CREDENTIALS_REJECTED', message, { cause: error });
  }
  const sent = metadataOf(error);
  if (!sent) return error;
  // The SDK adds a hint for programmers as a second line.
  const message = error.message.split('\n')[0] ?? '';
  const { httpStatusCode: status = null } = sent;
  if ('$fault' in error) return new ServiceError({ name: error.name, message, status });
  if (status !== null) return new ServiceError({ name: MALFORMED_ANSWER, message, status });
  const code = 'code' in error && typeof error.code === 'string' ? error.code : error.name;
  return new ServiceError({ name: code, message, status });
}

/** What the SDK notes on an error once a request was sent or tried; null for errors from before. */
function metadataOf(error: Error): { readonly httpStatusCode?: number } | null {
  if (!('$metadata' in error) || typeof error.$metadata !== 'object' || error.$metadata === null) return null;
  const { $metadata } = error;
  if (!('httpStatusCode' in $metadata) || typeof $metadata.httpStatusCode !== 'number') return {};
  return { httpStatusCode: $metadata.httpStatusCode };
}
