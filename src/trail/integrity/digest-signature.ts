import { verify } from 'node:crypto';
import { at, instant, type Period } from '../../core/period.ts';
import type { DigestContent } from './digest-content.ts';
import type { Fault } from './finding.ts';
import type { KeyRing } from './key-ring.ts';

const ALGORITHM = 'SHA256withRSA';
const GENERATED = 'backfill-generation-timestamp';
const HOUR = 3_600_000;

/**
 * Checks algorithms, key and signature of a digest.
 *
 * @param given.hash SHA-256 of the uncompressed bytes, hexadecimal
 * @param given.metadata of the object in S3
 * @source https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-digest-validation-custom-validation.html
 */
export async function signatureFaults(given: {
  readonly digest: DigestContent;
  readonly isBackfill: boolean;
  readonly hash: string;
  readonly metadata: Readonly<Record<string, string>>;
  readonly keys: KeyRing;
}): Promise<readonly Fault[]> {
  const { digest, isBackfill, metadata } = given;
  const { signature, 'signature-algorithm': algorithm = null, [GENERATED]: generated = null } = metadata;
  const refused = [digest.digestSignatureAlgorithm, algorithm]
    .filter((one) => one !== ALGORITHM)
    .map((found): Fault => ({ code: 'ALGORITHM_REFUSED', expected: ALGORITHM, found }));
  if (isBackfill && (generated === null || Number.isNaN(Date.parse(generated)))) {
    return [...refused, { code: 'BACKFILL_TIME_MISSING', expected: GENERATED, found: generated }];
  }
  if (!signature) return [...refused, { code: 'SIGNATURE_MISSING', expected: 'signature', found: null }];
  const time = signingTime(digest.digestEndTime, isBackfill ? generated : null);
  const { key, fault } = await given.keys.find(digest.digestPublicKeyFingerprint, time);
  if (fault) return [...refused, fault];
  const signed = Buffer.from(
    [
      digest.digestEndTime,
      `${digest.digestS3Bucket}/${digest.digestS3Object}`,
      given.hash,
      digest.previousDigestSignature ?? 'null',
    ].join('\n'),
  );
  const isHex = /^(?:[0-9a-f]{2})+$/i.test(signature);
  if (isHex && verify('RSA-SHA256', signed, key, Buffer.from(signature, 'hex'))) return refused;
  const expected = `a signature of ${given.hash}`;
  return [...refused, { code: 'SIGNATURE_INVALID', expected, found: signature.slice(0, 64) }];
}

/** A digest is signed when it is delivered, up to two hours after its end; one written later says when. */
function signingTime(end: string, generated: string | null): Period {
  if (generated === null) return { from: end, to: instant(at(end) + 2 * HOUR) };
  return { from: instant(at(generated) - HOUR), to: instant(at(generated) + HOUR) };
}
