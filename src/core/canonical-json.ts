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
  // Where something lacks is only worth naming once something does.
  if (!isJson(value)) refuseUnrepresentable(value, '$');
  const text = canonicalize(value);
  if (text === undefined) throw new ExhibitError('EVIDENCE_INVALID', 'Nothing cannot be written as JSON.');
  return text;
}

function isJson(value: unknown): boolean {
  if (isScalar(value)) return true;
  if (Array.isArray(value)) {
    // Holes count: `every` would step over them.
    for (const inner of value) if (!isJson(inner)) return false;
    return true;
  }
  if (typeof value !== 'object' || value === null || !isPlain(value)) return false;
  return Object.entries(value).every(([key, inner]) => key.isWellFormed() && isJson(inner));
}

function refuseUnrepresentable(value: unknown, path: string): asserts value is Json {
  if (isScalar(value)) return;
  if (Array.isArray(value)) {
    for (const [index, inner] of value.entries()) refuseUnrepresentable(inner, `${path}[${index}]`);
    return;
  }
  if (typeof value !== 'object' || value === null || !isPlain(value)) {
    throw new ExhibitError('EVIDENCE_INVALID', `${path} is no JSON value (${nameOf(value)}).`);
  }
  for (const [key, inner] of Object.entries(value)) {
    refuseUnrepresentable(key, `the name ${JSON.stringify(key)} in ${path}`);
    refuseUnrepresentable(inner, `${path}.${key}`);
  }
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
