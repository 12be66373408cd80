import { verify } from 'node:crypto';
import { z } from 'zod';
import { digestOf, hexOf } from '../../core/digest.ts';
import { at, instant, type Period } from '../../core/period.ts';
import { gunzipExact } from '../gzip.ts';
import { type DigestName, readDigestName } from './digest-name.ts';
import { type Finding, type FindingCode, finding } from './finding.ts';
import type { KeyRing } from './key-ring.ts';
import type { DigestSource, ObjectRead, StoredName } from './source.ts';

/** The previous digest, as a digest names it. */
export interface PreviousLink extends StoredName {
  readonly hash: string;
  readonly algorithm: string;
  readonly signature: string;
}

/** A log file, as a digest lists it. */
export interface ListedLog extends StoredName {
  readonly hash: string;
  readonly algorithm: string;
}

/** A digest after it was checked by itself. */
export interface DigestFile {
  readonly object: StoredName;
  readonly name: DigestName;
  /** What it covers; when that cannot be read, the hour before the time in its name. */
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

const ALGORITHM = 'SHA256withRSA';
const HOUR = 3_600_000;
const SIZE_LIMIT = 200 * 1024 * 1024;
const GENERATED = 'backfill-generation-timestamp';

const time = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/)
  .refine((text) => !Number.isNaN(Date.parse(text)));
const content = z.object({
  awsAccountId: z.string(),
  digestStartTime: time,
  digestEndTime: time,
  digestS3Bucket: z.string(),
  digestS3Object: z.string(),
  digestPublicKeyFingerprint: z.string(),
  digestSignatureAlgorithm: z.string(),
  previousDigestS3Bucket: z.string().nullable(),
  previousDigestS3Object: z.string().nullable(),
  previousDigestHashValue: z.string().nullable(),
  previousDigestHashAlgorithm: z.string().nullable(),
  previousDigestSignature: z.string().nullable(),
  logFiles: z.array(
    z.object({
      s3Bucket: z.string(),
      s3Object: z.string(),
      hashValue: z.string(),
      hashAlgorithm: z.string(),
    }),
  ),
});
type Content = z.infer<typeof content>;

/**
 * Reads a digest and checks all that can be checked without its neighbours: gzip, fields, location, name,
 * algorithms, key and signature.
 *
 * @source https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-validation-digest-file-structure.html
 */
export async function openDigest(
  object: StoredName,
  name: DigestName,
  context: { readonly source: DigestSource; readonly keys: KeyRing },
): Promise<DigestFile> {
  const read = await context.source.read(object);
  const hour = { from: instant(at(name.end) - HOUR), to: name.end };
  const bare = { object, name, period: hour, hash: null, signature: null, previous: null, logs: [] };
  const refuse = (code: FindingCode, found: string | null): DigestFile => ({
    ...bare,
    isSound: false,
    findings: [finding(code, { place: name, at: hour, object, found })],
  });
  if (read.outcome === 'missing') return refuse('DIGEST_MISSING', null);
  if (read.outcome === 'unreadable') return refuse('DIGEST_UNREADABLE', read.reason);
  const { bytes, fault } = gunzipExact(read.bytes, SIZE_LIMIT);
  if (fault !== null) return refuse('DIGEST_DAMAGED', fault);
  const parsed = parse(bytes);
  if (parsed.digest === null) return refuse('DIGEST_MALFORMED', parsed.fault);
  const { digest } = parsed;
  const hash = hexOf(digestOf(bytes));
  const signature = read.metadata.signature?.toLowerCase() ?? null;
  const period = { from: digest.digestStartTime, to: digest.digestEndTime };
  const findings: Finding[] = [];
  const add: Add = (code, expected, found) =>
    void findings.push(finding(code, { place: name, at: period, object, expected, found }));
  checkPlace({ object, name, digest, add });
  await checkSignature({ name, digest, hash, metadata: read.metadata, keys: context.keys, add });
  return {
    ...{ object, name, period, hash, signature },
    previous: linkOf(digest),
    logs: digest.logFiles.map((log) => ({
      bucket: log.s3Bucket,
      key: log.s3Object,
      hash: log.hashValue,
      algorithm: log.hashAlgorithm,
    })),
    isSound: findings.length === 0,
    findings,
  };
}

