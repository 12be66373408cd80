import { expect, test } from 'vitest';
import {
  bits,
  children,
  context,
  integer,
  octets,
  oid,
  readDer,
  readTime,
  seq,
  setOf,
  time,
} from '../../src/signing/der.ts';

const hex = (bytes: Buffer) => bytes.toString('hex');

test.each([
  { what: 'a short length', bytes: octets(Buffer.alloc(127)).subarray(0, 2), known: '047f' },
  { what: 'a length of one more octet', bytes: octets(Buffer.alloc(128)).subarray(0, 3), known: '048180' },
  { what: 'a length of two more octets', bytes: octets(Buffer.alloc(256)).subarray(0, 4), known: '04820100' },
  {
    what: 'a length of three more octets',
    bytes: octets(Buffer.alloc(65_536)).subarray(0, 5),
    known: '0483010000',
  },
  { what: 'zero', bytes: integer(0), known: '020100' },
  { what: 'a number that needs no sign octet', bytes: integer(127), known: '02017f' },
  { what: 'a number that needs one', bytes: integer(128), known: '02020080' },
  { what: 'a large number', bytes: integer(0xfedcba9876543210n), known: '020900fedcba9876543210' },
  { what: 'an identifier', bytes: oid('1.2.840.113549.1.9.16.2.47'), known: '060b2a864886f70d010910022f' },
  { what: 'a bit string', bytes: bits(Buffer.from([0xc0]), 6), known: '030206c0' },
  { what: 'a tag of its own', bytes: context(3, integer(1)), known: 'a303020101' },
  { what: 'a set in order', bytes: setOf(integer(2), integer(1)), known: '3106020101020102' },
  {
    what: 'the last second of UTCTime',
    bytes: time(new Date('2049-12-31T23:59:59.9Z')),
    known: hex(Buffer.from('\x17\x0d491231235959Z', 'latin1')),
  },
  {
    what: 'the first second of GeneralizedTime',
    bytes: time(new Date('2050-01-01T00:00:00Z')),
    known: hex(Buffer.from('\x18\x0f20500101000000Z', 'latin1')),
  },
])('writes $what', ({ bytes, known }) => {
  expect(hex(bytes)).toBe(known);
});

test('reads back what it wrote', () => {
  const when = new Date('2026-11-20T10:00:00Z');
  const [number, at, text] = children(
    readDer(seq(integer(70_000), time(when), octets(Buffer.alloc(300, 7)))),
  );
  expect(number?.raw).toEqual(integer(70_000));
  expect(readTime(at, 'a time')).toEqual(when);
  expect(text?.content).toEqual(Buffer.alloc(300, 7));
});

test.each([
  { what: 'nothing', bytes: '' },
  { what: 'a tag alone', bytes: '30' },
  { what: 'content that is cut off', bytes: '0403aabb' },
  { what: 'bytes behind the end', bytes: '02010100' },
  { what: 'an indefinite length', bytes: '3080020101' },
  { what: 'a length in more octets than needed', bytes: '04817fff' },
  { what: 'a leading zero in a length', bytes: `04820080${'00'.repeat(128)}` },
  { what: 'a length of five octets', bytes: '04850000000001aa' },
  { what: 'a tag of several octets', bytes: '1f8101020101' },
])('refuses $what', ({ bytes }) => {
  expect(() => readDer(Buffer.from(bytes, 'hex'))).toThrow(
    expect.objectContaining({ code: 'SIGNATURE_INVALID' }),
  );
});

test.each(['170b2611201000Z', '261120100000+', '261320100000Z'])('refuses %s as a time', (text) => {
  const element = readDer(Buffer.concat([Buffer.from([0x17, text.length]), Buffer.from(text, 'latin1')]));
  expect(() => readTime(element, 'a time')).toThrow(expect.objectContaining({ code: 'SIGNATURE_INVALID' }));
});
