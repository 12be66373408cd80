import { canonicalJson } from '../../core/canonical-json.ts';
import { digestOf, hexOf } from '../../core/digest.ts';
import { fieldsOf, textOf } from '../json.ts';
import type { Settings } from './difference.ts';

/**
 * The statements of a policy document by a name for each: its Sid, else the first digits of the digest of
 * its content; equal ones are numbered.
 * Lists of one are the same as their item, and the order within a list means nothing. Null when the value is no
 * policy document; logs hold them as text and as objects.
 *
 * @source https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 */
export function statementsOf(value: unknown): Settings | null {
  const document = fieldsOf(typeof value === 'string' ? parsed(value) : value);
  const statement: unknown = document?.Statement;
  if (!document || statement === undefined || statement === null) return null;
  const list: readonly unknown[] = Array.isArray(statement) ? statement : [statement];
  const named = new Map<string, string>();
  for (const one of list) {
    const text = canonicalJson(normal(one));
    const sid = textOf(fieldsOf(one)?.Sid);
    const name = `statement ${sid ? `"${sid}"` : hexOf(digestOf(text)).slice(0, 8)}`;
    const used = [...named.keys()].filter((it) => it === name || it.startsWith(`${name} #`)).length;
    named.set(used === 0 ? name : `${name} #${used + 1}`, text);
  }
  return named;
}

function parsed(text: string): unknown {
  if (!/^\s*\{/.test(text)) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function normal(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map(normal).toSorted((a, b) => (canonicalJson(a) < canonicalJson(b) ? -1 : 1));
    return items.length === 1 ? items[0] : items;
  }
  const fields = fieldsOf(value);
  if (!fields) return value;
  return Object.fromEntries(Object.entries(fields).map(([name, inner]) => [name, normal(inner)]));
}
