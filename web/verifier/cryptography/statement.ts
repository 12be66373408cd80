import { sha256 } from '../../../src/container/lists.ts';
import { ExhibitError } from '../../../src/core/errors.ts';
import {
  partsOfBundle,
  preAuthentication,
  type Statement,
  statementIn,
} from '../../../src/signing/bundle-form.ts';
import { elementsOf, readAsn1 } from './asn1.ts';
import { type Certificate, isSignedBy } from './certificate.ts';
import { SIGNATURES } from './names.ts';

/** What a bundle with a valid signature brings along. */
export interface SignedStatement {
  readonly statement: Statement;
  readonly value: Buffer;
  /** The token of a time stamp, unread; null when there is none. */
  readonly timestamp: Buffer | null;
}

/**
 * The statement of a Sigstore bundle, after its signature was checked with the key of this certificate.
 *
 * @throws SIGNATURE_INVALID when it is another sort of bundle, points at another key, or its signature does not hold
 */
export async function readStatement(bundle: Buffer, signer: Certificate): Promise<SignedStatement> {
  const { keyHint, payload, signature, response } = partsOfBundle(bundle);
  const spki = readAsn1(signer.signed.content).children[6]?.raw ?? Buffer.alloc(0);
  if (sha256(spki).toString('base64') !== keyHint)
    throw invalid('The bundle points at another key than the one that signed the container.');
  const algorithm = Object.entries(SIGNATURES).find(
    ([, { key, hash }]) => key === signer.key.kind && hash === 'SHA-256',
  )?.[0];
  const part = {
    content: preAuthentication(payload),
    algorithm: readAsn1(Buffer.from(algorithm ?? '', 'hex')),
    signature,
  };
  if (!(await isSignedBy(part, signer)))
    throw invalid('The statement is not signed with the key that signed the container.');
  return {
    statement: statementIn(payload),
    value: signature,
    timestamp: response && tokenIn(response),
  };
}

/** The token in the answer of an authority that says "granted" and nothing else; nobody has looked into it. */
function tokenIn(response: Buffer): Buffer {
  const [status, token, ...more] = elementsOf(response);
  if (status?.toString('hex') !== '3003020100' || !token || more.length > 0)
    throw invalid('The time stamp does not hold: its answer is of another form.');
  return token;
}

function invalid(why: string): ExhibitError {
  return new ExhibitError('SIGNATURE_INVALID', why);
}