type Add = (code: FindingCode, expected: string | null, found: string | null) => void;

function parse(
  bytes: Uint8Array,
): { readonly digest: Content; readonly fault: null } | { readonly digest: null; readonly fault: string } {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch (cause) {
    if (cause instanceof SyntaxError || cause instanceof TypeError) return { digest: null, fault: 'no JSON' };
    throw cause;
  }
  const { data, error } = content.safeParse(json);
  if (error) return { digest: null, fault: error.issues.map((one) => one.path.join('.')).join(', ') };
  if (at(data.digestEndTime) <= at(data.digestStartTime)) {
    return { digest: null, fault: 'digestEndTime is not after digestStartTime' };
  }
  const previous = previousFields(data);
  const isWhole = previous.every((one) => one === null) || previous.every((one) => one !== null);
  return isWhole
    ? { digest: data, fault: null }
    : { digest: null, fault: 'some of the previous fields are null' };
}

const previousFields = (digest: Content): readonly (string | null)[] => [
  digest.previousDigestS3Bucket,
  digest.previousDigestS3Object,
  digest.previousDigestHashValue,
  digest.previousDigestHashAlgorithm,
  digest.previousDigestSignature,
];

function linkOf(digest: Content): PreviousLink | null {
  const [bucket, key, hash, algorithm, signature] = previousFields(digest);
  if (bucket == null || key == null || hash == null || algorithm == null || signature == null) return null;
  return { bucket, key, hash, algorithm, signature: signature.toLowerCase() };
}

function checkPlace(given: {
  readonly object: StoredName;
  readonly name: DigestName;
  readonly digest: Content;
  readonly add: Add;
}): void {
  const { object, name, digest, add } = given;
  const stated = `${digest.digestS3Bucket}/${digest.digestS3Object}`;
  const real = `${object.bucket}/${object.key}`;
  if (stated !== real) add('DIGEST_MOVED', stated, real);
  const told = readDigestName(digest.digestS3Object);
  const isNamed = told?.account === digest.awsAccountId && told.end === digest.digestEndTime;
  if (!isNamed || name.account !== told.account) {
    add('DIGEST_NAME_MISMATCH', `${digest.awsAccountId}, ${digest.digestEndTime}`, digest.digestS3Object);
  }
}

async function checkSignature(given: {
  readonly name: DigestName;
  readonly digest: Content;
  readonly hash: string;
  readonly metadata: Extract<ObjectRead, { outcome: 'read' }>['metadata'];
  readonly keys: KeyRing;
  readonly add: Add;
}): Promise<void> {
  const { name, digest, hash, metadata, keys, add } = given;
  const { signature, 'signature-algorithm': algorithm = null, [GENERATED]: generated = null } = metadata;
  const algorithms = [digest.digestSignatureAlgorithm, algorithm];
  for (const one of algorithms) if (one !== ALGORITHM) add('ALGORITHM_REFUSED', ALGORITHM, one);
  if (name.isBackfill && (generated === null || Number.isNaN(Date.parse(generated)))) {
    return add('BACKFILL_TIME_MISSING', GENERATED, generated);
  }
  if (!signature) return add('SIGNATURE_MISSING', 'a signature in the metadata', null);
  const found = await keys.find(
    digest.digestPublicKeyFingerprint,
    signingTime(digest.digestEndTime, name.isBackfill ? generated : null),
  );
  if (found.refused !== null) return add(found.refused, found.expected, found.found);
  const signed = [
    digest.digestEndTime,
    `${digest.digestS3Bucket}/${digest.digestS3Object}`,
    hash,
    digest.previousDigestSignature ?? 'null',
  ].join('\n');
  const isHex = /^(?:[0-9a-f]{2})+$/i.test(signature);
  const holds = isHex && verify('RSA-SHA256', Buffer.from(signed), found.key, Buffer.from(signature, 'hex'));
  if (!holds) add('SIGNATURE_INVALID', `a signature of ${hash}`, signature.slice(0, 64));
}

/** A digest is signed when it is delivered, up to two hours after its end; one written later says when. */
function signingTime(end: string, generated: string | null): Period {
  if (generated === null) return { from: end, to: instant(at(end) + 2 * HOUR) };
  return { from: instant(at(generated) - HOUR), to: instant(at(generated) + HOUR) };
}
