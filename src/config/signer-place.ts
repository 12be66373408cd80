import { ExhibitError } from '../core/errors.ts';
import { type KmsKey, kmsKeyOf } from '../signing/kms-key.ts';

/** Where the key of the signer is, and the folder with its certificate, chain and revocation lists. */
export type SignerPlace =
  | { readonly kind: 'file'; readonly folder: string }
  | { readonly kind: 'kms'; readonly key: KmsKey; readonly folder: string };

/**
 * The place that a text names: a folder, or `kms:` and the ARN of a key or alias.
 *
 * @param certificates - folder of what goes with a key in KMS; `./keys` when left out
 * @param from - makes a path absolute
 * @throws CONFIG_INVALID when there is no ARN behind `kms:`
 */
export function signerPlaceOf(
  text: string,
  certificates: string | undefined,
  from: (path: string) => string,
): SignerPlace {
  if (!text.startsWith('kms:')) return { kind: 'file', folder: from(text) };
  const key = kmsKeyOf(text);
  if (!key)
    throw new ExhibitError('CONFIG_INVALID', `"${text}" names no key: want kms:<ARN of a key or alias>.`);
  return { kind: 'kms', key, folder: from(certificates ?? './keys') };
}
