import { keyFault, unknownCriticalFault } from './profile.ts';
import {
  authorityDepth,
  type Certificate,
  hasKeyUsage,
  isSignedBy,
  isValidAt,
  type RevocationList,
} from './x509.ts';

const LONGEST_PATH = 5;

/**
 * The certificates from the signer up to one of the given anchors, which comes last; null when no path leads there.
 * An anchor is trusted because it was given: one that only came along with a signature never ends a path.
 */
export function findPath(
  leaf: Certificate,
  intermediates: readonly Certificate[],
  anchors: readonly Certificate[],
): Certificate[] | null {
  const path = [leaf];
  for (let last = leaf; path.length < LONGEST_PATH; ) {
    const anchor = anchors.find((candidate) => isIssuedBy(last, candidate));
    if (anchor) return [...path, anchor];
    const next = intermediates.find((candidate) => !path.includes(candidate) && isIssuedBy(last, candidate));
    if (!next) return null;
    path.push(next);
    last = next;
  }
  return null;
}

/** True when the names fit and the signature is the one of the issuer's key. */
export function isIssuedBy(certificate: Certificate, issuer: Certificate): boolean {
  return certificate.issuer.equals(issuer.subject) && isSignedBy(certificate.signed, issuer.publicKey);
}

/**
 * Why a path can not be relied on at this time, or null: each certificate has to be valid, and each above the first
 * an authority that may issue and has room below it.
 *
 * @param who - whose path it is, for the reason
 * @source RFC 5280, section 6.1
 */
export function pathFault(path: readonly Certificate[], at: Date, who = 'the signer'): string | null {
  for (const [index, certificate] of path.entries()) {
    const which = index === 0 ? `the certificate of ${who}` : `the authority ${index} above ${who}`;
    if (!isValidAt(certificate, at)) {
      const ends = `${text(certificate.notBefore)} to ${text(certificate.notAfter)}`;
      return `${which} is valid from ${ends} and not at ${text(at)}`;
    }
    const fault = keyFault(certificate) ?? unknownCriticalFault(certificate);
    if (fault) return `${which} can not be relied on: ${fault}`;
    if (index > 0 && (!hasKeyUsage(certificate, 5) || (authorityDepth(certificate) ?? -1) < index - 1)) {
      return `${which} may not issue certificates`;
    }
  }
  return null;
}

/**
 * Why revocation is not ruled out at this time, or null: every authority of the path has to have a list that it
 * signed, that began not before the certificate below it, that is in force, and that does not name it.
 *
 * @source RFC 5280, section 6.3
 */
export function revocationFault(
  path: readonly Certificate[],
  lists: readonly RevocationList[],
  at: Date,
): string | null {
  for (const [index, issuer] of path.slice(1).entries()) {
    const certificate = path[index];
    if (!certificate) return 'the path has no signer';
    const own = lists.filter((list) => list.issuer.equals(issuer.subject));
    if (own.length === 0)
      return `the revocation list of the authority ${index + 1} above the signer is missing`;
    if (!hasKeyUsage(issuer, 6))
      return `the authority ${index + 1} above the signer may not sign revocation lists`;
    for (const list of own) {
      const fault = listFault(list, { certificate, issuer, at });
      if (fault) return fault;
    }
  }
  return null;
}

function listFault(
  list: RevocationList,
  { certificate, issuer, at }: { certificate: Certificate; issuer: Certificate; at: Date },
): string | null {
  if (!isSignedBy(list.signed, issuer.publicKey)) return 'a revocation list is not signed by its authority';
  if (list.thisUpdate < certificate.notBefore)
    return 'a revocation list is older than the certificate that it should cover';
  if (at < list.thisUpdate || list.nextUpdate < at) {
    return `a revocation list is in force from ${text(list.thisUpdate)} to ${text(list.nextUpdate)} and not at ${text(at)}`;
  }
  const revokedAt = list.revoked.get(certificate.serial.toString('hex'));
  return revokedAt ? `a certificate was revoked at ${text(revokedAt)}` : null;
}

function text(when: Date): string {
  return when.toISOString().replace('.000Z', 'Z');
}
