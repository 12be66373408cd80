import type { Collector } from '../../collectors/collector.ts';
import { ExhibitError } from '../../core/errors.ts';
import { type Lines, linesOf } from '../../core/lines.ts';
import { createMeter, type Usage, usedTogether } from '../../core/usage.ts';
import { evidenceText, openEvidence, type Sealed } from '../../evidence/envelope.ts';
import type { SharedWork } from '../../store/shared-work.ts';
import { collectTask, sealUnread } from '../collect.ts';
import type { Task } from '../plan.ts';
import type { OnProgress } from '../progress.ts';
import type { RunInputs } from '../run-inputs.ts';
import { type Completion, complete, completionOf } from './completion.ts';
import { gapOf, PassingGaps } from './failure.ts';
import { countsQuery, keepSpent, spentOn } from './spent.ts';
import type { TaskSession } from './task-session.ts';
import { identityTask, wavesOf } from './tasks.ts';

/** A run whose tasks are shared, as one of its workers sees it. */
export interface SharedRun {
  readonly inputs: RunInputs;
  readonly work: SharedWork;
  readonly signal: AbortSignal;
  readonly onProgress: OnProgress;
  /** True when AWS is asked; false when a filed transcript answers, to which a second attempt changes nothing. */
  readonly isLive: boolean;
  /** Opens a session for one task; the lines are the recorded identities. */
  readonly session: (task: string, identities: readonly string[]) => Promise<OpenSession>;
}

/** A session with the place where it keeps what is large. */
export interface OpenSession extends TaskSession {
  readonly scratch: Lines;
  readonly keep: (record: Sealed) => Sealed;
  readonly body: (digest: Completion['bodies'][number]) => Promise<Uint8Array>;
  close(): Promise<void>;
}

/**
 * Does one task and marks it as done. One that is done already is left as it is, whoever did it.
 *
 * @param isLast false: gaps that may pass make it fail, so that it is tried again
 * @returns what counts for the task
 * @throws what the collector throws; PassingGaps
 */
export async function performTask(id: string, run: SharedRun, isLast: boolean): Promise<Completion> {
  const { work } = run;
  const before = await completionOf(work, id);
  if (before) return before;
  const account = id.split('/')[1] ?? '';
  const isIdentity = id === identityTask(account);
  const session = await run.session(id, isIdentity ? [] : await identityLines(work, account));
  const meter = createMeter(run.isLive, (query) => countsQuery(work, query));
  try {
    const records: readonly Sealed[] = await meter.count(() =>
      isIdentity ? entered(session, account) : collected(id, run, session),
    );
    if (run.isLive && !isLast) refusePassingGaps(id, run.inputs, records);
    if (run.signal.aborted) throw new ExhibitError('RUN_ABORTED', 'The run was stopped.');
    return await keepDone(id, { work, session, records, used: meter.used });
  } catch (error) {
    // What a run leaves that was stopped is removed, perhaps already.
    if (!run.signal.aborted) await keepSpent(work, id, meter.used);
    throw error;
  } finally {
    await session.close();
  }
}

/** Marks a task as done that will never be: its record is one gap over all of it. An account that was not entered has none. */
export async function giveUpTask(
  id: string,
  { work, inputs, isLive }: Pick<SharedRun, 'work' | 'inputs' | 'isLive'>,
  error: unknown,
): Promise<Completion> {
  const task = taskOf(id, inputs);
  const action = task.collector.actions[0] ?? 'sts:GetCallerIdentity';
  const record = sealUnread(task, inputs, gapOf(error, action));
  return settle(work, {
    task: id,
    records: [await work.put(Buffer.from(evidenceText(record.evidence)))],
    calls: null,
    filed: 0,
    bodies: [],
    counts: { calls: 0, evidence: 1, gaps: 1, ...(await usedBefore(work, id, createMeter(isLive).used)) },
    givenUp: true,
  });
}

/** What the task took over from what it was given does not pass by another attempt. */
function refusePassingGaps(id: string, inputs: RunInputs, records: readonly Sealed[]): void {
  if (records.length === 0) return;
  const own = new Set<string>(taskOf(id, inputs).collector.actions);
  const passing = records
    .flatMap(({ evidence }) => evidence.gaps)
    .filter(({ kind, action }) => kind === 'throttled' && own.has(action));
  if (passing.length > 0) throw new PassingGaps(id, passing);
}

