import { z } from 'zod';
import { ExhibitError } from '../core/errors.ts';

/** Payload type of an in-toto statement. */
export const STATEMENT_TYPE = 'application/vnd.in-toto+json';
/** Media type of the bundle that cosign reads. */
export const BUNDLE_TYPE = 'application/vnd.dev.sigstore.bundle.v0.3+json';
/** What the predicate of our statements means. */
export const PREDICATE_TYPE = 'https://exhibit.dev/predicate/evidence-pack/v1';

/** Names files by digest and says something about them. */
export interface Statement {
  readonly _type: 'https://in-toto.io/Statement/v1';
  readonly subject: readonly { readonly name: string; readonly digest: { readonly sha256: string } }[];
  readonly predicateType: typeof PREDICATE_TYPE;
  readonly predicate: Readonly<Record<string, unknown>>;
}

/**
 * The bytes that a DSSE signature covers.
 *
 * @source https://github.com/secure-systems-lab/dsse/blob/master/protocol.md
 */
export function preAuthentication(payload: Buffer): Buffer {
  return Buffer.concat([
    Buffer.from(`DSSEv1 ${STATEMENT_TYPE.length} ${STATEMENT_TYPE} ${payload.length} `),
    payload,
  ]);
}

/** Base64 in its one spelling: without it, the last digit of a value could be changed unseen. */
const base64 = z.string().transform((text, context) => {
  const bytes = Buffer.from(text, 'base64');
  if (bytes.toString('base64') !== text) context.addIssue('is not base64');
  return bytes;
});

/** Strict: what is not checked has no place in it. */
const bundleSchema = z.strictObject({
  mediaType: z.literal(BUNDLE_TYPE),
  verificationMaterial: z.strictObject({
    publicKey: z.strictObject({ hint: z.string() }),
    timestampVerificationData: z
      .strictObject({ rfc3161Timestamps: z.tuple([z.strictObject({ signedTimestamp: base64 })]) })
      .optional(),
  }),
  dsseEnvelope: z.strictObject({
    payload: base64,
    payloadType: z.literal(STATEMENT_TYPE),
    signatures: z.tuple([z.strictObject({ sig: base64, keyid: z.literal('') })]),
  }),
});

const statementSchema = z.strictObject({
  _type: z.literal('https://in-toto.io/Statement/v1'),
  subject: z
    .array(
      z.strictObject({
        name: z.string(),
        digest: z.strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
      }),
    )
    .min(1),
  predicateType: z.literal(PREDICATE_TYPE),
  predicate: z.record(z.string(), z.unknown()),
});

/** What a bundle holds; nobody has checked who made it. */
export interface BundleParts {
  /** Base64 of the SHA-256 of the public key that should have signed. */
  readonly keyHint: string;
  /** The statement, in JSON. */
  readonly payload: Buffer;
  readonly signature: Buffer;
  /** The answer of a time-stamping authority; null when there is none. */
  readonly response: Buffer | null;
}

/** Takes a Sigstore bundle apart. @throws SIGNATURE_INVALID when it is of another form */
export function partsOfBundle(bundle: Buffer): BundleParts {
  const { verificationMaterial, dsseEnvelope } = parse(bundleSchema, bundle, 'The bundle');
  return {
    keyHint: verificationMaterial.publicKey.hint,
    payload: dsseEnvelope.payload,
    signature: dsseEnvelope.signatures[0].sig,
    response: verificationMaterial.timestampVerificationData?.rfc3161Timestamps[0].signedTimestamp ?? null,
  };
}

/** Reads the payload of a bundle. @throws SIGNATURE_INVALID when it is no statement about a pack */
export function statementIn(payload: Buffer): Statement {
  return parse(statementSchema, payload, 'The statement');
}

function parse<T>(schema: z.ZodType<T>, bytes: Buffer, what: string): T {
  const parsed = schema.safeParse(jsonOf(bytes));
  if (parsed.success) return parsed.data;
  const where = parsed.error.issues[0]?.path.join('.') || 'its top level';
  throw new ExhibitError('SIGNATURE_INVALID', `${what} is not of the expected form at ${where}.`, {
    cause: parsed.error,
  });
}

/** Undefined for bytes that are no JSON, which no schema takes. */
function jsonOf(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
