import { Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import { QUEUES, type RunJob, runOptions, type ScheduleJob, type TaskJob, taskOptions } from './jobs.ts';

/** The queues of a house. */
export interface Queues {
  readonly runs: Queue<RunJob>;
  readonly tasks: Queue<TaskJob>;
  readonly schedules: Queue<ScheduleJob>;
  /** Adds the job of a run; when it is there and can still go on, nothing happens. */
  addRun(run: string, priority: number): Promise<void>;
  /** Adds tasks for which the job of their run waits. */
  addTasks(run: string, tasks: readonly string[], priority: number): Promise<void>;
  /**
   * Removes the job of a run with those of its tasks, so that it can be added anew.
   *
   * @returns false while a worker still holds one of them
   */
  removeRun(run: string): Promise<boolean>;
  close(): Promise<void>;
}

/** Jobs are handed over in as many at a time as Redis takes without making others wait. */
const AT_A_TIME = 1_000;

/** @param redis stays open when the queues are closed */
export function openQueues(redis: Redis, prefix: string): Queues {
  const how = { connection: redis, prefix };
  const runs = new Queue<RunJob>(QUEUES.runs, how);
  const tasks = new Queue<TaskJob>(QUEUES.tasks, how);
  const schedules = new Queue<ScheduleJob>(QUEUES.schedules, how);
  // What goes wrong on the connection is told by the connection.
  for (const queue of [runs, tasks, schedules]) queue.on('error', () => undefined);
  return {
    runs,
    tasks,
    schedules,
    async addRun(run, priority) {
      const known = await runs.getJob(run);
      // The run has not ended, so a job that has is of no use, and its id is in the way.
      if (known && ['completed', 'failed'].includes(await known.getState())) await known.remove();
      await runs.add('run', { run, wave: -1 }, runOptions(run, priority));
    },
    async addTasks(run, ids, priority) {
      const parent = { id: run, queue: runs.qualifiedName };
      for (let from = 0; from < ids.length; from += AT_A_TIME) {
        await tasks.addBulk(
          ids.slice(from, from + AT_A_TIME).map((task) => {
            const data = { run, task };
            return { name: 'task', data, opts: { ...taskOptions(data, priority), parent } };
          }),
        );
      }
    },
    async removeRun(run) {
      const known = await runs.getJob(run);
      if (!known) return true;
      return known.remove({ removeChildren: true }).then(
        () => true,
        () => false,
      );
    },
    async close() {
      for (const queue of [runs, tasks, schedules]) await queue.close();
    },
  };
}
