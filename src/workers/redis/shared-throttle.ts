import type { Redis } from 'ioredis';
import { rateOf, type Throttle, type Timer } from '../../aws/throttle.ts';
import { untilAborted } from '../../core/until-aborted.ts';

/**
 * Reserves a turn, by the clock of the server, which all workers have in common: each key holds when its bucket is full
 * again. Gives the milliseconds to wait for that turn.
 */
const RESERVE = `
local time = redis.call('TIME')
local now = time[1] * 1000 + time[2] / 1000
local full = math.max(tonumber(redis.call('GET', KEYS[1]) or now), now)
redis.call('SET', KEYS[1], full + ARGV[1], 'PX', math.ceil(full + ARGV[1] - now) + 1000)
return math.ceil(full - now - (ARGV[2] - 1) * ARGV[1])`;

/**
 * The same token buckets as those of one process, shared by all workers of a Redis. While Redis is away callers wait: a
 * call that is not counted could take the limit of the account from its owner.
 */
export function sharedThrottle(redis: Redis, prefix: string, { sleep }: Pick<Timer, 'sleep'>): Throttle {
  return {
    async take({ account, region, service, operation }, signal) {
      const { perSecond, burst } = rateOf(service, operation);
      const key = `${prefix}:budget:${account}:${region}:${service}:${operation}`;
      const reserved = redis.eval(RESERVE, 1, key, 1000 / perSecond, burst);
      const wait = Number(await untilAborted(reserved, signal));
      if (wait > 0) await sleep(wait, signal);
    },
  };
}
