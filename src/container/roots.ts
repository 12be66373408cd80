import { fromPem } from '../signing/pem.ts';
import { type Certificate, readCertificate } from '../signing/x509.ts';

/**
 * The certificates of a file in PEM form, which may hold several, or in DER.
 *
 * @throws SIGNATURE_INVALID, SIGNER_INVALID when it holds none
 */
export function readRoots(bytes: Buffer): Certificate[] {
  const text = bytes.toString('latin1');
  return (text.includes('-----BEGIN') ? fromPem('CERTIFICATE', text) : [bytes]).map(readCertificate);
}
