import canonicalize from 'canonicalize';
import { ExhibitError } from './errors.ts';

/** What canonical JSON can hold. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * The one byte sequence of a JSON value, so that a digest over it means the value and not its spelling.
 *
 * Refuses what the JSON data model lacks instead of dropping it: a lost `undefined` would make two different
 * records hash alike.
 *
 * @throws EVIDENCE_INVALID for undefined, NaN, infinities, functions, bigints, dates, class instances and lone
 *   surrogates; the message names the path
 * @source RFC 8785, JSON Canonicalization Scheme
 */
export function canonicalJson(value: unknown): string {
  const wrong = wrongIn(value);
  if (wrong) {
    const name = wrong.key === null ? '' : `the name ${JSON.stringify(wrong.key)} in `;
    const what = nameOf(wrong.key ?? wrong.value);
    throw new ExhibitError('EVIDENCE_INVALID', `${name}$${wrong.path} is no JSON value (${what}).`);
  }
  const ordered = inOrder(value);
  const text = ordered === undefined ? canonicalize(value) : JSON.stringify(ordered);
  if (text === undefined) throw new ExhibitError('EVIDENCE_INVALID', 'Nothing cannot be written as JSON.');
  return text;
}

/** What of a value is no JSON: a value at a path, or a key of the object there. */
interface Wrong {
  readonly path: string;
  readonly key: string | null;
  readonly value: unknown;
}

/** The first that is wrong. Its path is put together on the way back: sound values, nearly all, never need one. */
function wrongIn(value: unknown): Wrong | null {
  if (isScalar(value)) return null;
  if (Array.isArray(value)) {
    let index = 0;
    for (const inner of value) {
      const wrong = wrongIn(inner);
      if (wrong) return { ...wrong, path: `[${index}]${wrong.path}` };
      index += 1;
    }
    return null;
  }
  if (typeof value !== 'object' || value === null || !isPlain(value)) return { path: '', key: null, value };
  for (const [key, inner] of Object.entries(value)) {
    if (!key.isWellFormed()) return { path: '', key, value };
    const wrong = wrongIn(inner);
    if (wrong) return { ...wrong, path: `.${key}${wrong.path}` };
  }
  return null;
}

/**
 * The value with its names in order, which `JSON.stringify` then keeps: for large values that takes a third of the time
 * of the library, and no memory but for the copy. Undefined where an engine would not keep the order.
 */
function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const items: unknown[] = [];
    for (const item of value) {
      const ordered = inOrder(item);
      if (ordered === undefined) return undefined;
      items.push(ordered);
    }
    return items;
  }
  const entries: Readonly<Record<string, unknown>> = { ...value };
  const object: Record<string, unknown> = {};
  for (const key of Object.keys(entries).toSorted()) {
    const ordered = keepsPlace(key) ? inOrder(entries[key]) : undefined;
    if (ordered === undefined) return undefined;
    object[key] = ordered;
  }
  return object;
}

/** False for names that look like numbers, which come first in any object, and for the one that is no entry. */
function keepsPlace(key: string): boolean {
  const first = key.charCodeAt(0);
  return !(first >= 0x30 && first <= 0x39) && key !== '__proto__';
}

function isScalar(value: unknown): boolean {
  if (value === null || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  return typeof value === 'string' && value.isWellFormed();
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function nameOf(value: unknown): string {
  if (typeof value === 'object' && value !== null) return value.constructor.name;
  return typeof value === 'string' ? 'text with a lone surrogate' : String(value);
}
