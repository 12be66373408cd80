import type { Redis } from 'ioredis';
import { ExhibitError } from '../core/errors.ts';
import { instant } from '../core/period.ts';
import type { RunDesk } from '../runs/run-desk.ts';
import { ENDED, type RunRecord } from '../runs/run-record.ts';
import { completedTasks } from '../runs/shared/completion.ts';
import type { House } from '../runs/shared/house.ts';
import { runLedger } from '../runs/shared/run-ledger.ts';
import { completionsLeft, progressLeft } from '../runs/shared/shared-runs.ts';
import { type SharedTasks, sharedTasks } from '../runs/shared/shared-tasks.ts';
import { takeOrder } from '../runs/shared/take-order.ts';
import type { SharedWork } from '../store/shared-work.ts';
import { type Board, board, changesChannel } from './queue/board.ts';
import { openQueues } from './queue/queues.ts';

/** A desk whose runs are done by workers behind a queue. */
export interface QueueDesk extends RunDesk {
  /**
   * Goes on with a run that failed or was canceled, from what its tasks left; one that goes on or finished stays as it is.
   *
   * @returns its record; null when there is none of that id
   * @throws STORE_FAILED when workers still hold tasks of it; USAGE_INVALID when what its tasks left was removed
   */
  resume(id: string): Promise<RunRecord | null>;
  /** Adds every run that has not ended to the queue, where it is missing, and counts what it did: after a Redis lost what it had. */
  restore(): Promise<void>;
  close(): Promise<void>;
}

/** A change is told at most this often. */
const LEAST_PAUSE_MS = 250;
/** Looked at without being told, since a message can be lost with a connection. */
const LONGEST_PAUSE_MS = 2_000;
const PATIENCE_MS = 10_000;

/** @param redis stays open when the desk is closed */
export function queueDesk(redis: Redis, house: House, prefix: string): QueueDesk {
  const ledger = runLedger(house.store);
  const [queues, told] = [openQueues(redis, prefix), board(redis, prefix)];
  const get = (id: string) => ledger.get(id, () => told.progress(id));
  const look = async (tasks: SharedTasks, { id, state }: RunRecord) =>
    // While Redis is away nobody knows who works; what is done is in the store.
    tasks.look({
      hasEnded: ENDED.has(state),
      atWork: await told.tasksAtWork(id).catch(() => new Set<string>()),
    });
  /** The record of a run as often as it may have changed, until it has ended. */
  const looks = async function* (id: string, signal: AbortSignal): AsyncGenerator<RunRecord> {
    const changes = await listen(redis, changesChannel(prefix), id);
    try {
      while (!signal.aborted) {
        const record = await get(id);
        if (!record) return;
        yield record;
        if (ENDED.has(record.state)) return;
        await pause(LEAST_PAUSE_MS, signal);
        await changes.next(LONGEST_PAUSE_MS, signal);
      }
    } finally {
      changes.close();
    }
  };

  const desk: QueueDesk = {
    async order(id, order, orderedBy) {
      await takeOrder(house, { id, order, orderedBy });
      const record = await demand(get(id), id);
      if (!ENDED.has(record.state)) await queues.addRun(id, record.order.priority);
      return record;
    },
    async list() {
      const records: RunRecord[] = [];
      for (const id of await ledger.ids()) records.push(await demand(get(id), id));
      return records.toSorted(newestFirst);
    },
    get,
    async cancel(id) {
      const record = await get(id);
      if (!record || ENDED.has(record.state)) return record;
      const progress = await progressLeft(ledger.work(id));
      const end = { endedAt: instant(house.now()), progress, pack: null, failure: null };
      await ledger.end(id, { state: 'canceled', ...end });
      await told.cancel(id);
      await queues.removeRun(id);
      return get(id);
    },
    async resume(id) {
      const record = await get(id);
      if (!record || record.state === 'finished' || !ENDED.has(record.state)) return record;
      if (!(await ledger.canGoOn(id)))
        throw new ExhibitError('USAGE_INVALID', `What the tasks of ${id} left is removed: order it anew.`);
      await removed(() => queues.removeRun(id), id);
      await told.uncancel(id);
      await ledger.reopen(id, instant(house.now()));
      await queues.addRun(id, record.order.priority);
      return get(id);
    },
    async restore() {
      for (const id of await ledger.ids()) {
        if (await ledger.hasEnded(id)) continue;
        const record = await demand(get(id), id);
        await tellAgain(told, ledger.work(id), record);
        await queues.addRun(id, record.order.priority);
      }
    },
    async *follow(id, signal) {
      let last = '';
      for await (const record of looks(id, signal)) {
        const text = JSON.stringify(record);
        if (text !== last) yield record;
        last = text;
      }
    },
    async tasks(id) {
      const record = await get(id);
      return record && look(sharedTasks(house.store, id, ledger.work(id)), record);
    },
    async *followTasks(id, signal) {
      const [tasks, seen] = [sharedTasks(house.store, id, ledger.work(id)), new Map<string, string>()];
      for await (const record of looks(id, signal)) {
        const news = (await look(tasks, record)).filter((task) => seen.get(task.id) !== task.state);
        for (const task of news) seen.set(task.id, task.state);
        yield* news;
      }
    },
    close: queues.close,
  };
  return desk;
}

const newestFirst = (a: RunRecord, b: RunRecord): number =>
  Date.parse(b.orderedAt) - Date.parse(a.orderedAt) || (a.id < b.id ? -1 : 1);

async function demand(record: Promise<RunRecord | null>, id: string): Promise<RunRecord> {
  const found = await record;
  if (found) return found;
  throw new ExhibitError('STORE_FAILED', `The record of ${id} is gone.`);
}

/** Counts what the tasks of a run did, where the board knows less: counts of a run only go up. */
async function tellAgain(told: Board, work: SharedWork, { id, progress }: RunRecord): Promise<void> {
  const done = await completedTasks(work);
  if (done.size <= progress.tasksDone) return;
  await told.planned(id, (await progressLeft(work)).tasks);
  await told.stage(id, 'collecting');
  for (const { task, counts } of await completionsLeft(work)) await told.done(id, task, counts);
}

async function removed(remove: () => Promise<boolean>, id: string): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  while (!(await remove())) {
    if (Date.now() > until) throw new ExhibitError('STORE_FAILED', `Workers still hold tasks of ${id}.`);
    await pause(LEAST_PAUSE_MS, new AbortController().signal);
  }
}

interface Changes {
  /** Waits until something changed since the last look, the time is over or the signal is raised. */
  next(milliseconds: number, signal: AbortSignal): Promise<void>;
  close(): void;
}

/** Hears of changes of one run on a connection of its own. */
async function listen(redis: Redis, channel: string, id: string): Promise<Changes> {
  const ear = redis.duplicate();
  ear.on('error', () => undefined);
  let isChanged = false;
  let wake: () => void = () => undefined;
  ear.on('message', (_, run) => {
    if (run !== id) return;
    isChanged = true;
    wake();
  });
  // Not awaited: while Redis is away the record in the store is looked at all the same.
  void ear.subscribe(channel).catch(() => undefined);
  return {
    async next(milliseconds, signal) {
      if (!isChanged) {
        const woken = new AbortController();
        wake = () => woken.abort();
        await pause(milliseconds, AbortSignal.any([signal, woken.signal]));
      }
      isChanged = false;
    },
    close: () => ear.disconnect(),
  };
}

/** Waits, or less when the signal is raised. */
function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    if (signal.aborted) end();
    else signal.addEventListener('abort', end, { once: true });
  });
}
