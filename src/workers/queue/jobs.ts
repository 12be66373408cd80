import type { JobsOptions } from 'bullmq';

/** What a job holds: ids only, so that Redis never sees evidence, and no key. */
export interface RunJob {
  readonly run: string;
  /** The wave whose tasks were added last; -1 before the first. */
  readonly wave: number;
}

/** A task of a run. */
export interface TaskJob {
  readonly run: string;
  readonly task: string;
}

/** A schedule whose time has come. */
export interface ScheduleJob {
  readonly schedule: string;
}

/** Names of the queues of a house. */
export const QUEUES = { runs: 'runs', tasks: 'tasks', schedules: 'schedules' } as const;

/** Attempts of a task and of what comes after the tasks; the wait doubles from one to the next. */
export const ATTEMPTS = 4;
const BACKOFF = { type: 'exponential', delay: 1_000, jitter: 0.5 } as const;
const DAY = 86_400;

/** Ids of jobs follow from run and task, so that the same thing added twice is one job. */
export const taskJobId = (run: string, task: string): string => `${run}/${task}`;

/** How the job of a run is kept: the record of the run stays in the store when it is gone. */
export function runOptions(run: string, priority: number): JobsOptions {
  return {
    jobId: run,
    priority,
    attempts: ATTEMPTS,
    backoff: BACKOFF,
    removeOnComplete: { age: DAY },
    removeOnFail: { age: 7 * DAY },
  };
}

/**
 * How the job of a task is kept: not at all once it ended, since what it did is in the store, so that its id is free when
 * the run is resumed. One that is lost for good does not hold up its run, which notices.
 */
export function taskOptions({ run, task }: TaskJob, priority: number): JobsOptions {
  return {
    jobId: taskJobId(run, task),
    priority,
    attempts: ATTEMPTS,
    backoff: BACKOFF,
    ignoreDependencyOnFailure: true,
    removeOnComplete: true,
    removeOnFail: true,
  };
}
