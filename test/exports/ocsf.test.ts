import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ExportSource } from '../../src/exports/exporter.ts';
import { ocsf } from '../../src/exports/ocsf.ts';
import { type DemoPack, demoPack } from '../support/demo-pack.ts';
import { filesOf, itemsOfAll, sampleSource, sourceOf, sourceWithUnlisted } from '../support/exported.ts';
import { emptyPack, syntheticPack } from '../support/pack.ts';
import { schemaOf, type Validator, validatorOf } from './schema.ts';

interface Event {
  readonly time: number;
  readonly severity_id: number;
  readonly message: string;
  readonly comment?: string;
  readonly start_time?: number;
  readonly metadata: { readonly uid: string };
  readonly cloud: { readonly account?: { readonly uid: string }; readonly region?: string };
  readonly finding_info: { readonly uid: string; readonly types: readonly [string] };
  readonly compliance: {
    readonly status_id: number;
    readonly status: string;
    readonly requirements?: readonly string[];
    readonly status_details: readonly string[];
    readonly checks?: readonly { readonly uid: string }[];
    readonly desc?: string;
  };
  readonly resources?: readonly { readonly uid: string }[];
  readonly evidences?: readonly { readonly uid: string }[];
  readonly unmapped: {
    readonly framework?: string;
    readonly outcome?: string;
    readonly conclusion?: string;
    readonly pack_digest: string;
  };
}

let demo: DemoPack;
let sample: ExportSource;
let events: readonly Event[];
let validator: Validator;
beforeAll(async () => {
  demo = await demoPack();
  sample = await sampleSource(demo);
  events = await eventsOf(sample);
  validator = validatorOf(await schemaOf('ocsf-1.8.0-compliance-finding'));
}, 120_000);
afterAll(() => demo.remove());

async function eventsOf(source: ExportSource): Promise<readonly Event[]> {
  const files = await filesOf(ocsf, source);
  expect([...files.keys()]).toEqual(['ocsf.ndjson']);
  const lines = files.get('ocsf.ndjson')?.toString('utf8').split('\n') ?? [];
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line));
}
const ofType = (all: readonly Event[], type: string) =>
  all.filter(({ finding_info: { types } }) => types[0] === type);

describe('by the released schema', () => {
  test('every event of the sample is valid', () => {
    expect(events.flatMap((event) => validator.faultsOf(event)).slice(0, 5)).toEqual([]);
  });

  test.each([
    { title: 'odd names', source: () => sourceOf(syntheticPack({ name: ' a\n"b" é ' })) },
    { title: 'items beside the document', source: sourceWithUnlisted },
    { title: 'every framework', source: () => sourceOf(syntheticPack({ frameworks: ['ai', 'hipaa'] })) },
  ])('every event of a pack with $title is valid', async ({ source }) => {
    const all = await eventsOf(source());
    expect(all.length).toBeGreaterThan(0);
    expect(all.flatMap((event) => validator.faultsOf(event)).slice(0, 5)).toEqual([]);
  });

  test('a pack in which nothing was found has no event', async () => {
    expect(await eventsOf(sourceOf(emptyPack()))).toEqual([]);
  });

  test.each([
    { title: 'another class', change: { class_uid: 2002 } },
    { title: 'a type that is not of the class', change: { type_uid: 200201 } },
    { title: 'no finding', change: { finding_info: undefined } },
    { title: 'a status without a meaning', change: { compliance: { status_id: 4 } } },
    { title: 'a time in words', change: { time: '2026-10-02T07:00:00Z' } },
    { title: 'an attribute of no profile', change: { colour: 'red' } },
    { title: 'an artifact without content', change: { evidences: [{ uid: 'sha256:00' }] } },
  ])('refuses an event with $title', ({ change }) => {
    expect(validator.faultsOf(JSON.parse(JSON.stringify({ ...events[0], ...change })))).not.toEqual([]);
  });
});

