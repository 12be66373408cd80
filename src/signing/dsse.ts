import { createHash, X509Certificate } from 'node:crypto';
import { canonicalJson } from '../core/canonical-json.ts';
import { BUNDLE_TYPE, preAuthentication, STATEMENT_TYPE, type Statement } from './bundle-form.ts';
import type { Signer } from './signer.ts';
import { grantedResponse } from './timestamp-token.ts';

/**
 * Signs a statement; the result is a Sigstore bundle v0.3 in canonical JSON, with the SHA-256 of the public key as
 * the hint to it and no transparency log; with a time stamp when the signer has one.
 *
 * @throws EVIDENCE_INVALID when the statement holds something that JSON can not
 * @source https://github.com/in-toto/attestation/blob/main/spec/v1/statement.md; https://github.com/sigstore/protobuf-specs
 */
export async function signStatement(statement: Statement, signer: Signer): Promise<Buffer> {
  const payload = Buffer.from(canonicalJson(statement), 'utf8');
  const signature = await signer.sign(preAuthentication(payload));
  const token = signer.timestamp && (await signer.timestamp(signature));
  return Buffer.from(
    canonicalJson({
      mediaType: BUNDLE_TYPE,
      verificationMaterial: {
        publicKey: { hint: keyHint(signer.certificate) },
        ...(token && {
          timestampVerificationData: {
            rfc3161Timestamps: [{ signedTimestamp: grantedResponse(token).toString('base64') }],
          },
        }),
      },
      dsseEnvelope: {
        payload: payload.toString('base64'),
        payloadType: STATEMENT_TYPE,
        signatures: [{ sig: signature.toString('base64'), keyid: '' }],
      },
    }),
    'utf8',
  );
}

/** Base64 of the SHA-256 of the public key (SPKI) in a certificate (DER). */
export function keyHint(certificate: Buffer): string {
  const spki = new X509Certificate(certificate).publicKey.export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(spki).digest('base64');
}
