import { instant } from '../../core/period.ts';
import { scratchFolder } from '../../store/scratch-folder.ts';
import type { SharedWork } from '../../store/shared-work.ts';
import type { Store } from '../../store/store.ts';
import { readTranscript } from '../../store/transcript-folder.ts';
import type { OnProgress } from '../progress.ts';
import type { RunProgress, RunRecord } from '../run-record.ts';
import { shelf } from '../shelf.ts';
import { type Completion, completedTasks, completionOf, countedTogether } from './completion.ts';
import { type FinishedPack, finishRun } from './finish.ts';
import type { WorkingHouse } from './house.ts';
import { inputsOf } from './inputs-of.ts';
import { type Joined, joinRun } from './join-run.ts';
import { giveUpTask, performTask } from './perform-task.ts';
import { type RunLedger, runLedger } from './run-ledger.ts';
import { keepTasks } from './shared-tasks.ts';
import { spentOn } from './spent.ts';
import { type FiledTasks, filedTasks } from './task-session.ts';
import { identityTask, sharedWaves } from './tasks.ts';

/** The work of runs, task by task, as one process does it. */
export interface SharedRuns {
  readonly ledger: RunLedger;
  /** Ids of the tasks of a run in waves: those of a wave can be done at the same time. */
  waves(run: string): Promise<readonly (readonly string[])[]>;
  /** Ids of the tasks that are done. */
  done(run: string): Promise<ReadonlySet<string>>;
  /** Does a task; see `performTask`. */
  perform(run: string, task: string, isLast: boolean): Promise<Completion>;
  /** See `giveUpTask`. @throws the reason when it is an account that could not be entered */
  giveUp(run: string, task: string, reason: unknown): Promise<Completion>;
  /** Judges, publishes and ends a run. */
  finish(run: string, onProgress: OnProgress): Promise<void>;
  /** Ends a run that cannot go on. What its tasks left stays, so that it can be resumed. */
  fail(run: string, reason: { readonly code: string; readonly message: string }): Promise<void>;
  /** Removes what the tasks of a run left that finished. */
  tidy(run: string): Promise<void>;
  /** Stops what this process does for a run, or for all of them. */
  stop(run?: string): void;
}

/** Works on the runs of a house. */
export function sharedRuns(house: WorkingHouse): SharedRuns {
  const ledger = runLedger(house.store);
  const joined = new Map<string, Promise<Joined>>();
  const aborters = new Map<string, AbortController>();
  let filed: Promise<FiledTasks> | null = null;
  const filedOnce = (): Promise<FiledTasks> | null => {
    const { answers } = house.config;
    if (answers !== null) filed ??= readTranscript(answers).then(filedTasks);
    return filed;
  };
  const join = (run: string): Promise<Joined> => {
    const known = joined.get(run);
    if (known) return known;
    const aborter = new AbortController();
    aborters.set(run, aborter);
    const joining = joinRun(house, { work: ledger.work(run), signal: aborter.signal, filed: filedOnce() });
    joined.set(run, joining);
    joining.catch(() => joined.delete(run));
    return joining;
  };
  const leave = (run: string): void => {
    aborters.get(run)?.abort();
    aborters.delete(run);
    joined.delete(run);
  };
  return {
    ledger,
    waves: async (run) => sharedWaves(await inputsOf(ledger.work(run))),
    done: (run) => completedTasks(ledger.work(run)),
    perform: async (run, task, isLast) => performTask(task, (await join(run)).shared, isLast),
    async giveUp(run, task, reason) {
      if (task === identityTask(task.split('/')[1] ?? '')) throw reason;
      const work = ledger.work(run);
      const isLive = house.config.answers === null;
      return giveUpTask(task, { work, inputs: await inputsOf(work), isLive }, reason);
    },
    async finish(run, onProgress) {
      const { shared, filed: answers, now } = await join(run);
      const { inputs, work, signal } = shared;
      const { store } = house;
      // The signer first: a pack must not be rendered for a key that is missing.
      const signer = await house.signerAt(now());
      const scratch = await scratchFolder();
      const keep = shelf(scratch.lines('records'));
      const { lines } = scratch;
      try {
        const finishing = {
          inputs,
          work,
          store,
          signer,
          retention: house.retention(inputs.frameworks, house.now()),
          now,
          onProgress,
          signal,
          filed: answers,
          lines,
          keep,
        };
        const { pack, counts } = await finishRun(finishing);
        // Only for those who look on: what a run came to does not hang on it.
        await keepTasks(house.store, run, work).catch(() => undefined);
        const tasks = sharedWaves(inputs).flat().length;
        const progress: RunProgress = { stage: 'ended', tasks, tasksDone: tasks, ...counts };
        const end = { endedAt: instant(house.now()), progress, pack, failure: null };
        const isFirst = await ledger.end(run, { state: 'finished', ...end });
        if (!isFirst) await takeBack(house.store, pack, await ledger.get(run, async () => null));
      } finally {
        await scratch.remove();
      }
      leave(run);
      await work.remove();
    },
    async tidy(run) {
      const record = await ledger.get(run, async () => null);
      if (record?.state === 'finished') await ledger.work(run).remove();
    },
    async fail(run, { code, message }) {
      leave(run);
      const progress = await progressLeft(ledger.work(run));
      const failure = { code, message: message.split('\n')[0] ?? code };
      await ledger.end(run, {
        state: 'failed',
        endedAt: instant(house.now()),
        progress,
        pack: null,
        failure,
      });
    },
    stop(run) {
      if (run === undefined) for (const each of [...aborters.keys()]) leave(each);
      else leave(run);
    },
  };
}

/** A run that was canceled at the last moment leaves no pack. */
async function takeBack(store: Store, pack: FinishedPack['pack'], record: RunRecord | null): Promise<void> {
  if (record?.state === 'finished') return;
  // A pack that is locked cannot be taken back; the record of its run says that it was canceled.
  if ((await store.lockedUntil(pack.name)) !== null) return;
  await store.remove(pack.bundleName);
  await store.remove(pack.name);
}

/** What the tasks of a run that are done left behind. */
export async function completionsLeft(work: SharedWork): Promise<readonly Completion[]> {
  const found: Completion[] = [];
  for (const task of await completedTasks(work)) {
    const completion = await completionOf(work, task);
    if (completion) found.push(completion);
  }
  return found;
}

/** What the tasks of a run that does not finish come to. Of a run of another version, whose plan nobody knows here, those count that are done. */
export async function progressLeft(work: SharedWork): Promise<RunProgress> {
  const completed = await completedTasks(work);
  const done = await completionsLeft(work);
  const attempts = {
    ...{ calls: 0, evidence: 0, gaps: 0 },
    ...(await spentOn(work, (task) => !completed.has(task))),
  };
  const planned = await inputsOf(work).then(
    (inputs) => sharedWaves(inputs).flat().length,
    () => done.length,
  );
  const counts = countedTogether([...done.map((one) => one.counts), attempts]);
  return { stage: 'ended', tasks: planned, tasksDone: done.length, ...counts };
}
