import { z } from 'zod';
import { type Gap, gap } from '../evidence/gap.ts';

/** Gaps that are told of one task; `gapCount` says how many there are. */
const MOST_GAPS = 20;

/** One collector in one account and region, as those see it who watch the run. */
export const runTask = z.strictObject({
  /** `<collector>/<account>/<region>`. */
  id: z.string(),
  collector: z.string(),
  account: z.string(),
  /** `global` for what has no region. */
  region: z.string(),
  /** `failed`: it was given up, or its run ended while it worked. Gaps alone make no task fail. */
  state: z.enum(['waiting', 'working', 'done', 'failed']),
  /** Null until it is done. */
  calls: z.int().nonnegative().nullable(),
  /** Records of evidence; null until it is done. */
  records: z.int().nonnegative().nullable(),
  /** The first of its gaps. */
  gaps: z.array(gap).max(MOST_GAPS),
  /** All of its gaps. */
  gapCount: z.int().nonnegative(),
});
export type RunTask = z.infer<typeof runTask>;

/** What a task came to. */
export interface TaskResult {
  readonly calls: number;
  readonly records: number;
  readonly gaps: readonly Gap[];
  /** Where not all gaps are at hand: how many there are. */
  readonly gapCount?: number;
}

/** A task of which nothing is known but its id. */
export function waitingTask(id: string): RunTask {
  const [collector = '', account = '', region = ''] = id.split('/');
  const nothing = { calls: null, records: null, gaps: [], gapCount: 0 };
  return { id, collector, account, region, state: 'waiting', ...nothing };
}

/** A task that ended. */
export function endedTask(
  id: string,
  state: 'done' | 'failed',
  { calls, records, gaps, gapCount = gaps.length }: TaskResult,
): RunTask {
  return { ...waitingTask(id), state, calls, records, gaps: gaps.slice(0, MOST_GAPS), gapCount };
}

/** A task whose run has ended: what worked then has failed. */
export const leftTask = (task: RunTask): RunTask =>
  task.state === 'working' ? { ...task, state: 'failed' } : task;
