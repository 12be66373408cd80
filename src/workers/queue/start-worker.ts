import { Worker } from 'bullmq';
import type { Redis } from 'ioredis';
import { type Board, board } from './board.ts';
import { QUEUES, type RunJob, type TaskJob } from './jobs.ts';
import { processRun } from './process-run.ts';
import { type Bench, endedBy, processTask } from './process-task.ts';
import { openQueues, type Queues } from './queues.ts';
import type { RunWork } from './work.ts';

/** How a worker works. */
export interface WorkerOptions {
  readonly prefix: string;
  /** Tasks at a time. */
  readonly concurrency: number;
  /** Seconds after which a job of a worker that fell silent is taken by another. */
  readonly lockSeconds: number;
  readonly says: (sentence: string) => void;
}

/** A worker that works. */
export interface RunningWorker {
  readonly queues: Queues;
  readonly board: Board;
  /**
   * Takes no more jobs, waits for those under way, and stops what is not done in time: it goes back to the queue.
   *
   * @param graceMs how long it waits
   */
  close(graceMs: number): Promise<void>;
}

/** How often a job may lose its worker: a task that ends every process which does it must not end all of them. */
const MOST_LOSSES = 10;
/** The same for the job that leads and publishes a run. */
const MOST_RUN_LOSSES = 25;
/** A canceled run is stopped within this. */
const LOOK_MS = 300;
/** Runs that one worker leads or publishes at a time. */
const RUNS_AT_A_TIME = 2;

/** Starts a worker on this connection, which stays open when the worker is closed. */
export function startWorker(redis: Redis, work: RunWork, options: WorkerOptions): RunningWorker {
  const { prefix, concurrency, lockSeconds, says } = options;
  const [queues, told] = [openQueues(redis, prefix), board(redis, prefix)];
  let isLeaving = false;
  const active = new Map<string, number>();
  const bench: Bench = { work, board: told, says, isLeaving: () => isLeaving };
  const how = {
    connection: redis,
    prefix,
    lockDuration: lockSeconds * 1000,
    stalledInterval: Math.max(500, lockSeconds * 500),
    maxStalledCount: MOST_LOSSES,
  };
  const counted = async (run: string, doing: () => Promise<void>): Promise<void> => {
    active.set(run, (active.get(run) ?? 0) + 1);
    try {
      await doing();
    } finally {
      const left = (active.get(run) ?? 1) - 1;
      if (left > 0) active.set(run, left);
      else active.delete(run);
    }
  };
  const tasks = new Worker<TaskJob, void>(
    QUEUES.tasks,
    (job, token = '') => counted(job.data.run, () => processTask(bench, job, token)),
    { ...how, concurrency },
  );
  const runs = new Worker<RunJob, void>(
    QUEUES.runs,
    (job, token = '') => counted(job.data.run, () => processRun(bench, queues, job, token)),
    { ...how, concurrency: RUNS_AT_A_TIME, maxStalledCount: MOST_RUN_LOSSES },
  );
  for (const worker of [tasks, runs]) worker.on('error', () => undefined);
  // A job that lost its worker too often fails without any processor having a say.
  runs.on('failed', (job, error) => {
    if (job && job.finishedOn !== undefined)
      void endedBy(work, told, { run: job.data.run, error }).catch(() => undefined);
  });
  const looking = setInterval(() => {
    told
      .canceled([...active.keys()])
      .then((canceled) => {
        for (const run of canceled) work.stop(run);
      })
      .catch(() => undefined);
  }, LOOK_MS);
  return {
    queues,
    board: told,
    async close(graceMs) {
      isLeaving = true;
      const timer = setTimeout(() => work.stop(), graceMs);
      await Promise.all([tasks.close(), runs.close()]);
      clearTimeout(timer);
      clearInterval(looking);
      await queues.close();
    },
  };
}
