import { z } from 'zod';
import { byText } from '../../../core/order.ts';
import { type PackCheck, type PackItem, pack as packSchema } from '../../../reports/pack.ts';
import type { OpenedPack } from '../opened-pack.ts';

/** Orders in which items can be had; within each, as the pack has them. */
export const ITEM_ORDERS = ['listed', 'outcome', 'resource', 'place', 'since', 'severity'] as const;

const outcome = packSchema.shape.checks.element.shape.outcome;
const item = packSchema.shape.checks.element.shape.items.element;
const severity = packSchema.shape.checks.element.shape.severity;

/** Which items, in which order, and which part of them. */
export interface ItemWish {
  /** Ids of the checks whose items are meant; null: all checks. */
  readonly checks: readonly string[] | null;
  /** Empty: every outcome. */
  readonly outcomes: readonly PackItem['outcome'][];
  /** Empty: every severity. */
  readonly severities: readonly PackCheck['severity'][];
  readonly account: string | null;
  readonly region: string | null;
  /** A part of the resource's name or of the reason, whatever its case; null: all. */
  readonly text: string | null;
  /** Digest of a record that the items rest on; null: any. */
  readonly evidence: string | null;
  readonly order: (typeof ITEM_ORDERS)[number];
  readonly descending: boolean;
  /** An item whose place in the list is asked for: its check, and its place there; null: none. */
  readonly find: { readonly check: string; readonly index: number } | null;
  readonly offset: number;
  readonly limit: number;
}

/** A part of the items, with how many there are by what one may want next. */
export const itemPage = z.strictObject({
  /** Items that the wish speaks of, all parts together. */
  total: z.int(),
  offset: z.int(),
  /** The place in the list, from 0, of the item that was looked for; null when none was, or it is not among these. */
  found: z.int().nullable(),
  items: z.array(
    item.extend({
      check: z.string(),
      title: z.string(),
      severity,
      /** Its place among the items of its check, from 0: the address of one item. */
      index: z.int(),
    }),
  ),
  /** What the records are that the items of this part rest on, each once. */
  records: z.array(
    packSchema.shape.evidence.element.pick({ digest: true, title: true, account: true, region: true }),
  ),
  /** Items by what one may choose, of those that all other parts of the wish let through. */
  facets: z.strictObject({
    outcomes: z.record(outcome, z.int()),
    severities: z.record(severity, z.int()),
    accounts: z.record(z.string(), z.int()),
    regions: z.record(z.string(), z.int()),
  }),
});
export type ItemPage = z.infer<typeof itemPage>;
type Row = ItemPage['items'][number];

/** The items that somebody wants to see, and how many there are. Unknown checks have none. */
export function items(pack: OpenedPack, wish: ItemWish): ItemPage {
  const { offset, limit, find, ...asked } = wish;
  const { rows, facets } = pack.remembered(`items ${JSON.stringify(asked)}`, () => chosen(pack, wish));
  const part = rows.slice(offset, offset + limit);
  const found = find === null ? null : placeOf(rows, find);
  return { ...{ total: rows.length, offset, found, facets }, items: part, records: recordsUnder(pack, part) };
}

function placeOf(rows: readonly Row[], { check, index }: NonNullable<ItemWish['find']>): number | null {
  const place = rows.findIndex((row) => row.check === check && row.index === index);
  return place < 0 ? null : place;
}

function recordsUnder(pack: OpenedPack, rows: readonly Row[]): ItemPage['records'] {
  const cited = new Set(rows.flatMap(({ evidence }) => evidence));
  return pack.document.evidence
    .filter(({ digest }) => cited.has(digest))
    .map(({ digest, title, account, region }) => ({ digest, title, account, region }));
}

const CHOICES = ['outcome', 'severity', 'account', 'region'] as const;
type Choice = (typeof CHOICES)[number];

