import { OID } from './oids.ts';
import { authorityDepth, type Certificate, hasKeyUsage, purposesOf } from './x509.ts';

const PURPOSES = [
  OID.documentSigning,
  OID.emailProtection,
  OID.microsoftDocumentSigning,
  OID.adobeDocumentSigning,
].map((purpose) => purpose.toString('hex'));

/**
 * Why a certificate may not sign packs, or null when it may: one that signs documents, commits its holder, and is no
 * authority. Its key is RSA of 2048 bits or more, or P-256.
 *
 * @source RFC 5280, sections 4.2.1.3 and 4.2.1.12; RFC 9336 (document signing)
 */
export function profileFault(certificate: Certificate): string | null {
  if (!hasKeyUsage(certificate, 0) || !hasKeyUsage(certificate, 1)) {
    return 'its key usage lacks digitalSignature or nonRepudiation';
  }
  const purposes = purposesOf(certificate);
  if (!purposes?.some((purpose) => PURPOSES.includes(purpose)))
    return 'its purposes do not include signing documents';
  if (authorityDepth(certificate) !== null) return 'it is the certificate of an authority';
  if ((certificate.publicKey.asymmetricKeyDetails?.namedCurve ?? 'prime256v1') !== 'prime256v1')
    return 'its curve is not P-256';
  return keyFault(certificate) ?? unknownCriticalFault(certificate);
}

/**
 * Why a certificate may not state times, or null when it may: that is its one purpose, stated as critical, and it is
 * no authority.
 *
 * @source RFC 3161, section 2.3
 */
export function timestampingFault(certificate: Certificate): string | null {
  const purposes = purposesOf(certificate);
  const isCritical = certificate.extensions.get(OID.extendedKeyUsage.toString('hex'))?.critical === true;
  if (!isCritical || purposes?.length !== 1 || purposes[0] !== OID.timestamping.toString('hex'))
    return 'its one purpose, stated as critical, is not to state times';
  if (authorityDepth(certificate) !== null) return 'it is the certificate of an authority';
  if (
    certificate.extensions.has(OID.keyUsage.toString('hex')) &&
    !hasKeyUsage(certificate, 0) &&
    !hasKeyUsage(certificate, 1)
  ) {
    return 'its key usage has neither digitalSignature nor nonRepudiation';
  }
  return keyFault(certificate) ?? unknownCriticalFault(certificate);
}

const CURVES: ReadonlySet<string> = new Set(['prime256v1', 'secp384r1', 'secp521r1']);

/** Why the key of a certificate is too weak or of a sort that is not supported, or null. */
export function keyFault({ publicKey }: Certificate): string | null {
  const { modulusLength = 0, namedCurve } = publicKey.asymmetricKeyDetails ?? {};
  if (publicKey.asymmetricKeyType === 'rsa')
    return modulusLength >= 2048 ? null : 'its RSA key is shorter than 2048 bits';
  if (publicKey.asymmetricKeyType === 'ec')
    return CURVES.has(namedCurve ?? '') ? null : 'its curve is none of P-256, P-384 and P-521';
  return 'its key is neither RSA nor ECDSA';
}

const UNDERSTOOD = [OID.basicConstraints, OID.keyUsage, OID.extendedKeyUsage].map((type) =>
  type.toString('hex'),
);

/** Names the first critical extension that is not understood here, as RFC 5280, section 4.2 demands; or null. */
export function unknownCriticalFault(certificate: Certificate): string | null {
  const unknown = [...certificate.extensions].find(
    ([type, { critical }]) => critical && !UNDERSTOOD.includes(type),
  );
  return unknown ? 'it has a critical extension that is not understood' : null;
}
