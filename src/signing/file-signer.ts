import { createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto';
import { type CertificationFiles, readCertification, unusable } from './certification.ts';
import { algorithmOf } from './issue.ts';
import type { Signer } from './signer.ts';

/** The files of a signer, as text in PEM form. */
export interface SignerFiles extends CertificationFiles {
  readonly keyPem: string;
}

/**
 * A signer whose private key is at hand.
 *
 * @param at - the time at which it is going to sign
 * @throws SIGNER_INVALID when the key can not be read, key and certificate do not belong together, or the certificate
 *   can not be used as `readCertification` says
 */
export function fileSigner(files: SignerFiles, at: Date): Signer {
  const key = readKey(files.keyPem);
  const { certificate, chain, crls } = readCertification(files, at);
  if (!createPublicKey(key).equals(certificate.publicKey)) {
    throw unusable('its key and its certificate do not belong together');
  }
  return {
    algorithm: algorithmOf(key),
    certificate: certificate.der,
    chain: chain.map(({ der }) => der),
    crls: crls.map(({ der }) => der),
    timestamp: null,
    sign: async (toBeSigned) => sign('sha256', toBeSigned, key),
  };
}

function readKey(pem: string): KeyObject {
  try {
    return createPrivateKey(pem);
  } catch (cause) {
    throw unusable('its key can not be read', cause);
  }
}
