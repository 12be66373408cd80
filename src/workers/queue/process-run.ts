import { type Job, WaitingChildrenError } from 'bullmq';
import { ExhibitError } from '../../core/errors.ts';
import { failureKind } from '../../runs/shared/failure.ts';
import { ATTEMPTS, type RunJob } from './jobs.ts';
import { type Bench, backToQueue, endedBy } from './process-task.ts';
import type { Queues } from './queues.ts';

/**
 * Leads a run: adds the tasks of a wave, waits for them without holding a worker, goes on with the next, and makes the
 * pack at the end. Wherever it was interrupted, what is done is known from the store.
 */
export async function processRun(
  bench: Bench,
  queues: Pick<Queues, 'addTasks'>,
  job: Job<RunJob>,
  token: string,
): Promise<void> {
  const { work, board } = bench;
  const { run } = job.data;
  if (await work.hasEnded(run)) return work.tidy(run);
  try {
    await work.start(run);
    await collectWaves(bench, queues, job, token);
    if (await work.hasEnded(run)) return;
    await work.finish(run, (progress) => {
      if (['assessing', 'rendering', 'signing', 'storing'].includes(progress.stage))
        void board.stage(run, progress.stage as 'assessing').catch(() => undefined);
    });
    await board.changed(run);
  } catch (error) {
    if (error instanceof WaitingChildrenError) throw error;
    await settleRunFailure(bench, { job, token }, error);
  }
}

async function collectWaves(
  bench: Bench,
  queues: Pick<Queues, 'addTasks'>,
  job: Job<RunJob>,
  token: string,
): Promise<void> {
  const { work, board } = bench;
  const { run } = job.data;
  const waves = await work.waves(run);
  await board.planned(run, waves.flat().length);
  if (job.data.wave < 0) await board.stage(run, 'collecting');
  for (const [index, wave] of waves.entries()) {
    if (index < job.data.wave) continue;
    const open = await openOf(bench, run, wave);
    if (open.length === 0) continue;
    if (job.data.wave !== index) {
      await queues.addTasks(run, open, await work.priority(run));
      await job.updateData({ run, wave: index });
    }
    if (await job.moveToWaitingChildren(token)) throw new WaitingChildrenError();
    if (await work.hasEnded(run)) return;
    await giveUpLost(bench, run, await openOf(bench, run, wave));
  }
}

async function openOf({ work }: Bench, run: string, wave: readonly string[]): Promise<readonly string[]> {
  const done = await work.done(run);
  return wave.filter((task) => !done.has(task));
}

/** Tasks whose workers died under them more often than a task may. */
async function giveUpLost({ work, board, says }: Bench, run: string, lost: readonly string[]): Promise<void> {
  for (const task of lost) {
    says(`${run}: ${task} is given up: the workers that did it ended.`);
    const reason = new ExhibitError('UNREACHABLE', `The workers that did ${task} ended.`);
    const { counts } = await work.giveUp(run, task, reason);
    await board.done(run, task, counts);
  }
}

/** @throws what puts the job back, or has it tried again */
async function settleRunFailure(
  { work, board, isLeaving }: Bench,
  { job, token }: { job: Job<RunJob>; token: string },
  error: unknown,
): Promise<void> {
  const { run } = job.data;
  const kind = failureKind(error);
  // Another worker was first, or somebody canceled it.
  if (await work.hasEnded(run)) return work.tidy(run);
  if (kind === 'aborted' && isLeaving()) return backToQueue(job, token);
  const isLast = job.attemptsMade + 1 >= (job.opts.attempts ?? ATTEMPTS);
  if ((kind === 'passing' || kind === 'aborted') && !isLast) throw error;
  await endedBy(work, board, { run, error });
}
