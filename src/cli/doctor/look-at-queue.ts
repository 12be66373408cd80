import { ExhibitError } from '../../core/errors.ts';
import type { QueueFound } from '../../doctor/queue.ts';
import { demandFit, openRedis, serverFacts } from '../../workers/redis/connect.ts';

/** Looks at the Redis of queued runs. */
export async function lookAtQueue(url: string): Promise<QueueFound> {
  try {
    const redis = await openRedis(url);
    const facts = await serverFacts(redis, url);
    redis.disconnect();
    demandFit(facts);
    return {
      ok: `${facts.product} ${facts.version} answers and keeps what it is told (${facts.evictionPolicy}).`,
    };
  } catch (error) {
    if (error instanceof ExhibitError) return { fault: error.message };
    throw error;
  }
}
