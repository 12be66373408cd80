import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { type DemoPack, demoPack } from '../support/demo-pack.ts';

const end = z.strictObject({ event: z.string(), person: z.string().nullable() }).nullable();
const finding = z.strictObject({
  check: z.string(),
  account: z.string(),
  region: z.string(),
  resource: z.string(),
  outcome: z.enum(['fail', 'unknown']),
  intervals: z.array(z.strictObject({ from: z.string(), to: z.string(), cause: end, end })),
});
const truthSchema = z.object({
  findings: z.array(finding.extend({ story: z.string() })),
  gaps: z.array(
    z.strictObject({
      kind: z.string(),
      action: z.string(),
      account: z.string(),
      region: z.string(),
      resource: z.string().nullable(),
    }),
  ),
});
type Finding = z.infer<typeof finding>;

let demo: DemoPack;
let truth: z.infer<typeof truthSchema>;
beforeAll(async () => {
  demo = await demoPack();
  truth = truthSchema.parse(
    JSON.parse(await readFile(new URL('../../sample/truth.json', import.meta.url), 'utf8')),
  );
});
afterAll(() => demo.remove());

const inOrder = (findings: readonly Finding[]): Finding[] =>
  findings.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

function found(): Finding[] {
  return demo.pack.checks.flatMap(({ id, items }) =>
    items.flatMap(({ account, region, resource, outcome, intervals }) => {
      if (outcome !== 'fail' && outcome !== 'unknown') return [];
      const ref = (change: (typeof intervals)[number]['cause']) =>
        change && { event: change.event, person: change.person };
      return [
        {
          check: id,
          account,
          region,
          resource,
          outcome,
          intervals: intervals.map(({ from, to, cause, end: until }) => ({
            from,
            to,
            cause: ref(cause),
            end: ref(until),
          })),
        },
      ];
    }),
  );
}

test('the pack says what is true of the sample account: nothing missing, nothing extra, to the second and the person', () => {
  const told = truth.findings.map(({ story: _, ...rest }) => rest);
  expect(inOrder(found())).toEqual(inOrder(told));
});

test('the truth has findings of at least fifteen kinds', () => {
  expect(new Set(truth.findings.map(({ check }) => check)).size).toBeGreaterThanOrEqual(15);
});

test('the pack has the gaps that the account has, and no other', () => {
  const gaps = demo.pack.gaps.map(({ kind, action, account, region, resource }) => ({
    kind,
    action,
    account,
    region,
    resource,
  }));
  expect(gaps).toEqual(truth.gaps);
});

test('every control of the three catalogs is in the pack, with a conclusion and a reason', () => {
  expect(demo.pack.frameworks.map(({ id, controls }) => [id, controls.length])).toEqual([
    ['hipaa', 75],
    ['pci-dss', 280],
    ['iso-27001', 123],
  ]);
  for (const control of demo.pack.frameworks.flatMap(({ controls }) => controls)) {
    expect(control.reason).not.toBe('');
    expect(
      control.conclusion === 'no-exceptions-noted' || control.remains.length > 0 || control.edges.length > 0,
    ).toBe(true);
  }
});

test('every verdict cites records that are in the pack', () => {
  const records = new Set(demo.pack.evidence.map(({ digest }) => digest));
  const cited = demo.pack.checks.flatMap(({ items }) => items.flatMap(({ evidence }) => evidence));
  expect(cited.length).toBeGreaterThan(100);
  expect(cited.filter((digest) => !records.has(digest))).toEqual([]);
});
