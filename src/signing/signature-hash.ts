import type { KeyObject } from 'node:crypto';
import { NULL, oid, seq } from './der.ts';
import { OID } from './oids.ts';

/** A hash that a signature may rest on. */
export type SignatureHash = 'sha256' | 'sha384' | 'sha512';

/** Object identifier of each hash, in DER. */
export const HASH_OID: Readonly<Record<SignatureHash, Buffer>> = {
  sha256: OID.sha256,
  sha384: oid('2.16.840.1.101.3.4.2.2'),
  sha512: oid('2.16.840.1.101.3.4.2.3'),
};

const RSA: Readonly<Record<SignatureHash, Buffer>> = {
  sha256: seq(oid('1.2.840.113549.1.1.11'), NULL),
  sha384: seq(oid('1.2.840.113549.1.1.12'), NULL),
  sha512: seq(oid('1.2.840.113549.1.1.13'), NULL),
};

const ECDSA: Readonly<Record<SignatureHash, Buffer>> = {
  sha256: seq(oid('1.2.840.10045.4.3.2')),
  sha384: seq(oid('1.2.840.10045.4.3.3')),
  sha512: seq(oid('1.2.840.10045.4.3.4')),
};

const HASHES = ['sha256', 'sha384', 'sha512'] as const;

/**
 * The hash of an AlgorithmIdentifier with which a key of this sort can sign: RSA PKCS#1 v1.5 or ECDSA with SHA-2. Null
 * for every other, among them all with SHA-1.
 *
 * @source RFC 5754, section 3
 */
export function hashOfSignature(algorithm: Buffer, key: KeyObject): SignatureHash | null {
  const known = key.asymmetricKeyType === 'ec' ? ECDSA : key.asymmetricKeyType === 'rsa' ? RSA : null;
  return HASHES.find((hash) => known?.[hash].equals(algorithm)) ?? null;
}
