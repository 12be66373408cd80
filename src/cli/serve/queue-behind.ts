import type { RunDesk } from '../../runs/run-desk.ts';
import { queueDesk } from '../../workers/desk.ts';
import { PREFIX } from '../../workers/main.ts';
import { openQueues } from '../../workers/queue/queues.ts';
import { openRedis } from '../../workers/redis/connect.ts';
import type { Io } from '../io.ts';
import { openHouse } from '../queue/open-house.ts';

/** A desk whose runs are done by workers, and how many jobs wait for them. */
export interface QueueBehind {
  readonly desk: RunDesk & { close(): Promise<void> };
  readonly depth: () => Promise<number>;
}

/** Opens the queue of a configuration that names a Redis. @throws UNREACHABLE, CONFIG_INVALID as `openRedis` does */
export async function queueBehind(io: Io, config: string): Promise<QueueBehind> {
  const { house, url } = await openHouse(io, { config, now: io.now });
  const redis = await openRedis(url, house.says);
  const queues = openQueues(redis, PREFIX);
  const desk = queueDesk(redis, house, PREFIX);
  return {
    desk: {
      ...desk,
      async close() {
        await desk.close();
        await queues.close();
        redis.disconnect();
      },
    },
    async depth() {
      const waiting = ['waiting', 'prioritized', 'delayed'] as const;
      const [runs, tasks] = [queues.runs, queues.tasks];
      return (await runs.getJobCountByTypes(...waiting)) + (await tasks.getJobCountByTypes(...waiting));
    },
  };
}
