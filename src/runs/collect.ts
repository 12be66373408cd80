import type { ClientFor } from '../aws/clients.ts';
import { CallChanged } from '../aws/earlier-calls.ts';
import type { Tape, Transcript } from '../aws/transcript.ts';
import { type CollectorTask, collectRecords } from '../collectors/run-collector.ts';
import { ExhibitError } from '../core/errors.ts';
import { type Lines, memoryLines } from '../core/lines.ts';
import { by } from '../core/order.ts';
import { createMeter, type Meter } from '../core/usage.ts';
import { type Scope, type Sealed, seal } from '../evidence/envelope.ts';
import type { Gap } from '../evidence/gap.ts';
import type { BodyOf, EvidenceKind, KindId } from '../evidence/kind.ts';
import type { IntegritySource } from '../trail/integrity/integrity-source.ts';
import type { TrailSource } from '../trail/source.ts';
import { collectorsOf } from './collectors-of.ts';
import { manualRecords } from './manual-records.ts';
import { plan, type Task } from './plan.ts';
import type { OnProgress } from './progress.ts';
import type { RunInputs } from './run-inputs.ts';
import type { TaskResult } from './run-task.ts';
import { shelf } from './shelf.ts';

/** An account that can be read: who reads, and clients whose calls go to a tape. */
export interface OpenAccount {
  /** ARN of the identity that reads. */
  readonly principal: string;
  /** Clients for a region code, or for `global`. */
  readonly clientFor: (region: string, tape: Tape) => ClientFor;
}

/** An account that cannot be entered: every task of it becomes this gap. */
export interface ClosedAccount {
  readonly refused: Pick<Gap, 'kind' | 'action' | 'code'>;
}

/** Where a run gets its answers: from AWS, or from a transcript. */
export interface Answers {
  /** True when AWS is asked, false when a transcript answers. */
  readonly isLive: boolean;
  readonly transcript: Transcript;
  /** @throws CREDENTIALS_REJECTED, UNREACHABLE: the run cannot start */
  readonly open: (account: string) => Promise<OpenAccount | ClosedAccount>;
  /** The log for a task, its questions going to the tape; null when none is configured. */
  readonly trailFor: (scope: Scope, tape: Tape) => TrailSource | null;
  /** The digests of that log, their validation going to the tape. */
  readonly integrityFor: (scope: Scope, tape: Tape) => IntegritySource | null;
}

/** How a run collects. */
export interface Collecting {
  readonly answers: Answers;
  readonly onProgress: OnProgress;
  readonly signal: AbortSignal;
  /** Tasks at a time. */
  readonly concurrency: number;
  /** Where large records and their parts are kept while the run works; left out: in memory. */
  readonly scratch?: Lines;
}

/**
 * Collects everything the inputs ask for: one sealed record per task, or several where its body is long, ordered by
 * task, whatever ran first, then what people brought. What cannot be read becomes a gap in its record; a collector never fails a run.
 *
 * @throws RUN_ABORTED when the signal was raised; CREDENTIALS_REJECTED, CALL_UNRECORDED from the answers
 */
export function collect(inputs: RunInputs, how: Collecting): Promise<readonly Sealed[]> {
  const meter = createMeter(how.answers.isLive);
  return meter.count(() => collectWaves(inputs, how, meter));
}

async function collectWaves(inputs: RunInputs, how: Collecting, meter: Meter): Promise<readonly Sealed[]> {
  const waves = plan(collectorsOf(inputs.collectors), inputs.accounts);
  const planned = waves.flat().map(({ id }) => id);
  const tasks = planned.length;
  how.onProgress({ stage: 'planned', tasks, plan: planned });
  const accounts = new Map<string, OpenAccount | ClosedAccount>();
  for (const { id } of inputs.accounts) accounts.set(id, await how.answers.open(id));

  const sealed = new Map<string, readonly Sealed[]>();
  const scratch = how.scratch ?? memoryLines();
  const keep = how.scratch ? shelf(scratch) : (record: Sealed) => record;
  const done = { calls: 0, gaps: 0 };
  for (const wave of waves) {
    const before = [...sealed.values()].flat();
    await inParallel(wave, how.concurrency, async (task) => {
      if (how.signal.aborted) throw new ExhibitError('RUN_ABORTED', 'The run was stopped.');
      how.onProgress({ stage: 'collecting', task: task.id });
      const account = accounts.get(task.scope.account);
      const records = await collectTask(task, inputs, { account, before, how: { ...how, scratch, keep } });
      sealed.set(task.id, records);
      const left = resultOf(records);
      done.calls += left.calls;
      done.gaps += left.gaps.length;
      const { id } = task;
      how.onProgress({
        stage: 'collected',
        task: id,
        done: sealed.size,
        tasks,
        ...done,
        ...meter.used,
        left,
      });
    });
  }
  return [
    ...[...sealed].toSorted(by(([id]) => id)).flatMap(([, records]) => records),
    ...manualRecords(inputs),
  ];
}

