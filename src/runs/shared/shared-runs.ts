import type { Access, Credentials } from '../../aws/clients.ts';
import type { Throttle } from '../../aws/throttle.ts';
import type { Config } from '../../config/load.ts';
import { canonicalJson } from '../../core/canonical-json.ts';
import { ExhibitError } from '../../core/errors.ts';
import { instant } from '../../core/period.ts';
import { toolVersion } from '../../core/tool-version.ts';
import type { Signer } from '../../signing/signer.ts';
import { scratchFolder } from '../../store/scratch-folder.ts';
import type { SharedWork } from '../../store/shared-work.ts';
import type { Retention, Store } from '../../store/store.ts';
import { readTranscript } from '../../store/transcript-folder.ts';
import type { ClosedAccount, OpenAccount } from '../collect.ts';
import { chooseSources, inputsFrom } from '../configured-inputs.ts';
import { credentialsIn } from '../open-account.ts';
import { embeddedDocuments, orderedInputs } from '../ordered-inputs.ts';
import type { OnProgress } from '../progress.ts';
import { parseRunInputs, type RunInputs, runInputsText } from '../run-inputs.ts';
import type { RunOrder, RunProgress, RunRecord } from '../run-record.ts';
import type { SessionBasis } from '../sessions.ts';
import { shelf } from '../shelf.ts';
import { type Completion, completedTasks, completionOf } from './completion.ts';
import { type FinishedPack, finishRun, shareDocuments } from './finish.ts';
import { giveUpTask, type OpenSession, performTask, type SharedRun } from './perform-task.ts';
import { type RunLedger, runLedger } from './run-ledger.ts';
import { type FiledTasks, filedTask, filedTasks, liveTask } from './task-session.ts';
import { identityTask, sharedWaves } from './tasks.ts';

/** What workers and those who order runs have in common. */
export interface House {
  readonly config: Config;
  readonly store: Store;
  /** What holds a pack in the store that is put there at this time. */
  readonly retention: (frameworks: RunInputs['frameworks'], now: Date) => Retention;
  readonly now: () => Date;
  /** Takes a sentence for whoever watches. */
  readonly says: (sentence: string) => void;
}

/** What only those need who do the work. */
export interface WorkingHouse extends House {
  /** Gives who signs at this time. @throws SIGNER_INVALID, CONFIG_INVALID when nobody can */
  readonly signerAt: (time: Date) => Promise<Signer>;
  /** Holds calls back below the limits of the accounts, across all workers. */
  readonly throttle: Throttle;
  readonly retry?: NonNullable<Access['retry']>;
}

/**
 * Takes an order: keeps what decides the run where all workers find it. The same id twice is one run.
 *
 * @throws as `orderedInputs` does
 */
export async function takeOrder(
  { config, store, now, says }: House,
  { id, order, orderedBy }: { readonly id: string; readonly order: RunOrder; readonly orderedBy: string },
): Promise<RunLedger> {
  const ledger = runLedger(store);
  const work = ledger.work(id);
  if ((await ledger.get(id, async () => null)) !== null) return ledger;
  const { signal } = new AbortController();
  const { inputs } = await orderedInputs(order, config, { now: now(), signal, says });
  await shareDocuments(work, embeddedDocuments(config));
  await work.settle('run.json', runInputsText(inputs));
  await work.redactionKey();
  // The order last: who sees it can count on all the rest being there.
  await ledger.order({ id, order, orderedBy, orderedAt: instant(now()) });
  return ledger;
}

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

