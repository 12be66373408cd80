import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Redis } from 'ioredis';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { queueDesk } from '../../src/workers/desk.ts';
import { houseWork } from '../../src/workers/queue/house-work.ts';
import { startWorker } from '../../src/workers/queue/start-worker.ts';
import { openRedis } from '../../src/workers/redis/connect.ts';
import { realRedis } from '../support/redis.ts';
import { houseFolder, inlinePack, packFiles, SAMPLE_ORDER, sampleHouse } from '../support/shared-house.ts';

const RUN = 'run-00000000000000ab';
const server = realRedis();
let folder: string;
let redis: Redis;
beforeAll(async () => {
  folder = await houseFolder();
  redis = await openRedis(server.url);
});
afterAll(async () => {
  redis.disconnect();
  await rm(folder, { recursive: true });
});

test('a queued run gives the pack of a run in one process', async () => {
  const inline = await inlinePack();
  const house = await sampleHouse(folder);
  const says: string[] = [];
  const options = {
    prefix: 'test',
    concurrency: 4,
    lockSeconds: 30,
    says: (one: string) => void says.push(one),
  };
  const worker = startWorker(redis, houseWork(house), options);
  const desk = queueDesk(redis, house, 'test');
  await desk.order(RUN, SAMPLE_ORDER, 'test');
  const followed = await Array.fromAsync(desk.follow(RUN, new AbortController().signal));
  const record = followed.at(-1);
  expect([record?.failure, says]).toEqual([null, []]);
  expect(record).toMatchObject({ state: 'finished' });
  const shared = packFiles(join(folder, record?.pack?.name ?? ''));
  expect([...shared.keys()]).toEqual([...inline.keys()]);
  expect([...shared].filter(([name, bytes]) => inline.get(name) !== bytes).map(([name]) => name)).toEqual([]);
  await worker.close(1000);
  await desk.close();
}, 300_000);
