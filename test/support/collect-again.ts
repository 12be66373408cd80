import { createPlayer, playerOf, type Recorded, recordedIn } from '../../src/aws/player.ts';
import { ServiceError } from '../../src/aws/service-error.ts';
import type { Tape, Transcript, TranscriptRecord } from '../../src/aws/transcript.ts';
import type { Expected } from '../../src/checks/unread-items.ts';
import { runCollector } from '../../src/collectors/run-collector.ts';
import { canonicalJson } from '../../src/core/canonical-json.ts';
import { ExhibitError } from '../../src/core/errors.ts';
import type { Period } from '../../src/core/period.ts';
import type { Sealed } from '../../src/evidence/envelope.ts';
import { within } from '../../src/evidence/records.ts';
import type { OpenAccount } from '../../src/runs/collect.ts';
import { collectorsOf } from '../../src/runs/collectors-of.ts';
import { bodiesIn, evidenceIn, runInputsIn } from '../../src/runs/pack-files.ts';
import { plan, type Task } from '../../src/runs/plan.ts';
import { playedAnswers } from '../../src/runs/sessions.ts';
import { transcriptLines } from '../../src/runs/transcript-files.ts';
import type { DemoPack } from './demo-pack.ts';

/** A pack whose evidence can be collected again with other answers. */
export interface Collectable {
  readonly records: readonly TranscriptRecord[];
  readonly evidence: readonly Sealed[];
  readonly period: Period;
  /** What the plan of the run promises. */
  readonly expected: readonly Expected[];
  /**
   * The evidence as it would be if each call had got what `answer` makes of its record; the record itself stands for
   * no change. Only tasks that another answer reaches, directly or through the records they use, run again. What a
   * task asks besides was never recorded; it is denied.
   */
  again(answer: (record: TranscriptRecord, index: number) => TranscriptRecord): Promise<readonly Sealed[]>;
}

/** Opens a pack for collecting again. */
export async function collectable({ files }: Pick<DemoPack, 'files'>): Promise<Collectable> {
  const inputs = runInputsIn(files);
  const text = [...transcriptLines(files)].join('\n');
  const bodies = bodiesIn(files);
  const records: TranscriptRecord[] = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  const byTask = Map.groupBy(records, ({ task }) => task);
  const evidence = evidenceIn(files);
  const tasks = plan(collectorsOf(inputs.collectors), inputs.accounts).flat();
  const answers = playedAnswers(createPlayer(text, bodies), inputs);
  const read = new WeakMap<TranscriptRecord, Recorded>();
  const readOnce = (record: TranscriptRecord, index: number): Recorded => {
    const recorded = read.get(record) ?? recordedIn(canonicalJson(record), index);
    read.set(record, recorded);
    return recorded;
  };
  const accounts = new Map<string, OpenAccount>();
  for (const { id } of inputs.accounts) {
    const account = await answers.open(id);
    if ('clientFor' in account) accounts.set(id, account);
  }

  const run = (
    { id, collector, scope }: Task,
    lines: readonly TranscriptRecord[],
    given: readonly Sealed[],
  ) => {
    const account = accounts.get(scope.account);
    if (!account) throw new Error(`The account ${scope.account} was not opened.`);
    const tape = refusing(playerOf(lines.map(readOnce), bodies)).tape(id);
    return runCollector({
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
      given: (kind) => given.filter((record) => record.evidence.kind === kind.id) as never,
      trail: answers.trailFor(scope, tape),
      integrity: answers.integrityFor(scope, tape),
      principal: account.principal,
      tool: { name: 'exhibit', version: inputs.toolVersion },
      now: () => new Date(inputs.now),
    });
  };

  return {
    records,
    evidence,
    period: inputs.period,
    expected: tasks.map(({ collector, scope }) => ({ kind: collector.produces.id, ...scope })),
    async again(answer) {
      const changed = new Map<string, TranscriptRecord[]>();
      for (const [index, record] of records.entries()) {
        const other = answer(record, index);
        if (other === record) continue;
        const own = changed.get(record.task) ?? [...(byTask.get(record.task) ?? [])];
        changed.set(record.task, own.with(own.indexOf(record), other));
      }
      let now = evidence;
      const others = new Set<Sealed>();
      for (const task of tasks) {
        const given = within(now, { account: task.scope.account });
        const used = given.filter((record) =>
          task.collector.uses.some((kind) => kind.id === record.evidence.kind),
        );
        if (!changed.has(task.id) && !used.some((record) => others.has(record))) continue;
        const record = await run(task, changed.get(task.id) ?? byTask.get(task.id) ?? [], given);
        now = now.map((one) => (isOf(one, task) ? record : one));
        others.add(record);
      }
      return now;
    },
  };
}

function isOf({ evidence: { kind, scope } }: Sealed, { collector, scope: where }: Task): boolean {
  return kind === collector.produces.id && scope.account === where.account && scope.region === where.region;
}

function refusing(transcript: Transcript): Transcript {
  return {
    tape(task) {
      const tape = transcript.tape(task);
      const call: Tape['call'] = async (asked, live) => {
        try {
          return await tape.call(asked, live);
        } catch (error) {
          if (!(error instanceof ExhibitError) || error.code !== 'CALL_UNRECORDED') throw error;
          throw new ServiceError({ name: 'AccessDeniedException', message: 'Not recorded.', status: 400 });
        }
      };
      return {
        call,
        get refs() {
          return tape.refs;
        },
        get lastAt() {
          return tape.lastAt;
        },
      };
    },
  };
}
