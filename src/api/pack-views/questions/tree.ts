import { z } from 'zod';
import type { OpenedPack } from '../opened-pack.ts';
import { callOf, recordOf } from '../recorded.ts';

/** What is looked into, where, and which part of what stands there. */
export interface TreeWish {
  /** Of the record. */
  readonly digest: string;
  /** Of a call that the record rests on, to look into what it was given or gave; null: into the body of the record. */
  readonly call: string | null;
  readonly of: 'body' | 'input' | 'answer';
  /** A JSON pointer from there; empty: the whole. @source RFC 6901 */
  readonly path: string;
  readonly offset: number;
  readonly limit: number;
}

/** A value of JSON under its name: whole when it is small, else what it is and how much of it there is. */
export const treeBranch = z.strictObject({
  /** Empty at the root; the number of an entry of an array. */
  name: z.string(),
  kind: z.enum(['object', 'array', 'text', 'other']),
  /** Entries of an object or array, characters of a text. */
  size: z.int(),
  /** Left out when it is too large to come along: it is asked for by its path. */
  value: z.unknown().optional(),
});
export type TreeBranch = z.infer<typeof treeBranch>;

/** The entries of an object or array, a part at a time; of a text or number, itself. */
export const treeLevel = treeBranch.extend({
  offset: z.int(),
  entries: z.array(treeBranch),
});
export type TreeLevel = z.infer<typeof treeLevel>;
type Json = z.infer<ReturnType<typeof z.json>>;

/** Characters of JSON that come along unasked. */
const SMALL = 2_000;

/** One level of a tree; null when the record, the call or the path leads nowhere. */
export function tree(
  pack: OpenedPack,
  { digest, call, of, path, offset, limit }: TreeWish,
): TreeLevel | null {
  const whole = wholeOf(pack, { digest, call, of });
  const there = whole === undefined ? undefined : at(whole, path);
  if (there === undefined) return null;
  const name = path.slice(path.lastIndexOf('/') + 1);
  const entries = entriesOf(there).slice(offset, offset + limit);
  const isLeaf = typeof there !== 'object' || there === null;
  return {
    ...branchOf(name, there),
    // Who asks for a text by its path wants it whole.
    ...(isLeaf && { value: there }),
    offset,
    entries: entries.map(([key, value]) => branchOf(key, value)),
  };
}

/** A value as a branch. */
export function branchOf(name: string, value: Json): TreeBranch {
  const kind = kindOf(value);
  const size = kind === 'text' ? String(value).length : entriesOf(value).length;
  return { name, kind, size, ...(isSmall(value) && { value }) };
}

function wholeOf(pack: OpenedPack, { digest, call, of }: Pick<TreeWish, 'digest' | 'call' | 'of'>) {
  const record = recordOf(pack, digest);
  if (call === null) return of === 'body' ? record?.body : undefined;
  // Only calls of the record: what else the transcript holds has records of its own.
  if (!record?.calls.some((one) => one === call)) return undefined;
  const recorded = callOf(pack, call);
  if (of === 'input') return recorded?.input;
  return recorded && of === 'answer' && 'output' in recorded.outcome ? recorded.outcome.output : undefined;
}

function at(whole: Json, path: string): Json | undefined {
  if (path === '') return whole;
  if (!path.startsWith('/')) return undefined;
  const names = path
    .slice(1)
    .split('/')
    .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'));
  return names.reduce<Json | undefined>((value, name) => {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
    return Array.isArray(value) ? value[Number(name)] : value[name];
  }, whole);
}

function kindOf(value: Json): TreeBranch['kind'] {
  if (typeof value === 'string') return 'text';
  if (typeof value !== 'object' || value === null) return 'other';
  return Array.isArray(value) ? 'array' : 'object';
}

const entriesOf = (value: Json): [string, Json][] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : [];

/** Ends as soon as it is too much, whatever the size. */
function isSmall(value: Json): boolean {
  let left = SMALL;
  const fits = (one: Json): boolean => {
    left -= typeof one === 'string' ? one.length + 2 : 4;
    if (left < 0 || typeof one !== 'object' || one === null) return left >= 0;
    if (Array.isArray(one)) return one.every(fits);
    return Object.entries(one).every(([key, each]) => {
      left -= key.length;
      return fits(each);
    });
  };
  return fits(value);
}
