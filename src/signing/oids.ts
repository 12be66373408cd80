import { NULL, oid, seq } from './der.ts';
import type { Signer } from './signer.ts';

/** Object identifiers in DER, by what they name. */
export const OID = {
  data: oid('1.2.840.113549.1.7.1'),
  signedData: oid('1.2.840.113549.1.7.2'),
  contentType: oid('1.2.840.113549.1.9.3'),
  messageDigest: oid('1.2.840.113549.1.9.4'),
  signingTime: oid('1.2.840.113549.1.9.5'),
  signingCertificateV2: oid('1.2.840.113549.1.9.16.2.47'),
  timestampToken: oid('1.2.840.113549.1.9.16.2.14'),
  timestampInfo: oid('1.2.840.113549.1.9.16.1.4'),
  revocationInfoArchival: oid('1.2.840.113583.1.1.8'),
  rsaEncryption: oid('1.2.840.113549.1.1.1'),
  sha256: oid('2.16.840.1.101.3.4.2.1'),
  commonName: oid('2.5.4.3'),
  organization: oid('2.5.4.10'),
  subjectKeyIdentifier: oid('2.5.29.14'),
  keyUsage: oid('2.5.29.15'),
  basicConstraints: oid('2.5.29.19'),
  crlNumber: oid('2.5.29.20'),
  authorityKeyIdentifier: oid('2.5.29.35'),
  extendedKeyUsage: oid('2.5.29.37'),
  timestamping: oid('1.3.6.1.5.5.7.3.8'),
  emailProtection: oid('1.3.6.1.5.5.7.3.4'),
  documentSigning: oid('1.3.6.1.5.5.7.3.36'),
  microsoftDocumentSigning: oid('1.3.6.1.4.1.311.10.3.12'),
  adobeDocumentSigning: oid('1.2.840.113583.1.1.5'),
} as const;

/**
 * AlgorithmIdentifier of each way to sign. NULL parameters are required for RSA and forbidden for ECDSA.
 *
 * @source RFC 5754, section 3
 */
export const SIGNATURE_ALGORITHM: Readonly<Record<Signer['algorithm'], Buffer>> = {
  RSASSA_PKCS1_V1_5_SHA_256: seq(oid('1.2.840.113549.1.1.11'), NULL),
  ECDSA_SHA_256: seq(oid('1.2.840.10045.4.3.2')),
};
