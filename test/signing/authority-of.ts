import { type KeyObject, randomBytes } from 'node:crypto';
import {
  type Authority,
  type AuthorityRequest,
  createAuthority,
  createAuthorityFor,
} from '../../src/signing/authority.ts';
import type { CertificationFiles } from '../../src/signing/certification.ts';
import { fileSigner, type SignerFiles } from '../../src/signing/file-signer.ts';
import type { Signer } from '../../src/signing/signer.ts';

/** When the test authorities begin. */
export const NOW = new Date('2026-11-20T10:00:00Z');

const REQUEST: AuthorityRequest = {
  organization: 'Example Health Ltd',
  now: NOW,
  kind: 'ec-p256',
  random: randomBytes,
};

/** A new authority of an invented organization. */
export function authorityOf(over: Partial<AuthorityRequest> = {}): Promise<Authority> {
  return createAuthority({ ...REQUEST, ...over });
}

/** A new authority whose signer keeps its private key to itself. */
export function authorityForKey(
  key: KeyObject,
  over: Partial<AuthorityRequest> = {},
): Promise<Authority<null>> {
  return createAuthorityFor(key, { ...REQUEST, ...over });
}

/** The files of the signer as the configuration would read them. */
export function filesOf(authority: Authority): SignerFiles {
  return { keyPem: authority.signer.keyPem, ...certificationOf(authority) };
}

/** The files of the signer but for its key. */
export function certificationOf({ signer, root, crlPem }: Authority<string | null>): CertificationFiles {
  return { certificatePem: signer.certificatePem, chainPem: root.certificatePem, crlPem };
}

/** The signer of an authority at the start of its validity. */
export function signerOf(authority: Authority, at = NOW): Signer {
  return fileSigner(filesOf(authority), at);
}
