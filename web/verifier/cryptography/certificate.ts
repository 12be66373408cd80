import { OctetString } from 'asn1js';
import { AlgorithmIdentifier, getCrypto, Certificate as PkiCertificate } from 'pkijs';
import { ExhibitError } from '../../../src/core/errors.ts';
import { type Asn1, readAsn1, tagged, timeOf } from './asn1.ts';
import { CURVES, NAMED, SIGNATURES } from './names.ts';

/** What a verdict on a certificate needs; names and serial number in hexadecimal DER. */
export interface Certificate {
  readonly der: Buffer;
  readonly serial: string;
  readonly issuer: string;
  readonly subject: string;
  readonly subjectDer: Buffer;
  readonly notBefore: Date;
  readonly notAfter: Date;
  readonly key: {
    readonly kind: 'rsa' | 'ec' | 'other';
    readonly bits: number;
    readonly curve: string | null;
  };
  readonly extensions: ReadonlyMap<string, { readonly critical: boolean; readonly value: Buffer }>;
  readonly signed: SignedPart;
  readonly pki: PkiCertificate;
}

/** What is signed, by which algorithm, and the signature. */
export interface SignedPart {
  readonly content: Buffer;
  readonly algorithm: Asn1;
  readonly signature: Buffer;
}

/** Reads a version 3 certificate. @throws SIGNATURE_INVALID when it is none */
export function readCertificate(der: Buffer): Certificate {
  const { content, signed } = readSigned(der, 'a certificate');
  const [version, serial, algorithm, issuer, validity, subject, spki, ...rest] = content.children;
  tagged(version, 0xa0, 'the version of a certificate');
  sameAlgorithm(algorithm, signed);
  const [from, to] = tagged(validity, 0x30, 'the validity of a certificate').children;
  const pki = PkiCertificate.fromBER(new Uint8Array(der));
  return {
    der,
    serial: tagged(serial, 0x02, 'the serial number of a certificate').raw.toString('hex'),
    issuer: tagged(issuer, 0x30, 'the issuer of a certificate').raw.toString('hex'),
    subject: tagged(subject, 0x30, 'the subject of a certificate').raw.toString('hex'),
    subjectDer: tagged(subject, 0x30, 'the subject of a certificate').raw,
    notBefore: timeOf(from, 'the start of a certificate'),
    notAfter: timeOf(to, 'the end of a certificate'),
    key: keyOf(tagged(spki, 0x30, 'the public key of a certificate')),
    extensions: extensionsIn(rest.find(({ tag }) => tag === 0xa3)),
    signed,
    pki,
  };
}

function keyOf(spki: Asn1): Certificate['key'] {
  const [algorithm, bits] = spki.children;
  const [type, parameter] = tagged(algorithm, 0x30, 'the algorithm of a public key').children;
  const value = tagged(bits, 0x03, 'a public key').content.subarray(1);
  const kind = type?.raw.toString('hex');
  if (kind === NAMED.ecPublicKey)
    return { kind: 'ec', bits: 0, curve: CURVES[parameter?.raw.toString('hex') ?? ''] ?? null };
  if (kind !== NAMED.rsaEncryption) return { kind: 'other', bits: 0, curve: null };
  const modulus = tagged(readAsn1(value).children[0], 0x02, 'the modulus of a public key').content;
  return { kind: 'rsa', bits: BigInt(`0x${modulus.toString('hex')}`).toString(2).length, curve: null };
}

/** A signed structure as certificates and revocation lists are. @throws SIGNATURE_INVALID when it is none */
export function readSigned(der: Buffer, what: string): { content: Asn1; signed: SignedPart } {
  const [content, algorithm, signature, ...more] = tagged(readAsn1(der), 0x30, what).children;
  const inner = tagged(content, 0x30, `the content of ${what}`);
  const bits = tagged(signature, 0x03, `the signature of ${what}`).content;
  if (more.length > 0 || bits[0] !== 0) throw invalid(`${what} has parts that are not understood`);
  return {
    content: inner,
    signed: {
      content: inner.raw,
      algorithm: tagged(algorithm, 0x30, `the algorithm of ${what}`),
      signature: bits.subarray(1),
    },
  };
}

/** Refuses a structure that names one algorithm inside and another outside. @throws SIGNATURE_INVALID */
export function sameAlgorithm(inner: Asn1 | undefined, { algorithm }: SignedPart): void {
  if (!inner?.raw.equals(algorithm.raw)) throw invalid('it names two signature algorithms');
}

/** Extensions by object identifier. @throws SIGNATURE_INVALID when one stands there twice */
export function extensionsIn(list: Asn1 | undefined): Certificate['extensions'] {
  const found = new Map<string, { critical: boolean; value: Buffer }>();
  for (const extension of list ? tagged(list.children[0], 0x30, 'the extensions').children : []) {
    const [type, flag] = tagged(extension, 0x30, 'an extension').children;
    const name = tagged(type, 0x06, 'the type of an extension').raw.toString('hex');
    if (found.has(name)) throw invalid('it has an extension twice');
    found.set(name, {
      critical: flag?.tag === 0x01 && flag.content[0] !== 0,
      value: tagged(extension.children.at(-1), 0x04, 'the value of an extension').content,
    });
  }
  return found;
}

/**
 * True when the signature is the one of the key in this certificate, as the cryptography of the browser says: RSA PKCS#1
 * v1.5 or ECDSA, both with SHA-2, and no other.
 */
export async function isSignedBy(part: SignedPart, { pki, key }: Certificate): Promise<boolean> {
  const known = SIGNATURES[part.algorithm.raw.toString('hex')];
  if (known?.key !== key.kind) return false;
  if (known.key === 'ec' && !isPlainEcdsa(part.signature)) return false;
  const algorithm = AlgorithmIdentifier.fromBER(new Uint8Array(part.algorithm.raw));
  const value = new OctetString({ valueHex: new Uint8Array(part.signature) });
  try {
    return await getCrypto(true).verifyWithPublicKey(
      new Uint8Array(part.content),
      // The library reads the bytes of the value alone, which stand at the same place in both sorts of string.
      value as unknown as Parameters<ReturnType<typeof getCrypto>['verifyWithPublicKey']>[1],
      pki.subjectPublicKeyInfo,
      algorithm,
    );
  } catch {
    return false;
  }
}

/** True for the one spelling of an ECDSA signature; the library would take others. */
export function isPlainEcdsa(signature: Buffer): boolean {
  try {
    const { tag, children } = readAsn1(signature);
    const isShort = ({ tag: kind, content: [first = 0x80, second = 0x80] }: Asn1) =>
      kind === 0x02 && first < 0x80 && (first !== 0 || second >= 0x80);
    return tag === 0x30 && children.length === 2 && children.every(isShort);
  } catch {
    return false;
  }
}

/** True when the names fit and the signature is the one of the issuer's key. */
export async function isIssuedBy(certificate: Certificate, issuer: Certificate): Promise<boolean> {
  return certificate.issuer === issuer.subject && (await isSignedBy(certificate.signed, issuer));
}

function invalid(why: string): ExhibitError {
  return new ExhibitError('SIGNATURE_INVALID', `A certificate or revocation list is refused: ${why}.`);
}
