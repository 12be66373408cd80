import type { GapKind } from '../evidence/gap.ts';
import { isOptIn } from './regions.ts';
import { MALFORMED_ANSWER, ServiceError } from './service-error.ts';

/** True for an error that a service or the way to it gave; false for errors that end the run, and for bugs. */
export function isServiceFailure(error: unknown): error is ServiceError {
  return error instanceof ServiceError;
}

/**
 * Names with which a service refuses a token. A region that the account has not switched on says the same of a
 * good token, so there they speak about the region.
 */
export const TOKEN_REFUSED: ReadonlySet<string> = new Set([
  'AuthFailure',
  'InvalidAccessKeyId',
  'InvalidClientTokenId',
  'InvalidToken',
  'UnrecognizedClientException',
]);

/** What is known of a failure. */
interface Seen {
  readonly name: string;
  readonly message: string;
  readonly status: number | null;
  readonly region: string;
}

/** The first row that fits. A closed region and a missing object also answer 403, so they stand before denied. */
const RULES: readonly { readonly kind: GapKind; readonly fits: (seen: Seen) => boolean }[] = [
  {
    kind: 'unavailable-region',
    fits: ({ name, message, region }) =>
      /^(OptInRequired(Exception)?|RegionDisabled(Exception)?|InvalidRegion|ENOTFOUND|EAI_AGAIN|UnknownEndpoint)$/.test(
        name,
      ) ||
      (TOKEN_REFUSED.has(name) && isOptIn(region)) ||
      /region .{0,40}(is not enabled|not opted in|is disabled)|not opted in/i.test(message),
  },
  {
    kind: 'not-enabled',
    fits: ({ name, message }) =>
      /^(SubscriptionRequired(Exception)?|AWSOrganizationsNotInUseException|NotSubscribedException|AccountNotRegisteredException|UnknownOperationException)$/.test(
        name,
      ) ||
      /not subscribed|(has no|needs a|requires a) subscription|not a member of an organi[sz]ation|organi[sz]ation.{0,20}not in use/i.test(
        message,
      ),
  },
  {
    kind: 'not-found',
    fits: ({ name, message, status }) =>
      /^(ResourceNotFound(Exception)?|ResourceNotFoundFault|NotFound(Exception)?|NoSuch[A-Z]\w*|\w*NotFound(Exception|Error|Fault)?)$/.test(
        name,
      ) ||
      (/^Validation(Exception|Error)$/.test(name) &&
        /could not find|does not exist|not ?found|cannot find/i.test(message)) ||
      status === 404,
  },
  {
    kind: 'throttled',
    fits: ({ name, status }) =>
      /throttl|^(TooManyRequests(Exception)?|RequestLimitExceeded|RequestThrottled(Exception)?|SlowDown|LimitExceededException|PriorRequestNotComplete|BandwidthLimitExceeded|ServiceUnavailable(Exception)?|InternalError|InternalFailure|InternalServerError|InternalServiceError|TimeoutError|RequestTimeout(Exception)?|E(CONNRESET|CONNREFUSED|CONNABORTED|PIPE|TIMEDOUT|HOSTUNREACH|NETUNREACH))$/i.test(
        name,
      ) ||
      status === 429 ||
      (status !== null && status >= 500),
  },
  {
    kind: 'denied',
    fits: ({ name, status }) =>
      /^(AccessDenied(Exception)?|AccessDeniedFault|UnauthorizedOperation|Unauthorized(Exception)?|NotAuthorized(Exception)?|AuthorizationError|AuthFailure|Forbidden(Exception)?|KMSAccessDeniedException|AllAccessDisabled|403)$/.test(
        name,
      ) ||
      status === 403 ||
      status === 401,
  },
];

/** The kind of gap that a failure leaves; what no rule knows is malformed, so that it is looked at. */
export function gapKindOf(error: Error, region: string): GapKind {
  if (error.name === MALFORMED_ANSWER && !hasServerStatus(error)) return 'malformed';
  const status = statusOf(error);
  const seen = { name: error.name, message: error.message, status, region };
  return RULES.find(({ fits }) => fits(seen))?.kind ?? 'malformed';
}

function statusOf(error: Error): number | null {
  return error instanceof ServiceError ? error.failure.status : null;
}

function hasServerStatus(error: Error): boolean {
  return (statusOf(error) ?? 200) >= 500;
}
