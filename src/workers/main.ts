import { createThrottle } from '../aws/throttle.ts';
import { sleep } from '../core/sleep.ts';
import { removeExpiredWork } from '../runs/shared/expired-work.ts';
import type { House, WorkingHouse } from '../runs/shared/house.ts';
import { sweepScratchFolders } from '../store/scratch-folder.ts';
import { queueDesk } from './desk.ts';
import { houseWork } from './queue/house-work.ts';
import { startWorker, type WorkerOptions } from './queue/start-worker.ts';
import { openRedis } from './redis/connect.ts';
import { sharedThrottle } from './redis/shared-throttle.ts';
import { demandSchedules, orderScheduled, putInForce } from './schedules.ts';

/** Prefix of all keys in Redis, unless somebody shares a Redis with others of the same name. */
export const PREFIX = 'exhibit';

/** Between two looks for what old runs left. */
const SWEEP_MS = 3_600_000;

/** What a worker process needs. */
export interface WorkerProcess extends Omit<WorkerOptions, 'prefix' | 'says'> {
  readonly url: string;
  readonly prefix: string;
  readonly house: House & Pick<WorkingHouse, 'signerAt'>;
}

/**
 * Starts all that a worker process does: tasks and runs of the queue, runs whose time has come, and runs that a Redis
 * forgot. What killed workers of this machine left in its place for temporary files is removed first.
 *
 * @returns ends it: takes no more jobs, and stops after a grace in milliseconds what is under way
 * @throws UNREACHABLE, CONFIG_INVALID as `openRedis` does; SIGNER_INVALID when nobody can sign
 */
export async function startWorkerProcess(worker: WorkerProcess): Promise<(graceMs: number) => Promise<void>> {
  const { url, prefix, house } = worker;
  const { config, says } = house;
  demandSchedules(config.schedule);
  await sweepScratchFolders();
  const redis = await openRedis(url, says);
  try {
    // A missing key must be noticed now and not at the end of the first run.
    if (config.answers === null) await house.signerAt(house.now());
    const throttle =
      config.answers === null ? sharedThrottle(redis, prefix, { sleep }) : createThrottle(NO_WAIT);
    const running = startWorker(redis, houseWork({ ...house, throttle }), { ...worker, says });
    const desk = queueDesk(redis, house, prefix);
    await putInForce(running.queues, config.schedule);
    const endSchedules = orderScheduled(redis, prefix, { schedules: config.schedule, desk });
    await desk.restore();
    const sweep = async (): Promise<void> => {
      await removeExpiredWork(house).catch(() =>
        says('What old runs left could not be removed; trying again later.'),
      );
    };
    await sweep();
    const sweeping = setInterval(() => void sweep(), SWEEP_MS);
    return async (graceMs) => {
      clearInterval(sweeping);
      await endSchedules();
      await running.close(graceMs);
      await desk.close();
      redis.disconnect();
    };
  } catch (error) {
    redis.disconnect();
    throw error;
  }
}

/** What a transcript answers reaches no account. */
const NO_WAIT = { now: () => 0, sleep: async () => undefined };
