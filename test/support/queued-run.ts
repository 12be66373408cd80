import type { Redis } from 'ioredis';
import type { RunRecord } from '../../src/runs/run-record.ts';
import type { WorkingHouse } from '../../src/runs/shared/house.ts';
import { queueDesk } from '../../src/workers/desk.ts';
import { houseWork } from '../../src/workers/queue/house-work.ts';
import { startWorker } from '../../src/workers/queue/start-worker.ts';
import { SAMPLE_ORDER } from './shared-house.ts';

/** A run that was stopped in its middle and went on. */
export interface StoppedRun {
  readonly canceled: RunRecord | null;
  readonly last: RunRecord | undefined;
}

/** Orders the sample's run, cancels it once it has some tasks, resumes it and waits for its end, with two workers. */
export async function stoppedRun(redis: Redis, house: WorkingHouse, run: string): Promise<StoppedRun> {
  const options = { prefix: run, concurrency: 4, lockSeconds: 30, says: () => undefined };
  const workers = [0, 1].map(() => startWorker(redis, houseWork(house), options));
  const desk = queueDesk(redis, house, run);
  try {
    await desk.order(run, SAMPLE_ORDER, 'test');
    while (((await desk.get(run))?.progress.tasksDone ?? 0) < 10)
      await new Promise((next) => setTimeout(next, 10));
    const canceled = await desk.cancel(run);
    await desk.resume(run);
    const followed = await Array.fromAsync(desk.follow(run, new AbortController().signal));
    return { canceled, last: followed.at(-1) };
  } finally {
    await Promise.all(workers.map((worker) => worker.close(1000)));
    await desk.close();
  }
}
