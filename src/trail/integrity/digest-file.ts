import { digestOf, hexOf } from '../../core/digest.ts';
import { at, instant, type Period } from '../../core/period.ts';
import { gunzipExact } from '../gzip.ts';
import { type DigestContent, type ListedLog, type PreviousLink, parseDigest } from './digest-content.ts';
import { type DigestName, readDigestName } from './digest-name.ts';
import { signatureFaults } from './digest-signature.ts';
import { type Fault, type Finding, type FindingCode, finding } from './finding.ts';
import type { KeyRing } from './key-ring.ts';
import type { DigestSource, StoredName } from './source.ts';

/** A digest after it was checked by itself. */
export interface DigestFile {
  readonly object: StoredName;
  readonly name: DigestName;
  /** What it covers. When that cannot be relied on, the hour before the time in its name. */
  readonly period: Period;
  /** SHA-256 of the uncompressed bytes, hexadecimal; null when there are none. */
  readonly hash: string | null;
  /** The signature in the metadata, hexadecimal; null when there is none. */
  readonly signature: string | null;
  readonly previous: PreviousLink | null;
  readonly logs: readonly ListedLog[];
  /** True when nothing was found: what it says may be relied on. */
  readonly isSound: boolean;
  readonly findings: readonly Finding[];
}

const HOUR = 3_600_000;
const SIZE_LIMIT = 200 * 1024 * 1024;

/**
 * Reads a digest and checks all that can be checked without its neighbours: gzip, fields, location, name,
 * algorithms, key and signature.
 */
export async function openDigest(
  object: StoredName,
  name: DigestName,
  context: { readonly source: DigestSource; readonly keys: KeyRing },
): Promise<DigestFile> {
  const hour = { from: instant(at(name.end) - HOUR), to: name.end };
  const empty = { object, name, period: hour, hash: null, signature: null, previous: null, logs: [] };
  const withFaults = (faults: readonly Fault[]) => ({
    isSound: faults.length === 0,
    findings: faults.map(({ code, ...rest }) => finding(code, { place: name, at: hour, object, ...rest })),
  });
  const refuse = (code: FindingCode, found: string | null): DigestFile => ({
    ...empty,
    ...withFaults([{ code, expected: null, found }]),
  });
  const read = await context.source.read(object);
  if (read.outcome === 'missing') return refuse('DIGEST_MISSING', null);
  if (read.outcome === 'unreadable') return refuse('DIGEST_UNREADABLE', read.reason);
  const { bytes, fault } = gunzipExact(read.bytes, SIZE_LIMIT);
  if (fault !== null) return refuse('DIGEST_DAMAGED', fault);
  const { digest, logs, previous, fault: wrong } = parseDigest(bytes);
  if (!digest) return refuse('DIGEST_MALFORMED', wrong);
  const hash = hexOf(digestOf(bytes));
  const { metadata } = read;
  const faults: Fault[] = [
    ...(wrong === null ? [] : [{ code: 'DIGEST_MALFORMED', expected: null, found: wrong } as const]),
    ...placeFaults({ object, name, digest }),
    ...(await signatureFaults({ digest, isBackfill: name.isBackfill, hash, metadata, keys: context.keys })),
  ];
  const stated = { from: digest.digestStartTime, to: digest.digestEndTime };
  const period = faults.length === 0 ? stated : hour;
  const signature = metadata.signature?.toLowerCase() ?? null;
  return { object, name, period, hash, signature, previous, logs, ...withFaults(faults) };
}

function placeFaults(given: {
  readonly object: StoredName;
  readonly name: DigestName;
  readonly digest: DigestContent;
}): readonly Fault[] {
  const { object, name, digest } = given;
  const faults: Fault[] = [];
  const expected = `${digest.digestS3Bucket}/${digest.digestS3Object}`;
  const found = `${object.bucket}/${object.key}`;
  if (expected !== found) faults.push({ code: 'DIGEST_MOVED', expected, found });
  const told = readDigestName(digest.digestS3Object);
  const isOwnName = told?.account === digest.awsAccountId && told.end === digest.digestEndTime;
  if (!isOwnName || told.region !== name.region || told.account !== name.account) {
    const named = `${digest.awsAccountId} until ${digest.digestEndTime}`;
    faults.push({ code: 'DIGEST_NAME_MISMATCH', expected: named, found: digest.digestS3Object });
  }
  return faults;
}
