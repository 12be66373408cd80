import { ExhibitError } from '../core/errors.ts';
import { fromPem } from './pem.ts';
import { profileFault } from './profile.ts';
import { findPath, isIssuedBy, pathFault, revocationFault } from './trust.ts';
import { type Certificate, type RevocationList, readCertificate, readRevocationList } from './x509.ts';

/** The files that go with the key of a signer, as text in PEM form. */
export interface CertificationFiles {
  readonly certificatePem: string;
  /** The certificates above it, issuer first, root last. */
  readonly chainPem: string;
  /** One revocation list per authority in the chain. */
  readonly crlPem: string;
}

/** A certificate that may sign packs, with all that shows it. */
export interface Certification {
  readonly certificate: Certificate;
  readonly chain: readonly Certificate[];
  readonly crls: readonly RevocationList[];
}

/**
 * Reads what goes with the key of a signer, wherever the key is.
 *
 * @param at - the time at which it is going to sign
 * @throws SIGNER_INVALID when a file can not be read, the certificate is not meant for signing documents, issued by
 *   itself or not valid then, the chain does not lead to a root, or the revocation list of an authority is missing, not
 *   yet or no longer in force, or names a certificate of the chain
 */
export function readCertification(files: CertificationFiles, at: Date): Certification {
  const { certificate, chain, crls } = readAll(files);
  const profile = profileFault(certificate);
  if (profile) throw unusable(`its certificate can not sign packs: ${profile}`);

  if (isIssuedBy(certificate, certificate))
    throw unusable('it issued its certificate itself, so that nobody else stands behind it');
  const roots = chain.filter((candidate) => isIssuedBy(candidate, candidate));
  const path = findPath(certificate, chain, roots);
  if (!path) throw unusable('its chain does not lead from its certificate to a root');
  const fault = pathFault(path, at) ?? revocationFault(path, crls, at);
  if (fault) throw unusable(fault);
  return { certificate, chain, crls };
}

function readAll(files: CertificationFiles): Certification {
  try {
    const [certificate, ...more] = fromPem('CERTIFICATE', files.certificatePem).map(readCertificate);
    if (!certificate || more.length > 0) throw unusable('its certificate file must hold one certificate');
    return {
      certificate,
      chain: fromPem('CERTIFICATE', files.chainPem).map(readCertificate),
      crls: fromPem('X509 CRL', files.crlPem).map(readRevocationList),
    };
  } catch (cause) {
    if (cause instanceof ExhibitError && cause.code === 'SIGNER_INVALID') throw cause;
    throw unusable('its certificates or revocation lists can not be read', cause);
  }
}

/** The error of a signer that can not be used, for this reason: a part of a sentence. */
export function unusable(why: string, cause?: unknown): ExhibitError {
  return new ExhibitError('SIGNER_INVALID', `The signer can not be used: ${why}.`, { cause });
}
