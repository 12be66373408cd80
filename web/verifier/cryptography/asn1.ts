import { fromBER } from 'asn1js';
import { ExhibitError } from '../../../src/core/errors.ts';

/** One element as asn1js reads it: its tag byte, all its bytes, what is inside. */
export interface Asn1 {
  readonly tag: number;
  readonly raw: Buffer;
  readonly content: Buffer;
  /** The elements of a constructed one; none of any other. */
  readonly children: readonly Asn1[];
}

/**
 * Reads the one element that the bytes are. asn1js takes BER; here every length has to be the shortest and definite, and
 * nothing may follow, so that there is one spelling.
 *
 * @throws SIGNATURE_INVALID otherwise
 */
export function readAsn1(bytes: Uint8Array): Asn1 {
  const own = new Uint8Array(bytes);
  if (lengthOfElement(own, 0, own.length) !== own.length) throw invalid('bytes follow its end');
  const { offset, result } = fromBER(own);
  if (offset !== own.length || result.error) throw invalid('it can not be read');
  return elementOf(result);
}

/**
 * The elements inside a sequence, each unread: what is in them is for another to judge.
 *
 * @throws SIGNATURE_INVALID when the bytes are no sequence of whole elements
 */
export function elementsOf(sequence: Buffer): readonly Buffer[] {
  const { size, length } = headOf(sequence, 0, sequence.length);
  if (sequence[0] !== 0x30 || size + length !== sequence.length) throw invalid('it is no sequence');
  const found: Buffer[] = [];
  for (let at = size; at < sequence.length; ) {
    const head = headOf(sequence, at, sequence.length);
    const end = at + head.size + head.length;
    if (end > sequence.length) throw invalid('it is cut off');
    found.push(sequence.subarray(at, end));
    at = end;
  }
  return found;
}

/** What asn1js gives; its type names neither children nor bytes for all kinds. */
interface Parsed {
  readonly valueBeforeDecodeView: Uint8Array;
  readonly valueBlock: object;
}

function elementOf(parsed: Parsed): Asn1 {
  const raw = Buffer.from(parsed.valueBeforeDecodeView);
  const tag = raw[0] ?? 0;
  const inside: unknown = (tag & 0x20) === 0 ? [] : Reflect.get(parsed.valueBlock, 'value');
  return {
    tag,
    raw,
    content: raw.subarray(headOf(raw, 0, raw.length).size),
    children: Array.isArray(inside) ? inside.map(elementOf) : [],
  };
}

/** Length of the element at this place, after everything inside was found to be of the one form. */
function lengthOfElement(bytes: Uint8Array, at: number, end: number): number {
  const { size, length } = headOf(bytes, at, end);
  const [from, to] = [at + size, at + size + length];
  if (to > end) throw invalid('it is cut off');
  const isConstructed = ((bytes[at] ?? 0) & 0x20) !== 0;
  for (let inner = from; isConstructed && inner < to; ) inner += lengthOfElement(bytes, inner, to);
  return size + length;
}

function headOf(bytes: Uint8Array, at: number, end: number): { size: number; length: number } {
  const [tag, first] = [bytes[at], bytes[at + 1]];
  if (tag === undefined || first === undefined || at + 1 >= end) throw invalid('it is cut off');
  if ((tag & 0x1f) === 0x1f) throw invalid('it has a tag of several bytes');
  if (first < 0x80) return { size: 2, length: first };
  const octets = bytes.subarray(at + 2, at + 2 + (first & 0x7f));
  if (octets.length === 0 || octets.length > 4 || octets.length !== (first & 0x7f) || octets[0] === 0)
    throw invalid('it has no definite length, or not the shortest');
  const length = octets.reduce((sum, octet) => sum * 256 + octet, 0);
  if (length < 0x80) throw invalid('a length is not the shortest');
  return { size: 2 + octets.length, length };
}

/** The element, when it is there and has this tag. @throws SIGNATURE_INVALID otherwise */
export function tagged(element: Asn1 | undefined, tag: number, what: string): Asn1 {
  if (element?.tag !== tag) throw invalid(`${what} is missing or of another type`);
  return element;
}

/** The one element inside this one. @throws SIGNATURE_INVALID when there is none or more */
export function only(element: Asn1, what: string): Asn1 {
  const [first, ...more] = element.children;
  if (!first || more.length > 0) throw invalid(`${what} is not exactly one`);
  return first;
}

/** Refuses a set in another order than DER has. @throws SIGNATURE_INVALID */
export function sorted(set: Asn1): readonly Asn1[] {
  const parts = set.children.map(({ raw }) => raw);
  if (!Buffer.concat(parts.toSorted(Buffer.compare)).equals(set.content))
    throw invalid('its parts are not in the order of DER');
  return set.children;
}

/** A time to the second, UTCTime or GeneralizedTime. @throws SIGNATURE_INVALID when it is none */
export function timeOf(element: Asn1 | undefined, what: string): Date {
  const text = element?.content.toString('latin1') ?? '';
  const century = text < '50' ? '20' : '19';
  const full = element?.tag === 0x17 ? `${century}${text}` : element?.tag === 0x18 ? text : '';
  const date = new Date(full.replace(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
  if (!/^\d{14}Z$/.test(full) || Number.isNaN(date.getTime())) throw invalid(`${what} is no time`);
  return date;
}

function invalid(why: string): ExhibitError {
  return new ExhibitError('SIGNATURE_INVALID', `A signature or certificate is not well formed: ${why}.`);
}
