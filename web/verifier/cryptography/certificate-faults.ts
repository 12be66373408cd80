import { readAsn1, tagged } from './asn1.ts';
import type { Certificate } from './certificate.ts';
import { DOCUMENT_PURPOSES, NAMED } from './names.ts';

const UNDERSTOOD: readonly string[] = [NAMED.basicConstraints, NAMED.keyUsage, NAMED.extendedKeyUsage];

/** Why a certificate may not sign packs, or null. */
export function signerFault(certificate: Certificate): string | null {
  if (!hasUsage(certificate, 0) || !hasUsage(certificate, 1))
    return 'its key usage lacks digitalSignature or nonRepudiation';
  if (!purposesOf(certificate)?.some((purpose) => DOCUMENT_PURPOSES.includes(purpose)))
    return 'its purposes do not include signing documents';
  if (depthOf(certificate) !== null) return 'it is the certificate of an authority';
  if (certificate.key.kind === 'ec' && certificate.key.curve !== 'P-256') return 'its curve is not P-256';
  return keyFault(certificate) ?? criticalFault(certificate);
}

/** Why a certificate may not state times, or null. */
export function timestampingFault(certificate: Certificate): string | null {
  const isCritical = certificate.extensions.get(NAMED.extendedKeyUsage)?.critical === true;
  if (!isCritical || purposesOf(certificate)?.join() !== NAMED.timestamping)
    return 'its one purpose, stated as critical, is not to state times';
  if (depthOf(certificate) !== null) return 'it is the certificate of an authority';
  const isLimited = certificate.extensions.has(NAMED.keyUsage);
  if (isLimited && !hasUsage(certificate, 0) && !hasUsage(certificate, 1))
    return 'its key usage has neither digitalSignature nor nonRepudiation';
  return keyFault(certificate) ?? criticalFault(certificate);
}

/** Why the key of a certificate is too weak or of a sort that is not supported, or null. */
export function keyFault({ key }: Certificate): string | null {
  if (key.kind === 'rsa') return key.bits >= 2048 ? null : 'its RSA key is shorter than 2048 bits';
  if (key.kind === 'ec') return key.curve === null ? 'its curve is none of P-256, P-384 and P-521' : null;
  return 'its key is neither RSA nor ECDSA';
}

/** Says that there is a critical extension that is not understood here, or null. */
export function criticalFault({ extensions }: Certificate): string | null {
  const unknown = [...extensions].some(([type, { critical }]) => critical && !UNDERSTOOD.includes(type));
  return unknown ? 'it has a critical extension that is not understood' : null;
}

function purposesOf({ extensions }: Certificate): readonly string[] | null {
  const extension = extensions.get(NAMED.extendedKeyUsage);
  return extension ? readAsn1(extension.value).children.map(({ raw }) => raw.toString('hex')) : null;
}

/** Bits of the key usage from the left: 0 digitalSignature, 1 nonRepudiation, 5 keyCertSign, 6 cRLSign. */
export function hasUsage({ extensions }: Certificate, bit: number): boolean {
  const extension = extensions.get(NAMED.keyUsage);
  if (!extension) return false;
  const usage = tagged(readAsn1(extension.value), 0x03, 'the key usage').content[1] ?? 0;
  return (usage & (0x80 >> bit)) !== 0;
}

/** Null for a certificate that is no authority, else how many authorities may follow below it. */
export function depthOf({ extensions }: Certificate): number | null {
  const extension = extensions.get(NAMED.basicConstraints);
  if (!extension) return null;
  const [isAuthority, depth] = readAsn1(extension.value).children;
  if (isAuthority?.tag !== 0x01 || isAuthority.content[0] === 0) return null;
  return depth
    ? Number(BigInt(`0x${tagged(depth, 0x02, 'the path length').content.toString('hex')}`))
    : Infinity;
}
