import { expect, test } from 'vitest';
import { checks } from '../../src/checks/index.ts';
import type { Edge, EvidenceClass, Strength } from '../../src/mappings/framework.ts';
import { frameworks } from '../../src/mappings/index.ts';

/** Checks that say nothing about any control, each with the reason. */
const UNMAPPED: ReadonlyMap<string, string> = new Map([]);

/** What a class of evidence can bear: nothing but inventory never tests a control. */
const BEARS: Readonly<Record<EvidenceClass, readonly Strength[]>> = {
  direct: ['direct', 'partial', 'supporting'],
  partial: ['partial', 'supporting'],
  context: ['supporting'],
  inherited: [],
  none: [],
};

const about = (topics: readonly string[]) =>
  new Set<string>(checks.filter(({ topic }) => topics.includes(topic)).map(({ id }) => id));
const edges = frameworks.flatMap((framework) =>
  framework.edges.map((edge) => ({
    ...edge,
    framework: framework.id,
    of: framework.controls.find(({ id }) => id === edge.control),
  })),
);
const named = (found: readonly (Edge & { readonly framework: string })[]) =>
  found.map(({ framework, control, check }) => `${framework} ${control} ${check}`);

test.each(frameworks.map(({ id, edges: mapped }) => ({ id, count: mapped.length })))(
  'maps checks to $id',
  ({ count }) => {
    expect(count).toBeGreaterThanOrEqual(35);
  },
);

test('names controls of the catalog and checks of the registry only', () => {
  const known = new Set<string>(checks.map(({ id }) => id));
  expect(named(edges.filter(({ of, check }) => !of || !known.has(check)))).toEqual([]);
});

test('has no edge twice', () => {
  expect(named(edges)).toEqual([...new Set(named(edges))]);
});

test('is never stronger than the class of the control', () => {
  expect(
    named(edges.filter(({ of, strength }) => !of || !BEARS[of.evidenceClass].includes(strength))),
  ).toEqual([]);
});

test('says what remains, and leaves it out on direct edges alone', () => {
  const silent = edges.filter(({ strength, remains }) => remains === null && strength !== 'direct');
  expect(named(silent)).toEqual([]);
  expect(named(edges.filter(({ remains }) => remains !== null && !isSentence(remains)))).toEqual([]);
});

test('gives a reason of its own for every edge of a control', () => {
  expect(named(edges.filter(({ rationale }) => !isSentence(rationale)))).toEqual([]);
  const reasons = edges.map(({ framework, control, rationale }) => `${framework} ${control} ${rationale}`);
  expect(reasons).toEqual([...new Set(reasons)]);
});

const isSentence = (text: string) => /^[A-Z].{20,}\.$/s.test(text);

test('maps model cards, Clarify and Model Monitor to no control of HIPAA or PCI DSS', () => {
  const weak = about(['documentation', 'fairness', 'monitoring']);
  const found = edges.filter(
    ({ framework, check }) => (framework === 'hipaa' || framework === 'pci-dss') && weak.has(check),
  );
  expect(named(found)).toEqual([]);
});

test('maps every check, or says why not', () => {
  const mapped = new Set<string>(edges.map(({ check }) => check));
  const unmapped = checks.map(({ id }) => id).filter((id) => !mapped.has(id));
  expect(unmapped).toEqual([...UNMAPPED.keys()]);
});

test('never calls anybody compliant', () => {
  const texts = edges.flatMap(({ rationale, remains }) => [rationale, remains ?? '']);
  expect(texts.filter((text) => /complian(t|ce)/i.test(text))).toEqual([]);
});
