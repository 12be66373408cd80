import type { Signer } from '../signing/signer.ts';
import { readCertificationFiles, readSignerFiles } from './signer-files.ts';
import type { SignerPlace } from './signer-place.ts';

/**
 * The signer of a configuration, ready to sign.
 *
 * @param at - the time at which it is going to sign
 * @throws SIGNER_INVALID, CREDENTIALS_REJECTED, UNREACHABLE as `fileSigner` and `kmsSigner` do
 */
export async function openSigner(place: SignerPlace, at: Date): Promise<Signer> {
  // Each with what it needs alone: the client of KMS takes a while to load.
  if (place.kind === 'file') {
    const { fileSigner } = await import('../signing/file-signer.ts');
    return fileSigner(await readSignerFiles(place.folder), at);
  }
  const { kmsSigner } = await import('../signing/kms-signer.ts');
  return kmsSigner(place.key, await readCertificationFiles(place.folder), { at });
}
