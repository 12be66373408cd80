import { createHash, hash } from 'node:crypto';
import { canonicalJson } from './canonical-json.ts';

/** SHA-256 with its algorithm, in lower-case hexadecimal: `sha256:` and 64 digits. */
export type Digest = `sha256:${string}`;

/** The digest of these bytes; text is hashed as UTF-8. */
export function digestOf(bytes: Uint8Array | string): Digest {
  return `sha256:${hash('sha256', bytes, 'hex')}`;
}

/** The digest of these parts one behind the other. */
export function digestOfParts(parts: Iterable<Uint8Array | string>): Digest {
  const sum = createHash('sha256');
  for (const part of parts) sum.update(part);
  return `sha256:${sum.digest('hex')}`;
}

/**
 * The digest of a JSON value, the same for every spelling of it.
 *
 * @throws EVIDENCE_INVALID when the value is not JSON
 */
export function digestOfJson(value: unknown): Digest {
  return digestOf(canonicalJson(value));
}

/** The 64 hexadecimal digits of a digest, as `sha256sum` prints them. */
export function hexOf(digest: Digest): string {
  return digest.slice('sha256:'.length);
}

/** True for text of the form of a digest. */
export function isDigest(text: string): text is Digest {
  return /^sha256:[0-9a-f]{64}$/.test(text);
}
