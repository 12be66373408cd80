import { describe, expect, test } from 'vitest';
import type { Check } from '../../src/checks/check.ts';
import { checks } from '../../src/checks/index.ts';
import type { CheckResult, Outcome } from '../../src/checks/verdict.ts';
import { kinds } from '../../src/evidence/index.ts';
import type { EvidenceKind } from '../../src/evidence/kind.ts';
import { CONCLUSION_WORDS } from '../../src/mappings/conclusion.ts';
import { frameworks } from '../../src/mappings/index.ts';
import { rollUp } from '../../src/mappings/roll-up.ts';
import { lineageKinds } from '../../src/runs/lineage-sources.ts';
import { CASES, type Case, IMPOSSIBLE, noteOutcome, outcomeFaults } from '../support/outcomes.ts';

const allChecks: readonly Check[] = checks;
const allKinds: readonly EvidenceKind[] = kinds;

/** Kinds that no check needs, each with what reads it. */
const READ_ELSEWHERE: Readonly<Record<string, string>> = {
  'manual.decisions@1': 'The roll-up and the report take decisions from the inputs that this record seals.',
  'manual.documents@1': 'The roll-up and the report take documents from the inputs that this record seals.',
};

test('every kind of evidence has a consumer: a check, or the lineage', () => {
  const read = new Set([
    ...allChecks.flatMap(({ needs }) => Object.values(needs).map(({ id }) => id)),
    ...lineageKinds.map(({ id }) => id),
  ]);
  expect(allKinds.map(({ id }) => id).filter((id) => !read.has(id))).toEqual(Object.keys(READ_ELSEWHERE));
});

const resultOf = ({ observe: _, needs: __, ...check }: Check, outcome: Outcome): CheckResult => ({
  ...check,
  needs: [],
  outcome,
  counts: { pass: 0, fail: 0, unknown: 0, 'not-applicable': 0, [outcome]: 1 },
  items: [],
});

describe.each(frameworks)('$id', (framework) => {
  test.each(['pass', 'fail', 'unknown', 'not-applicable'] as const)(
    'comes to a conclusion on every control when every check says %s',
    (outcome) => {
      const results = allChecks.map((check) => resultOf(check, outcome));
      const controls = rollUp(framework, results, { decisions: [], documents: [] });
      expect(controls.map(({ id }) => id)).toEqual(framework.controls.map(({ id }) => id));
      const vague = controls.filter(
        ({ conclusion, reason }) => !(conclusion in CONCLUSION_WORDS) || !/^[A-Z0-9].{10,}\.$/.test(reason),
      );
      expect(vague.map(({ id }) => id)).toEqual([]);
    },
  );

  test('says of every control what a person still has to bring, but where a direct edge leaves nothing', () => {
    const results = allChecks.map((check) => resultOf(check, 'pass'));
    for (const { id, remains, edges, conclusion } of rollUp(framework, results, {
      decisions: [],
      documents: [],
    })) {
      const leavesNothing =
        edges.length > 0 && edges.every((edge) => edge.strength === 'direct' && edge.remains === null);
      expect(remains.length === 0, id).toBe(leavesNothing);
      expect(conclusion === 'no-exceptions-noted', id).toBe(leavesNothing);
      for (const sentence of remains) expect(sentence, id).toMatch(/^[A-Z].{15,}\.$/s);
    }
  });
});

test('only checks that exist are excused from an outcome, each with a sentence', () => {
  const known = new Set<string>(allChecks.map(({ id }) => id));
  expect(Object.keys(IMPOSSIBLE).filter((id) => !known.has(id))).toEqual([]);
  const reasons = Object.values(IMPOSSIBLE).flatMap((cases) => Object.values(cases));
  expect(reasons.filter((reason) => !/^[A-Z].{20,}\.$/.test(reason))).toEqual([]);
});

test('finds each outcome that no test looked at', () => {
  const check = 'a-check-of-this-test';
  const faults = (cases: readonly Case[]) => cases.map((one) => `no test of ${check} looks at ${one}`);
  expect(outcomeFaults(check)).toEqual(faults(CASES));
  noteOutcome(check, 'pass', { hasGap: false });
  noteOutcome(check, 'unknown', { hasGap: true });
  expect(outcomeFaults(check)).toEqual(faults(['fail', 'not-applicable', 'unknown from null']));
  noteOutcome(check, 'unknown', { hasGap: false });
  noteOutcome(check, 'fail', { hasGap: false });
  noteOutcome(check, 'not-applicable', { hasGap: false });
  expect(outcomeFaults(check)).toEqual([]);
});

test('finds an outcome that was said to be impossible', () => {
  noteOutcome('iam-root-mfa', 'not-applicable', { hasGap: false });
  expect(outcomeFaults('iam-root-mfa')).toContain(
    'iam-root-mfa can be not-applicable after all: Every account has a root user.',
  );
});
