import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ExportSource } from '../../src/exports/exporter.ts';
import { controlToken } from '../../src/exports/oscal/parts.ts';
import { oscal } from '../../src/exports/oscal.ts';
import { frameworks } from '../../src/mappings/index.ts';
import { type DemoPack, demoPack } from '../support/demo-pack.ts';
import { filesOf, sampleSource, sourceOf, sourceWithUnlisted } from '../support/exported.ts';
import { syntheticPack } from '../support/pack.ts';
import type { Document, Prop } from './oscal-document.ts';
import { schemaOf, type Validator, validatorOf } from './schema.ts';

let demo: DemoPack;
let sample: ExportSource;
let validator: Validator;
let document: Document;
beforeAll(async () => {
  demo = await demoPack();
  sample = await sampleSource(demo);
  validator = validatorOf(await schemaOf('oscal-complete-1.2.1'));
  document = await documentOf(sample);
}, 120_000);
afterAll(() => demo.remove());

const textOf = async (source: ExportSource) =>
  (await filesOf(oscal, source)).get('oscal.json')?.toString('utf8') ?? '';
const documentOf = async (source: ExportSource): Promise<Document> => JSON.parse(await textOf(source));
const resultOf = (of: Document) => of['assessment-results'].results[0];
const propOf = ({ props }: { readonly props: readonly Prop[] }, name: string) =>
  props.find((prop) => prop.name === name)?.value ?? null;
const uuidsIn = (value: unknown): readonly string[] => {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(uuidsIn);
  return 'uuid' in value && typeof value.uuid === 'string' ? [value.uuid, ...inner] : inner;
};

describe('by the schema of NIST', () => {
  test('the sample is valid', () => {
    expect(validator.faultsOf(document)).toEqual([]);
  });

  test.each([
    { title: 'odd names', source: () => sourceOf(syntheticPack({ name: ' a\n"b" *c* é ' })) },
    { title: 'items beside the document', source: sourceWithUnlisted },
    { title: 'every framework', source: () => sourceOf(syntheticPack({ frameworks: ['ai', 'hipaa'] })) },
    { title: 'no gap and no item', source: () => sourceOf(syntheticPack({ items: 0, gaps: 0, lineage: 0 })) },
  ])('a pack with $title is valid', async ({ source }) => {
    expect(validator.faultsOf(await documentOf(source()))).toEqual([]);
  });

  test.each([
    { title: 'a state that is no state', from: '"state": "not-satisfied"', to: '"state": "unknown"' },
    {
      title: 'a UUID of another version',
      from: '"uuid": "',
      to: '"uuid": "00000000-0000-1000-8000-000000000000',
    },
    { title: 'a field that nobody declared', from: '"import-ap": {', to: '"import-ap": {"colour": "red",' },
  ])('refuses $title', async ({ from, to }) => {
    const text = await textOf(sourceOf(syntheticPack({ checks: 4, items: 4 })));
    const changed = text.replace(from, to);
    expect(changed).not.toBe(text);
    expect(validator.faultsOf(JSON.parse(changed))).not.toEqual([]);
  });
});

describe('controls', () => {
  test('each is there once: with a finding where OSCAL has a word for its conclusion, else observed', () => {
    const { observations, findings } = resultOf(document);
    const conclusionOf = (one: { readonly props: readonly Prop[] }) =>
      [propOf(one, 'framework'), propOf(one, 'control'), propOf(one, 'conclusion')].join(' ');
    const wanted = (isFinding: boolean) =>
      sample.pack.frameworks.flatMap(({ id, controls }) =>
        controls
          .filter(({ conclusion }) => /^(no-)?exceptions-noted$/.test(conclusion) === isFinding)
          .map(({ id: control, conclusion }) => `${id} ${control} ${conclusion}`),
      );
    expect(findings.map(conclusionOf)).toEqual(wanted(true));
    const observed = observations.filter((one) => propOf(one, 'conclusion') !== null);
    expect(observed.map(conclusionOf)).toEqual(wanted(false));
    expect(wanted(true).length).toBeGreaterThan(0);
    expect(wanted(false).length).toBeGreaterThan(0);
  });

  test('only one without exceptions is satisfied', async () => {
    const states = async (source: ExportSource) =>
      resultOf(await documentOf(source)).findings.map((one) =>
        [propOf(one, 'conclusion'), one.target.status.state].join(' '),
      );
    const known = ['exceptions-noted not-satisfied', 'no-exceptions-noted satisfied'];
    const all = new Set([...(await states(sample)), ...(await states(sourceOf(syntheticPack())))]);
    expect([...all].toSorted()).toEqual(known);
  });

  test('what remains for a person is said at each', () => {
    const { findings, observations } = resultOf(document);
    const byControl = new Map(
      [...findings, ...observations].map((one) => [
        `${propOf(one, 'framework')} ${propOf(one, 'control')}`,
        one.remarks,
      ]),
    );
    for (const { id, controls } of sample.pack.frameworks)
      for (const control of controls)
        for (const sentence of control.remains)
          expect(byControl.get(`${id} ${control.id}`), control.id).toContain(sentence);
  });

  test('of one that no check speaks of, nothing is said to be examined', () => {
    const { observations } = resultOf(document);
    for (const { id, controls } of sample.pack.frameworks)
      for (const control of controls) {
        const one = observations.find(
          (each) => propOf(each, 'framework') === id && propOf(each, 'control') === control.id,
        );
        if (one) expect(one.methods, control.id).toEqual([control.edges.length > 0 ? 'EXAMINE' : 'UNKNOWN']);
      }
  });

  test.each(frameworks)('$id: no two controls share a token', ({ id, controls }) => {
    const tokens = controls.map((control) => controlToken(id, control.id));
    expect(new Set(tokens).size).toBe(controls.length);
  });
});

