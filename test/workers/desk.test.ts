import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Redis } from 'ioredis';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { ExhibitError } from '../../src/core/errors.ts';
import type { WorkingHouse } from '../../src/runs/shared/house.ts';
import { type QueueDesk, queueDesk } from '../../src/workers/desk.ts';
import { houseWork } from '../../src/workers/queue/house-work.ts';
import { openQueues } from '../../src/workers/queue/queues.ts';
import { type RunningWorker, startWorker } from '../../src/workers/queue/start-worker.ts';
import { openRedis } from '../../src/workers/redis/connect.ts';
import { realRedis } from '../support/redis.ts';
import { houseFolder, inlinePack, packFiles, SAMPLE_ORDER, sampleHouse } from '../support/shared-house.ts';

const server = realRedis();
let folder: string;
let redis: Redis;
let inline: ReadonlyMap<string, string>;
beforeAll(async () => {
  folder = await houseFolder();
  redis = await openRedis(server.url);
  inline = await inlinePack();
}, 60_000);
afterAll(async () => {
  redis.disconnect();
  await rm(folder, { recursive: true });
});

let many = 0;
let run: string;
let prefix: string;
let house: WorkingHouse;
let desk: QueueDesk;
let running: RunningWorker[] = [];
beforeEach(async () => {
  many += 1;
  run = `run-${String(many).padStart(16, '0')}`;
  prefix = `desk-${many}`;
  house = await sampleHouse(folder);
  desk = queueDesk(redis, house, prefix);
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((worker) => worker.close(0)));
  await desk.close();
  // The next run makes the same pack anew.
  for (const name of await house.store.list('northwind')) await house.store.remove(name);
});

/** A worker, and the tasks that it did. */
function work(at: WorkingHouse = house): { readonly worker: RunningWorker; readonly did: string[] } {
  const did: string[] = [];
  const whole = houseWork(at);
  const perform: typeof whole.perform = async (id, task, isLast) => {
    const done = await whole.perform(id, task, isLast);
    did.push(task);
    return done;
  };
  const options = { prefix, concurrency: 4, lockSeconds: 30, says: () => undefined };
  const worker = startWorker(redis, { ...whole, perform }, options);
  running.push(worker);
  return { worker, did };
}

const ended = async () => (await Array.fromAsync(desk.follow(run, new AbortController().signal))).at(-1);

/** Waits until a worker did so many tasks. */
async function until(did: readonly string[], tasks: number): Promise<void> {
  while (did.length < tasks) await new Promise((next) => setTimeout(next, 10));
}

/** As a Redis that lost its disk: what there was of this house is gone. */
async function forget(): Promise<void> {
  const keys = await redis.keys(`${prefix}:*`);
  expect(keys.length).toBeGreaterThan(0);
  await redis.del(...keys);
}

async function demandSamePack(): Promise<void> {
  const record = await ended();
  expect([record?.state, record?.failure]).toEqual(['finished', null]);
  const shared = packFiles(join(folder, record?.pack?.name ?? ''));
  expect([...shared].filter(([name, bytes]) => inline.get(name) !== bytes).map(([name]) => name)).toEqual([]);
  expect([...shared.keys()]).toEqual([...inline.keys()]);
}

test('a canceled run goes on from what its tasks left, to the pack of a run that was never stopped', async () => {
  await desk.order(run, SAMPLE_ORDER, 'test');
  const first = work();
  await until(first.did, 20);
  const canceled = await desk.cancel(run);
  await first.worker.close(0);
  running = [];
  const left = (await house.store.list(`runs/${run}/work/done/`)).length;
  expect(canceled).toMatchObject({ state: 'canceled', pack: null, failure: null });
  expect(left).toBeGreaterThanOrEqual(20);

  expect(await desk.resume(run)).toMatchObject({ state: 'running', endedAt: null });
  // One that goes on is not started a second time.
  expect(await desk.resume(run)).toMatchObject({ state: 'running' });
  const second = work();
  await demandSamePack();
  expect(second.did.filter((task) => first.did.includes(task))).toEqual([]);
  expect((await ended())?.progress.tasks).toBe(left + second.did.length);
  expect(await desk.resume(run)).toEqual(await desk.get(run));
  expect(await desk.resume('run-ffffffffffffffff')).toBeNull();
}, 240_000);

