import { randomBytes } from 'node:crypto';
import { type Authority, type AuthorityRequest, createAuthority } from '../../src/signing/authority.ts';
import { fileSigner, type SignerFiles } from '../../src/signing/file-signer.ts';
import type { Signer } from '../../src/signing/signer.ts';

/** When the test authorities begin. */
export const NOW = new Date('2026-11-20T10:00:00Z');

/** A new authority of an invented organization. */
export function authorityOf(over: Partial<AuthorityRequest> = {}): Promise<Authority> {
  return createAuthority({
    organization: 'Example Health Ltd',
    now: NOW,
    kind: 'ec-p256',
    random: randomBytes,
    ...over,
  });
}

/** The files of the signer as the configuration would read them. */
export function filesOf({ signer, root, crlPem }: Authority): SignerFiles {
  return {
    keyPem: signer.keyPem,
    certificatePem: signer.certificatePem,
    chainPem: root.certificatePem,
    crlPem,
  };
}

/** The signer of an authority at the start of its validity. */
export function signerOf(authority: Authority, at = NOW): Signer {
  return fileSigner(filesOf(authority), at);
}
