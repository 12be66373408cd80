import { createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto';
import { ExhibitError } from '../core/errors.ts';
import { algorithmOf } from './issue.ts';
import { fromPem } from './pem.ts';
import { profileFault } from './profile.ts';
import type { Signer } from './signer.ts';
import { findPath, isIssuedBy, pathFault, revocationFault } from './trust.ts';
import { type Certificate, type RevocationList, readCertificate, readRevocationList } from './x509.ts';

/** The files of a signer, as text in PEM form. */
export interface SignerFiles {
  readonly keyPem: string;
  readonly certificatePem: string;
  /** The certificates above it, issuer first, root last. */
  readonly chainPem: string;
  /** One revocation list per authority in the chain. */
  readonly crlPem: string;
}

/**
 * A signer whose private key is at hand.
 *
 * @param at - the time at which it is going to sign
 * @throws SIGNER_INVALID when a file can not be read, key and certificate do not belong together, the certificate
 *   is not meant for signing documents or not valid then, the chain does not lead to a root, or the revocation list
 *   of an authority is missing, not yet or no longer in force, or names a certificate of the chain
 */
export function fileSigner(files: SignerFiles, at: Date): Signer {
  const { key, certificate, chain, crls } = readAll(files);
  if (!createPublicKey(key).equals(certificate.publicKey)) {
    throw invalid('its key and its certificate do not belong together');
  }
  const profile = profileFault(certificate);
  if (profile) throw invalid(`its certificate can not sign packs: ${profile}`);

  const roots = chain.filter((candidate) => isIssuedBy(candidate, candidate));
  const path = findPath(certificate, chain, roots);
  if (!path) throw invalid('its chain does not lead from its certificate to a root');
  const fault = pathFault(path, at) ?? revocationFault(path, crls, at);
  if (fault) throw invalid(fault);

  return {
    algorithm: algorithmOf(key),
    certificate: certificate.der,
    chain: chain.map(({ der }) => der),
    crls: crls.map(({ der }) => der),
    sign: async (toBeSigned) => sign('sha256', toBeSigned, key),
  };
}

interface SignerParts {
  readonly key: KeyObject;
  readonly certificate: Certificate;
  readonly chain: readonly Certificate[];
  readonly crls: readonly RevocationList[];
}

function readAll(files: SignerFiles): SignerParts {
  try {
    const [certificate, ...more] = fromPem('CERTIFICATE', files.certificatePem).map(readCertificate);
    if (!certificate || more.length > 0) throw invalid('its certificate file must hold one certificate');
    return {
      key: createPrivateKey(files.keyPem),
      certificate,
      chain: fromPem('CERTIFICATE', files.chainPem).map(readCertificate),
      crls: fromPem('X509 CRL', files.crlPem).map(readRevocationList),
    };
  } catch (cause) {
    if (cause instanceof ExhibitError && cause.code === 'SIGNER_INVALID') throw cause;
    throw invalid('its key, certificates or revocation lists can not be read', cause);
  }
}

function invalid(why: string, cause?: unknown): ExhibitError {
  return new ExhibitError('SIGNER_INVALID', `The signer can not be used: ${why}.`, { cause });
}
