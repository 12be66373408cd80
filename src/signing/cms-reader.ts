import { type KeyObject, verify } from 'node:crypto';
import { ExhibitError } from '../core/errors.ts';
import { signingCertificate } from './cms.ts';
import {
  children,
  type DerElement,
  derSorted,
  expectTag,
  integer,
  octets,
  readDer,
  readTime,
  seq,
  setOf,
} from './der.ts';
import { OID, SIGNATURE_ALGORITHM } from './oids.ts';
import { type Certificate, type RevocationList, readCertificate, readRevocationList } from './x509.ts';

/** What a valid signature brings along. Whether its certificates are to be trusted is another question. */
export interface ReadSignature {
  readonly signer: Certificate;
  readonly certificates: readonly Certificate[];
  readonly lists: readonly RevocationList[];
  /** The time that the signer claims; null in a PDF, which states it elsewhere. */
  readonly signingTime: Date | null;
  /** The signature value, which a time stamp is about. */
  readonly value: Buffer;
  /** The token of a time stamp, unread; null when there is none. */
  readonly timestamp: Buffer | null;
}

/**
 * Reads a detached CMS signature and checks it against the digest of what it should sign: one signer, exactly the
 * signed attributes of its form, in DER order, with the digest and the hash of the signer's certificate, and the
 * signature over them. Beside them there may be a time stamp, which `readTimestamp` judges, and nothing else.
 *
 * @throws SIGNATURE_INVALID with what does not hold
 * @source RFC 5652, section 5; RFC 5035, section 4
 */
export function readCms(der: Buffer, digest: Uint8Array, form: 'pdf' | 'asic'): ReadSignature {
  const parts = readSignedData(der);
  const certificates = parts.certificates.map(readCertificate);
  const info = readSignerInfo(parts.signerInfo);
  const signer = certificates.find(({ issuer, serial }) => seq(issuer, serial).equals(info.signerId));
  if (!signer) throw invalid('it does not hold the certificate of its signer');

  const attributes = readAttributes(info.signed);
  const has = (type: Buffer, value: Buffer) => attributes.get(type.toString('hex'))?.raw.equals(setOf(value));
  if (!has(OID.contentType, OID.data)) throw invalid('its content type is another');
  if (!has(OID.messageDigest, octets(digest))) throw invalid('what it signs was changed');
  if (!has(OID.signingCertificateV2, signingCertificate(signer.der)))
    throw invalid('it names another certificate');
  verifySignature(info, signer.publicKey);

  const own = form === 'pdf' ? OID.revocationInfoArchival : OID.signingTime;
  const value = attributes.get(own.toString('hex'));
  if (!value || attributes.size !== 4)
    throw invalid('it does not have the four signed attributes of its kind');
  return {
    signer,
    certificates,
    lists: (form === 'pdf' ? archivedLists(value) : parts.lists).map(readRevocationList),
    signingTime: form === 'pdf' ? null : readTime(children(value)[0], 'the signing time'),
    value: info.signature,
    timestamp: info.timestamp,
  };
}

interface SignedData {
  readonly certificates: readonly Buffer[];
  readonly lists: readonly Buffer[];
  readonly signerInfo: DerElement;
}

function readSignedData(der: Buffer): SignedData {
  const [type, wrapped] = children(expectTag(readDer(der), 0x30, 'the signature'));
  if (!type?.raw.equals(OID.signedData)) throw invalid('it is no signed data');
  const [content] = children(expectTag(wrapped, 0xa0, 'the signed data'));
  const [version, digests, encapsulated, ...rest] = children(expectTag(content, 0x30, 'the signed data'));
  if (!version?.raw.equals(integer(1)) || !digests?.raw.equals(setOf(seq(OID.sha256)))) {
    throw invalid('its version or digest algorithm is another');
  }
  if (!encapsulated?.raw.equals(seq(OID.data))) throw invalid('it has content of its own');
  const infos = children(expectTag(rest.at(-1), 0x31, 'the signer'));
  const [signerInfo, ...others] = infos;
  if (!signerInfo || others.length > 0) throw invalid('it does not have exactly one signer');

  const [certificates, lists, ...unknown] = rest.slice(0, -1);
  if (unknown.length > 0) throw invalid('it has parts that are not understood');
  return {
    certificates: sortedParts(expectTag(certificates, 0xa0, 'the certificates')),
    lists: lists ? sortedParts(expectTag(lists, 0xa1, 'the revocation lists')) : [],
    signerInfo,
  };
}

