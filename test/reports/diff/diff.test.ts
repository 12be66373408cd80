import { expect, test } from 'vitest';
import { changesBetween } from '../../../src/reports/diff/changes.ts';
import { type DiffSide, diffOf, type PackDiff } from '../../../src/reports/diff/diff.ts';
import type { PackControl, PackItem } from '../../../src/reports/pack.ts';
import { checkOf, controlOf, entryOf, gapOf, itemOf, sideOf } from '../../support/diff-sides.ts';

type Content = Parameters<typeof sideOf>[1];
type Acceptance = NonNullable<PackItem['accepted']>;

const compare = (older: Content, newer: Content): PackDiff =>
  diffOf(sideOf('older', older), sideOf('newer', newer), '9.9.9');
const withItems = (...items: readonly PackItem[]): Content => ({ checks: [checkOf(items)] });
const controlsOf = (older: Partial<PackControl>, newer: Partial<PackControl>) =>
  compare({ controls: [controlOf(older)] }, { controls: [controlOf(newer)] }).controls;

const door = (over: Partial<PackItem> = {}) => itemOf('door-1', over);
const closed = door({ outcome: 'pass', reason: 'It is closed.' });

/** Names of the lists of exceptions that are not empty, with what is said of the resource. */
function exceptionsOf({ exceptions }: PackDiff): Record<string, unknown> {
  const { new: came, changed, unjudged, closed: done } = exceptions;
  return Object.fromEntries(
    Object.entries({
      new: came.map(({ was }) => was),
      changed: changed.map(({ acceptance }) => acceptance),
      unjudged: unjudged.map(({ is }) => is),
      closed: done.map(({ is }) => is),
    }).filter(([, list]) => list.length > 0),
  );
}

test('two packs that say the same differ in nothing', () => {
  const same = { ...withItems(door(), itemOf('door-2', { outcome: 'pass' })), controls: [controlOf()] };
  const diff = compare(same, same);
  expect(diff.counts).toEqual({
    controls: { worse: 0, unclear: 0, better: 0 },
    exceptions: { new: 0, changed: 0, unchanged: 1, unjudged: 0, closed: 0 },
  });
  expect([diff.resources.both, diff.worse, diff.follows, diff.warnings]).toEqual([2, false, true, []]);
});

test.each<[string, Content, unknown]>([
  ['passed', withItems(closed), { new: ['pass'] }],
  ['could not be judged', withItems(door({ outcome: 'unknown' })), { new: ['unknown'] }],
  ['was not there', withItems(), { new: ['absent'] }],
  ['was in a list with a gap', { ...withItems(), over: { gaps: [gapOf()] } }, { new: ['not-seen'] }],
  ['failed already', withItems(door()), {}],
  ['failed for another reason', withItems(door({ reason: 'It is ajar.' })), { changed: ['none'] }],
  ['was not checked', { checks: [] }, { new: ['no-check'] }],
])('what fails now and %s before', (_, older, expected) => {
  expect(exceptionsOf(compare(older, withItems(door())))).toEqual(expected);
});

const away = { over: { scope: { accounts: [], exclusions: [], resources: [] } } };

test.each<[string, Content, unknown]>([
  ['passes', withItems(closed), { closed: ['pass'] }],
  ['is not there', withItems(), { closed: ['absent'] }],
  ['is of no concern', withItems(door({ outcome: 'not-applicable' })), { closed: ['not-applicable'] }],
  ['cannot be judged', withItems(door({ outcome: 'unknown' })), { unjudged: ['unknown'] }],
  ['is in a list with a gap', { ...withItems(), over: { gaps: [gapOf()] } }, { unjudged: ['not-seen'] }],
  [
    'is in a list that has no record',
    withItems(itemOf('aws.doors@1 of 111122223333/us-east-1', { outcome: 'unknown' })),
    { unjudged: ['not-seen'] },
  ],
  [
    'is below a list with a gap',
    { ...withItems(), over: { gaps: [gapOf({ resource: 'house-1' })] } },
    { unjudged: ['not-seen'] },
  ],
  [
    'is in a sample',
    { checks: [checkOf([], { sampled: { kinds: [], text: 'A sample.' } })] },
    { unjudged: ['not-seen'] },
  ],
  ['is out of scope', { ...withItems(), ...away }, { unjudged: ['not-in-scope'] }],
  ['is not checked', { checks: [] }, { unjudged: ['no-check'] }],
])('what failed before and %s now', (_, newer, expected) => {
  expect(exceptionsOf(compare(withItems(door()), newer))).toEqual(expected);
});

