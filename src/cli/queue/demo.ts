import type { RunOrder } from '../../runs/run-record.ts';
import { findRedis } from '../../workers/redis/find.ts';
import type { Io } from '../io.ts';
import type { StoredRun } from '../run-command.ts';
import { type HouseRequest, openHouse } from './open-house.ts';
import { atDesk, awaitRun, handOver, storedRun } from './queued-run.ts';
import { allEnded, workerProcesses } from './worker-processes.ts';

/** What the queued demo runs, and where. */
export interface QueuedDemo {
  readonly place: HouseRequest & { readonly store?: string | undefined; readonly signer: string };
  readonly order: RunOrder;
  /** Worker processes. */
  readonly many: number;
}

/** Finds a Redis, starts workers, orders the run, waits for its pack, and stops what it started. */
export async function demoByWorkers(io: Io, { place, order, many }: QueuedDemo): Promise<StoredRun> {
  const found = await findRedis({ env: io.env, says: (sentence) => io.err(`${sentence}\n`) });
  const { store = '', config, signer } = place;
  let said = '';
  const hears = (text: string): void => {
    said += text;
  };
  const args = ['--config', config, '--store', store, '--signer', signer, '--concurrency', '2'];
  const workers = workerProcesses(many, args, { url: found.url, hears });
  io.err(`workers: ${many} processes\n`);
  try {
    const { house } = await openHouse({ ...io, env: { ...io.env, REDIS_URL: found.url } }, place);
    return await atDesk(found.url, house, async (desk) => {
      const { id } = await handOver(desk, { order });
      const record = await Promise.race([awaitRun(io, desk, id), allEnded(workers, () => said)]);
      return storedRun(house.store, record);
    });
  } finally {
    await workers.stop();
    await found.stop();
  }
}
