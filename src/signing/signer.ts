/**
 * Has an authority state the time at which a signature exists: signature value in, RFC 3161 token (DER) out, which was
 * checked and has the certificates of the authority in it.
 *
 * @throws TIMESTAMP_FAILED when the authority does not answer, or not as it should
 */
export type Timestamp = (signature: Uint8Array) => Promise<Buffer>;

/** Signs bytes and knows the certificates and revocation lists that go with its key. */
export interface Signer {
  readonly algorithm: 'RSASSA_PKCS1_V1_5_SHA_256' | 'ECDSA_SHA_256';
  /** DER of the signer's certificate. */
  readonly certificate: Buffer;
  /** DER of the certificates above it, up to and with the root. */
  readonly chain: readonly Buffer[];
  /** DER of one revocation list per authority above the signer (and above a time-stamping authority). */
  readonly crls: readonly Buffer[];
  /** Null: nobody but the signer says when it signed. */
  readonly timestamp: Timestamp | null;
  /**
   * Signs the bytes, never a digest of them: a local ECDSA key cannot sign a ready digest.
   * RSA gives PKCS#1 v1.5, ECDSA a DER sequence.
   */
  sign(toBeSigned: Uint8Array): Promise<Buffer>;
}
