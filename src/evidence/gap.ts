import { z } from 'zod';

/**
 * Why a read gave no usable answer. Closed list, the first that fits:
 * - `region-disabled`: the account has not switched the region on
 * - `unavailable-region`: the service has no endpoint in the region
 * - `not-enabled`: the account does not use the service or the source
 * - `not-found`: a listed resource went away before it was read
 * - `throttled`: rate limit, time-out or 5xx that outlasted the retries; run again
 * - `denied`: the role may not do this
 * - `malformed`: an answer without its list or identity, an unknown word, broken JSON
 */
export const gapKind = z.enum([
  'region-disabled',
  'unavailable-region',
  'not-enabled',
  'not-found',
  'throttled',
  'denied',
  'malformed',
]);
export type GapKind = z.infer<typeof gapKind>;

/** Something that could not be read, and why. A gap can turn a pass into unknown, never into a pass. */
export const gap = z.strictObject({
  kind: gapKind,
  /** The IAM action that would have been allowed, such as `sagemaker:DescribeEndpoint`. */
  action: z.string(),
  region: z.string(),
  /** The resource that could not be read; null when a whole listing failed, so that the population is open. */
  resource: z.string().nullable(),
  /** The error code of the service, or our own word for it. */
  code: z.string(),
});
export type Gap = z.infer<typeof gap>;
