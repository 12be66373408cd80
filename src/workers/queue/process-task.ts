import { type Job, WaitingError } from 'bullmq';
import { ExhibitError } from '../../core/errors.ts';
import { failureKind } from '../../runs/shared/failure.ts';
import type { Board } from './board.ts';
import { ATTEMPTS, type TaskJob } from './jobs.ts';
import type { RunWork } from './work.ts';

/** What the processors of jobs stand on. */
export interface Bench {
  readonly work: RunWork;
  readonly board: Board;
  /** True once this worker is to end: what it stops goes back to the queue. */
  readonly isLeaving: () => boolean;
  /** Takes a sentence for whoever watches the worker. */
  readonly says: (sentence: string) => void;
}

/** Does a task. It fails only to be tried again; at the end of its attempts its evidence is a gap. */
export async function processTask(bench: Bench, job: Job<TaskJob>, token: string): Promise<void> {
  const { work, board } = bench;
  const { run, task } = job.data;
  if (await work.hasEnded(run)) return;
  const isLast = job.attemptsMade + 1 >= (job.opts.attempts ?? ATTEMPTS);
  // Not waited for, here and at the end: it is only for those who look on.
  void board.atWork(run, task, true).catch(() => undefined);
  try {
    const { counts } = await work.perform(run, task, isLast);
    // Not waited for: it goes to Redis before the end of this job does.
    void board.done(run, task, counts).catch(() => undefined);
  } catch (error) {
    await settleFailure(bench, { job, token, isLast }, error);
  } finally {
    void board.atWork(run, task, false).catch(() => undefined);
  }
}

/** @throws what puts the job back, or has it tried again */
async function settleFailure(
  { work, board, isLeaving, says }: Bench,
  { job, token, isLast }: { job: Job<TaskJob>; token: string; isLast: boolean },
  error: unknown,
): Promise<void> {
  const { run, task } = job.data;
  const kind = failureKind(error);
  // A run that was canceled, or that another worker finished, takes what its tasks stand on away.
  if (await work.hasEnded(run)) return;
  if (kind === 'aborted' && isLeaving()) return backToQueue(job, token);
  if (kind === 'run') return endedBy(work, board, { run, error });
  if ((kind === 'passing' || kind === 'aborted') && !isLast) throw error;
  says(`${run}: ${task} is given up: ${reasonOf(error).message}`);
  try {
    const { counts } = await work.giveUp(run, task, error);
    await board.done(run, task, counts);
  } catch (reason) {
    await endedBy(work, board, { run, error: reason });
  }
}

/** Puts a job back at its place for another worker; it costs no attempt. */
export async function backToQueue(job: Job, token: string): Promise<never> {
  await job.moveToWait(token);
  throw new WaitingError();
}

/** Ends a run that cannot go on. */
export async function endedBy(
  work: RunWork,
  board: Board,
  { run, error }: { readonly run: string; readonly error: unknown },
): Promise<void> {
  await work.fail(run, reasonOf(error));
  await board.changed(run);
}

/** A failure in a line. */
export function reasonOf(error: unknown): { readonly code: string; readonly message: string } {
  const message = error instanceof Error ? error.message : String(error);
  const code = error instanceof ExhibitError ? error.code : 'INTERNAL';
  return { code, message: message.split('\n')[0] ?? code };
}
