import { z } from 'zod';
import { by, byText } from '../core/order.ts';
import { instant } from '../core/period.ts';
import type { Population } from '../evidence/envelope.ts';
import type { Purpose, Reads } from './reads.ts';

/** One call and how its answer becomes part of a record. */
export interface ShapedRead<Answer, Value> extends Purpose {
  readonly call: () => Promise<Answer>;
  /** May throw: an answer without its identity or with an unknown shape is a malformed one. */
  readonly shape: (answer: Answer) => Value;
}

/** Runs a call and shapes its answer; null when either failed, and then a gap says why. */
export async function readAs<Answer, Value>(
  reads: Reads,
  read: Omit<ShapedRead<Answer, Value>, 'absentWhen'>,
): Promise<Value | null> {
  const value = await readSetting(reads, read);
  return value === 'absent' ? null : value;
}

/** As `readAs`, but `absent` when the service answered with one of the error names in `absentWhen`. */
export async function readSetting<Answer, Value>(
  reads: Reads,
  read: ShapedRead<Answer, Value>,
): Promise<Value | null | 'absent'> {
  const { call, shape, ...purpose } = read;
  const answer = await reads.one(purpose, call);
  if (answer === null) return null;
  if (answer === 'absent') return 'absent';
  return reads.parsed(purpose, () => shape(answer));
}

/** The pages of a listing and where their items stand. */
export interface Pages<Page, Item> {
  readonly pages: AsyncIterable<Page>;
  readonly list: (page: Page) => readonly Item[] | undefined;
}

/** The items that were read; `whole` only when the listing came to its end and every item could be used. */
export interface Listing<Item> {
  readonly items: readonly Item[];
  readonly whole: boolean;
}

/**
 * Lists and shapes items. What came before a failure is kept, and so are the items beside a malformed one; `whole`
 * is then false and a gap says why.
 */
export async function readList<Page, Item, Value>(
  reads: Reads,
  purpose: Purpose,
  source: Pages<Page, Item> & { readonly shape: (item: Item) => Value },
): Promise<Listing<Value>> {
  const items: Value[] = [];
  const whole = await forEachListed(reads, purpose, { ...source, each: (value) => void items.push(value) });
  return { items, whole };
}

/** As `readList`, for a listing that is too long to be held: gives each item to `each`, and `whole` at the end. */
export async function forEachListed<Page, Item, Value>(
  reads: Reads,
  purpose: Purpose,
  source: Pages<Page, Item> & {
    readonly shape: (item: Item) => Value;
    readonly each: (value: Value) => void;
  },
): Promise<boolean> {
  let ended = false;
  async function* toTheEnd() {
    yield* source.pages;
    ended = true;
  }
  let usable = true;
  for await (const item of reads.items(purpose, toTheEnd(), source.list)) {
    const value = reads.parsed(purpose, () => ({ shaped: source.shape(item) }));
    if (value === null) usable = false;
    else source.each(value.shaped);
  }
  return ended && usable;
}

const named = z.object({ name: z.string().min(1), arn: z.string().min(1) });

/** What a listing says of a resource that is then described. */
export type Named = z.infer<typeof named>;

/** Lists names with their ARNs, each resource once, in the order of the service. */
export async function readNames<Page>(
  reads: Reads,
  purpose: Purpose,
  source: Pages<Page, { readonly name: string | undefined; readonly arn: string | undefined }>,
): Promise<Listing<Named>> {
  const listing = await readList(reads, purpose, { ...source, shape: (item) => named.parse(item) });
  return { ...listing, items: once(listing.items, (item) => item.arn) };
}

/** Each item once, told apart by its key; the first one stays. */
export function once<Item>(items: readonly Item[], key: (item: Item) => string): Item[] {
  const seen = new Map<string, Item>();
  for (const item of items) if (!seen.has(key(item))) seen.set(key(item), item);
  return [...seen.values()];
}

/** A population to hand back, or nothing when a listing under it was not whole. */
export function populationOf(
  countedBy: string,
  ...listings: readonly Listing<unknown>[]
): { readonly population?: Population } {
  if (!listings.every(({ whole }) => whole)) return {};
  const count = listings.reduce((sum, { items }) => sum + items.length, 0);
  return { population: { count, countedBy, reconciledWith: null } };
}

/** Text as it was stated; null for none and for the empty text that services write for none. */
export function text(value: string | undefined): string | null {
  return value === undefined || value === '' ? null : value;
}

/**
 * A policy as the text that the service gave.
 *
 * @throws SyntaxError or ZodError when it is no JSON object
 */
export function policyText(value: string | undefined): string {
  const stated = z.string().parse(value);
  z.record(z.string(), z.unknown()).parse(JSON.parse(stated));
  return stated;
}

/** A time as exhibit stores it; null when none was stated. */
export function when(value: Date | undefined): string | null {
  return value === undefined ? null : instant(value);
}

/** The texts once each, in the stored order. */
export function sortedOnce(texts: Iterable<string>): string[] {
  return [...new Set(texts)].toSorted(byText);
}

/** A VPC attachment in stored order; null when there is none, or an empty one, which attaches nothing. */
export function vpcOf(
  config:
    | { readonly Subnets?: string[] | undefined; readonly SecurityGroupIds?: string[] | undefined }
    | undefined,
): { subnets: string[] | undefined; securityGroupIds: string[] | undefined } | null {
  if (config?.Subnets === undefined && config?.SecurityGroupIds === undefined) return null;
  return {
    subnets: config.Subnets && sortedOnce(config.Subnets),
    securityGroupIds: config.SecurityGroupIds && sortedOnce(config.SecurityGroupIds),
  };
}

interface WholeList<Page, Item, Value> {
  readonly pages: AsyncIterable<Page>;
  readonly list: (page: Page) => readonly Item[] | undefined;
  readonly shape: (item: Item) => Value;
}

/** A whole list in order of id, or null: one with a hole would look as if the rest were not there. */
export async function readAll<Page, Item, Value extends { readonly id: string }>(
  reads: Reads,
  purpose: Purpose,
  { pages, list, shape }: WholeList<Page, Item, Value>,
): Promise<Value[] | null> {
  const listed = await reads.complete(purpose, pages, list);
  return listed && reads.parsed(purpose, () => listed.map(shape).toSorted(by(({ id }) => id)));
}
