import { verify } from 'node:crypto';
import { z } from 'zod';
import { ExhibitError } from '../core/errors.ts';
import {
  BUNDLE_TYPE,
  keyHint,
  PREDICATE_TYPE,
  preAuthentication,
  STATEMENT_TYPE,
  type Statement,
} from './dsse.ts';
import { tokenOfGranted } from './timestamp-token.ts';
import type { Certificate } from './x509.ts';

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

/** What a bundle with a valid signature brings along. */
export interface SignedStatement {
  readonly statement: Statement;
  /** The signature value, which a time stamp is about. */
  readonly value: Buffer;
  /** The token of a time stamp, unread; null when there is none. */
  readonly timestamp: Buffer | null;
}

/**
 * The statement of a Sigstore bundle, after its signature was checked with the key of this certificate.
 *
 * @throws SIGNATURE_INVALID when it is another sort of bundle, points at another key, or its signature does not hold
 */
export function readStatement(bundle: Buffer, signer: Certificate): SignedStatement {
  const { verificationMaterial, dsseEnvelope } = parse(bundleSchema, bundle, 'The bundle');
  if (verificationMaterial.publicKey.hint !== keyHint(signer.der)) {
    throw new ExhibitError(
      'SIGNATURE_INVALID',
      'The bundle points at another key than the one that signed the container.',
    );
  }
  const { payload, signatures } = dsseEnvelope;
  if (!verify('sha256', preAuthentication(payload), signer.publicKey, signatures[0].sig)) {
    throw new ExhibitError(
      'SIGNATURE_INVALID',
      'The statement is not signed with the key that signed the container.',
    );
  }
  const response = verificationMaterial.timestampVerificationData?.rfc3161Timestamps[0].signedTimestamp;
  return {
    statement: parse(statementSchema, payload, 'The statement'),
    value: signatures[0].sig,
    timestamp: response ? tokenOfGranted(response) : null,
  };
}

/**
 * The statement of a Sigstore bundle as it stands there: nobody has checked who wrote it.
 *
 * @throws SIGNATURE_INVALID when it is another sort of bundle
 */
export function unverifiedStatement(bundle: Buffer): Statement {
  const { payload } = parse(bundleSchema, bundle, 'The bundle').dsseEnvelope;
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