test('a run that failed for want of a signer only signs when it is resumed', async () => {
  const refusal = new ExhibitError('SIGNER_INVALID', 'The key is missing.');
  await desk.order(run, SAMPLE_ORDER, 'test');
  const { worker, did } = work({ ...house, signerAt: () => Promise.reject(refusal) });
  const failed = await ended();
  expect(failed).toMatchObject({
    ...{ state: 'failed', pack: null },
    failure: { code: 'SIGNER_INVALID', message: 'The key is missing.' },
    progress: { tasks: did.length, tasksDone: did.length },
  });
  await worker.close(0);
  running = [];

  await desk.resume(run);
  const second = work();
  await demandSamePack();
  expect(second.did).toEqual([]);
}, 240_000);

test('after a Redis that lost everything, what has not ended goes on, with all that is known of it', async () => {
  await desk.order(run, SAMPLE_ORDER, 'ada');
  const first = work();
  await until(first.did, 20);
  await first.worker.close(0);
  running = [];
  const before = await desk.get(run);
  const ready = 'run-00000000000000aa';
  await desk.order(ready, { ...SAMPLE_ORDER, priority: 1 }, 'bob');
  await desk.cancel(ready);
  await forget();

  // Records are those of the store.
  expect(await desk.get(run)).toMatchObject({ state: 'running', orderedBy: 'ada', order: SAMPLE_ORDER });
  expect(await desk.get(ready)).toMatchObject({ state: 'canceled', orderedBy: 'bob' });
  // Every worker that starts does this.
  const other = queueDesk(redis, house, prefix);
  await Promise.all([desk.restore(), other.restore()]);
  await other.close();
  const queues = openQueues(redis, prefix);
  expect(await queues.runs.getJobCountByTypes('waiting', 'prioritized')).toBe(1);
  await queues.close();
  const { progress } = (await desk.get(run)) ?? {};
  expect(progress?.tasksDone).toBeGreaterThanOrEqual(before?.progress.tasksDone ?? Number.NaN);

  const second = work();
  await demandSamePack();
  expect(second.did.filter((task) => first.did.includes(task))).toEqual([]);
  // What was counted as it happened is what the record says.
  const { stage: _, ...counted } = (await second.worker.board.progress(run)) ?? { stage: null };
  const { stage: __, ...recorded } = (await desk.get(run))?.progress ?? { stage: null };
  expect(counted).toEqual(recorded);
}, 240_000);

test('a run that another version ordered ends with the reason, or can be canceled', async () => {
  await desk.order(run, SAMPLE_ORDER, 'test');
  const name = `runs/${run}/work/run.json`;
  const inputs = JSON.parse((await house.store.get(name))?.toString('utf8') ?? '');
  const other = Buffer.from(JSON.stringify({ ...inputs, toolVersion: '0.0.1' }));
  await house.store.put(name, other);
  work();
  expect(await ended()).toMatchObject({
    ...{ state: 'failed', pack: null, progress: { tasks: 0, tasksDone: 0 } },
    failure: { code: 'CONFIG_INVALID', message: expect.stringContaining('ordered from exhibit 0.0.1') },
  });
  await Promise.all(running.splice(0).map((worker) => worker.close(0)));
  await desk.resume(run);
  expect(await desk.cancel(run)).toMatchObject({ state: 'canceled', failure: null });
});

test('a run whose work was removed is not resumed', async () => {
  await desk.order(run, SAMPLE_ORDER, 'test');
  const canceled = await desk.cancel(run);
  await house.store.removeAll(`runs/${run}/work/`);
  await expect(desk.resume(run)).rejects.toMatchObject({ code: 'USAGE_INVALID' });
  expect(await desk.get(run)).toEqual(canceled);
});