test('a gap that concerns other resources, kinds or regions hides nothing', () => {
  const others = [
    gapOf({ resource: 'door-9', action: 'doors:DescribeDoor' }),
    gapOf({ kindId: 'aws.windows@1' }),
    gapOf({ region: 'eu-west-1', evidence: entryOf().digest, account: '444455556666' }),
  ];
  const diff = compare(withItems(door()), { ...withItems(), over: { gaps: others } });
  expect(exceptionsOf(diff)).toEqual({ closed: ['absent'] });
});

test.each<[string, Partial<Acceptance> | null, Partial<Acceptance> | null, string | null]>([
  ['came', null, {}, 'came'],
  ['expired', {}, { standing: 'expired' }, 'expired'],
  ['was withdrawn', {}, null, 'withdrawn'],
  ['is by somebody else', {}, { by: 'Grace' }, 'changed'],
  ['is the same', {}, {}, null],
])('an acceptance that %s', (_, before, after, expected) => {
  const accepted = (over: Partial<Acceptance> | null): Acceptance | null =>
    over && {
      by: 'Ada',
      reason: 'Soon gone.',
      on: '2026-04-01',
      expires: '2026-12-31',
      standing: 'current',
      ...over,
    };
  const diff = compare(
    withItems(door({ accepted: accepted(before) })),
    withItems(door({ accepted: accepted(after) })),
  );
  expect(exceptionsOf(diff)).toEqual(expected === null ? {} : { changed: [expected] });
});

test('two exceptions of one resource are told apart by their reasons', () => {
  const [a, b, c] = ['It is open.', 'It has no lock.', 'It squeaks.'].map((reason) => door({ reason }));
  if (!a || !b || !c) throw new Error('There are three.');
  const diff = compare(withItems(a, b), withItems(b, c));
  expect(diff.counts.exceptions).toMatchObject({ unchanged: 1, changed: 1, new: 0, closed: 0 });
  expect(exceptionsOf(compare(withItems(a, b), withItems(b)))).toEqual({ closed: ['fail'] });
});

test.each<[string, PackControl['conclusion'], PackControl['conclusion'], string]>([
  ['an exception', 'no-exceptions-noted', 'exceptions-noted', 'worse'],
  ['a gap', 'needs-review', 'incomplete', 'worse'],
  ['an exception instead of a gap', 'incomplete', 'exceptions-noted', 'worse'],
  ['an exception where nobody looked', 'manual', 'exceptions-noted', 'worse'],
  ['no exception any more', 'exceptions-noted', 'needs-review', 'better'],
  ['no gap any more', 'incomplete', 'no-exceptions-noted', 'better'],
  ['a gap instead of an exception', 'exceptions-noted', 'incomplete', 'unclear'],
  ['nobody looking any more', 'exceptions-noted', 'manual', 'unclear'],
  ['a decision instead of an exception', 'exceptions-noted', 'not-applicable', 'unclear'],
])('a control with %s', (_, before, after, direction) => {
  expect(controlsOf({ conclusion: before }, { conclusion: after })).toMatchObject([
    { direction, before, after },
  ]);
});

const [edge] = controlOf().edges;
const other = { ...edge, check: 'windows' } as PackControl['edges'][number];
const failing = { ...edge, outcome: 'fail' } as PackControl['edges'][number];
const worse = { conclusion: 'exceptions-noted' } as const;

