import { randomBytes } from 'node:crypto';
import type { Signer, Timestamp } from '../signing/signer.ts';
import { readCertificationFiles, readSignerFiles } from './signer-files.ts';
import type { SignerPlace } from './signer-place.ts';
import { readTimestampAuthority, type TimestampConfig } from './timestamp.ts';

/**
 * The signer of a configuration, ready to sign.
 *
 * @param timestamp - who states the times of its signatures; null for nobody. It is not asked before the first one
 * @param at - the time at which it is going to sign
 * @throws SIGNER_INVALID, CREDENTIALS_REJECTED, UNREACHABLE as `fileSigner` and `kmsSigner` do
 * @throws CONFIG_INVALID when the certificates of the authority cannot be read
 */
export async function openSigner(
  place: SignerPlace,
  timestamp: TimestampConfig | null,
  at: Date,
): Promise<Signer> {
  const signer = await signerAt(place, at);
  return { ...signer, timestamp: timestamp && (await timestampsOf(timestamp)) };
}

async function signerAt(place: SignerPlace, at: Date): Promise<Signer> {
  // Each with what it needs alone: the client of KMS takes a while to load.
  if (place.kind === 'file') {
    const { fileSigner } = await import('../signing/file-signer.ts');
    return fileSigner(await readSignerFiles(place.folder), at);
  }
  const { kmsSigner } = await import('../signing/kms-signer.ts');
  return kmsSigner(place.key, await readCertificationFiles(place.folder), { at });
}

async function timestampsOf(config: TimestampConfig): Promise<Timestamp> {
  const { timestampsBy } = await import('../signing/timestamp.ts');
  return timestampsBy(await readTimestampAuthority(config), { random: randomBytes });
}
