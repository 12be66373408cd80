import { z } from 'zod';
import { canonicalJson } from '../../core/canonical-json.ts';
import { ExhibitError } from '../../core/errors.ts';
import { type SharedWork, sharedWork } from '../../store/shared-work.ts';
import type { Store } from '../../store/store.ts';
import { type RunOrder, type RunProgress, type RunRecord, runId, runRecord } from '../run-record.ts';

const shape = runRecord.shape;
const ordered = z.strictObject({
  id: shape.id,
  order: shape.order,
  orderedBy: shape.orderedBy,
  orderedAt: shape.orderedAt,
});
const started = z.strictObject({ startedAt: z.iso.datetime() });
const ended = z.strictObject({
  state: z.enum(['finished', 'failed', 'canceled']),
  endedAt: z.iso.datetime(),
  progress: shape.progress,
  pack: shape.pack,
  failure: shape.failure,
});

/** How a run ended. */
export type RunEnd = z.infer<typeof ended>;

/** What is told about a run that has not ended. */
export type LiveProgress = RunProgress;

/** The runs of a house, in its store: each file is written once, so that two who write at once agree on what happened. */
export interface RunLedger {
  /** @returns false when there is a run of this id */
  order(entry: {
    readonly id: string;
    readonly order: RunOrder;
    readonly orderedBy: string;
    readonly orderedAt: string;
  }): Promise<boolean>;
  start(id: string, at: string): Promise<void>;
  /** @returns false when it has ended already, perhaps otherwise */
  end(id: string, end: RunEnd): Promise<boolean>;
  /** Notes that a run which has ended goes on; the next end is another one. */
  reopen(id: string, at: string): Promise<void>;
  /** True when it has ended. */
  hasEnded(id: string): Promise<boolean>;
  /** @param live what is known of a run that has not ended */
  get(id: string, live: () => Promise<LiveProgress | null>): Promise<RunRecord | null>;
  /** Ids of all runs, in order. */
  ids(): Promise<readonly string[]>;
  work(id: string): SharedWork;
  /** True while what its tasks left is there. */
  canGoOn(id: string): Promise<boolean>;
  /** Removes what its tasks left: first what decides the run, so that it never goes on from a part of it. */
  forget(id: string): Promise<void>;
}

/** Progress of a run of which nobody has heard yet. */
export const NO_PROGRESS: RunProgress = {
  stage: 'waiting',
  tasks: 0,
  tasksDone: 0,
  calls: 0,
  evidence: 0,
  gaps: 0,
  throttles: null,
  bytesScanned: null,
};

/** File of an end, after the run went on so many times. */
const endFile = (resumed: number): string => (resumed === 0 ? 'ended.json' : `ended-${resumed}.json`);
/** File which says that a run went on after it had ended: 1 for the first time. */
const resumedFile = (time: number): string => `resumed-${time}.json`;

/** The ledger in a store, below `runs/`. Nothing is taken back: not every store lets a name be new a second time. */
export function runLedger(store: Store): RunLedger {
  const nameOf = (id: string, file: string) => `runs/${demandRunId(id)}/${file}`;
  const settle = (id: string, file: string, value: object) =>
    store.putNew(nameOf(id, file), Buffer.from(canonicalJson(value)));
  const read = async <Value>(id: string, file: string, of: z.ZodType<Value>): Promise<Value | null> => {
    const bytes = await store.get(nameOf(id, file));
    if (bytes === null) return null;
    const parsed = of.safeParse(JSON.parse(bytes.toString('utf8')));
    if (parsed.success) return parsed.data;
    throw new ExhibitError('STORE_FAILED', `${file} of ${id} cannot be read.`, { cause: parsed.error });
  };
  const has = async (id: string, file: string) => (await store.size(nameOf(id, file))) !== null;
  /** How often it went on after an end, and whether it has ended since. */
  const ends = async (id: string): Promise<{ readonly resumed: number; readonly hasEnded: boolean }> => {
    for (let resumed = 0; ; resumed += 1) {
      if (!(await has(id, endFile(resumed)))) return { resumed, hasEnded: false };
      if (!(await has(id, resumedFile(resumed + 1)))) return { resumed, hasEnded: true };
    }
  };
  return {
    order: (entry) => settle(entry.id, 'order.json', entry),
    async start(id, startedAt) {
      await settle(id, 'started.json', { startedAt });
    },
    async end(id, end) {
      const { resumed, hasEnded } = await ends(id);
      return hasEnded ? false : settle(id, endFile(resumed), end);
    },
    async reopen(id, at) {
      const { resumed, hasEnded } = await ends(id);
      if (hasEnded) await settle(id, resumedFile(resumed + 1), { resumedAt: at });
    },
    hasEnded: async (id) => (await ends(id)).hasEnded,
    async get(id, live) {
      const entry = await read(id, 'order.json', ordered);
      if (entry === null) return null;
      const begun = await read(id, 'started.json', started);
      const { resumed, hasEnded } = await ends(id);
      const end = hasEnded ? await read(id, endFile(resumed), ended) : null;
      const rest = {
        schema: 'https://exhibit.dev/schema/run-record/v1',
        startedAt: begun?.startedAt ?? null,
      } as const;
      if (end) return { ...entry, ...rest, ...end };
      const progress = (await live()) ?? NO_PROGRESS;
      const state = begun ? 'running' : 'waiting';
      return { ...entry, ...rest, state, progress, endedAt: null, pack: null, failure: null };
    },
    async ids() {
      const names = await store.list('runs/');
      return names.flatMap((name) => /^runs\/([^/]+)\/order\.json$/.exec(name)?.[1] ?? []);
    },
    work: (id) => sharedWork(store, nameOf(id, 'work/')),
    canGoOn: (id) => has(id, 'work/run.json'),
    async forget(id) {
      await store.remove(nameOf(id, 'work/run.json'));
      await sharedWork(store, nameOf(id, 'work/')).remove();
    },
  };
}

/** @throws USAGE_INVALID for what is no id of a run */
export function demandRunId(id: string): string {
  if (runId.safeParse(id).success) return id;
  throw new ExhibitError('USAGE_INVALID', `"${id}" is no id of a run.`);
}
