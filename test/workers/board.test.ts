import type { Redis } from 'ioredis';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { board } from '../../src/workers/queue/board.ts';
import { openRedis } from '../../src/workers/redis/connect.ts';
import { realRedis } from '../support/redis.ts';

const server = realRedis();
let redis: Redis;
beforeAll(async () => {
  redis = await openRedis(server.url);
});
afterAll(() => redis.disconnect());

const counts = { calls: 10, evidence: 1, gaps: 0 };

test('adds up what tasks used, each once, and knows no sum of which a part is not known', async () => {
  const told = board(redis, 'test');
  await told.planned('run-a', 3);
  expect(await told.progress('run-a')).toMatchObject({ tasks: 3, throttles: null, bytesScanned: null });
  await told.done('run-a', 'one', { ...counts, throttles: 2, bytesScanned: 3_000_000_000 });
  await told.done('run-a', 'one', { ...counts, throttles: 2, bytesScanned: 3_000_000_000 });
  await told.done('run-a', 'two', { ...counts, throttles: 0, bytesScanned: 1 });
  const both = { tasksDone: 2, calls: 20, throttles: 2, bytesScanned: 3_000_000_001 };
  expect(await told.progress('run-a')).toMatchObject(both);
  await told.done('run-a', 'three', { ...counts, throttles: 5, bytesScanned: null });
  expect(await told.progress('run-a')).toMatchObject({ tasksDone: 3, throttles: 7, bytesScanned: null });
});