test('a conclusion that changed with the mapping alone is said to have', () => {
  const older = { controls: [controlOf()], mappingVersion: '1' };
  const newer = {
    controls: [controlOf({ ...worse, edges: [...controlOf().edges, other] })],
    mappingVersion: '2',
  };
  expect(compare(older, newer)).toMatchObject({
    controls: [
      {
        mapping: 'cause',
        because: [
          'The mapping differs (version 1, then 2): windows came. What both look at came out the same.',
        ],
      },
    ],
    versions: [{ what: 'mapping', before: '1', after: '2' }],
  });
});

test('a conclusion that changed with mapping and evidence may be of either', () => {
  expect(controlsOf({}, { ...worse, edges: [failing, other] })).toMatchObject([
    {
      mapping: 'possible',
      because: [
        'The mapping differs (version 1 in both packs): windows came.',
        'open-doors: pass, then fail.',
      ],
    },
  ]);
});

test('a conclusion that changed with the evidence alone does not blame the mapping', () => {
  expect(controlsOf({}, { ...worse, edges: [failing] })).toMatchObject([
    { mapping: 'none', because: ['open-doors: pass, then fail.'] },
  ]);
});

test('worse controls come first, whatever their place in the catalog', () => {
  const ids = ['1', '2', '3'];
  const conclude = (conclusions: readonly PackControl['conclusion'][]) => ({
    controls: conclusions.map((conclusion, index) => controlOf({ id: ids[index] ?? '', conclusion })),
  });
  const diff = compare(
    conclude(['exceptions-noted', 'exceptions-noted', 'needs-review']),
    conclude(['needs-review', 'incomplete', 'exceptions-noted']),
  );
  expect(diff.controls.map(({ control }) => control)).toEqual(['3', '2', '1']);
  expect(diff.counts.controls).toEqual({ worse: 1, unclear: 1, better: 1 });
});

test('a resource is gone only where nothing can have hidden it', () => {
  const older = withItems(closed, itemOf('door-2', { outcome: 'pass' }));
  const names = (list: PackDiff['resources']['gone']) => list.map(({ resource }) => resource);
  const gone = compare(older, withItems(closed)).resources;
  expect([names(gone.gone), names(gone.notSeenNow)]).toEqual([['door-2'], []]);
  const hidden = compare(older, { ...withItems(closed), over: { gaps: [gapOf()] } }).resources;
  expect([names(hidden.gone), names(hidden.notSeenNow)]).toEqual([[], ['door-2']]);
  const out = compare(older, { checks: [], ...away }).resources;
  expect([names(out.gone), names(out.notLookedAtNow)]).toEqual([[], ['door-1', 'door-2']]);
});

test('a resource came only where the older pack would have seen it', () => {
  const newer = withItems(closed);
  expect(compare(withItems(), newer).resources.came).toHaveLength(1);
  const hidden = compare({ ...withItems(), over: { gaps: [gapOf()] } }, newer).resources;
  expect([hidden.came, hidden.notSeenBefore]).toEqual([
    [],
    [expect.objectContaining({ resource: 'door-1' })],
  ]);
  expect(compare({ checks: [] }, newer).resources).toMatchObject({ came: [], notLookedAtBefore: [{}] });
});

test('a resource that one of two checks may have missed is not gone', () => {
  const windows = (...items: readonly PackItem[]) =>
    checkOf(items, { id: 'open-windows', needs: ['aws.windows@1'] });
  const newer = { checks: [checkOf([]), windows()], over: { gaps: [gapOf({ kindId: 'aws.windows@1' })] } };
  expect(compare({ checks: [checkOf([closed]), windows(closed)] }, newer).resources).toMatchObject({
    gone: [],
    notSeenNow: [{ resource: 'door-1' }],
  });
});

