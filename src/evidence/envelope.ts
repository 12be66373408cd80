import { z } from 'zod';
import { canonicalJson } from '../core/canonical-json.ts';
import { type Digest, digestOf, isDigest } from '../core/digest.ts';
import { ExhibitError } from '../core/errors.ts';
import { gap } from './gap.ts';
import type { EvidenceKind, KindId } from './kind.ts';

export const digestText = z.custom<Digest>((value) => typeof value === 'string' && isDigest(value), {
  error: 'no SHA-256 digest',
});

const scope = z.strictObject({
  /** Twelve digits, or `organization` for what people bring. */
  account: z.string().regex(/^(\d{12}|organization)$/),
  /** A region code, or `global` for what has no region (IAM, the bucket list of S3, what people bring). */
  region: z.string(),
});

/** The account and region that a record was read from, or `ORGANIZATION`. */
export type Scope = z.infer<typeof scope>;

/** The scope of what people bring: it belongs to no account. */
export const ORGANIZATION: Scope = { account: 'organization', region: 'global' };

const population = z.strictObject({
  count: z.int().nonnegative(),
  /** The call or question that counted, in words. */
  countedBy: z.string(),
  /** A second, independent source: what it counted, and what the first one does not have. */
  reconciledWith: z
    .strictObject({ source: z.string(), count: z.int().nonnegative(), missing: z.array(z.string()) })
    .nullable(),
});
export type Population = z.infer<typeof population>;

const sample = z.strictObject({
  method: z.enum(['all', 'random']),
  seed: z.string().nullable(),
  size: z.int().nonnegative(),
});
export type Sample = z.infer<typeof sample>;

/** Everything of a sealed record but its body, whose shape depends on the kind. */
const envelope = z.strictObject({
  kind: z.custom<KindId>(
    (value) => typeof value === 'string' && /^(aws|manual)\.[a-z0-9.-]+@\d+$/.test(value),
  ),
  scope,
  /** Which of several records of one kind, account and region it is; left out when there is one. */
  part: z.strictObject({ number: z.int().positive(), of: z.int().positive() }).optional(),
  period: z.strictObject({ from: z.string(), to: z.string() }),
  collectedAt: z.string(),
  collectedBy: z.strictObject({ principal: z.string(), tool: z.string(), version: z.string() }),
  /** Digests of the transcript records that the body rests on, in the order of the transcript. */
  calls: z.array(digestText),
  population: population.nullable(),
  sample: sample.nullable(),
  gaps: z.array(gap),
  body: z.unknown(),
});

/** A record of one kind from one account and region. Its digest is that of its canonical JSON. */
export type Evidence<Body = unknown> = Omit<z.infer<typeof envelope>, 'body'> & { readonly body: Body };

/** A sealed record with its digest, as checks and reports get it. */
export interface Sealed<Body = unknown> {
  readonly digest: Digest;
  readonly evidence: Evidence<Body>;
}

/**
 * Seals a record: checks it against its kind and fixes its digest.
 *
 * @throws EVIDENCE_INVALID when the body is not of the kind or holds something JSON has not
 */
export function seal<Body>(
  kind: EvidenceKind<KindId, Body>,
  record: Omit<Evidence<Body>, 'kind'>,
): Sealed<Body> {
  const evidence = checked({ ...record, kind: kind.id }, kind);
  return { evidence, digest: digestOf(canonicalJson(evidence)) };
}

/** The bytes of a sealed record in a pack: `sha256sum` of them gives the digest. */
export function evidenceText(evidence: Evidence): string {
  return canonicalJson(evidence);
}

/**
 * Opens a stored record of a known kind.
 *
 * @throws EVIDENCE_INVALID when it is no record, not of that kind, or not in canonical form
 */
export function openEvidence<Body>(kind: EvidenceKind<KindId, Body>, text: string): Sealed<Body> {
  const evidence = checked(parseEnvelope(text), kind);
  if (canonicalJson(evidence) !== text) {
    throw new ExhibitError('EVIDENCE_INVALID', `A record of ${kind.id} is not in canonical form.`);
  }
  return { evidence, digest: digestOf(text) };
}

/**
 * Reads the envelope of a stored record, to learn its kind.
 *
 * @throws EVIDENCE_INVALID when the text is no sealed record
 */
export function parseEnvelope(text: string): Evidence {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new ExhibitError('EVIDENCE_INVALID', 'A record of evidence is no JSON.', { cause });
  }
  const parsed = envelope.safeParse(value);
  if (!parsed.success) {
    throw new ExhibitError('EVIDENCE_INVALID', 'A record of evidence has no valid envelope.', {
      cause: parsed.error,
    });
  }
  return parsed.data;
}

function checked<Body>(record: Evidence, kind: EvidenceKind<KindId, Body>): Evidence<Body> {
  if (record.kind !== kind.id) {
    throw new ExhibitError('EVIDENCE_INVALID', `A record of ${record.kind} was taken for ${kind.id}.`);
  }
  const head = envelope.safeParse(record);
  const body = kind.body.safeParse(record.body);
  if (!head.success || !body.success) {
    const cause = head.error ?? body.error;
    throw new ExhibitError('EVIDENCE_INVALID', `A record is not of kind ${kind.id}.`, { cause });
  }
  return { ...head.data, body: body.data };
}
