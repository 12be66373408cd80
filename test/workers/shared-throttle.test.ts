import { expect, test } from 'vitest';
import { openRedis } from '../../src/workers/redis/connect.ts';
import { sharedThrottle } from '../../src/workers/redis/shared-throttle.ts';
import { realRedis } from '../support/redis.ts';

const server = realRedis();
const CALL = {
  account: '111122223333',
  region: 'us-east-1',
  service: 'SageMaker',
  operation: 'ListTrainingJobs',
} as const;
const { signal } = new AbortController();

/** Throttles of workers with a connection each; waits are noted and not slept. */
async function workers(many: number, prefix: string) {
  const waits: number[] = [];
  const sleep = async (milliseconds: number) => void waits.push(milliseconds);
  const redises = await Promise.all(Array.from({ length: many }, () => openRedis(server.url)));
  const throttles = redises.map((redis) => sharedThrottle(redis, prefix, { sleep }));
  return { waits, redises, throttles, end: () => redises.forEach((redis) => void redis.disconnect()) };
}

test('all workers together hold the rate of an account and operation', async () => {
  const { waits, throttles, end } = await workers(4, 'a');
  await Promise.all(throttles.flatMap((one) => Array.from({ length: 5 }, () => one.take(CALL, signal))));
  // Two at once, then one each half second, whoever asks.
  expect(waits).toHaveLength(18);
  for (const [index, wait] of waits.toSorted((a, b) => a - b).entries()) {
    expect(Math.abs(wait - 500 * (index + 1))).toBeLessThan(250);
  }
  end();
});

test('each account, region and operation has its own', async () => {
  const { waits, throttles, end } = await workers(1, 'b');
  const [one] = throttles;
  const others = [{ account: '444455556666' }, { region: 'eu-west-1' }, { operation: 'Search' }, {}];
  for (const other of others) for (let n = 0; n < 2; n++) await one?.take({ ...CALL, ...other }, signal);
  expect(waits).toEqual([]);
  await one?.take(CALL, signal);
  expect(waits).toHaveLength(1);
  end();
});

test('a connection that was lost is waited for, and a wait ends at once when its run is stopped', async () => {
  const { redises, throttles, end } = await workers(1, 'c');
  redises[0]?.disconnect(true);
  await throttles[0]?.take(CALL, signal);
  const redis = await openRedis(server.url);
  const away = sharedThrottle(redis, 'c', { sleep: async () => undefined });
  // Nobody answers from here on, and nobody says so.
  await redises[0]?.client('PAUSE', 3_000, 'ALL');
  const stopped = new AbortController();
  const asked = away.take(CALL, stopped.signal);
  stopped.abort(new Error('stopped'));
  await expect(asked).rejects.toThrow('stopped');
  redis.disconnect();
  end();
});