async function entered(session: TaskSession, account: string): Promise<readonly Sealed[]> {
  await session.answers.open(account);
  return [];
}

async function collected(id: string, run: SharedRun, session: OpenSession): Promise<readonly Sealed[]> {
  const { inputs, work, onProgress } = run;
  const task = taskOf(id, inputs);
  const { answers, scratch, keep } = session;
  const account = await answers.open(task.scope.account);
  const before = await recordsFor(task, { inputs, work, keep });
  return collectTask(task, inputs, { account, before, how: { answers, onProgress, scratch, keep } });
}

/** @throws CONFIG_INVALID when the plan has no such task: it was made by another version or configuration */
function taskOf(id: string, inputs: RunInputs): Task {
  const task = wavesOf(inputs)
    .flat()
    .find((each) => each.id === id);
  if (task) return task;
  throw new ExhibitError('CONFIG_INVALID', `The run has no task ${id}.`);
}

/** The recorded calls that entered an account. */
async function identityLines(work: SharedWork, account: string): Promise<readonly string[]> {
  const done = await completionOf(work, identityTask(account));
  if (!done) throw new ExhibitError('UNREACHABLE', `Nobody has entered account ${account} yet.`);
  return done.calls === null ? [] : textLines(await work.get(done.calls));
}

/** The lines of a text in which each ends with a line feed. */
export const textLines = (bytes: Buffer): readonly string[] =>
  bytes.toString('utf8').split('\n').slice(0, -1);

interface Opening {
  readonly inputs: RunInputs;
  readonly work: SharedWork;
  readonly keep: (record: Sealed) => Sealed;
}

/** Records of the kinds that a task uses, from its account, in the order of their tasks. */
async function recordsFor(task: Task, opening: Opening): Promise<readonly Sealed[]> {
  const uses = new Set<string>(task.collector.uses.map(({ id }) => id));
  const sources = wavesOf(opening.inputs)
    .flat()
    .filter(
      ({ collector, scope }) => uses.has(collector.produces.id) && scope.account === task.scope.account,
    );
  const records: Sealed[] = [];
  for (const source of sources) {
    const done = await completionOf(opening.work, source.id);
    if (!done) throw new ExhibitError('UNREACHABLE', `${task.id} needs ${source.id}, which is not done.`);
    records.push(...(await recordsOf(done, source.collector, opening)));
  }
  return records;
}

/** The sealed records that a task left. @throws EVIDENCE_INVALID when one is not of its kind */
export async function recordsOf(
  done: Completion,
  { produces }: Collector,
  { work, keep }: Pick<Opening, 'work' | 'keep'>,
): Promise<readonly Sealed[]> {
  const records: Sealed[] = [];
  for (const digest of done.records) {
    records.push(keep(openEvidence(produces, (await work.get(digest)).toString('utf8'))));
  }
  return records;
}

interface Left {
  readonly work: SharedWork;
  readonly session: OpenSession;
  readonly records: readonly Sealed[];
  readonly used: Usage;
}

/** With what the attempts before used. */
const usedBefore = async (work: SharedWork, id: string, used: Usage): Promise<Usage> =>
  usedTogether(used, await spentOn(work, (task) => task === id));

async function keepDone(id: string, { work, session, records, used }: Left): Promise<Completion> {
  const kept: Completion['records'] = [];
  for (const { evidence } of records) kept.push(await work.put(Buffer.from(evidenceText(evidence))));
  const { lines, bodies } = session.kept(id);
  for (const digest of bodies) await work.put(await session.body(digest));
  const text = [...linesOf(lines)].map((line) => `${line}\n`).join('');
  return settle(work, {
    task: id,
    records: kept,
    calls: text === '' ? null : await work.put(Buffer.from(text)),
    filed: session.filed(id),
    bodies: [...bodies],
    counts: {
      calls: records.reduce((sum, { evidence }) => sum + evidence.calls.length, 0),
      evidence: records.length,
      gaps: records.reduce((sum, { evidence }) => sum + evidence.gaps.length, 0),
      ...(await usedBefore(work, id, used)),
    },
  });
}

/** Marks the task as done, and gives what counts: the completion that was first. */
async function settle(work: SharedWork, done: Completion): Promise<Completion> {
  if (await complete(work, done)) return done;
  return (await completionOf(work, done.task)) ?? done;
}
