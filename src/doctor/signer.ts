import { openSigner } from '../config/open-signer.ts';
import type { SignerPlace } from '../config/signer-place.ts';
import { readTimestampAuthority, type TimestampConfig } from '../config/timestamp.ts';
import { instant } from '../core/period.ts';
import { readCertificate, readRevocationList } from '../signing/x509.ts';
import { expectedFailure, failed, type Line, linesOf } from './line.ts';

/**
 * Makes the signer as a run does, and signs nothing: files, chain, validity now, revocation; of a key in AWS KMS also
 * whether it is enabled, fits the certificate, and may be used.
 */
export async function examineSigner(place: SignerPlace, now: Date): Promise<readonly Line[]> {
  const subject = place.kind === 'kms' ? place.key.arn : place.folder;
  try {
    const { certificate, crls } = await openSigner(place, null, now);
    const ends = [
      readCertificate(certificate).notAfter,
      ...crls.map((crl) => readRevocationList(crl).nextUpdate),
    ];
    const first = new Date(Math.min(...ends.map((end) => end.getTime())));
    const found = `It can sign; certificate and revocation list are in force until ${instant(first)}.`;
    return linesOf('signer', subject, { outcome: 'ok', found });
  } catch (error) {
    return linesOf('signer', subject, failed(expectedFailure(error)));
  }
}

/** Reads what is needed to judge the answers of a time-stamping authority, and does not ask it. */
export async function examineTimestamps(timestamp: TimestampConfig | null): Promise<readonly Line[]> {
  if (timestamp === null) return [];
  try {
    const { certificates } = await readTimestampAuthority(timestamp);
    const known =
      certificates.length === 0
        ? 'No root is given for it'
        : `Certificates of it that are given: ${certificates.length}`;
    return linesOf('signer', timestamp.url, {
      outcome: 'untested',
      found: `${known}. It is asked for the time when a pack is signed, and not before.`,
    });
  } catch (error) {
    return linesOf('signer', timestamp.url, failed(expectedFailure(error)));
  }
}
