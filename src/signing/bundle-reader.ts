import { verify } from 'node:crypto';
import { ExhibitError } from '../core/errors.ts';
import { partsOfBundle, preAuthentication, type Statement, statementIn } from './bundle-form.ts';
import { keyHint } from './dsse.ts';
import { tokenOfGranted } from './timestamp-token.ts';
import type { Certificate } from './x509.ts';

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
  const { keyHint: hint, payload, signature, response } = partsOfBundle(bundle);
  if (hint !== keyHint(signer.der)) {
    throw new ExhibitError(
      'SIGNATURE_INVALID',
      'The bundle points at another key than the one that signed the container.',
    );
  }
  if (!verify('sha256', preAuthentication(payload), signer.publicKey, signature)) {
    throw new ExhibitError(
      'SIGNATURE_INVALID',
      'The statement is not signed with the key that signed the container.',
    );
  }
  return {
    statement: statementIn(payload),
    value: signature,
    timestamp: response ? tokenOfGranted(response) : null,
  };
}

/**
 * The statement of a Sigstore bundle as it stands there: nobody has checked who wrote it.
 *
 * @throws SIGNATURE_INVALID when it is another sort of bundle
 */
export function unverifiedStatement(bundle: Buffer): Statement {
  return statementIn(partsOfBundle(bundle).payload);
}
