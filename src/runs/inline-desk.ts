import { EventEmitter, once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { canonicalJson } from '../core/canonical-json.ts';
import { ExhibitError } from '../core/errors.ts';
import { at, instant, parsePeriod } from '../core/period.ts';
import type { Store } from '../store/store.ts';
import { inlineTasks } from './inline-tasks.ts';
import { wantedBy } from './previous-pack.ts';
import type { OnProgress } from './progress.ts';
import { progressed } from './progressed.ts';
import type { RunDesk } from './run-desk.ts';
import { ENDED, type RunOrder, type RunRecord, runRecord } from './run-record.ts';

/** What a desk has to know of a run that is finished. */
export interface PerformedRun {
  readonly pack: {
    readonly id: string;
    readonly summary: { readonly evidence: number; readonly gaps: number; readonly calls: number };
  };
  readonly name: string;
  readonly bundleName: string;
}

/** What a desk in this process needs. */
export interface InlineParts {
  /** Where records are kept; nobody else may write them meanwhile. */
  readonly store: Store;
  /** Does one run. What it recorded is gone when the signal stops it, unless the reason is that the process ends. */
  readonly perform: (
    order: RunOrder,
    watch: { readonly signal: AbortSignal; readonly onProgress: OnProgress },
  ) => Promise<PerformedRun>;
  /** Ids of the accounts that can be ordered. */
  readonly accounts: readonly string[];
  readonly now: () => Date;
}

/** A desk that works in this process. */
export interface InlineDesk extends RunDesk {
  /** Stops the run that works and takes no more orders. What waits goes on when a desk is opened again. */
  close(): Promise<void>;
}

/** Why a signal stops a run whose recorded calls are to be kept: the process ends, and somebody may go on with it. */
export const PROCESS_ENDS = 'the process ends';

const FOLDER = 'runs/';
const nameOf = (id: string): string => `${FOLDER}${id}/record.json`;

/** How long a run that is stopped may take before its record is given as it is. */
const PATIENCE = 1000;

/**
 * Opens a desk that does runs in this process, one at a time, by priority, then by order. Runs that were at work when
 * an earlier process ended have failed; those that waited still wait.
 *
 * @throws STORE_FAILED when the records cannot be read
 */
export async function inlineDesk({ store, perform, accounts, now }: InlineParts): Promise<InlineDesk> {
  const records = new Map<string, RunRecord>();
  const changes = new EventEmitter({ captureRejections: false }).setMaxListeners(0);
  let atWork: { readonly id: string; readonly stop: AbortController; readonly done: Promise<void> } | null =
    null;
  let isClosed = false;
  const tasks = inlineTasks(store, (id) => ENDED.has(records.get(id)?.state ?? 'failed'));
  let kept: Promise<unknown> = Promise.resolve();

  /** Records are kept one after the other, so that an older state never lies over a newer one. */
  const keep = (record: RunRecord): Promise<unknown> => {
    const put = kept.then(() => store.put(nameOf(record.id), Buffer.from(canonicalJson(record))));
    kept = put.catch(() => undefined);
    return put;
  };
  const show = (record: RunRecord): RunRecord => {
    records.set(record.id, record);
    changes.emit(record.id);
    return record;
  };
  const end = async (
    id: string,
    ended: Pick<RunRecord, 'state' | 'failure' | 'pack'>,
  ): Promise<RunRecord | null> => {
    const record = records.get(id);
    if (!record) return null;
    const progress = { ...record.progress, stage: 'ended' as const };
    const last = { ...record, ...ended, progress, endedAt: instant(now()) };
    // Kept first: nobody hears of an end that a restart would undo.
    await keep(last);
    const shown = show(last);
    // Only for those who look on: what a run came to does not hang on it.
    await tasks.end(id).catch(() => undefined);
    return shown;
  };

  const work = async (id: string, stop: AbortController): Promise<void> => {
    const record = records.get(id);
    if (!record) return;
    const begun: RunRecord = { ...record, state: 'running', startedAt: instant(now()) };
    try {
      await keep(show(begun));
      if (stop.signal.aborted) throw new ExhibitError('RUN_ABORTED', 'The run was stopped.');
      const onProgress: OnProgress = (progress) => {
        const current = records.get(id);
        tasks.note(id, progress);
        if (current) show({ ...current, progress: progressed(current.progress, progress) });
      };
      const { pack, name, bundleName } = await perform(record.order, { signal: stop.signal, onProgress });
      const current = records.get(id) ?? begun;
      const { evidence, gaps, calls } = pack.summary;
      show({ ...current, progress: { ...current.progress, evidence, gaps, calls } });
      await end(id, { state: 'finished', failure: null, pack: { id: pack.id, name, bundleName } });
    } catch (error) {
      const isCanceled = stop.signal.aborted && !isClosed;
      await end(id, {
        state: isCanceled ? 'canceled' : 'failed',
        failure: isCanceled ? null : failureOf(error),
        pack: null,
      });
    }
  };
  const next = (): void => {
    if (atWork || isClosed) return;
    const [first] = [...records.values()].filter(({ state }) => state === 'waiting').toSorted(byTurn);
    if (!first) return;
    const stop = new AbortController();
    // A record that cannot be kept leaves the run as it was; there is nobody to tell but its followers.
    const done = work(first.id, stop)
      .catch(() => undefined)
      .finally(() => {
        atWork = null;
        next();
      });
    atWork = { id: first.id, stop, done };
  };

  for (const name of (await store.list(FOLDER)).filter((each) => each.endsWith('/record.json'))) {
    const record = await recordIn(store, name);
    records.set(record.id, record);
    if (record.state === 'running')
      await end(record.id, {
        ...{ state: 'failed', pack: null },
        failure: { code: 'RUN_ABORTED', message: 'The process that did this run has ended.' },
      });
  }
  next();

  return {
    async order(id, order, orderedBy) {
      const known = records.get(id);
      if (known) return known;
      if (isClosed) throw new ExhibitError('RUN_ABORTED', 'No more runs are taken.');
      demandFit(order, accounts);
      const record = runRecord.parse({
        ...{ schema: 'https://exhibit.dev/schema/run-record/v1', id, order, orderedBy },
        orderedAt: instant(now()),
        ...{ state: 'waiting', startedAt: null, endedAt: null, pack: null, failure: null },
        progress: { stage: 'waiting', tasks: 0, tasksDone: 0, calls: 0, evidence: 0, gaps: 0 },
      });
      // Shown before it is kept, so that the same id at the same time is one run.
      show(record);
      try {
        await keep(record);
      } catch (error) {
        records.delete(id);
        throw error;
      }
      next();
      return records.get(id) ?? record;
    },
    list: async () => [...records.values()].toSorted(newestFirst),
    get: async (id) => records.get(id) ?? null,
    async cancel(id) {
      const record = records.get(id);
      if (!record) return null;
      if (atWork?.id === id) {
        atWork.stop.abort();
        await Promise.race([atWork.done, pause(PATIENCE, undefined, { ref: false })]);
      } else if (!ENDED.has(record.state)) await end(id, { state: 'canceled', failure: null, pack: null });
      return records.get(id) ?? null;
    },
    async *follow(id, signal) {
      let last: RunRecord | null = null;
      while (!signal.aborted) {
        const record = records.get(id);
        if (!record) return;
        if (record === last) {
          await once(changes, id, { signal }).catch(() => undefined);
          continue;
        }
        last = record;
        yield record;
        if (ENDED.has(record.state)) return;
      }
    },
    tasks: async (id) => (records.has(id) ? tasks.of(id) : null),
    followTasks: tasks.follow,
    async close() {
      isClosed = true;
      atWork?.stop.abort(PROCESS_ENDS);
      await atWork?.done;
      await kept;
    },
  };
}

function demandFit({ period, accounts: wanted, ...order }: RunOrder, accounts: readonly string[]): void {
  wantedBy(order);
  try {
    parsePeriod(period.from, period.to);
  } catch (cause) {
    const message = cause instanceof ExhibitError ? cause.message : 'The period is none.';
    throw new ExhibitError('USAGE_INVALID', message, { cause });
  }
  const unknown = wanted?.find((id) => !accounts.includes(id));
  if (unknown !== undefined)
    throw new ExhibitError('USAGE_INVALID', `The account ${unknown} is not in the configuration.`);
}

/** What others may read: of what is no expected failure, only that it was one. */
function failureOf(error: unknown): NonNullable<RunRecord['failure']> {
  return error instanceof ExhibitError
    ? { code: error.code, message: error.message }
    : { code: 'INTERNAL', message: 'Something went wrong that was not foreseen.' };
}

async function recordIn(store: Store, name: string): Promise<RunRecord> {
  const bytes = await store.get(name);
  try {
    return runRecord.parse(JSON.parse(bytes?.toString('utf8') ?? ''));
  } catch (cause) {
    throw new ExhibitError('STORE_FAILED', `${name} is no record of a run.`, { cause });
  }
}

const byId = (a: RunRecord, b: RunRecord): number => (a.id < b.id ? -1 : 1);

const newestFirst = (a: RunRecord, b: RunRecord): number => at(b.orderedAt) - at(a.orderedAt) || byId(a, b);

const byTurn = (a: RunRecord, b: RunRecord): number =>
  a.order.priority - b.order.priority || at(a.orderedAt) - at(b.orderedAt) || byId(a, b);