/** DER has one order for a SET OF; another one would be a second spelling of the same signature. */
function sortedParts(set: DerElement): Buffer[] {
  const parts = children(set).map(({ raw }) => raw);
  if (!Buffer.concat(derSorted(parts)).equals(set.content))
    throw invalid('its parts are not in the order of DER');
  return parts;
}

interface SignerInfo {
  readonly signerId: Buffer;
  readonly signed: DerElement;
  readonly algorithm: Buffer;
  readonly signature: Buffer;
  readonly timestamp: Buffer | null;
}

function readSignerInfo(info: DerElement): SignerInfo {
  const [version, signerId, digest, signed, algorithm, signature, unsigned, ...more] = children(
    expectTag(info, 0x30, 'the signer'),
  );
  if (!version?.raw.equals(integer(1)) || !digest?.raw.equals(seq(OID.sha256))) {
    throw invalid('its signer has another version or digest algorithm');
  }
  if (more.length > 0) throw invalid('it has parts that are not understood');
  return {
    signerId: expectTag(signerId, 0x30, 'the name of the signer').raw,
    signed: expectTag(signed, 0xa0, 'the signed attributes'),
    algorithm: expectTag(algorithm, 0x30, 'the signature algorithm').raw,
    signature: expectTag(signature, 0x04, 'the signature value').content,
    timestamp: unsigned ? readStamp(unsigned) : null,
  };
}

/** The one thing that may stand beside what is signed: it is signed by somebody else. */
function readStamp(unsigned: DerElement): Buffer {
  const [attribute, ...more] = children(expectTag(unsigned, 0xa1, 'the unsigned attributes'));
  const [type, values] = children(expectTag(attribute, 0x30, 'the unsigned attribute'));
  if (more.length > 0 || !type?.raw.equals(OID.timestampToken))
    throw invalid('it has attributes that nobody signed');
  const [token, ...others] = children(expectTag(values, 0x31, 'the time stamp'));
  if (!token || others.length > 0) throw invalid('it does not have one time stamp');
  return token.raw;
}

/** Values (a SET each) by type in hexadecimal DER. */
function readAttributes(signed: DerElement): Map<string, DerElement> {
  sortedParts(signed);
  const attributes = new Map<string, DerElement>();
  for (const attribute of children(signed)) {
    const [type, values] = children(expectTag(attribute, 0x30, 'a signed attribute'));
    const key = expectTag(type, 0x06, 'the type of a signed attribute').raw.toString('hex');
    if (attributes.has(key)) throw invalid('it has a signed attribute twice');
    attributes.set(key, expectTag(values, 0x31, 'the value of a signed attribute'));
  }
  return attributes;
}

function verifySignature(info: SignerInfo, key: KeyObject): void {
  const expected =
    SIGNATURE_ALGORITHM[key.asymmetricKeyType === 'ec' ? 'ECDSA_SHA_256' : 'RSASSA_PKCS1_V1_5_SHA_256'];
  if (!info.algorithm.equals(expected)) throw invalid('its algorithm does not fit the key of its signer');
  // Stored under [0], signed as a SET OF: RFC 5652, section 5.4.
  const signed = Buffer.from(info.signed.raw);
  signed[0] = 0x31;
  if (!verify('sha256', signed, key, info.signature))
    throw invalid('it was not made with the key of its signer');
}

function archivedLists(value: DerElement): Buffer[] {
  const [archive] = children(value);
  const [lists] = children(expectTag(archive, 0x30, 'the archived revocation data'));
  const [inside] = children(expectTag(lists, 0xa0, 'the archived revocation lists'));
  return children(expectTag(inside, 0x30, 'the archived revocation lists')).map(({ raw }) => raw);
}

function invalid(why: string): ExhibitError {
  return new ExhibitError('SIGNATURE_INVALID', `The signature does not hold: ${why}.`);
}