function chosen(pack: OpenedPack, wish: ItemWish): { rows: readonly Row[]; facets: ItemPage['facets'] } {
  const { checks, text, evidence } = wish;
  // Wishes that differ in their order or filter share their rows.
  const every = pack.remembered(`rows ${JSON.stringify(checks)}`, () => rowsOf(pack, checks));
  const isCited = (row: Row): boolean => evidence === null || row.evidence.some((one) => one === evidence);
  const all = every.filter(speaksOf(text)).filter(isCited);
  const lets: Readonly<Record<Choice, (row: Row) => boolean>> = {
    outcome: (row) => wish.outcomes.length === 0 || wish.outcomes.includes(row.outcome),
    severity: (row) => wish.severities.length === 0 || wish.severities.includes(row.severity),
    account: (row) => wish.account === null || row.account === wish.account,
    region: (row) => wish.region === null || row.region === wish.region,
  };
  const facets = {
    outcomes: { pass: 0, fail: 0, unknown: 0, 'not-applicable': 0 },
    severities: { critical: 0, high: 0, medium: 0, low: 0 },
    accounts: {} as Record<string, number>,
    regions: {} as Record<string, number>,
  };
  const rows: Row[] = [];
  for (const row of all) {
    const stopped = CHOICES.filter((choice) => !lets[choice](row));
    if (stopped.length > 1) continue;
    const [only] = stopped;
    if (only === undefined) rows.push(row);
    // What one choice alone keeps out counts under that choice.
    const counts = (choice: Choice): boolean => only === undefined || only === choice;
    if (counts('outcome')) facets.outcomes[row.outcome] += 1;
    if (counts('severity')) facets.severities[row.severity] += 1;
    if (counts('account')) facets.accounts[row.account] = (facets.accounts[row.account] ?? 0) + 1;
    if (counts('region')) facets.regions[row.region] = (facets.regions[row.region] ?? 0) + 1;
  }
  return { rows: ordered(rows, wish), facets };
}

function rowsOf(pack: OpenedPack, ids: readonly string[] | null): Row[] {
  const wanted =
    ids === null ? pack.document.checks : pack.document.checks.filter(({ id }) => ids.includes(id));
  return wanted.flatMap((check) => {
    const { id, failureTitle, title, severity } = check;
    return pack.itemsOf(check).map((one, index) => ({
      ...one,
      ...{ check: id, title: one.outcome === 'fail' ? failureTitle : title, severity, index },
    }));
  });
}

function speaksOf(text: string | null): (row: Row) => boolean {
  if (text === null) return () => true;
  const part = text.toLowerCase();
  return ({ resource, reason }) =>
    resource.toLowerCase().includes(part) || reason.toLowerCase().includes(part);
}

const OUTCOMES = ['fail', 'unknown', 'pass', 'not-applicable'];
const SEVERITIES = ['critical', 'high', 'medium', 'low'];
const since = ({ intervals }: Row): string | undefined => intervals[0]?.from;

const ORDERS: Readonly<Record<Exclude<ItemWish['order'], 'listed'>, (a: Row, b: Row) => number>> = {
  outcome: (a, b) => OUTCOMES.indexOf(a.outcome) - OUTCOMES.indexOf(b.outcome),
  resource: (a, b) => byText(a.resource, b.resource),
  place: (a, b) => byText(a.account, b.account) || byText(a.region, b.region),
  since: (a, b) => byText(since(a) ?? '', since(b) ?? ''),
  severity: (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity),
};

function ordered(rows: readonly Row[], { order, descending }: ItemWish): readonly Row[] {
  if (order === 'listed') return descending ? rows.toReversed() : rows;
  const compare = ORDERS[order];
  if (order === 'since') {
    // Items without an interval come last, however it is turned.
    const { dated = [], undated = [] } = Object.groupBy(rows, (row) => (since(row) ? 'dated' : 'undated'));
    return [...dated.toSorted((a, b) => (descending ? compare(b, a) : compare(a, b))), ...undated];
  }
  return rows.toSorted((a, b) => (descending ? compare(b, a) : compare(a, b)));
}
