import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import { ExhibitError } from '../core/errors.ts';
import { children, type DerElement, expectTag, readDer, readTime } from './der.ts';
import { OID } from './oids.ts';
import { hashOfSignature } from './signature-hash.ts';

/** The fields of a certificate that a verdict on it needs; names and serial number as DER, for comparison. */
export interface Certificate {
  readonly der: Buffer;
  readonly serial: Buffer;
  readonly issuer: Buffer;
  readonly subject: Buffer;
  readonly notBefore: Date;
  readonly notAfter: Date;
  readonly publicKey: KeyObject;
  /** By object identifier in hexadecimal DER. */
  readonly extensions: ReadonlyMap<string, Extension>;
  readonly signed: SignedPart;
}

/** The value of an extension in DER. */
interface Extension {
  readonly critical: boolean;
  readonly value: Buffer;
}

/** What is signed, by which algorithm, and the signature. */
export interface SignedPart {
  readonly content: Buffer;
  readonly algorithm: Buffer;
  readonly signature: Buffer;
}

/** A revocation list; serial numbers as hexadecimal DER. */
export interface RevocationList {
  readonly der: Buffer;
  readonly issuer: Buffer;
  readonly thisUpdate: Date;
  readonly nextUpdate: Date;
  readonly revoked: ReadonlyMap<string, Date>;
  readonly signed: SignedPart;
}

/**
 * Reads a version 3 certificate in DER.
 *
 * @throws SIGNATURE_INVALID when it is none
 * @source RFC 5280, section 4.1
 */
export function readCertificate(der: Buffer): Certificate {
  const { content, signed } = readSigned(der, 'a certificate');
  const [version, serial, algorithm, issuer, validity, subject, publicKey, ...rest] = children(content);
  expectTag(version, 0xa0, 'the version of a certificate');
  sameAlgorithm(algorithm, signed);
  const [notBefore, notAfter] = children(expectTag(validity, 0x30, 'the validity of a certificate'));
  return {
    der,
    serial: expectTag(serial, 0x02, 'the serial number of a certificate').raw,
    issuer: expectTag(issuer, 0x30, 'the issuer of a certificate').raw,
    subject: expectTag(subject, 0x30, 'the subject of a certificate').raw,
    notBefore: readTime(notBefore, 'the start of a certificate'),
    notAfter: readTime(notAfter, 'the end of a certificate'),
    publicKey: readPublicKey(expectTag(publicKey, 0x30, 'the public key of a certificate').raw),
    extensions: readExtensions(rest.find(({ tag }) => tag === 0xa3)),
    signed,
  };
}

/**
 * Reads a version 2 revocation list in DER. One without an end is refused: nobody could tell whether it is out of
 * date.
 *
 * @throws SIGNATURE_INVALID when it is none, or has a critical extension
 * @source RFC 5280, section 5.1
 */
export function readRevocationList(der: Buffer): RevocationList {
  const { content, signed } = readSigned(der, 'a revocation list');
  const [version, algorithm, issuer, thisUpdate, nextUpdate, ...rest] = children(content);
  expectTag(version, 0x02, 'the version of a revocation list');
  sameAlgorithm(algorithm, signed);
  const extensions = readExtensions(rest.find(({ tag }) => tag === 0xa0));
  if ([...extensions.values()].some(({ critical }) => critical)) {
    throw new ExhibitError(
      'SIGNATURE_INVALID',
      'A revocation list covers only a part, which is not understood here.',
    );
  }
  const entries = rest.find(({ tag }) => tag === 0x30);
  return {
    der,
    issuer: expectTag(issuer, 0x30, 'the issuer of a revocation list').raw,
    thisUpdate: readTime(thisUpdate, 'the start of a revocation list'),
    nextUpdate: readTime(nextUpdate, 'the end of a revocation list'),
    revoked: new Map((entries ? children(entries) : []).map(readRevoked)),
    signed,
  };
}

