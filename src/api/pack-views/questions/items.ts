import { z } from 'zod';
import { byText } from '../../../core/order.ts';
import { type PackItem, pack as packSchema } from '../../../reports/pack.ts';
import type { OpenedPack } from '../opened-pack.ts';

/** Orders in which items can be had; within each, as the pack has them. */
export const ITEM_ORDERS = ['listed', 'outcome', 'resource', 'place', 'since', 'severity'] as const;

const outcome = packSchema.shape.checks.element.shape.outcome;
const item = packSchema.shape.checks.element.shape.items.element;

/** Which items, in which order, and which part of them. */
export interface ItemWish {
  /** Ids of the checks whose items are meant; null: all checks. */
  readonly checks: readonly string[] | null;
  /** Empty: every outcome. */
  readonly outcomes: readonly PackItem['outcome'][];
  readonly account: string | null;
  readonly region: string | null;
  /** A part of the resource's name or of the reason, whatever its case; null: all. */
  readonly text: string | null;
  readonly order: (typeof ITEM_ORDERS)[number];
  readonly descending: boolean;
  readonly offset: number;
  readonly limit: number;
}

/** A part of the items, with how many there are by what one may want next. */
export const itemPage = z.strictObject({
  /** Items that the wish speaks of, all parts together. */
  total: z.int(),
  offset: z.int(),
  items: z.array(
    item.extend({
      check: z.string(),
      title: z.string(),
      severity: packSchema.shape.checks.element.shape.severity,
      /** Its place among the items of its check, from 0: the address of one item. */
      index: z.int(),
    }),
  ),
  /** Items by outcome, account and region, of those that all other parts of the wish let through. */
  facets: z.strictObject({
    outcomes: z.record(outcome, z.int()),
    accounts: z.record(z.string(), z.int()),
    regions: z.record(z.string(), z.int()),
  }),
});
export type ItemPage = z.infer<typeof itemPage>;
type Row = ItemPage['items'][number];

/** The items that somebody wants to see, and how many there are. Unknown checks have none. */
export function items(pack: OpenedPack, wish: ItemWish): ItemPage {
  const { offset, limit, ...asked } = wish;
  const { rows, facets } = pack.remembered(`items ${JSON.stringify(asked)}`, () => chosen(pack, wish));
  return { total: rows.length, offset, items: rows.slice(offset, offset + limit), facets };
}

function chosen(pack: OpenedPack, wish: ItemWish): { rows: readonly Row[]; facets: ItemPage['facets'] } {
  const all = rowsOf(pack, wish.checks).filter(speaksOf(wish.text));
  const isOutcome = ({ outcome: one }: Row): boolean =>
    wish.outcomes.length === 0 || wish.outcomes.includes(one);
  const isAccount = ({ account }: Row): boolean => wish.account === null || account === wish.account;
  const isRegion = ({ region }: Row): boolean => wish.region === null || region === wish.region;
  const rows = all.filter((row) => isOutcome(row) && isAccount(row) && isRegion(row));
  const outcomes = { pass: 0, fail: 0, unknown: 0, 'not-applicable': 0 };
  const accounts: Record<string, number> = {};
  const regions: Record<string, number> = {};
  for (const row of all) {
    if (isAccount(row) && isRegion(row)) outcomes[row.outcome] += 1;
    if (isOutcome(row) && isRegion(row)) accounts[row.account] = (accounts[row.account] ?? 0) + 1;
    if (isOutcome(row) && isAccount(row)) regions[row.region] = (regions[row.region] ?? 0) + 1;
  }
  return { rows: ordered(rows, wish), facets: { outcomes, accounts, regions } };
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
const since = ({ intervals }: Row): string => intervals[0]?.from ?? '~';

const ORDERS: Readonly<Record<Exclude<ItemWish['order'], 'listed'>, (a: Row, b: Row) => number>> = {
  outcome: (a, b) => OUTCOMES.indexOf(a.outcome) - OUTCOMES.indexOf(b.outcome),
  resource: (a, b) => byText(a.resource, b.resource),
  place: (a, b) => byText(a.account, b.account) || byText(a.region, b.region),
  // Items without an interval come last, however it is turned.
  since: (a, b) => byText(since(a), since(b)),
  severity: (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity),
};

function ordered(rows: readonly Row[], { order, descending }: ItemWish): readonly Row[] {
  if (order === 'listed') return descending ? rows.toReversed() : rows;
  const compare = ORDERS[order];
  return rows.toSorted((a, b) => (descending ? compare(b, a) : compare(a, b)));
}