describe('checks', () => {
  test('every listed item is a subject of its check, with outcome and reason, and leads to its resource', () => {
    const { observations, 'local-definitions': local } = resultOf(document);
    const resources = new Map(local['inventory-items'].map(({ uuid, description }) => [uuid, description]));
    for (const check of sample.pack.checks) {
      const observation = observations.find((one) => propOf(one, 'check') === check.id);
      const seen = observation?.subjects?.map((subject) => ({
        resource: resources.get(subject['subject-uuid']),
        outcome: propOf(subject, 'outcome'),
        reason: subject.remarks,
        accepted: propOf(subject, 'accepted-by'),
        intervals: subject.props.filter(({ name }) => name === 'interval').length,
      }));
      const items = check.items.map(({ resource, outcome, reason, accepted, intervals }) => ({
        ...{ resource, outcome, reason, accepted: accepted?.by ?? null, intervals: intervals.length },
      }));
      expect(seen ?? [], check.id).toEqual(items);
      expect(observation && Number(propOf(observation, 'fail')), check.id).toBe(check.counts.fail);
    }
  });

  test('items that are not listed are counted, and named by file and digest', async () => {
    const source = sourceWithUnlisted();
    const [first] = source.pack.checks;
    const one = resultOf(await documentOf(source)).observations.find(
      (each) => propOf(each, 'check') === first?.id,
    );
    expect(one && propOf(one, 'unlisted-items')).toBe(String(first?.unlisted?.count));
    expect(one && propOf(one, 'unlisted-digest')).toBe(first?.unlisted?.digest);
  });
});

test('evidence is named by file and SHA-256, and the plan is in the pack', () => {
  const { 'back-matter': back, 'import-ap': plan } = document['assessment-results'];
  const hashes = back.resources.map(({ rlinks: [link] }) => [link?.href, link?.hashes?.[0]?.value]);
  for (const { file, digest } of sample.pack.evidence)
    expect(hashes).toContainEqual([file, digest.slice('sha256:'.length)]);
  const planned = back.resources.find(({ uuid }) => plan.href === `#${uuid}`);
  expect(planned?.rlinks[0]?.href).toBe('run.json');
});

test('every gap is an observation, and every accepted exception a risk that says where it stands', () => {
  const { observations, risks, findings } = resultOf(document);
  const gaps = observations.filter(({ types }) => types.includes('gap'));
  expect(gaps.map((one) => [propOf(one, 'action'), propOf(one, 'code')])).toEqual(
    sample.pack.gaps.map(({ action, code }) => [action, code]),
  );
  expect(risks.map(({ status, statement }) => [status, statement])).toEqual(
    sample.pack.acceptances.map(({ standing, reason }) => [
      standing === 'current' ? 'deviation-approved' : 'open',
      reason,
    ]),
  );
  const related = findings.flatMap((one) => one['related-risks'] ?? []);
  expect(new Set(related.map((one) => one['risk-uuid']))).toEqual(new Set(risks.map(({ uuid }) => uuid)));
  expect(
    findings.filter((one) => one['related-risks']).map(({ target }) => target.status.state),
  ).not.toContain('satisfied');
});

test('every UUID stands for one thing, and every reference leads to one', () => {
  const uuids = uuidsIn(document);
  expect(new Set(uuids).size).toBe(uuids.length);
  const known = new Set(uuids);
  const text = JSON.stringify(document);
  const references = [
    ...text.matchAll(/"href":"#([^"]+)"/g),
    ...text.matchAll(/"(?:subject|observation|risk|actor)-uuid":"([^"]+)"/g),
  ].map(([, uuid = '']) => uuid);
  expect(references.length).toBeGreaterThan(1000);
  expect(references.filter((uuid) => !known.has(uuid))).toEqual([]);
});

test('the same pack gives the same bytes', async () => {
  expect(await textOf(sample)).toBe(await textOf(sample));
});
