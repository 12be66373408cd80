import { createHash, verify } from 'node:crypto';
import { children, type DerElement, derSorted, expectTag, integer, octets, readDer, setOf } from './der.ts';
import { OID } from './oids.ts';
import { timestampingFault } from './profile.ts';
import { HASH_OID, hashOfSignature, type SignatureHash } from './signature-hash.ts';
import {
  authorityOfToken,
  chainOf,
  invalidStamp,
  partsOfToken,
  plainToken,
  type TokenParts,
} from './timestamp-token.ts';
import { findPath } from './trust.ts';
import { type Certificate, isValidAt } from './x509.ts';

/** What a valid time stamp states. Whether its authority is to be trusted is another question. */
export interface ReadTimestamp {
  /** To the millisecond, parts of it dropped: the signature existed then at the latest. */
  readonly time: Date;
  /** Object identifier in DER of the policy under which the authority states it. */
  readonly policy: Buffer;
  /** INTEGER in DER; null when there is none. */
  readonly nonce: Buffer | null;
  /** The authority and the certificates above it, as far as the token has them. */
  readonly chain: readonly [Certificate, ...Certificate[]];
}

/**
 * Reads a token in the form that packs have and checks it against the signature that it is about: the imprint, the
 * signed attributes with the digest and the hash of the authority's certificate (ESSCertIDv2), the signature over them,
 * and that the certificate is for stating times, at this time.
 *
 * @throws SIGNATURE_INVALID with what does not hold
 * @source RFC 3161, section 2.4.2; RFC 5816 (ESSCertIDv2)
 */
export function readTimestamp(token: Buffer, signature: Uint8Array): ReadTimestamp {
  // The form has no freedom: what can be spelled in two ways could be changed unseen.
  if (!plainToken(token, []).equals(token)) throw invalidStamp('it is of another form than packs have');
  const parts = partsOfToken(token);
  const authority = authorityOfToken(parts);
  const fault = timestampingFault(authority);
  if (fault) throw invalidStamp(`the certificate of its authority can not state times: ${fault}`);
  checkSigner(parts, authority);

  const info = readInfo(parts.info);
  if (!info.imprint.equals(createHash('sha256').update(signature).digest()))
    throw invalidStamp('it is about another signature');
  if (!isValidAt(authority, info.time))
    throw invalidStamp('the certificate of its authority was not valid then');
  const [first = authority, ...above] = chainOf(authority, parts.certificates);
  return { time: info.time, policy: info.policy, nonce: info.nonce, chain: [first, ...above] };
}

/**
 * The certificates from the authority of a time stamp up to one of the given anchors; null when no path leads there, or
 * the token brings along another certificate in the place of one on the path. Nobody signs what it brings along, so
 * that would be a change which shows nowhere else.
 */
export function pathOfStamp(
  { chain }: ReadTimestamp,
  anchors: readonly Certificate[],
): readonly Certificate[] | null {
  const [authority, ...above] = chain;
  const path = findPath(authority, above, anchors);
  const isSame = path?.every(({ der }, index) => chain[index]?.der.equals(der) ?? true);
  return isSame ? path : null;
}

/** The signed attributes and the signature over them, with the digest that the signer names. */
function checkSigner({ info, digests, signerInfo }: TokenParts, authority: Certificate): void {
  const [version, , digest, signed, algorithm, signature] = signerInfo;
  if (!version?.raw.equals(integer(1))) throw invalidStamp('its signer is named in another way');
  const digestAlgorithm = expectTag(digest, 0x30, 'the digest algorithm of the time stamp');
  const hash = hashNamed(digestAlgorithm);
  if (!digests.equals(setOf(digestAlgorithm.raw))) throw invalidStamp('it names two digest algorithms');

  const attributes = readAttributes(expectTag(signed, 0xa0, 'the signed attributes of the time stamp'));
  const has = (type: Buffer, value: Buffer) => attributes.get(type.toString('hex'))?.raw.equals(setOf(value));
  if (!has(OID.contentType, OID.timestampInfo)) throw invalidStamp('its content type is another');
  if (!has(OID.messageDigest, octets(createHash(hash).update(info).digest())))
    throw invalidStamp('what it states was changed');
  checkCertificateId(attributes.get(OID.signingCertificateV2.toString('hex')), authority);

  const { publicKey } = authority;
  const identifier = expectTag(algorithm, 0x30, 'the signature algorithm of the time stamp');
  // RSA alone names no hash; then it is the one of the digest.
  const isBareRsa =
    publicKey.asymmetricKeyType === 'rsa' && children(identifier)[0]?.raw.equals(OID.rsaEncryption) === true;
  const used = isBareRsa ? hash : hashOfSignature(identifier.raw, publicKey);
  if (used === null)
    throw invalidStamp('its algorithm is not supported, or does not fit the key of its authority');
  const covered = Buffer.from(signed?.raw ?? []);
  covered[0] = 0x31;
  const value = expectTag(signature, 0x04, 'the signature value of the time stamp').content;
  if (!verify(used, covered, publicKey, value))
    throw invalidStamp('it was not made with the key of its authority');
}

