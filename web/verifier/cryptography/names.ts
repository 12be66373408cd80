/** Object identifiers in hexadecimal DER, as they stand in signatures, by what they name. */
export const NAMED = {
  data: '06092a864886f70d010701',
  signedData: '06092a864886f70d010702',
  contentType: '06092a864886f70d010903',
  messageDigest: '06092a864886f70d010904',
  signingTime: '06092a864886f70d010905',
  signingCertificateV2: '060b2a864886f70d010910022f',
  timestampToken: '060b2a864886f70d010910020e',
  timestampInfo: '060b2a864886f70d0109100104',
  revocationInfoArchival: '06092a864886f72f010108',
  rsaEncryption: '06092a864886f70d010101',
  ecPublicKey: '06072a8648ce3d0201',
  keyUsage: '0603551d0f',
  basicConstraints: '0603551d13',
  extendedKeyUsage: '0603551d25',
  timestamping: '06082b06010505070308',
} as const;

/** Purposes of a certificate that let it sign documents. */
export const DOCUMENT_PURPOSES: readonly string[] = [
  '06082b06010505070324',
  '06082b06010505070304',
  '060a2b0601040182370a030c',
  '06092a864886f72f010105',
];

/** Elliptic curves that a key may lie on. */
export const CURVES: Readonly<Record<string, string>> = {
  '06082a8648ce3d030107': 'P-256',
  '06052b81040022': 'P-384',
  '06052b81040023': 'P-521',
};

/** Hashes that a signature may rest on, by object identifier. */
export const HASHES: Readonly<Record<string, string>> = {
  '0609608648016503040201': 'SHA-256',
  '0609608648016503040202': 'SHA-384',
  '0609608648016503040203': 'SHA-512',
};

/** The whole AlgorithmIdentifier of each signature that is understood, with the sort of key that makes it. */
export const SIGNATURES: Readonly<Record<string, { readonly key: 'rsa' | 'ec'; readonly hash: string }>> = {
  '300d06092a864886f70d01010b0500': { key: 'rsa', hash: 'SHA-256' },
  '300d06092a864886f70d01010c0500': { key: 'rsa', hash: 'SHA-384' },
  '300d06092a864886f70d01010d0500': { key: 'rsa', hash: 'SHA-512' },
  '300a06082a8648ce3d040302': { key: 'ec', hash: 'SHA-256' },
  '300a06082a8648ce3d040303': { key: 'ec', hash: 'SHA-384' },
  '300a06082a8648ce3d040304': { key: 'ec', hash: 'SHA-512' },
};
