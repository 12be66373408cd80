import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TranscriptRecord } from '../../src/aws/transcript.ts';
import type { Check } from '../../src/checks/check.ts';
import { conclude } from '../../src/checks/conclude.ts';
import { givenOf } from '../../src/checks/given.ts';
import { checks } from '../../src/checks/index.ts';
import type { CheckResult, ItemVerdict } from '../../src/checks/verdict.ts';
import type { Sealed } from '../../src/evidence/envelope.ts';
import { type Collectable, collectable } from '../support/collect-again.ts';
import { type DemoPack, demoPack } from '../support/demo-pack.ts';

// Breaks every operation that the sample account was asked, one after the other, and judges what is left.

let demo: DemoPack;
let account: Collectable;
let sound: Outcomes;
beforeAll(async () => {
  demo = await demoPack();
  account = await collectable(demo);
  sound = outcomesOf(demo.pack.checks);
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
  { kind: 'denied', calls: 'each' },
  { kind: 'throttled', calls: 'every' },
  { kind: 'malformed', calls: 'every' },
  { kind: 'malformed', calls: 'last' },
] as const)(
  '$kind, $calls call: what cannot be read lets nothing pass, fail or vanish that did not before',
  async ({ kind, calls }) => {
    const wrong: string[] = [];
    const silent: string[] = [];
    const known = new Set(gapsOf(account.evidence));
    for (const { name, operation, hits } of breaks(calls, kind)) {
      const { results, gaps } = await perform(kind, hits);
      const now = outcomesOf(results);
      const mayBeSilent = kind === 'malformed' && EMPTY_IS_SOUND.has(operation);
      const found = [...freed(now), ...(mayBeSilent ? [] : accused(now)), ...vanished(now)];
      wrong.push(...found.map((what) => `${name}: ${what}`));
      // One gap may take the place of another: what could not be asked is not refused as well.
      if (gaps.every((gap) => known.has(gap)) && !mayBeSilent) silent.push(name);
    }
    expect(wrong).toEqual([]);
    expect(silent).toEqual([]);
  },
);

/** What passes that did not: a new item may, beside one that says that not everything is known. */
function freed(now: Outcomes): string[] {
  return changed(now, 'pass')
    .filter(([id, before]) => before !== undefined || !isOpen(now, id))
    .map(told);
}

/** What fails that did not: what could not be read is unknown and no fault of the customer. */
function accused(now: Outcomes): string[] {
  return changed(now, 'fail').map(told);
}

/** The checks and items that came to this outcome and had another, or were not there. */
function changed({ checks, items }: Outcomes, to: string): [id: string, before: string | undefined][] {
  return [...checks, ...items].flatMap(([id, outcome]) => {
    const before = sound.checks.get(id) ?? sound.items.get(id);
    return outcome === to && before !== to ? [[id, before] as [string, string | undefined]] : [];
  });
}

function told([id, before]: readonly [string, string | undefined]): string {
  return `${id} was ${before ?? 'not there'}`;
}

/** Items that are gone without an unknown item of their check and account: nobody would notice that they were lost. */
function vanished(now: Outcomes): string[] {
  return [...sound.items.keys()]
    .filter((id) => !now.items.has(id) && !isOpen(now, id))
    .map((id) => `${id} vanished and nothing of its account is unknown`);
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

/** The log can fail like a call; a report of it of another form is no answer of a service. */
const NEVER_MALFORMED = new Set(['Trail Accesses', 'Trail Validate']);

/** For these an empty answer is a sound one: us-east-1, no logging, never versioned. */
const EMPTY_IS_SOUND = new Set(['S3 GetBucketLocation', 'S3 GetBucketLogging', 'S3 GetBucketVersioning']);

/** Calls to break in one run. */
interface Breaking {
  readonly name: string;
  readonly operation: string;
  readonly hits: (record: TranscriptRecord, index: number) => boolean;
}

/** Every call of an operation at once, only its last one, or each call of all by itself. */
function breaks(calls: 'every' | 'last' | 'each', kind: keyof typeof BREAKS): Breaking[] {
  const breakable = [...account.records.entries()].filter(
    ([, one]) =>
      !LEFT_OUT.has(operationOf(one)) &&
      !(kind === 'malformed' && NEVER_MALFORMED.has(operationOf(one))) &&
      !wasDenied(one),
  );
  if (calls === 'each') {
    return breakable.map(([index, record]) => ({
      name: `${operationOf(record)} ${JSON.stringify(record.input)}`,
      operation: operationOf(record),
      hits: (_, other) => other === index,
    }));
  }
  return [...new Set(breakable.map(([, record]) => operationOf(record)))].toSorted().map((operation) => {
    const last = account.records.findLastIndex((record) => operationOf(record) === operation);
    const hits: Breaking['hits'] = (record, index) =>
      calls === 'every' ? operationOf(record) === operation : index === last;
    return { name: operation, operation, hits };
  });
}

function wasDenied({ outcome }: TranscriptRecord): boolean {
  return 'error' in outcome && outcome.error.name.startsWith('AccessDenied');
}

function operationOf({ service, operation }: TranscriptRecord): string {
  return `${service} ${operation}`;
}

/** Collects with broken calls and judges; a check that needs nothing of what changed says what it said before. */
async function perform(
  kind: keyof typeof BREAKS,
  hits: Breaking['hits'],
): Promise<{ results: readonly Judged[]; gaps: readonly string[] }> {
  const evidence = await account.again((record, index) =>
    hits(record, index) ? { ...record, outcome: BREAKS[kind], bodies: [] } : record,
  );
  const changed = new Set(
    evidence.filter((record, index) => record !== account.evidence[index]).map((one) => one.evidence.kind),
  );
  const all: readonly Check[] = checks;
  const results = all.flatMap((check, index): Judged[] => {
    const isSame = Object.values(check.needs).every(({ id }) => !changed.has(id));
    const before = demo.pack.checks[index];
    if (isSame && before?.id === check.id) return [before];
    return [conclude(check, givenOf(check.needs, evidence), account)];
  });
  return { results, gaps: gapsOf(evidence) };
}

function gapsOf(evidence: readonly Sealed[]): string[] {
  return evidence.flatMap(({ evidence: { kind, scope, gaps } }) =>
    gaps.map((gap) => JSON.stringify([kind, scope.account, gap])),
  );
}

/** What a verdict and its entry in a pack have in common. */
type Judged = Pick<CheckResult, 'id' | 'outcome'> & {
  readonly items: readonly Pick<ItemVerdict, 'account' | 'region' | 'resource' | 'outcome'>[];
};

function outcomesOf(results: readonly Judged[]): Outcomes {
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
