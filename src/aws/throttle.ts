import type { Call } from './transcript.ts';

/** Requests per second, and how many may go at once after a pause. */
export interface Rate {
  readonly perSecond: number;
  readonly burst: number;
}

/**
 * Rates below those at which the services start to refuse; the first that fits counts.
 *
 * @source ListTrainingJobs: 2 a second for each account, not adjustable; Search, for which no rate is published, the
 * same, since it reads the same jobs; LookupEvents: 2 a second for each region; GetFindings: 3 a second, 6 at once
 */
const RATES: readonly { readonly service: string; readonly operation: string | null; readonly rate: Rate }[] =
  [
    { service: 'SageMaker', operation: 'ListTrainingJobs', rate: { perSecond: 2, burst: 2 } },
    { service: 'SageMaker', operation: 'Search', rate: { perSecond: 2, burst: 2 } },
    { service: 'CloudTrail', operation: 'LookupEvents', rate: { perSecond: 2, burst: 2 } },
    { service: 'SecurityHub', operation: 'GetFindings', rate: { perSecond: 3, burst: 6 } },
    { service: 'S3', operation: null, rate: { perSecond: 100, burst: 200 } },
  ];
const OTHERS: Rate = { perSecond: 5, burst: 25 };

/** A clock in milliseconds and a wait that ends early, by throwing, when the signal aborts. */
export interface Timer {
  readonly now: () => number;
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

/** Holds calls back so that an audit does not take the rate limit of the account away from its owner. */
export interface Throttle {
  /** Waits for a turn of this account, region and operation. */
  take(call: Omit<Call, 'input'>, signal: AbortSignal): Promise<void>;
}

/** A token bucket for each account, region and operation. */
export function createThrottle({ now, sleep }: Timer): Throttle {
  const fullAgainAt = new Map<string, number>();
  return {
    async take({ account, region, service, operation }, signal) {
      const key = [account, region, service, operation].join(' ');
      const { perSecond, burst } = rateOf(service, operation);
      const spacing = 1000 / perSecond;
      const at = now();
      const start = Math.max(fullAgainAt.get(key) ?? at, at);
      fullAgainAt.set(key, start + spacing);
      const wait = start - at - (burst - 1) * spacing;
      if (wait > 0) await sleep(wait, signal);
    },
  };
}

/** The rate of an operation, for each account and region. */
export function rateOf(service: string, operation: string): Rate {
  const row = RATES.find(
    (each) => each.service === service && (each.operation === null || each.operation === operation),
  );
  return row?.rate ?? OTHERS;
}
