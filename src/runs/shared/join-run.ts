import type { Credentials } from '../../aws/clients.ts';
import type { Config } from '../../config/load.ts';
import { canonicalJson } from '../../core/canonical-json.ts';
import { ExhibitError } from '../../core/errors.ts';
import { scratchFolder } from '../../store/scratch-folder.ts';
import type { SharedWork } from '../../store/shared-work.ts';
import type { ClosedAccount, OpenAccount } from '../collect.ts';
import { chooseSources, inputsFrom } from '../configured-inputs.ts';
import { credentialsIn } from '../open-account.ts';
import type { OnProgress } from '../progress.ts';
import type { RunInputs } from '../run-inputs.ts';
import type { SessionBasis } from '../sessions.ts';
import { shelf } from '../shelf.ts';
import type { WorkingHouse } from './house.ts';
import { inputsOf } from './inputs-of.ts';
import type { OpenSession, SharedRun } from './perform-task.ts';
import { type FiledTasks, filedTask, liveTask } from './task-session.ts';
import { identityTask } from './tasks.ts';

/** A run that this process works on. */
export interface Joined {
  readonly shared: SharedRun;
  readonly filed: FiledTasks | null;
  readonly now: () => Date;
}

interface Joining {
  readonly work: SharedWork;
  readonly signal: AbortSignal;
  readonly filed: Promise<FiledTasks> | null;
}

/**
 * Makes a run ready for its tasks in this process.
 *
 * @throws STORE_FAILED, CONFIG_INVALID when its inputs are missing, or are not those of this worker
 */
export async function joinRun(
  house: WorkingHouse,
  { work, signal, filed: reading }: Joining,
): Promise<Joined> {
  const { config, says, throttle } = house;
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
  return { shared, filed, now };
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