function readRevoked(entry: DerElement): [string, Date] {
  const [serial, at] = children(expectTag(entry, 0x30, 'a revoked certificate'));
  return [
    expectTag(serial, 0x02, 'a revoked serial number').raw.toString('hex'),
    readTime(at, 'a revocation'),
  ];
}

/** True when the signature is the one of this key; RSA PKCS#1 v1.5 and ECDSA, both with SHA-2, and no other. */
export function isSignedBy(part: SignedPart, key: KeyObject): boolean {
  const hash = hashOfSignature(part.algorithm, key);
  return hash !== null && verify(hash, part.content, key, part.signature);
}

/** The purposes that a certificate names, or null when it does not limit them; as hexadecimal DER. */
export function purposesOf(certificate: Certificate): string[] | null {
  const extension = certificate.extensions.get(OID.extendedKeyUsage.toString('hex'));
  return extension ? children(readDer(extension.value)).map(({ raw }) => raw.toString('hex')) : null;
}

/** Bits of the key usage from the left: 0 digitalSignature, 1 nonRepudiation, 5 keyCertSign, 6 cRLSign. */
export function hasKeyUsage(certificate: Certificate, bit: number): boolean {
  const extension = certificate.extensions.get(OID.keyUsage.toString('hex'));
  if (!extension) return false;
  const usage = expectTag(readDer(extension.value), 0x03, 'the key usage').content[1] ?? 0;
  return (usage & (0x80 >> bit)) !== 0;
}

/** Null for a certificate that is no authority, else how many authorities may follow below it (Infinity: any). */
export function authorityDepth(certificate: Certificate): number | null {
  const extension = certificate.extensions.get(OID.basicConstraints.toString('hex'));
  if (!extension) return null;
  const [isAuthority, depth] = children(readDer(extension.value));
  if (isAuthority?.tag !== 0x01 || isAuthority.content[0] === 0) return null;
  return depth
    ? expectTag(depth, 0x02, 'the path length').content.readUIntBE(0, depth.content.length)
    : Infinity;
}

/** True when both ends of the validity enclose the time. */
export function isValidAt(certificate: Certificate, at: Date): boolean {
  return certificate.notBefore <= at && at <= certificate.notAfter;
}

function readSigned(der: Buffer, what: string): { content: DerElement; signed: SignedPart } {
  const [content, algorithm, signature] = children(expectTag(readDer(der), 0x30, what));
  const bitString = expectTag(signature, 0x03, `the signature of ${what}`).content;
  const inner = expectTag(content, 0x30, `the content of ${what}`);
  return {
    content: inner,
    signed: {
      content: inner.raw,
      algorithm: expectTag(algorithm, 0x30, `the algorithm of ${what}`).raw,
      signature: bitString.subarray(1),
    },
  };
}

function sameAlgorithm(inner: DerElement | undefined, signed: SignedPart): void {
  if (inner?.raw.equals(signed.algorithm)) return;
  throw new ExhibitError(
    'SIGNATURE_INVALID',
    'A certificate or revocation list names two signature algorithms.',
  );
}

function readPublicKey(spki: Buffer): KeyObject {
  try {
    return createPublicKey({ key: spki, format: 'der', type: 'spki' });
  } catch (cause) {
    throw new ExhibitError('SIGNATURE_INVALID', 'A certificate holds no readable public key.', { cause });
  }
}

function readExtensions(list: DerElement | undefined): Map<string, Extension> {
  const extensions = new Map<string, Extension>();
  if (!list) return extensions;
  const [inside] = children(list);
  for (const extension of children(expectTag(inside, 0x30, 'the extensions'))) {
    const fields = children(expectTag(extension, 0x30, 'an extension'));
    const type = expectTag(fields[0], 0x06, 'the type of an extension').raw.toString('hex');
    if (extensions.has(type))
      throw new ExhibitError('SIGNATURE_INVALID', 'A certificate has an extension twice.');
    extensions.set(type, {
      critical: fields[1]?.tag === 0x01 && fields[1].content[0] !== 0,
      value: expectTag(fields.at(-1), 0x04, 'the value of an extension').content,
    });
  }
  return extensions;
}
