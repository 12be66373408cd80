import type { Json } from '../core/canonical-json.ts';
import { type Digest, digestOf, isDigest } from '../core/digest.ts';
import { ExhibitError } from '../core/errors.ts';
import { Content } from './content.ts';

/** A value in the form of a transcript, and the content that has to be kept beside it. */
export interface Encoded {
  readonly json: Json;
  readonly contents: readonly Content[];
}

/**
 * Writes an SDK value as JSON. Dates, bytes, content and the numbers that JSON lacks become tagged objects with
 * one name that begins with `$`; such an object from the service itself is wrapped as `{"$plain": …}`, so that
 * nothing is mistaken for a tag. Fields that are undefined are left out.
 */
export function encode(value: unknown): Encoded {
  const contents: Content[] = [];
  return { json: encodeValue(value, contents), contents };
}

function encodeValue(value: unknown, contents: Content[]): Json {
  if (value === null || value === undefined) return null;
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string') return value.toWellFormed();
  if (typeof value === 'number') return Number.isFinite(value) ? value : { $number: String(value) };
  if (typeof value === 'object') return encodeObject(value, contents);
  throw new TypeError(`A ${typeof value} cannot be recorded.`);
}

function encodeObject(value: object, contents: Content[]): Json {
  if (value instanceof Date) return { $date: value.toISOString() };
  if (value instanceof Uint8Array) return { $bytes: Buffer.from(value).toString('base64') };
  if (value instanceof Content) {
    contents.push(value);
    return { $body: digestOf(value.bytes) };
  }
  if (Array.isArray(value)) return value.map((item) => encodeValue(item, contents));
  const fields: Record<string, Json> = {};
  for (const [name, inner] of Object.entries(value)) {
    if (inner !== undefined) fields[name] = encodeValue(inner, contents);
  }
  return looksTagged(fields) ? { $plain: fields } : fields;
}

function looksTagged(fields: Readonly<Record<string, Json>>): boolean {
  const names = Object.keys(fields);
  return names.length === 1 && names[0]?.startsWith('$') === true;
}

/** Finds content by its digest. */
type Lookup = (digest: Digest) => Promise<Content>;

/**
 * Reads a value back: the inverse of `encode`, with content looked up by digest.
 *
 * @throws TRANSCRIPT_INVALID for an unknown tag
 */
export async function decode(json: Json, content: Lookup): Promise<unknown> {
  if (json === null || typeof json !== 'object') return json;
  if (isList(json)) return Promise.all(json.map((item) => decode(item, content)));
  if (looksTagged(json)) return decodeTag(json, content);
  return decodeFields(json, content);
}

async function decodeFields(fields: Readonly<Record<string, Json>>, content: Lookup): Promise<unknown> {
  const values: Record<string, unknown> = {};
  for (const [name, inner] of Object.entries(fields)) values[name] = await decode(inner, content);
  return values;
}

async function decodeTag(tagged: Readonly<Record<string, Json>>, content: Lookup): Promise<unknown> {
  const { $date, $bytes, $body, $number, $plain } = tagged;
  if (typeof $date === 'string') return new Date($date);
  if (typeof $bytes === 'string') return new Uint8Array(Buffer.from($bytes, 'base64'));
  if (typeof $number === 'string') return Number($number);
  if (typeof $body === 'string' && isDigest($body)) return content($body);
  if ($plain !== null && typeof $plain === 'object' && !isList($plain)) return decodeFields($plain, content);
  throw new ExhibitError(
    'TRANSCRIPT_INVALID',
    `A transcript holds the unknown tag ${Object.keys(tagged).join()}.`,
  );
}

function isList(json: Json): json is readonly Json[] {
  return Array.isArray(json);
}
