import type { Period } from '../../core/period.ts';
import type { StoredName, TrailPlace } from './source.ts';

/**
 * What a validation can find. `invalid` contradicts what was signed, `gap` is time or an object without proof, and a
 * `note` takes nothing away from the proof.
 */
const KINDS = {
  NO_DIGESTS: ['gap', 'There is no digest of this account and region in the period.'],
  PERIOD_START_NOT_COVERED: ['gap', 'The oldest digest begins after the period does.'],
  PERIOD_END_NOT_COVERED: ['gap', 'The newest digest ends before the period does.'],
  PERIOD_END_NOT_YET_WRITTEN: ['gap', 'The last digests of the period are not yet written.'],
  TIME_NOT_COVERED: ['gap', 'No digest covers this time.'],
  DIGEST_MISSING: ['invalid', 'The next digest names a digest that is not there.'],
  DIGEST_UNREADABLE: ['gap', 'The digest could not be read.'],
  DIGEST_DAMAGED: ['invalid', 'The digest is not exactly one gzip file.'],
  DIGEST_MALFORMED: ['invalid', 'The digest lacks a field or has a value that no digest has.'],
  DIGEST_MISNAMED: ['invalid', 'An object among the digests is not named as a digest of its folder.'],
  DIGEST_MOVED: ['invalid', 'The digest was moved from where it was written.'],
  DIGEST_NAME_MISMATCH: ['invalid', 'The name of the digest does not fit its content.'],
  DIGEST_UNLINKED: ['invalid', 'The chain passes over this digest: no later one names it.'],
  SIGNATURE_MISSING: ['invalid', 'The digest has no signature.'],
  SIGNATURE_INVALID: ['invalid', 'The signature of the digest does not hold.'],
  BACKFILL_TIME_MISSING: ['invalid', 'A digest written later does not say when.'],
  ALGORITHM_REFUSED: ['invalid', 'An algorithm other than the one that CloudTrail uses is named.'],
  KEY_UNKNOWN: ['invalid', 'The key that signed the digest is not among the published keys of the region.'],
  KEY_INVALID: ['invalid', 'The published key does not fit its fingerprint or is no RSA key.'],
  KEY_NOT_VALID_THEN: ['invalid', 'The key was not valid when the digest was signed.'],
  PREVIOUS_HASH_MISMATCH: [
    'invalid',
    'The previous digest is not the one that was there when this one was written.',
  ],
  PREVIOUS_SIGNATURE_MISMATCH: [
    'invalid',
    'The previous digest carries another signature than when this one was written.',
  ],
  TIMES_NOT_CONTIGUOUS: ['gap', 'The digest does not begin where the previous one ends.'],
  DIGESTS_OVERLAP: ['invalid', 'The digest begins before the previous one ends.'],
  CHAIN_RESTARTED: ['gap', 'A new chain begins: the trail was stopped, deleted or changed.'],
  LOG_MISSING: ['invalid', 'A log file that a digest lists is not there.'],
  LOG_UNREADABLE: ['gap', 'The log file could not be read.'],
  LOG_DAMAGED: ['invalid', 'The log file is not exactly one gzip file.'],
  LOG_HASH_MISMATCH: ['invalid', 'The content of the log file was changed after it was delivered.'],
  LOG_UNLISTED: ['invalid', 'No digest lists this file in the folders of the log.'],
  LOG_NOT_YET_LISTED: ['gap', 'The file may belong to the next digest, which is not there.'],
  LOG_LISTED_TWICE: ['invalid', 'The log file is listed more than once.'],
  LOG_MISPLACED: ['invalid', 'The digest lists a log file of another account or region.'],
  PREVIOUS_NOT_KEPT: [
    'note',
    'The digest before the period is not there any more; the chain is not followed further.',
  ],
  BACKFILLED: ['note', 'Digests that were written later cover this time.'],
  DIGEST_BESIDE_PERIOD: [
    'note',
    'A digest just outside the period is not sound; the period does not rest on it.',
  ],
} as const satisfies Readonly<Record<string, readonly [Severity, string]>>;

/** How much a finding says. */
export type Severity = 'invalid' | 'gap' | 'note';

/** Every code of a finding. */
export type FindingCode = keyof typeof KINDS;

/** One thing that a validation found. */
export interface Finding extends TrailPlace {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** The object that it is about; null when it is about a time. */
  readonly bucket: string | null;
  readonly key: string | null;
  /** The time that is not proven because of it; for a note, the time that it is about. */
  readonly at: Period;
  readonly expected: string | null;
  readonly found: string | null;
  readonly text: string;
}

/** Something that is wrong with one object, before it is known what it takes away from the proof. */
export interface Fault {
  readonly code: FindingCode;
  readonly expected: string | null;
  readonly found: string | null;
}

/** What a finding adds to its code. */
export interface FindingDetails {
  readonly place: TrailPlace;
  readonly at: Period;
  readonly object?: StoredName | null;
  readonly expected?: string | null;
  readonly found?: string | null;
}

/** A finding with the severity and text of its code. */
export function finding(code: FindingCode, details: FindingDetails): Finding {
  const [severity, text] = KINDS[code];
  const { place, at, object = null, expected = null, found = null } = details;
  return {
    code,
    severity,
    account: place.account,
    region: place.region,
    bucket: object?.bucket ?? null,
    key: object?.key ?? null,
    at,
    expected,
    found,
    text,
  };
}
