import type { KeyObject } from 'node:crypto';
import { bits, context, integer, seq } from './der.ts';
import { distinguishedName } from './issue.ts';
import { SIGNATURE_ALGORITHM } from './oids.ts';
import type { Signer } from './signer.ts';

/**
 * A PKCS #10 request for the certificate of a signer, in DER: it names the organization and shows that the key is at
 * hand. Which purposes the certificate gets is for the authority to say.
 *
 * @source RFC 2986, section 4
 */
export async function certificateRequest(
  organization: string,
  { publicKey, algorithm, sign }: Pick<Signer, 'algorithm' | 'sign'> & { readonly publicKey: KeyObject },
): Promise<Buffer> {
  const toBeSigned = seq(
    integer(0),
    distinguishedName(organization, 'Evidence pack signer'),
    publicKey.export({ type: 'spki', format: 'der' }),
    context(0),
  );
  return seq(toBeSigned, SIGNATURE_ALGORITHM[algorithm], bits(await sign(toBeSigned)));
}