test('a job of the older period is not said to be gone', () => {
  const job = itemOf('arn:aws:sagemaker:us-east-1:111122223333:training-job/a', { outcome: 'pass' });
  const { gone, ofOlderPeriod } = compare(withItems(job), withItems()).resources;
  expect([gone, ofOlderPeriod.length]).toEqual([[], 1]);
});

test('items that the document does not list count like the others', () => {
  const unlisted = { file: 'items/open-doors.ndjson', count: 1, digest: entryOf().digest };
  const newer = { checks: [checkOf([], { unlisted })], unlisted: [closed] };
  expect(exceptionsOf(compare(withItems(door()), newer))).toEqual({ closed: ['pass'] });
  expect(compare(withItems(closed), newer).resources.both).toBe(1);
  const documents = (side: DiffSide) => ({ id: side.pack.id, pack: side.pack, unlistedOf: null });
  const [a, b] = [sideOf('older', withItems(door())), sideOf('newer', newer)];
  expect(changesBetween(documents(a), documents(b)).exceptions.closed).toMatchObject([{ is: 'not-listed' }]);
});

test('kinds of evidence that were lost, populations and gaps', () => {
  const elsewhere = entryOf({ kind: 'aws.windows@1', title: 'Windows (part 1 of 2)' });
  const smaller = entryOf({ population: { count: 0, countedBy: 'ListDoors', reconciledWith: null } });
  const diff = compare(
    { over: { evidence: [entryOf(), elsewhere], gaps: [gapOf({ code: 'Old' })] } },
    { over: { evidence: [smaller], gaps: [gapOf({ code: 'New' })] } },
  );
  expect(diff).toMatchObject({
    worse: true,
    evidence: {
      lost: [
        { kind: 'aws.windows@1', title: 'Windows', places: ['111122223333/us-east-1'], everywhere: true },
      ],
      came: [],
    },
    populations: [{ title: 'Doors', before: 1, after: 0 }],
    gaps: { new: [{ code: 'New' }], closed: [{ code: 'Old' }], unchanged: 0 },
  });
});

test.each([
  [
    'a hole',
    '2026-07-02T00:00:00Z',
    'hole',
    'Neither pack speaks of 2026-07-01T00:00:00Z to 2026-07-02T00:00:00Z (1 d).',
  ],
  [
    'an overlap',
    '2026-06-30T00:00:00Z',
    'overlap',
    'Both packs speak of 2026-06-30T00:00:00Z to 2026-07-01T00:00:00Z (1 d).',
  ],
  ['the same period', '2026-04-01T00:00:00Z', 'overlap', 'Both packs speak of 2026-04-01T00:00:00Z to '],
])('periods with %s are told', (_, from, relation, warning) => {
  const period = { from, to: '2026-10-01T00:00:00Z' };
  const diff = compare({}, { over: { period } });
  expect([diff.period.relation, diff.warnings]).toEqual([relation, [expect.stringContaining(warning)]]);
});

test('scope, versions and checks that differ are told', () => {
  const older = { checks: [checkOf([], { id: 'old' }), checkOf([], { procedure: 'Glance.' })] };
  const scope = {
    accounts: [{ id: '111122223333', name: null, regions: ['us-east-1', 'eu-west-1'] }],
    exclusions: [],
    resources: [],
  };
  const tool = { name: 'exhibit', version: '2.0.0' } as const;
  const diff = compare(older, { over: { scope, tool } });
  expect(diff).toMatchObject({
    scope: { places: { came: ['111122223333/eu-west-1'], gone: [] } },
    versions: [{ what: 'tool', after: '2.0.0' }],
    checks: { came: [], gone: ['old'], changed: [{ id: 'open-doors', fields: ['procedure'] }] },
  });
  expect(diff.warnings).toEqual([
    'Only the newer pack covers 111122223333/eu-west-1.',
    expect.stringContaining('Two versions of exhibit made the packs'),
  ]);
});
