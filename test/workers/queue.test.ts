import type { Redis } from 'ioredis';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { ExhibitError } from '../../src/core/errors.ts';
import { ATTEMPTS } from '../../src/workers/queue/jobs.ts';
import { openQueues } from '../../src/workers/queue/queues.ts';
import { type RunningWorker, startWorker } from '../../src/workers/queue/start-worker.ts';
import { openRedis } from '../../src/workers/redis/connect.ts';
import { orderScheduled, putInForce } from '../../src/workers/schedules.ts';
import { type FakeRuns, fakeRuns } from '../support/fake-runs.ts';
import { realRedis } from '../support/redis.ts';

const server = realRedis();
let redis: Redis;
let many = 0;
let prefix = '';
const running: RunningWorker[] = [];
beforeAll(async () => {
  redis = await openRedis(server.url);
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((worker) => worker.close(0)));
});
afterAll(() => redis.disconnect());

/** Orders a run of these waves and starts workers on it. */
async function started(runs: FakeRuns, workers = 1, lockSeconds = 30): Promise<RunningWorker[]> {
  many += 1;
  prefix = `queue-${many}`;
  const queues = openQueues(redis, prefix);
  await queues.addRun('run-1', 5);
  await queues.close();
  const options = { prefix, concurrency: 4, lockSeconds, says: (one: string) => void runs.said.push(one) };
  const made = Array.from({ length: workers }, () => startWorker(redis, runs.work, options));
  running.push(...made);
  return made;
}

test('tasks of a wave start when those of the wave before have ended', async () => {
  const runs = fakeRuns([['a', 'b', 'c'], ['d', 'e'], ['f']]);
  await started(runs, 2);
  expect(await runs.ended).toEqual({ state: 'finished' });
  expect(runs.performed.toSorted()).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  const places = (tasks: string) => [...tasks].map((task) => runs.performed.indexOf(task));
  expect(Math.max(...places('abc'))).toBeLessThan(Math.min(...places('de')));
  expect(runs.performed.at(-1)).toBe('f');
});

test('what fails for the moment is tried again, and what fails for good is a gap at once', async () => {
  const tries = { passing: 0, permanent: 0, never: 0 };
  const runs = fakeRuns([['passing', 'permanent', 'never'], ['after']], {
    async perform(task, isLast) {
      if (task === 'passing' && ++tries.passing < 3) throw new ExhibitError('UNREACHABLE', 'not now');
      if (task === 'permanent' && ++tries.permanent > 0) throw new Error('a bug');
      if (task !== 'never') return;
      expect(isLast).toBe(++tries.never === ATTEMPTS);
      throw new ExhibitError('STORE_FAILED', 'never');
    },
  });
  await started(runs);
  expect(await runs.ended).toEqual({ state: 'finished' });
  expect(tries).toEqual({ passing: 3, permanent: 1, never: ATTEMPTS });
  expect(runs.givenUp.toSorted()).toEqual(['never', 'permanent']);
  expect(runs.performed.toSorted()).toEqual(['after', 'passing']);
}, 60_000);

test('credentials that are refused end the run with their reason, and its other tasks are left', async () => {
  const runs = fakeRuns([['a'], ['b', 'c']], {
    async perform(task) {
      if (task === 'b') throw new ExhibitError('CREDENTIALS_REJECTED', 'not good any more');
    },
  });
  await started(runs);
  expect(await runs.ended).toEqual({
    state: 'failed',
    reason: { code: 'CREDENTIALS_REJECTED', message: 'not good any more' },
  });
  expect(runs.givenUp).toEqual([]);
});

test('a run that is canceled stops its tasks within a second, and nothing of it goes on', async () => {
  const runs = fakeRuns([['a', 'b'], ['c']], { perform: (_, __, signal) => untilStopped(signal) });
  const [worker] = await started(runs);
  await runs.begun(2);
  const canceledAt = Date.now();
  runs.cancel();
  await worker?.board.cancel('run-1');
  await runs.stopped(2);
  expect(Date.now() - canceledAt).toBeLessThan(1_000);
  await worker?.close(0);
  expect([runs.performed, runs.givenUp]).toEqual([[], []]);
});

test('a worker that is told to end gives back what it cannot finish, at no cost of an attempt', async () => {
  let attempts = 0;
  const runs = fakeRuns([['a']], {
    async perform(_, isLast, signal) {
      expect(isLast).toBe(false);
      if (++attempts === 1) await untilStopped(signal);
    },
  });
  const [first] = await started(runs);
  await runs.begun(1);
  await first?.close(50);
  running.length = 0;
  running.push(
    startWorker(redis, runs.work, { prefix, concurrency: 1, lockSeconds: 30, says: () => undefined }),
  );
  expect(await runs.ended).toEqual({ state: 'finished' });
  expect([attempts, runs.performed]).toEqual([2, ['a']]);
});

test('a bug that makes the pack fail ends the run, without a stack', async () => {
  const runs = fakeRuns([['a']], { finish: () => Promise.reject(new Error('a bug\n    at line 1')) });
  await started(runs);
  expect(await runs.ended).toEqual({ state: 'failed', reason: { code: 'INTERNAL', message: 'a bug' } });
});

test('a schedule orders its run when its time comes, once, and is gone when the configuration lacks it', async () => {
  const queues = openQueues(redis, 'scheduled');
  const schedules = [{ name: 'often', cron: '* * * * * *', period: 'last-day' as const }];
  const ordered: string[] = [];
  const { promise: first, resolve } = Promise.withResolvers<void>();
  const desk = {
    async order(id: string, _: unknown, orderedBy: string) {
      ordered.push(`${id} ${orderedBy}`);
      resolve();
      throw new Error('the rest is not needed');
    },
  };
  for (let worker = 0; worker < 2; worker++) await putInForce(queues, schedules);
  const end = orderScheduled(redis, 'scheduled', { schedules, desk });
  await first;
  expect(ordered[0]).toMatch(/^run-[0-9a-f]{32} schedule often$/);
  expect(await queues.schedules.getJobSchedulersCount()).toBe(1);
  await putInForce(queues, []);
  expect(await queues.schedules.getJobSchedulersCount()).toBe(0);
  await end();
  await queues.close();
});

const untilStopped = (signal: AbortSignal) =>
  new Promise<void>((_, reject) => {
    signal.addEventListener('abort', () => reject(new ExhibitError('RUN_ABORTED', 'The run was stopped.')));
  });
