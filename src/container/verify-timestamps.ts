import { distinguishedText } from '../signing/distinguished-text.ts';
import { pathOfStamp, type ReadTimestamp, readTimestamp } from '../signing/timestamp-reader.ts';
import { pathFault } from '../signing/trust.ts';
import { readRoots } from './roots.ts';
import { TIMESTAMP_STEPS as STEPS } from './steps.ts';
import { failed, type Verification } from './verification.ts';

/** A signature that was found to hold, and the token of its time stamp. */
export interface Stamped {
  /** Of what, for people: "the report". */
  readonly of: string;
  readonly value: Buffer;
  readonly timestamp: Buffer | null;
}

/** The signatures of a pack, and whom the reader trusts about times. */
export interface TimestampRequest {
  readonly signatures: readonly Stamped[];
  /** The time that the signer claims; null when that could not be read. */
  readonly claimed: Date | null;
  readonly roots: readonly Buffer[];
  readonly at: Date | null;
}

/** Clocks of signer and authority may differ by so much. */
const MOST_SKEW_MS = 5 * 60_000;

/**
 * Adds the steps about time stamps, when there is one. All signatures have to have one then: a stamp that somebody took
 * away shows as one that is missing.
 *
 * @returns the time at which all signatures existed, when somebody trusted says so; else null
 */
export function verifyTimestamps(
  verification: Verification,
  { signatures, claimed, roots, at }: TimestampRequest,
): Date | null {
  if (signatures.every(({ timestamp }) => timestamp === null)) return null;
  const stamps = verification.run(STEPS.stamps, claimed, (time) => {
    const read = signatures.map(readStamp);
    const early = read.find((stamp) => stamp.time.getTime() < time.getTime() - MOST_SKEW_MS);
    if (early)
      throw failed(`The signer claims a later time than the authority states (${instantOf(early)}).`);
    return {
      value: read,
      detail: `${signatures.map(({ of }, index) => `${of} at ${instantOf(read[index])}`).join(', ')}.`,
    };
  });
  if (stamps && roots.length === 0) {
    const why = `The time is stated by ${namesOf(stamps)}, and you named nobody whom you trust about times (--trust-timestamps).`;
    verification.skip(STEPS.trust, why);
    return null;
  }
  return verification.run(STEPS.trust, stamps, (read) => {
    const anchors = roots.flatMap(readRoots);
    for (const stamp of read) {
      const { time } = stamp;
      const path = pathOfStamp(stamp, anchors);
      if (!path) throw failed(`The time is stated by ${namesOf(read)}, whom you do not trust about times.`);
      const times = at && at > time ? [time, at] : [time];
      const fault = times
        .map((when) => pathFault(path, when, 'the time stamp'))
        .find((found) => found !== null);
      if (fault) throw failed(`The authority of the time can not be trusted: ${fault}.`);
    }
    const detail = `The time is stated by ${namesOf(read)}, whom you trust. Whether it was revoked was not checked.`;
    return { detail, value: new Date(Math.max(...read.map(({ time }) => time.getTime()))) };
  });
}

function readStamp({ of, value, timestamp }: Stamped): ReadTimestamp {
  if (!timestamp) throw failed(`The signature of ${of} has no time stamp, and another one has.`);
  return readTimestamp(timestamp, value);
}

function instantOf(stamp: ReadTimestamp | undefined): string {
  return stamp?.time.toISOString().replace('.000Z', 'Z') ?? '';
}

function namesOf(stamps: readonly ReadTimestamp[]): string {
  return [...new Set(stamps.map(({ chain: [authority] }) => distinguishedText(authority.subject)))].join(
    ' and ',
  );
}
