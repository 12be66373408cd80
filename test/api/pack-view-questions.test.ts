import { expect, test } from 'vitest';
import type { OpenedPack } from '../../src/api/pack-views/opened-pack.ts';
import { control, controlView } from '../../src/api/pack-views/questions/control.ts';
import { type ItemWish, itemPage, items } from '../../src/api/pack-views/questions/items.ts';
import { syntheticPack } from '../support/pack.ts';

const document = syntheticPack();
const pack: OpenedPack = {
  ...{ document, files: new Map() },
  check: (id) => document.checks.find((one) => one.id === id) ?? null,
  itemsOf: (check) => check.items,
  remembered: (_key, make) => make(),
};
const wish: ItemWish = {
  ...{ checks: null, outcomes: [], severities: [], account: null, region: null, text: null, evidence: null },
  ...{ order: 'listed', descending: false, find: null, offset: 0, limit: 10_000 },
};
const all = document.checks.flatMap((check) =>
  check.items.map((item) => ({ ...item, severity: check.severity })),
);

test('items of chosen severities are those and no others', () => {
  const page = itemPage.parse(items(pack, { ...wish, severities: ['critical', 'low'] }));
  const expected = all.filter(({ severity }) => severity === 'critical' || severity === 'low');
  expect(expected.length).toBeGreaterThan(0);
  expect(page.total).toBe(expected.length);
  expect(new Set(page.items.map(({ severity }) => severity))).toEqual(new Set(['critical', 'low']));
});

test('the records that the items of a part rest on come with them, each once', () => {
  const page = itemPage.parse(items(pack, { ...wish, outcomes: ['fail'], limit: 3 }));
  const cited = new Set(page.items.flatMap(({ evidence }) => evidence));
  expect(page.records.length).toBeGreaterThan(0);
  expect(new Set(page.records.map(({ digest }) => digest))).toEqual(cited);
  expect(page.records.length).toBe(cited.size);
  for (const { digest, title } of page.records)
    expect(title).toBe(document.evidence.find((one) => one.digest === digest)?.title);
});

test('a count beside a choice says how many there would be with it', () => {
  const chosen = { ...wish, outcomes: ['fail' as const], severities: ['high' as const] };
  const { facets } = items(pack, chosen);
  for (const [severity, count] of Object.entries(facets.severities)) {
    const those = items(pack, { ...chosen, severities: [severity as 'high'] });
    expect(those.total, severity).toBe(count);
  }
  for (const [outcome, count] of Object.entries(facets.outcomes)) {
    expect(items(pack, { ...chosen, outcomes: [outcome as 'fail'] }).total, outcome).toBe(count);
  }
  for (const [account, count] of Object.entries(facets.accounts)) {
    expect(items(pack, { ...chosen, account }).total, account).toBe(count);
  }
});

test.each([false, true])(
  'items without an interval come last when sorted by time (descending: %s)',
  (descending) => {
    const times = items(pack, { ...wish, order: 'since', descending }).items.map(
      ({ intervals }) => intervals[0]?.from ?? null,
    );
    const dated = times.filter((time) => time !== null);
    expect(dated.length).toBeGreaterThan(1);
    expect(times.slice(0, dated.length)).toEqual(dated);
    expect(dated).toEqual(descending ? dated.toSorted().toReversed() : dated.toSorted());
  },
);

test('the place of an item is its place in the list as it is filtered and sorted', () => {
  const chosen = { ...wish, outcomes: ['fail' as const], order: 'severity' as const };
  const list = items(pack, chosen).items;
  expect(list.length).toBeGreaterThan(1);
  for (const [place, { check, index }] of list.entries())
    expect(itemPage.parse(items(pack, { ...chosen, find: { check, index }, limit: 1 })).found).toBe(place);
  const passing = items(pack, { ...wish, outcomes: ['pass'] }).items[0];
  if (!passing) throw new Error('The synthetic pack has no passing item.');
  expect(items(pack, { ...chosen, find: { check: passing.check, index: passing.index } }).found).toBe(null);
  expect(items(pack, chosen).found).toBe(null);
});

test('a control comes with its neighbours, its checks and the lists that they rest on', () => {
  const framework = document.frameworks[0];
  const at = framework?.controls.findIndex(({ edges }, index) => index > 0 && edges.length > 0) ?? -1;
  const wanted = framework?.controls[at];
  if (!framework || !wanted) throw new Error('The synthetic pack has no control with a check.');
  const view = controlView.parse(control(pack, { framework: framework.id, control: wanted.id }));
  expect([view.before?.id, view.after?.id]).toEqual([
    framework.controls[at - 1]?.id,
    framework.controls[at + 1]?.id,
  ]);
  expect(view.checks.map(({ id }) => id)).toEqual(wanted.edges.map(({ check }) => check));
  const kinds = new Set(view.checks.flatMap(({ needs }) => needs));
  const records = document.evidence.filter(({ kind }) => kinds.has(kind));
  expect(records.length).toBeGreaterThan(0);
  expect(view.populations.flatMap(({ digests }) => digests).toSorted()).toEqual(
    records.map(({ digest }) => digest).toSorted(),
  );
});

test('the first control has none before it, and an unknown one is none', () => {
  const framework = document.frameworks[0];
  const first = framework?.controls[0];
  if (!framework || !first) throw new Error('The synthetic pack has no control.');
  expect(control(pack, { framework: framework.id, control: first.id })?.before).toBeNull();
  expect(control(pack, { framework: framework.id, control: 'no such control' })).toBeNull();
  expect(control(pack, { framework: 'no such framework', control: first.id })).toBeNull();
});