describe('items', () => {
  test.each([
    { title: 'the sample', source: () => sample },
    { title: 'a pack with items beside the document', source: sourceWithUnlisted },
  ])('of $title: an event for each item and each control that its check speaks of', async ({ source }) => {
    const pack = source();
    const requirements = (check: string) =>
      pack.pack.frameworks.flatMap(({ id, controls }) =>
        controls
          .filter(({ edges }) => edges.some((edge) => edge.check === check))
          .map((control) => `${id} ${control.id}`),
      );
    const wanted = [...itemsOfAll(pack)].flatMap(({ check, account, resource, outcome, reason }) => {
      const required = requirements(check);
      const item = [check, account, resource, outcome, reason];
      return (required.length > 0 ? required : ['none']).map((one) => [...item, one].join(' | '));
    });
    const seen = ofType(await eventsOf(pack), 'item').map(({ compliance, cloud, resources, ...event }) =>
      [
        ...[compliance.checks?.[0]?.uid, cloud.account?.uid, resources?.[0]?.uid],
        ...[event.unmapped.outcome, event.message],
        compliance.requirements ? `${event.unmapped.framework} ${compliance.requirements[0]}` : 'none',
      ].join(' | '),
    );
    expect(seen.toSorted()).toEqual(wanted.toSorted());
    expect(wanted.length).toBeGreaterThan(100);
  });

  test('what could not be assessed is a warning, what does not apply is neither, and both are no pass', () => {
    const statuses = new Set(
      ofType(events, 'item').map(({ unmapped, compliance: { status_id, status } }) =>
        [unmapped.outcome, status_id, status].join(' '),
      ),
    );
    expect([...statuses].toSorted()).toEqual([
      'fail 3 Fail',
      'not-applicable 99 Not applicable',
      'pass 1 Pass',
      'unknown 2 Warning',
    ]);
  });

  test('one that somebody accepts fails all the same, and says who accepts it', () => {
    const accepted = ofType(events, 'item').filter(({ comment }) => comment !== undefined);
    const checks = new Set(accepted.map(({ compliance }) => compliance.checks?.[0]?.uid));
    expect(checks).toEqual(new Set(sample.pack.acceptances.map(({ check }) => check)));
    expect(new Set(accepted.map(({ compliance }) => compliance.status_id))).toEqual(new Set([3]));
    for (const { comment } of accepted) expect(comment).toMatch(/^Accepted by Head of .* and fails/);
  });

  test('each names its records, and with a resource in several requirements it is one finding', () => {
    const known = new Set<string>(sample.pack.evidence.map(({ digest }) => digest));
    for (const { evidences } of ofType(events, 'item')) {
      expect(evidences?.length).toBeGreaterThan(0);
      expect(evidences?.filter(({ uid }) => !known.has(uid))).toEqual([]);
    }
    const all = events.map(({ metadata }) => metadata.uid);
    expect(new Set(all).size).toBe(all.length);
    const findings = new Set(ofType(events, 'item').map(({ finding_info }) => finding_info.uid));
    const things = new Set(
      [...itemsOfAll(sample)].map(({ check, account, region, resource }) =>
        [check, account, region, resource].join(' '),
      ),
    );
    expect(findings.size).toBe(things.size);
  });
});

test('every control has one event, and only one without exceptions is a pass', async () => {
  const controls = ofType(events, 'control');
  expect(
    controls.map(({ unmapped, compliance }) => [unmapped.framework, compliance.requirements?.[0]]),
  ).toEqual(
    sample.pack.frameworks.flatMap(({ id, controls: all }) => all.map((control) => [id, control.id])),
  );
  const all = [...controls, ...ofType(await eventsOf(sourceOf(syntheticPack())), 'control')];
  const statuses = all.map(({ unmapped, compliance: { status_id, status } }) =>
    [unmapped.conclusion, status_id, status].join(' '),
  );
  expect([...new Set(statuses)].toSorted()).toEqual([
    'exceptions-noted 3 Fail',
    'incomplete 2 Warning',
    'inherited 99 Inherited',
    'manual 99 Manual',
    'needs-review 99 Needs review',
    'no-exceptions-noted 1 Pass',
    'not-applicable 99 Not applicable',
  ]);
});

test('every gap is a warning', () => {
  const gaps = ofType(events, 'gap').map(({ message, compliance }) => [message, compliance.status_id]);
  expect(gaps).toEqual(
    sample.pack.gaps.map(({ action, code }) => [expect.stringMatching(`${action}.*${code}`), 2]),
  );
});

test('the same pack gives the same bytes', async () => {
  const [one, two] = [await filesOf(ocsf, sample), await filesOf(ocsf, sample)];
  const [first, second] = [one.get('ocsf.ndjson'), two.get('ocsf.ndjson')];
  expect(first && second?.equals(first)).toBe(true);
});