/** What a task came to, by its records. */
function resultOf(records: readonly Sealed[]): TaskResult {
  return {
    calls: records.reduce((sum, { evidence }) => sum + evidence.calls.length, 0),
    records: records.length,
    gaps: records.flatMap(({ evidence }) => evidence.gaps),
  };
}

interface Keeping extends Pick<Collecting, 'answers' | 'onProgress'> {
  readonly scratch: Lines;
  readonly keep: (record: Sealed) => Sealed;
}

/** What a task needs besides the inputs of its run. */
export interface TaskMeans {
  /** Undefined: nobody opened it. */
  readonly account: OpenAccount | ClosedAccount | undefined;
  /** Records of earlier waves: at least those of the kinds that the collector uses, from its account. */
  readonly before: readonly Sealed[];
  readonly how: Keeping;
}

interface OpenMeans extends TaskMeans {
  readonly account: OpenAccount;
}

/** The records of one task. @throws as `collect` does */
export async function collectTask(
  task: Task,
  inputs: RunInputs,
  means: TaskMeans,
): Promise<readonly Sealed[]> {
  const { account } = means;
  return account === undefined || 'refused' in account
    ? [sealClosed(task, inputs, account)]
    : runTask(task, inputs, { ...means, account });
}

/** Runs a task, and once more from its start when the calls of the run's earlier part are not those it asks. */
async function runTask(task: Task, inputs: RunInputs, means: OpenMeans): Promise<readonly Sealed[]> {
  try {
    return await attemptTask(task, inputs, means);
  } catch (error) {
    if (!(error instanceof CallChanged)) throw error;
    means.how.onProgress({ stage: 'restarted', task: task.id, why: error.message });
    return attemptTask(task, inputs, means);
  }
}

function attemptTask(
  { id, collector, scope }: Task,
  inputs: RunInputs,
  { account, before, how }: OpenMeans,
): Promise<readonly Sealed[]> {
  const tape = how.answers.transcript.tape(id);
  const task: CollectorTask<EvidenceKind> = {
    collector,
    scope,
    period: inputs.period,
    accounts: inputs.accounts.map(({ id }) => id),
    requiredTags: inputs.requiredTags,
    dataReaders: inputs.dataReaders ?? [],
    evaluations: inputs.evaluations,
    sampling: inputs.sampling,
    clientFor: account.clientFor(scope.region, tape),
    tape,
    given: (kind) => recordsOf(kind, before, scope.account),
    trail: how.answers.trailFor(scope, tape),
    integrity: how.answers.integrityFor(scope, tape),
    principal: account.principal,
    tool: { name: 'exhibit', version: inputs.toolVersion },
    // A record that rests on no call has the time of the run: a clock read here would differ in a replay.
    now: () => new Date(inputs.now),
    scratch: how.scratch,
  };
  return collectRecords(task, how.keep);
}

function recordsOf<Body>(
  kind: EvidenceKind<KindId, Body>,
  records: readonly Sealed[],
  account: string,
): readonly Sealed<Body>[] {
  const found = records
    .filter(({ evidence }) => evidence.kind === kind.id && evidence.scope.account === account)
    .toSorted(by(({ evidence }) => evidence.scope.region));
  // Sealing checked each body against the kind whose id it carries.
  return found as Sealed<BodyOf<EvidenceKind<KindId, Body>>>[];
}

function sealClosed(task: Task, inputs: RunInputs, account: ClosedAccount | undefined): Sealed {
  const refused = account?.refused ?? { kind: 'denied', action: 'sts:GetCallerIdentity', code: 'NotOpened' };
  return sealUnread(task, inputs, refused);
}

/** The record of a task that read nothing: one gap over all of it, resting on no call. */
export function sealUnread(
  { collector, scope }: Task,
  { now, period, toolVersion }: RunInputs,
  refused: ClosedAccount['refused'],
): Sealed {
  return seal(collector.produces, {
    scope,
    period,
    collectedAt: now,
    collectedBy: { principal: 'nobody', tool: 'exhibit', version: toolVersion },
    calls: [],
    population: null,
    sample: null,
    gaps: [{ ...refused, region: scope.region, resource: null }],
    body: collector.produces.unread,
  });
}

/** Runs at most `limit` at a time; the first failure stops the start of others and is thrown when all have ended. */
async function inParallel<Item>(
  items: readonly Item[],
  limit: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const queue = items[Symbol.iterator]();
  const failures: unknown[] = [];
  const worker = async (): Promise<void> => {
    for (const item of queue) {
      if (failures.length > 0) return;
      await work(item).catch((error: unknown) => failures.push(error));
    }
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
  if (failures.length > 0) throw failures[0];
}