/** A run that this process works on. */
interface Joined {
  readonly shared: SharedRun;
  readonly aborter: AbortController;
  readonly filed: FiledTasks | null;
  readonly now: () => Date;
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
    const joining = joinRun(house, { run, work: ledger.work(run), aborter, filed: filedOnce() });
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
      return giveUpTask(task, { work, inputs: await inputsOf(work) }, reason);
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

/** What the tasks of a run that does not finish come to. */
export async function progressLeft(work: SharedWork): Promise<RunProgress> {
  const done = await completedTasks(work);
  const counts = { calls: 0, evidence: 0, gaps: 0 };
  for (const task of done) {
    const completion = await completionOf(work, task);
    if (!completion) continue;
    counts.calls += completion.counts.calls;
    counts.evidence += completion.counts.evidence;
    counts.gaps += completion.counts.gaps;
  }
  const tasks = sharedWaves(await inputsOf(work)).flat().length;
  return { stage: 'ended', tasks, tasksDone: done.size, ...counts };
}

/** @throws STORE_FAILED when the run has no inputs; CONFIG_INVALID when another version made them */
async function inputsOf(work: SharedWork): Promise<RunInputs> {
  const text = await work.settled('run.json');
  if (text === null) throw new ExhibitError('STORE_FAILED', 'The inputs of a run are missing in the store.');
  const inputs = parseRunInputs(text);
  if (inputs.toolVersion === toolVersion) return inputs;
  const versions = `${inputs.toolVersion}, and this worker is ${toolVersion}`;
  throw new ExhibitError('CONFIG_INVALID', `The run was ordered from exhibit ${versions}.`);
}

interface Joining {
  readonly run: string;
  readonly work: SharedWork;
  readonly aborter: AbortController;
  readonly filed: Promise<FiledTasks> | null;
}

async function joinRun(house: WorkingHouse, { work, aborter, filed: reading }: Joining): Promise<Joined> {
  const { config, says, throttle } = house;
  const { signal } = aborter;
  const [inputs, filed] = [await inputsOf(work), await reading];
  const { accounts, period } = inputs;
  const startedAt = new Date(inputs.now);
  const sources = await chooseSources(config, { accounts, period, now: startedAt, signal, says, throttle });
  demandSameSources(inputs, inputsFrom(config, sources));
  // What a transcript answers has the time of its run: nothing happens at the time of the worker.
  const now = filed ? () => startedAt : house.now;
  const basis: SessionBasis = { inputs, ...sources, now, signal };
  const redactionKey = await work.redactionKey();
  const live = { credentialsOf: credentials(config, accounts), throttle, readers: readers() };
  const session = async (task: string, identities: readonly string[]): Promise<OpenSession> => {
    const scratch = await scratchFolder();
    const { bodies } = scratch;
    const common = {
      scratch: scratch.lines('scratch'),
      keep: shelf(scratch.lines('records')),
      body: bodies.get,
      close: scratch.remove,
    };
    if (filed) {
      const tasks = [task, identityTask(task.split('/')[1] ?? '')];
      return { ...filedTask(basis, filed, { tasks, bodies }), ...common };
    }
    const lines = scratch.lines('calls');
    for (const line of identities) lines.add(line);
    const retry = house.retry && { retry: house.retry };
    return { ...liveTask(basis, { lines, bodies, redactionKey }, { ...live, ...retry }), ...common };
  };
  const onProgress: OnProgress = (progress) => {
    if (progress.stage === 'restarted') says(`${progress.why} The task starts anew.`);
  };
  const shared: SharedRun = { inputs, work, signal, onProgress, isLive: filed === null, session };
  return { shared, aborter, filed, now };
}

const readers = () => new Map<string, Promise<OpenAccount | ClosedAccount>>();

/** One session of a role for all tasks of a run in this process. */
function credentials(config: Config, accounts: RunInputs['accounts']) {
  const known = new Map<string, Credentials | null>();
  return (account: string): Credentials | null => {
    const found = known.get(account);
    if (found !== undefined) return found;
    const made = credentialsIn(config.accounts, account, accounts);
    known.set(account, made);
    return made;
  };
}

/** @throws CONFIG_INVALID when this worker would read another log than the run was ordered with */
function demandSameSources(
  ordered: RunInputs,
  { trail, digests }: Pick<RunInputs, 'trail' | 'digests'>,
): void {
  if (canonicalJson([ordered.trail, ordered.digests]) === canonicalJson([trail, digests])) return;
  throw new ExhibitError(
    'CONFIG_INVALID',
    'This worker reads another log than the run was ordered with: give all workers the same configuration.',
  );
}
