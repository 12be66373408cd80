import { ExhibitError } from '../core/errors.ts';

/**
 * Writes one DER element: the tag byte, the shortest length, the parts joined.
 *
 * @source ITU-T X.690, sections 8.1 and 10.1
 */
export function tlv(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts);
  return Buffer.concat([Buffer.from([tag]), lengthOctets(content.length), content]);
}

function lengthOctets(length: number): Buffer {
  if (length < 0x80) return Buffer.from([length]);
  const octets = unsigned(BigInt(length));
  return Buffer.concat([Buffer.from([0x80 | octets.length]), octets]);
}

function unsigned(value: bigint): Buffer {
  const hex = value.toString(16);
  return Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex');
}

/** SEQUENCE of the parts, in their order. */
export const seq = (...parts: readonly Uint8Array[]): Buffer => tlv(0x30, ...parts);

/** SET OF the parts, in the order that DER demands. */
export const setOf = (...parts: readonly Uint8Array[]): Buffer => tlv(0x31, ...derSorted(parts));

/** The encodings of a SET OF in the order of their bytes. */
export const derSorted = (parts: readonly Uint8Array[]): Uint8Array[] => parts.toSorted(Buffer.compare);

/** OCTET STRING. */
export const octets = (bytes: Uint8Array): Buffer => tlv(0x04, bytes);

/** BIT STRING; `unused` is the number of bits at the end that do not count. */
export const bits = (bytes: Uint8Array, unused = 0): Buffer => tlv(0x03, Buffer.from([unused]), bytes);

/** Context tag `[n]`, constructed: EXPLICIT around one element, or IMPLICIT in place of a SET or SEQUENCE. */
export const context = (number: number, ...parts: readonly Uint8Array[]): Buffer =>
  tlv(0xa0 | number, ...parts);

/** NULL. */
export const NULL = tlv(0x05);

/** BOOLEAN true; DER leaves out false where false is the default. */
export const TRUE = tlv(0x01, Buffer.from([0xff]));

/** UTF8String. */
export const utf8 = (text: string): Buffer => tlv(0x0c, Buffer.from(text, 'utf8'));

/** INTEGER of zero or more. */
export function integer(value: number | bigint): Buffer {
  const magnitude = unsigned(BigInt(value));
  // A set first bit would make the number negative.
  const sign = (magnitude[0] ?? 0) >= 0x80 ? Buffer.from([0]) : Buffer.alloc(0);
  return tlv(0x02, sign, magnitude);
}

/** OBJECT IDENTIFIER from its dotted form. */
export function oid(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return tlv(0x06, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]));
}

function base128(arc: number): number[] {
  const digits = [arc % 128];
  for (let left = Math.floor(arc / 128); left > 0; left = Math.floor(left / 128)) {
    digits.unshift(0x80 | (left % 128));
  }
  return digits;
}

/**
 * A time to the second: UTCTime up to 2049, GeneralizedTime from 2050.
 *
 * @source RFC 5280, section 4.1.2.5
 */
export function time(when: Date): Buffer {
  const digits = when.toISOString().replace(/[-:T]|\.\d+/g, '');
  return when.getUTCFullYear() < 2050
    ? tlv(0x17, Buffer.from(digits.slice(2), 'latin1'))
    : tlv(0x18, Buffer.from(digits, 'latin1'));
}

/** One DER element: its tag byte, its content, and both with the length between as `raw`. */
export interface DerElement {
  readonly tag: number;
  readonly raw: Buffer;
  readonly content: Buffer;
}

/**
 * Reads the one element that the bytes are; nothing may follow it.
 *
 * @throws SIGNATURE_INVALID when the bytes are cut off, have something behind them, or are not DER
 */
export function readDer(bytes: Buffer): DerElement {
  const element = firstElement(bytes);
  if (element.raw.length !== bytes.length) throw notDer('bytes follow its end');
  return element;
}

/**
 * Reads the element at the start of the bytes, whatever follows.
 *
 * @throws SIGNATURE_INVALID when the bytes are cut off or not DER
 */
export function firstElement(bytes: Buffer): DerElement {
  const [tag, first] = bytes;
  if (tag === undefined || first === undefined) throw notDer('it is cut off');
  if ((tag & 0x1f) === 0x1f) throw notDer('it has a tag of several bytes');
  if (first < 0x80) return slice(bytes, { tag, head: 2, length: first });

  const size = first & 0x7f;
  if (size === 0 || size > 4 || bytes.length < 2 + size) throw notDer('it has no definite length');
  const length = bytes.readUIntBE(2, size);
  if (length < 0x80 || lengthOctets(length).length !== 1 + size) throw notDer('a length is not the shortest');
  return slice(bytes, { tag, head: 2 + size, length });
}

function slice(bytes: Buffer, at: { tag: number; head: number; length: number }): DerElement {
  const end = at.head + at.length;
  if (end > bytes.length) throw notDer('it is cut off');
  return { tag: at.tag, raw: bytes.subarray(0, end), content: bytes.subarray(at.head, end) };
}

/**
 * The elements inside a constructed element, in their order.
 *
 * @throws SIGNATURE_INVALID when its content is not a row of whole elements
 */
export function children(element: DerElement): DerElement[] {
  const found: DerElement[] = [];
  for (let rest = element.content; rest.length > 0; ) {
    const next = firstElement(rest);
    found.push(next);
    rest = rest.subarray(next.raw.length);
  }
  return found;
}

/**
 * The element, when it is there and has this tag.
 *
 * @throws SIGNATURE_INVALID otherwise, naming what was looked for
 */
export function expectTag(element: DerElement | undefined, tag: number, what: string): DerElement {
  if (element?.tag !== tag) throw notDer(`${what} is missing or of another type`);
  return element;
}

/**
 * The time of a UTCTime or GeneralizedTime to the second.
 *
 * @throws SIGNATURE_INVALID when it is neither, or no such time exists
 */
export function readTime(element: DerElement | undefined, what: string): Date {
  const text = element?.content.toString('latin1') ?? '';
  const full =
    element?.tag === 0x17 ? `${text < '50' ? '20' : '19'}${text}` : element?.tag === 0x18 ? text : '';
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(full);
  if (!parts) throw notDer(`${what} is no time`);
  const [, year, month, day, hour, minute, second] = parts;
  const date = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  if (Number.isNaN(date.getTime())) throw notDer(`${what} is no time`);
  return date;
}

function notDer(why: string): ExhibitError {
  return new ExhibitError('SIGNATURE_INVALID', `A signature or certificate is not well formed: ${why}.`);
}
