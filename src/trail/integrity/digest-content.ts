import { z } from 'zod';
import { at } from '../../core/period.ts';
import type { StoredName } from './source.ts';

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
  logFiles: z.array(z.unknown()),
});

const logFile = z
  .object({ s3Bucket: z.string(), s3Object: z.string(), hashValue: z.string(), hashAlgorithm: z.string() })
  .transform((log): ListedLog => {
    const { s3Bucket: bucket, s3Object: key, hashValue: hash, hashAlgorithm: algorithm } = log;
    return { bucket, key, hash, algorithm };
  });

/** The fields of a digest that are signed or name it, as they stand in the file. */
export type DigestContent = z.infer<typeof content>;

/** What a digest says. With `fault` some of it is not what a digest says; without `digest` nothing can be checked. */
export interface ParsedDigest {
  readonly digest: DigestContent | null;
  readonly logs: readonly ListedLog[];
  readonly previous: PreviousLink | null;
  readonly fault: string | null;
}

/**
 * Reads the JSON of a digest. Fields that are not known are let pass: what is signed is the bytes.
 *
 * @source https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-validation-digest-file-structure.html
 */
export function parseDigest(bytes: Uint8Array): ParsedDigest {
  const nothing = { digest: null, logs: [], previous: null };
  const json = jsonOf(bytes);
  if (json === undefined) return { ...nothing, fault: 'it is no JSON document in UTF-8' };
  const { data: digest, error } = content.safeParse(json);
  if (error) return { ...nothing, fault: fieldsOf(error) };
  const logs = z.array(logFile).safeParse(digest.logFiles);
  const previous = linkOf(digest);
  const faults = [
    ...(logs.error ? [`logFiles: ${fieldsOf(logs.error)}`] : []),
    ...(at(digest.digestEndTime) <= at(digest.digestStartTime) ? ['it ends before it begins'] : []),
    ...(previous === 'in-part' ? ['some of the previous fields are null'] : []),
  ];
  return {
    digest,
    logs: logs.data ?? [],
    previous: previous === 'in-part' ? null : previous,
    fault: faults.length > 0 ? faults.join('; ') : null,
  };
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch (cause) {
    if (cause instanceof SyntaxError || cause instanceof TypeError) return undefined;
    throw cause;
  }
}

const fieldsOf = (error: z.ZodError): string => error.issues.map(({ path }) => path.join('.')).join(', ');

function linkOf(digest: DigestContent): PreviousLink | 'in-part' | null {
  const bucket = digest.previousDigestS3Bucket;
  const key = digest.previousDigestS3Object;
  const hash = digest.previousDigestHashValue;
  const algorithm = digest.previousDigestHashAlgorithm;
  const signature = digest.previousDigestSignature?.toLowerCase() ?? null;
  const all = [bucket, key, hash, algorithm, signature];
  if (all.every((one) => one === null)) return null;
  if (bucket === null || key === null || hash === null || algorithm === null || signature === null) {
    return 'in-part';
  }
  return { bucket, key, hash: hash.toLowerCase(), algorithm, signature };
}
