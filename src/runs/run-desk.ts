import type { RunOrder, RunRecord } from './run-record.ts';
import type { RunTask } from './run-task.ts';

/** Takes orders for runs and says what became of them, whoever does the work: this process or workers behind a queue. */
export interface RunDesk {
  /**
   * Takes an order. The same id twice is one run: the second gives the record of the first.
   *
   * @throws CONFIG_INVALID, USAGE_INVALID when the order does not fit the configuration
   */
  order(id: string, order: RunOrder, orderedBy: string): Promise<RunRecord>;
  /** Every known run, the newest order first, by id where two have the same time. */
  list(): Promise<readonly RunRecord[]>;
  /** Null when there is none of that id. */
  get(id: string): Promise<RunRecord | null>;
  /**
   * Stops a run. One that works stops within a second and leaves no half record; one that ended stays as it is.
   *
   * @returns its record; null when there is none of that id
   */
  cancel(id: string): Promise<RunRecord | null>;
  /**
   * The record as it is now, then again whenever it changes, until the run has ended; the last one is of its end.
   *
   * @returns nothing at all when there is none of that id
   */
  follow(id: string, signal: AbortSignal): AsyncIterable<RunRecord>;
  /**
   * Tasks of the run as they are now, in the order of its plan: empty before it is planned, and when nobody kept them.
   *
   * @returns null when there is no run of that id
   */
  tasks(id: string): Promise<readonly RunTask[] | null>;
  /**
   * Every task of the run as it is now, then again whenever it changes, until the run has ended. States between two
   * looks of a slow reader are left out, the last one never.
   *
   * @returns nothing at all when there is no run of that id
   */
  followTasks(id: string, signal: AbortSignal): AsyncIterable<RunTask>;
}
