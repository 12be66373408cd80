import { createHash } from 'node:crypto';
import type { Redis } from 'ioredis';
import { z } from 'zod';
import type { Usage } from '../../core/usage.ts';
import type { RunProgress } from '../../runs/run-record.ts';
import type { Completion } from '../../runs/shared/completion.ts';

/** What workers and those who watch tell each other about runs. Nothing depends on it: what counts is in the store. */
export interface Board {
  planned(run: string, tasks: number): Promise<void>;
  stage(run: string, stage: RunProgress['stage']): Promise<void>;
  /** A worker does a task, or does not any more. */
  atWork(run: string, task: string, isAtWork: boolean): Promise<void>;
  /** Tasks that workers do; of a worker that was killed they stay until another takes them. */
  tasksAtWork(run: string): Promise<ReadonlySet<string>>;
  /** Counts a task that is done, once, however often it is told. */
  done(run: string, task: string, counts: Completion['counts']): Promise<void>;
  /** Null when nothing was told. */
  progress(run: string): Promise<RunProgress | null>;
  cancel(run: string): Promise<void>;
  uncancel(run: string): Promise<void>;
  /** Which of the runs are canceled. */
  canceled(runs: readonly string[]): Promise<readonly string[]>;
  /** Says that something of the run changed. */
  changed(run: string): Promise<void>;
}

/** Channel on which ids of runs are told that changed. */
export const changesChannel = (prefix: string): string => `${prefix}:changes`;

const DONE = `
if redis.call('HSETNX', KEYS[2], ARGV[1], 1) == 1 then
  if redis.call('HINCRBY', KEYS[1], 'tasksDone', 1) == 1 then
    redis.call('EXPIRE', KEYS[1], ARGV[5])
    redis.call('EXPIRE', KEYS[2], ARGV[5])
  end
  redis.call('HINCRBY', KEYS[1], 'calls', ARGV[2])
  redis.call('HINCRBY', KEYS[1], 'evidence', ARGV[3])
  redis.call('HINCRBY', KEYS[1], 'gaps', ARGV[4])
  for place, name in pairs({[7] = 'throttles', [8] = 'bytesScanned'}) do
    if ARGV[place] == '' then
      redis.call('HSET', KEYS[1], name .. 'Unknown', 1)
    else
      redis.call('HINCRBY', KEYS[1], name, ARGV[place])
    end
  end
  redis.call('PUBLISH', KEYS[3], ARGV[6])
end`;
const DONE_SHA = createHash('sha1').update(DONE).digest('hex');

/** Seconds after which nobody wants to know what a run was about to do. */
const KEPT = 7 * 86_400;

const count = z.coerce.number().int().nonnegative().default(0);
const told = z.object({
  stage: z
    .enum(['waiting', 'collecting', 'assessing', 'rendering', 'signing', 'storing', 'ended'])
    .default('waiting'),
  tasks: count,
  tasksDone: count,
  calls: count,
  evidence: count,
  gaps: count,
  throttles: z.coerce.number().int().nonnegative().nullable().default(null),
  bytesScanned: z.coerce.number().int().nonnegative().nullable().default(null),
});

/** A sum that lacks a part is not known. */
const unknownIn = (fields: Readonly<Record<string, string>>): Partial<Usage> => ({
  ...('throttlesUnknown' in fields && { throttles: null }),
  ...('bytesScannedUnknown' in fields && { bytesScanned: null }),
});

/** The board of a house in Redis. */
export function board(redis: Redis, prefix: string): Board {
  const progressKey = (run: string) => `${prefix}:progress:${run}`;
  const canceledKey = `${prefix}:canceled`;
  const channel = changesChannel(prefix);
  const set = async (run: string, field: string, value: string | number): Promise<void> => {
    await redis
      .multi()
      .hset(progressKey(run), field, value)
      .expire(progressKey(run), KEPT)
      .publish(channel, run)
      .exec();
  };
  return {
    planned: (run, tasks) => set(run, 'tasks', tasks),
    stage: (run, stage) => set(run, 'stage', stage),
    async done(run, task, { calls, evidence, gaps, throttles, bytesScanned }) {
      const keys = [progressKey(run), `${progressKey(run)}:done`, channel];
      const told = [...keys, task, calls, evidence, gaps, KEPT, run, throttles ?? '', bytesScanned ?? ''];
      // A server that was restarted does not know the script any more.
      await redis.evalsha(DONE_SHA, keys.length, ...told).catch(() => redis.eval(DONE, keys.length, ...told));
    },
    async atWork(run, task, isAtWork) {
      const key = `${progressKey(run)}:at-work`;
      const change = isAtWork ? redis.multi().sadd(key, task) : redis.multi().srem(key, task);
      await change.expire(key, KEPT).publish(channel, run).exec();
    },
    tasksAtWork: async (run) => new Set(await redis.smembers(`${progressKey(run)}:at-work`)),
    async progress(run) {
      const fields = await redis.hgetall(progressKey(run));
      return Object.keys(fields).length === 0 ? null : { ...told.parse(fields), ...unknownIn(fields) };
    },
    async cancel(run) {
      await redis.multi().sadd(canceledKey, run).expire(canceledKey, KEPT).publish(channel, run).exec();
    },
    async uncancel(run) {
      await redis.srem(canceledKey, run);
    },
    async canceled(runs) {
      if (runs.length === 0) return [];
      const flags = await redis.smismember(canceledKey, ...runs);
      return runs.filter((_, index) => flags[index] === 1);
    },
    async changed(run) {
      await redis.publish(channel, run);
    },
  };
}
