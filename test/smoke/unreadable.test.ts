import { afterAll, beforeAll, expect, test } from 'vitest';
import { createPlayer } from '../../src/aws/player.ts';
import { ServiceError } from '../../src/aws/service-error.ts';
import type { Tape, Transcript, TranscriptRecord } from '../../src/aws/transcript.ts';
import { canonicalJson } from '../../src/core/canonical-json.ts';
import { ExhibitError } from '../../src/core/errors.ts';
import type { Sealed } from '../../src/evidence/envelope.ts';
import { cloudtrailChanges } from '../../src/evidence/kinds/cloudtrail-changes.ts';
import { type Assessment, assess } from '../../src/runs/assess.ts';
import { collect } from '../../src/runs/collect.ts';
import { bodiesIn, evidenceIn, runInputsIn, transcriptIn } from '../../src/runs/pack-files.ts';
import { playedAnswers } from '../../src/runs/sessions.ts';
import { type DemoPack, demoPack } from '../support/demo-pack.ts';

// Breaks every operation that the sample account was asked, one after the other, and judges what is left.

let demo: DemoPack;
let records: readonly TranscriptRecord[];
let sound: Outcomes;
let changes: readonly Sealed[];
beforeAll(async () => {
  demo = await demoPack();
  records = transcriptIn(demo.files)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  changes = evidenceIn(demo.files).filter(({ evidence }) => evidence.kind === cloudtrailChanges.id);
  sound = outcomesOf((await perform(records)).assessment);
});
afterAll(() => demo.remove());

const BREAKS = {
  denied: { error: { name: 'AccessDeniedException', message: 'No.', status: 400 } },
  throttled: { error: { name: 'ThrottlingException', message: 'Slow down.', status: 400 } },
  malformed: { output: {} },
} as const;

/** Outcome by check, and by check and resource. */
interface Outcomes {
  readonly checks: ReadonlyMap<string, string>;
  readonly items: ReadonlyMap<string, string>;
}

test.each([
  { kind: 'denied', calls: 'every' },
  { kind: 'denied', calls: 'one' },
  { kind: 'throttled', calls: 'every' },
  { kind: 'malformed', calls: 'every' },
  { kind: 'malformed', calls: 'one' },
] as const)(
  '$kind, $calls call: no operation that cannot be read lets anything pass that did not pass before',
  async ({ kind, calls }) => {
    const wrong: string[] = [];
    const silent: string[] = [];
    for (const operation of operations()) {
      const { assessment, gaps } = await perform(broken(operation, { kind, calls }));
      const now = outcomesOf(assessment);
      for (const [id, outcome] of [...now.checks, ...now.items]) {
        const before = sound.checks.get(id) ?? sound.items.get(id);
        const isNew = before === undefined && isOpen(now, id);
        if (outcome === 'pass' && before !== 'pass' && !isNew)
          wrong.push(`${operation}: ${id} was ${before}`);
      }
      for (const id of vanished(now))
        wrong.push(`${operation}: ${id} vanished and nothing of its account is unknown`);
      const mayBeSilent = kind === 'malformed' && EMPTY_IS_SOUND.has(operation);
      if (gaps <= demo.pack.gaps.length && !mayBeSilent) silent.push(operation);
    }
    expect(wrong).toEqual([]);
    expect(silent).toEqual([]);
  },
);

/** Items that are gone without an unknown item of their check and account: nobody would notice that they were lost. */
function vanished(now: Outcomes): string[] {
  return [...sound.items.keys()].filter((id) => !now.items.has(id) && !isOpen(now, id));
}

/** True when something of the item's check and account is unknown. */
function isOpen({ items }: Outcomes, id: string): boolean {
  return [...items].some(([other, outcome]) => outcome === 'unknown' && accountOf(other) === accountOf(id));
}

function accountOf(id: string): string {
  return id.split('/')[0] ?? '';
}

/** A question to the log is no call that a service can refuse; who calls ends a run. */
const LEFT_OUT = new Set(['Trail Ask', 'STS GetCallerIdentity']);

/** For these an empty answer is a sound one: us-east-1, no logging, never versioned. */
const EMPTY_IS_SOUND = new Set(['S3 GetBucketLocation', 'S3 GetBucketLogging', 'S3 GetBucketVersioning']);

function operations(): string[] {
  const all = new Set(records.map(({ service, operation }) => `${service} ${operation}`));
  return [...all].filter((name) => !LEFT_OUT.has(name)).toSorted();
}

function broken(
  name: string,
  { kind, calls }: { kind: keyof typeof BREAKS; calls: 'every' | 'one' },
): TranscriptRecord[] {
  const fits = ({ service, operation }: TranscriptRecord): boolean => `${service} ${operation}` === name;
  const last = records.findLastIndex(fits);
  return records.map((record, index) =>
    fits(record) && (calls === 'every' || index === last)
      ? { ...record, outcome: BREAKS[kind], bodies: [] }
      : record,
  );
}

async function perform(from: readonly TranscriptRecord[]): Promise<{ assessment: Assessment; gaps: number }> {
  const inputs = runInputsIn(demo.files);
  const player = createPlayer(
    from.filter(({ service }) => service !== 'Trail').map(canonicalJson),
    bodiesIn(demo.files),
  );
  // The log is not broken here, and reading it again for every operation would take minutes.
  const calling = { ...inputs, collectors: inputs.collectors.filter((id) => id !== 'cloudtrail-changes') };
  const collected = await collect(calling, {
    answers: playedAnswers(refusing(player), inputs),
    onProgress: () => undefined,
    signal: new AbortController().signal,
    concurrency: 1,
    now: () => new Date(inputs.now),
  });
  const evidence = [...collected, ...changes];
  const gaps = evidence.reduce((sum, one) => sum + one.evidence.gaps.length, 0);
  return { assessment: assess(evidence, inputs), gaps };
}

/** What a broken answer makes a collector ask besides was never recorded; it is denied too. */
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

function outcomesOf({ results }: Assessment): Outcomes {
  return {
    checks: new Map(results.map(({ id, outcome }) => [id, outcome])),
    items: new Map(
      results.flatMap(({ id, items }) =>
        items.map(({ account, region, resource, outcome }) => [
          `${id} ${account}/${region} ${resource}`,
          outcome,
        ]),
      ),
    ),
  };
}
