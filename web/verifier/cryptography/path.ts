import { failed } from '../../../src/container/verification.ts';
import { tagged, timeOf } from './asn1.ts';
import {
  type Certificate,
  extensionsIn,
  isIssuedBy,
  isSignedBy,
  readSigned,
  type SignedPart,
  sameAlgorithm,
} from './certificate.ts';
import { criticalFault, depthOf, hasUsage, keyFault } from './certificate-faults.ts';

const LONGEST_PATH = 5;

/** The certificates from the first up to one of the given anchors, which comes last; null when no path leads there. */
export async function findPath(
  leaf: Certificate,
  between: readonly Certificate[],
  anchors: readonly Certificate[],
): Promise<Certificate[] | null> {
  const path = [leaf];
  for (let last = leaf; path.length < LONGEST_PATH; ) {
    const anchor = await issuerOf(last, anchors);
    if (anchor) return [...path, anchor];
    const next = await issuerOf(
      last,
      between.filter((one) => !path.includes(one)),
    );
    if (!next) return null;
    path.push(next);
    last = next;
  }
  return null;
}

/** The first of these that issued the certificate; undefined when none did. */
export async function issuerOf(
  certificate: Certificate,
  given: readonly Certificate[],
): Promise<Certificate | undefined> {
  for (const candidate of given) if (await isIssuedBy(certificate, candidate)) return candidate;
  return undefined;
}

/** Why a path can not be relied on at this time, or null. */
export function pathFault(path: readonly Certificate[], at: Date, who = 'the signer'): string | null {
  for (const [index, certificate] of path.entries()) {
    const which = index === 0 ? `the certificate of ${who}` : `the authority ${index} above ${who}`;
    if (at < certificate.notBefore || certificate.notAfter < at)
      return `${which} is valid from ${textOf(certificate.notBefore)} to ${textOf(certificate.notAfter)} and not at ${textOf(at)}`;
    const fault = keyFault(certificate) ?? criticalFault(certificate);
    if (fault) return `${which} can not be relied on: ${fault}`;
    if (index > 0 && (!hasUsage(certificate, 5) || (depthOf(certificate) ?? -1) < index - 1))
      return `${which} may not issue certificates`;
  }
  return null;
}

/** A revocation list; serial numbers in hexadecimal DER. */
export interface RevocationList {
  readonly issuer: string;
  readonly thisUpdate: Date;
  readonly nextUpdate: Date;
  readonly revoked: ReadonlyMap<string, Date>;
  readonly signed: SignedPart;
}

/** Reads a version 2 revocation list over all certificates of its issuer. @throws SIGNATURE_INVALID, PACK_INVALID otherwise */
export function readRevocationList(der: Buffer): RevocationList {
  const { content, signed } = readSigned(der, 'a revocation list');
  const [version, algorithm, issuer, thisUpdate, nextUpdate, ...rest] = content.children;
  tagged(version, 0x02, 'the version of a revocation list');
  sameAlgorithm(algorithm, signed);
  const extensions = extensionsIn(rest.find(({ tag }) => tag === 0xa0));
  if ([...extensions.values()].some(({ critical }) => critical))
    throw failed('A revocation list covers only a part, which is not understood here.');
  const entries = rest.find(({ tag }) => tag === 0x30)?.children ?? [];
  return {
    issuer: tagged(issuer, 0x30, 'the issuer of a revocation list').raw.toString('hex'),
    thisUpdate: timeOf(thisUpdate, 'the start of a revocation list'),
    nextUpdate: timeOf(nextUpdate, 'the end of a revocation list'),
    revoked: new Map(
      entries.map((entry) => {
        const [serial, at] = tagged(entry, 0x30, 'a revoked certificate').children;
        return [
          tagged(serial, 0x02, 'a revoked serial number').raw.toString('hex'),
          timeOf(at, 'a revocation'),
        ];
      }),
    ),
    signed,
  };
}

/** Why revocation is not ruled out at this time, or null. */
export async function revocationFault(
  path: readonly Certificate[],
  lists: readonly RevocationList[],
  at: Date,
): Promise<string | null> {
  for (const [index, issuer] of path.slice(1).entries()) {
    const certificate = path[index];
    if (!certificate) return 'the path has no signer';
    const which = `the authority ${index + 1} above the signer`;
    const own = lists.filter((list) => list.issuer === issuer.subject);
    if (own.length === 0) return `the revocation list of ${which} is missing`;
    if (!hasUsage(issuer, 6)) return `${which} may not sign revocation lists`;
    for (const list of own) {
      const fault = await listFault(list, { certificate, issuer, at });
      if (fault) return fault;
    }
  }
  return null;
}

async function listFault(
  list: RevocationList,
  { certificate, issuer, at }: { certificate: Certificate; issuer: Certificate; at: Date },
): Promise<string | null> {
  if (!(await isSignedBy(list.signed, issuer))) return 'a revocation list is not signed by its authority';
  if (list.thisUpdate < certificate.notBefore)
    return 'a revocation list is older than the certificate that it should cover';
  if (at < list.thisUpdate || list.nextUpdate < at)
    return `a revocation list is in force from ${textOf(list.thisUpdate)} to ${textOf(list.nextUpdate)} and not at ${textOf(at)}`;
  const revokedAt = list.revoked.get(certificate.serial);
  return revokedAt ? `a certificate was revoked at ${textOf(revokedAt)}` : null;
}

function textOf(when: Date): string {
  return when.toISOString().replace('.000Z', 'Z');
}
