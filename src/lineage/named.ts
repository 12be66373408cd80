import { by } from '../core/order.ts';
import type { LineageNode } from './draft.ts';
import { address, arnKey } from './library.ts';
import { lastPart } from './trace.ts';

/** What a name stands for in a graph. */
export type Named =
  | { readonly kind: 'found'; readonly nodes: readonly LineageNode[] }
  /** Several different things have the name. */
  | { readonly kind: 'ambiguous'; readonly nodes: readonly LineageNode[] }
  /** Nothing has it; these have names that are close. */
  | { readonly kind: 'unknown'; readonly near: readonly LineageNode[] };

/**
 * Finds what somebody means: an ARN, an address in S3, an image by path or digest, a model package group, or a name.
 * More than one node is found only where they are one thing: the data under or around an address, one image in
 * several repositories, the versions of a group. An address matches at slashes only. A configuration or model often
 * has the name of its endpoint: the name then means the endpoint.
 */
export function named(nodes: readonly LineageNode[], asked: string): Named {
  for (const { finds, joins } of READINGS) {
    const found = nodes.filter((node) => finds(node, asked));
    if (found.length === 1 || (found.length > 1 && joins(found))) return { kind: 'found', nodes: found };
    if (found.length > 1) return { kind: 'ambiguous', nodes: found };
  }
  return { kind: 'unknown', near: nearTo(nodes, asked) };
}

/** One way to read a name; the first that finds something counts. */
interface Reading {
  finds(node: LineageNode, asked: string): boolean;
  /** True when several findings are one thing. */
  joins(found: readonly LineageNode[]): boolean;
}

const never = (): boolean => false;
const always = (): boolean => true;

const READINGS: readonly Reading[] = [
  { finds: (node, asked) => namesOf(node).some((name) => isSame(name, asked)), joins: never },
  { finds: (node, asked) => node.role === 'endpoint' && isCalled(node, asked), joins: never },
  { finds: isWithin, joins: always },
  { finds: hasDigest, joins: (found) => new Set(found.map(({ identity }) => identity)).size === 1 },
  { finds: (node, asked) => /[/:]/.test(asked) && isOfRepository(node, asked), joins: never },
  { finds: (node, asked) => isOfGroup(node, /:model-package-group\/(.+)$/.exec(asked)?.[1]), joins: always },
  {
    finds: (node, asked) => isCalled(node, asked) || isOfGroup(node, asked) || isOfRepository(node, asked),
    joins: isOneGroup,
  },
];

function namesOf({ id, arn, uri }: LineageNode): readonly string[] {
  return [id, arn, uri].filter((name) => name !== null);
}

/** Keys in S3 are told apart by case, names in ARNs are not. */
function isSame(name: string, asked: string): boolean {
  return isAddress(asked) ? address(name) === address(asked) : arnKey(name) === arnKey(asked);
}

function isAddress(text: string): boolean {
  return text.startsWith('s3://');
}

function isWithin({ role, uri }: LineageNode, asked: string): boolean {
  if (role !== 'data' || uri === null || !isAddress(asked)) return false;
  const [one, other] = [`${address(uri)}/`, `${address(asked)}/`];
  return one.startsWith(other) || other.startsWith(one);
}

function hasDigest({ role, identity }: LineageNode, asked: string): boolean {
  const digest = /(?:^|@)(sha256:[0-9a-f]{8,64})$/.exec(asked)?.[1];
  return role === 'image' && digest !== undefined && identity?.startsWith(digest) === true;
}

function isOfRepository({ role, uri }: LineageNode, asked: string): boolean {
  if (role !== 'image' || uri === null) return false;
  const repository = uri.replace(/@sha256:[0-9a-f]+$/, '').replace(/:[^:/]+$/, '');
  return [uri, repository].some((path) => path === asked || path.endsWith(`/${asked}`));
}

function isOfGroup({ role, label }: LineageNode, group: string | undefined): boolean {
  return role === 'package' && group !== undefined && arnKey(label).startsWith(`${arnKey(group)}/`);
}

function isCalled({ id, role, label, arn }: LineageNode, asked: string): boolean {
  if (role === 'approval') return false;
  return [label, lastPart(arn ?? id)].some((name) => arnKey(name) === arnKey(asked));
}

function isOneGroup(found: readonly LineageNode[]): boolean {
  return (
    found.every(({ role }) => role === 'package') &&
    new Set(found.map(({ label }) => groupOf(label))).size === 1
  );
}

function groupOf(label: string): string {
  return label.split('/')[0] ?? label;
}

const SUGGESTED = 5;

function nearTo(nodes: readonly LineageNode[], asked: string): readonly LineageNode[] {
  const wanted = arnKey(lastPart(address(asked)));
  const scored = nodes
    .filter(({ role }) => role !== 'approval')
    .map((node) => ({ node, far: farFrom(arnKey(lastPart(node.label)), wanted) }))
    .filter(({ far }) => far <= Math.max(2, wanted.length / 3));
  return scored
    .toSorted(
      by(
        ({ far }) => String(far).padStart(6, '0'),
        ({ node }) => node.id,
      ),
    )
    .slice(0, SUGGESTED)
    .map(({ node }) => node);
}

/** Letters to change, add or leave out to make one of the other; 2 where one begins with the other. */
function farFrom(a: string, b: string): number {
  if (a !== b && b.length > 2 && (a.startsWith(b) || b.startsWith(a))) return 2;
  let before = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [row, letter] of [...a].entries()) {
    const now = [row + 1];
    for (let column = 1; column <= b.length; column++) {
      const change = (before[column - 1] ?? 0) + (b[column - 1] === letter ? 0 : 1);
      now.push(Math.min(change, (before[column] ?? 0) + 1, (now[column - 1] ?? 0) + 1));
    }
    before = now;
  }
  return before[b.length] ?? a.length;
}
