import { Worker } from 'bullmq';
import { CronExpressionParser } from 'cron-parser';
import type { Redis } from 'ioredis';
import type { Config } from '../config/load.ts';
import { scheduledPeriod } from '../config/schedule.ts';
import { digestOfJson, hexOf } from '../core/digest.ts';
import { ExhibitError } from '../core/errors.ts';
import type { RunDesk } from '../runs/run-desk.ts';
import type { RunOrder } from '../runs/run-record.ts';
import { QUEUES, type ScheduleJob } from './queue/jobs.ts';
import type { Queues } from './queue/queues.ts';

type Schedule = Config['schedule'][number];

/** @throws CONFIG_INVALID when the time of a schedule cannot be read */
export function demandSchedules(schedules: readonly Schedule[]): void {
  for (const { name, cron } of schedules) {
    try {
      CronExpressionParser.parse(cron, { tz: 'UTC' });
    } catch (cause) {
      throw new ExhibitError('CONFIG_INVALID', `schedule ${name}: "${cron}" is no time of a schedule.`, {
        cause,
      });
    }
  }
}

/**
 * Puts the schedules of a configuration in force, in place of those before. However many workers do so, each time comes
 * once; a worker orders the run when it comes.
 */
export async function putInForce(
  queues: Pick<Queues, 'schedules'>,
  schedules: readonly Schedule[],
): Promise<void> {
  const wanted = new Set(schedules.map(({ name }) => name));
  for (const { key } of await queues.schedules.getJobSchedulers()) {
    if (!wanted.has(key)) await queues.schedules.removeJobScheduler(key);
  }
  for (const { name, cron } of schedules) {
    const kept = { removeOnComplete: { count: 10 }, removeOnFail: { count: 10 }, attempts: 5 };
    await queues.schedules.upsertJobScheduler(
      name,
      { pattern: cron, tz: 'UTC' },
      {
        name: 'schedule',
        data: { schedule: name },
        opts: { ...kept, backoff: { type: 'exponential', delay: 5_000 } },
      },
    );
  }
}

/** Orders runs when their times come, on this connection, which stays open. @returns ends it */
export function orderScheduled(
  redis: Redis,
  prefix: string,
  { schedules, desk }: { readonly schedules: readonly Schedule[]; readonly desk: Pick<RunDesk, 'order'> },
): () => Promise<void> {
  const worker = new Worker<ScheduleJob, void>(
    QUEUES.schedules,
    async (job) => {
      const schedule = schedules.find(({ name }) => name === job.data.schedule);
      // Another worker has a newer configuration, which will have removed it.
      if (!schedule) return;
      const { id, order } = scheduledRun(schedule, new Date(job.timestamp + (job.opts.delay ?? 0)));
      await desk.order(id, order, `schedule ${schedule.name}`);
    },
    { connection: redis, prefix },
  );
  worker.on('error', () => undefined);
  return () => worker.close();
}

/** The run of a schedule at a time. Its id follows from schedule and period, so that two orders are one run. */
export function scheduledRun(
  { name, period: rule, frameworks }: Schedule,
  time: Date,
): { readonly id: string; readonly order: RunOrder } {
  const period = scheduledPeriod(rule, time);
  const order: RunOrder = { period, ...(frameworks && { frameworks }), previous: null, priority: 5 };
  return { id: `run-${hexOf(digestOfJson({ schedule: name, period })).slice(0, 32)}`, order };
}
