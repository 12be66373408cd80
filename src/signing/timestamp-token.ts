import { ExhibitError } from '../core/errors.ts';
import {
  children,
  context,
  type DerElement,
  derSorted,
  expectTag,
  integer,
  octets,
  readDer,
  seq,
  setOf,
} from './der.ts';
import { OID } from './oids.ts';
import { isIssuedBy } from './trust.ts';
import { type Certificate, readCertificate } from './x509.ts';

/** The parts of an RFC 3161 token that its readers need; nothing of it has been judged. */
export interface TokenParts {
  /** TSTInfo in DER: what the authority states. */
  readonly info: Buffer;
  /** The SET of digest algorithms in DER. */
  readonly digests: Buffer;
  /** In the order of the token. */
  readonly certificates: readonly Certificate[];
  /** Fields of the one SignerInfo. */
  readonly signerInfo: readonly DerElement[];
  /** True when it has revocation lists of its own. */
  readonly hasLists: boolean;
}

/**
 * Takes a token apart: CMS signed data around a TSTInfo, with one signer.
 *
 * @throws SIGNATURE_INVALID when it is none
 * @source RFC 3161, section 2.4.2; RFC 5652, section 5.1
 */
export function partsOfToken(token: Buffer): TokenParts {
  const [type, wrapped] = children(expectTag(readDer(token), 0x30, 'the time stamp'));
  if (!type?.raw.equals(OID.signedData)) throw invalidStamp('it is no signed data');
  const [content] = children(expectTag(wrapped, 0xa0, 'the time stamp'));
  const [version, digests, encapsulated, ...rest] = children(expectTag(content, 0x30, 'the time stamp'));
  if (!version?.raw.equals(integer(3))) throw invalidStamp('its version is another');
  const [infos, ...sets] = rest.toReversed();
  const [signerInfo, ...others] = children(expectTag(infos, 0x31, 'the signer of the time stamp'));
  if (!signerInfo || others.length > 0) throw invalidStamp('it does not have exactly one signer');
  if (sets.some(({ tag }) => tag !== 0xa0 && tag !== 0xa1))
    throw invalidStamp('it has parts that are not understood');
  const certificates = sets.find(({ tag }) => tag === 0xa0);
  return {
    info: infoIn(encapsulated),
    digests: expectTag(digests, 0x31, 'the digest algorithms of the time stamp').raw,
    certificates: certificates ? children(certificates).map(({ raw }) => readCertificate(raw)) : [],
    signerInfo: children(expectTag(signerInfo, 0x30, 'the signer of the time stamp')),
    hasLists: sets.some(({ tag }) => tag === 0xa1),
  };
}

function infoIn(encapsulated: DerElement | undefined): Buffer {
  const [type, content] = children(expectTag(encapsulated, 0x30, 'the content of the time stamp'));
  if (!type?.raw.equals(OID.timestampInfo)) throw invalidStamp('it states no time');
  const [bytes] = children(expectTag(content, 0xa0, 'the content of the time stamp'));
  return expectTag(bytes, 0x04, 'the content of the time stamp').content;
}

/** The certificate of the signer of a token. @throws SIGNATURE_INVALID when the token does not hold it */
export function authorityOfToken({ certificates, signerInfo }: TokenParts): Certificate {
  const id = expectTag(signerInfo[1], 0x30, 'the name of the signer of the time stamp').raw;
  const found = certificates.find(({ issuer, serial }) => seq(issuer, serial).equals(id));
  if (!found) throw invalidStamp('it does not hold the certificate of its authority');
  return found;
}

/** The certificates from the first one upwards, each issued by the next, as far as the given ones lead. */
export function chainOf(first: Certificate, given: readonly Certificate[]): Certificate[] {
  const chain = [first];
  for (let last = first; !isIssuedBy(last, last); ) {
    const next = given.find((candidate) => !chain.includes(candidate) && isIssuedBy(last, candidate));
    if (!next) break;
    chain.push(next);
    last = next;
  }
  return chain;
}

/**
 * A token in the one form that packs have: with the certificates from its authority upwards and no other, sorted, and
 * without lists and attributes that nobody signed. All of this lies outside of what the authority signed.
 *
 * @param known - certificates of the authority besides those in the token; many send their own alone
 * @throws SIGNATURE_INVALID when it is no token
 */
export function plainToken(token: Buffer, known: readonly Certificate[]): Buffer {
  const parts = partsOfToken(token);
  const all = { ...parts, certificates: [...parts.certificates, ...known] };
  const chain = chainOf(authorityOfToken(all), all.certificates);
  return seq(
    OID.signedData,
    context(
      0,
      seq(
        integer(3),
        parts.digests,
        seq(OID.timestampInfo, context(0, octets(parts.info))),
        context(0, ...derSorted(chain.map(({ der }) => der))),
        setOf(seq(...parts.signerInfo.slice(0, 6).map(({ raw }) => raw))),
      ),
    ),
  );
}

const GRANTED = seq(integer(0));

/** A token as the answer of its authority, which is what a Sigstore bundle holds. */
export function grantedResponse(token: Buffer): Buffer {
  return seq(GRANTED, token);
}

/** The token in an answer of `grantedResponse`. @throws SIGNATURE_INVALID when it is any other */
export function tokenOfGranted(response: Buffer): Buffer {
  const [status, token, ...more] = children(readDer(response));
  if (
    !token ||
    more.length > 0 ||
    !status?.raw.equals(GRANTED) ||
    !grantedResponse(token.raw).equals(response)
  )
    throw invalidStamp('its answer is of another form');
  return token.raw;
}

/** The error of a time stamp that does not hold, for this reason: a part of a sentence. */
export function invalidStamp(why: string): ExhibitError {
  return new ExhibitError('SIGNATURE_INVALID', `The time stamp does not hold: ${why}.`);
}