/** Values (a SET each) by type in hexadecimal DER. */
function readAttributes(signed: DerElement): Map<string, DerElement> {
  const parts = children(signed);
  if (!Buffer.concat(derSorted(parts.map(({ raw }) => raw))).equals(signed.content))
    throw invalidStamp('its signed attributes are not in the order of DER');
  const attributes = new Map<string, DerElement>();
  for (const part of parts) {
    const [type, values] = children(expectTag(part, 0x30, 'a signed attribute of the time stamp'));
    const key = expectTag(type, 0x06, 'the type of a signed attribute').raw.toString('hex');
    if (attributes.has(key)) throw invalidStamp('it has a signed attribute twice');
    attributes.set(key, expectTag(values, 0x31, 'the value of a signed attribute'));
  }
  return attributes;
}

function hashNamed(algorithm: DerElement): SignatureHash {
  const [name] = children(algorithm);
  if (name?.raw.equals(HASH_OID.sha256)) return 'sha256';
  if (name?.raw.equals(HASH_OID.sha384)) return 'sha384';
  if (name?.raw.equals(HASH_OID.sha512)) return 'sha512';
  throw invalidStamp('its digest algorithm is none of SHA-256, SHA-384 and SHA-512');
}

/** The first certificate that the attribute names has to be the one of the authority. RFC 5035, section 4. */
function checkCertificateId(value: DerElement | undefined, authority: Certificate): void {
  if (!value) throw invalidStamp('it does not name the certificate of its authority (ESSCertIDv2)');
  const [attribute] = children(value);
  const [ids] = children(expectTag(attribute, 0x30, 'the certificate of the time stamp'));
  const [first] = children(expectTag(ids, 0x30, 'the certificate of the time stamp'));
  const fields = children(expectTag(first, 0x30, 'the certificate of the time stamp'));
  const [algorithm, digest] = fields[0]?.tag === 0x30 ? fields : [undefined, ...fields];
  const hash = algorithm ? hashNamed(algorithm) : 'sha256';
  const named = expectTag(digest, 0x04, 'the hash of the certificate of the time stamp').content;
  if (!named.equals(createHash(hash).update(authority.der).digest()))
    throw invalidStamp('it names another certificate');
}

interface TimestampInfo extends Pick<ReadTimestamp, 'time' | 'policy' | 'nonce'> {
  /** SHA-256. */
  readonly imprint: Buffer;
}

function readInfo(der: Buffer): TimestampInfo {
  const [version, policy, imprint, serial, time, ...optional] = children(
    expectTag(readDer(der), 0x30, 'the content of the time stamp'),
  );
  if (!version?.raw.equals(integer(1))) throw invalidStamp('its content is of another version');
  expectTag(serial, 0x02, 'the serial number of the time stamp');
  const [algorithm, digest] = children(expectTag(imprint, 0x30, 'the imprint of the time stamp'));
  if (hashNamed(expectTag(algorithm, 0x30, 'the hash of the imprint')) !== 'sha256')
    throw invalidStamp('its imprint is no SHA-256');
  const extensions = optional.find(({ tag }) => tag === 0xa1);
  if (extensions && children(extensions).some(isCritical))
    throw invalidStamp('it has a critical extension that is not understood');
  return {
    imprint: expectTag(digest, 0x04, 'the imprint of the time stamp').content,
    policy: expectTag(policy, 0x06, 'the policy of the time stamp').raw,
    time: readInstant(expectTag(time, 0x18, 'the time of the time stamp')),
    nonce: optional.find(({ tag }) => tag === 0x02)?.raw ?? null,
  };
}

function isCritical(extension: DerElement): boolean {
  const [, critical] = children(extension);
  return critical?.tag === 0x01 && critical.content[0] !== 0;
}

/** A GeneralizedTime that may have a part of a second, which certificates never have. */
function readInstant({ content }: DerElement): Date {
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\.(\d{1,9}))?Z$/.exec(content.toString('latin1'));
  if (!parts) throw invalidStamp('its time is none');
  const [, year, month, day, hour, minute, second, fraction = ''] = parts;
  const milliseconds = fraction.padEnd(3, '0').slice(0, 3);
  const date = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}.${milliseconds}Z`);
  if (Number.isNaN(date.getTime())) throw invalidStamp('its time is none');
  return date;
}
