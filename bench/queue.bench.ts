import { Queue, Worker } from 'bullmq';
import { taskOptions } from '../src/workers/queue/jobs.ts';
import { openQueues } from '../src/workers/queue/queues.ts';
import { startWorker } from '../src/workers/queue/start-worker.ts';
import { openRedis } from '../src/workers/redis/connect.ts';
import { findRedis } from '../src/workers/redis/find.ts';
import { fakeRuns } from '../test/support/fake-runs.ts';
import { inTurn, shown } from './measure.ts';
import { workerScaling } from './worker-scaling.ts';

// What the flow of a run costs over bare jobs, and how much faster more worker processes are where AWS is slow.
const TASKS = 20_000;
const CONCURRENCY = 64;
const found = await findRedis({
  env: process.env,
  says: (sentence) => process.stdout.write(`${sentence}\n`),
});
const redis = await openRedis(found.url);
const tasks = Array.from({ length: TASKS }, (_, number) => `task-${number}/111122223333/us-east-1`);
let round = 0;

async function bare(): Promise<void> {
  const name = `bare-${round++}`;
  const queue = new Queue(name, { connection: redis });
  for (let from = 0; from < TASKS; from += 1_000) {
    // The same jobs with the same attempts, without a run that waits for them and without anybody who counts.
    const jobs = tasks.slice(from, from + 1_000).map((task) => {
      const { ignoreDependencyOnFailure: _, ...opts } = taskOptions({ run: 'run-1', task }, 5);
      return { name: 'task', data: { run: 'run-1', task }, opts };
    });
    await queue.addBulk(jobs);
  }
  let done = 0;
  const { promise: all, resolve } = Promise.withResolvers<void>();
  const worker = new Worker(
    name,
    async () => {
      if (++done === TASKS) resolve();
    },
    { connection: redis, concurrency: CONCURRENCY },
  );
  await all;
  await worker.close();
  await queue.close();
}

/** The tasks as a run, by one worker. */
async function flow(): Promise<void> {
  const runs = fakeRuns([tasks]);
  const prefix = `flow-${round++}`;
  const queues = openQueues(redis, prefix);
  await queues.addRun('run-1', 5);
  const options = { prefix, concurrency: CONCURRENCY, lockSeconds: 30, says: () => undefined };
  const worker = startWorker(redis, runs.work, options);
  await runs.ended;
  await worker.close(0);
  await queues.close();
}

const throughput = await inTurn(5, bare, flow);
process.stdout.write(`bare BullMQ, ${TASKS} jobs: ${shown(throughput.floor)} s\n`);
process.stdout.write(`flow of a run, ${TASKS} tasks: ${shown(throughput.work)} s\n`);
process.stdout.write(`rate against bare BullMQ: ${(1 / throughput.ratio.median).toFixed(2)}\n`);

redis.disconnect();
const [WORKERS, DELAY_MS] = [4, Number(process.env.BENCH_DELAY_MS ?? 250)];
const rounds = Number(process.env.BENCH_ROUNDS ?? 3);
const scaling = await workerScaling(found.url, { workers: WORKERS, delayMs: DELAY_MS, rounds });
const { tasks: many, calls } = scaling;
process.stdout.write(`${many} tasks, ${calls} calls of ${DELAY_MS} ms, 1 process: ${shown(scaling.one)} s\n`);
process.stdout.write(`the same, ${WORKERS} processes: ${shown(scaling.many)} s\n`);
process.stdout.write(`speed-up of ${WORKERS} processes: ${shown(scaling.speedUp)}\n`);
await found.stop();
