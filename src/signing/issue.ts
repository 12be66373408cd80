import { createHash, createPublicKey, type KeyObject, sign } from 'node:crypto';
import {
  bits,
  children,
  context,
  integer,
  octets,
  readDer,
  seq,
  setOf,
  TRUE,
  time,
  tlv,
  utf8,
} from './der.ts';
import { OID, SIGNATURE_ALGORITHM } from './oids.ts';
import type { Signer } from './signer.ts';

/** What a certificate says; `subject` and `issuer` are DER names. */
export interface CertificateContent {
  readonly serial: bigint;
  readonly subject: Buffer;
  readonly issuer: Buffer;
  readonly notBefore: Date;
  readonly notAfter: Date;
  readonly publicKey: KeyObject;
  readonly extensions: readonly Buffer[];
}

/**
 * An X.509 version 3 certificate in DER, signed with the key of the issuer.
 *
 * @source RFC 5280, section 4.1
 */
export function issueCertificate(content: CertificateContent, issuerKey: KeyObject): Buffer {
  const algorithm = SIGNATURE_ALGORITHM[algorithmOf(issuerKey)];
  const toBeSigned = seq(
    context(0, integer(2)),
    integer(content.serial),
    algorithm,
    content.issuer,
    seq(time(content.notBefore), time(content.notAfter)),
    content.subject,
    content.publicKey.export({ type: 'spki', format: 'der' }),
    context(3, seq(...content.extensions)),
  );
  return seq(toBeSigned, algorithm, bits(sign('sha256', toBeSigned, issuerKey)));
}

/** What a revocation list says. */
export interface RevocationContent {
  readonly issuer: Buffer;
  readonly issuerKeyId: Buffer;
  readonly number: bigint;
  readonly thisUpdate: Date;
  readonly nextUpdate: Date;
  readonly revoked: readonly { readonly serial: bigint; readonly at: Date }[];
}

/**
 * A version 2 certificate revocation list in DER.
 *
 * @source RFC 5280, section 5.1; an empty list of revoked certificates has to be left out
 */
export function issueRevocationList(content: RevocationContent, issuerKey: KeyObject): Buffer {
  const algorithm = SIGNATURE_ALGORITHM[algorithmOf(issuerKey)];
  const revoked = content.revoked.map(({ serial, at }) => seq(integer(serial), time(at)));
  const toBeSigned = seq(
    integer(1),
    algorithm,
    content.issuer,
    time(content.thisUpdate),
    time(content.nextUpdate),
    ...(revoked.length > 0 ? [seq(...revoked)] : []),
    context(
      0,
      seq(
        authorityKeyId(content.issuerKeyId),
        extension(OID.crlNumber, { critical: false }, integer(content.number)),
      ),
    ),
  );
  return seq(toBeSigned, algorithm, bits(sign('sha256', toBeSigned, issuerKey)));
}

/** The way in which this key signs for us. */
export function algorithmOf(key: KeyObject): Signer['algorithm'] {
  return key.asymmetricKeyType === 'ec' ? 'ECDSA_SHA_256' : 'RSASSA_PKCS1_V1_5_SHA_256';
}

/** A distinguished name of an organization and a common name. */
export function distinguishedName(organization: string, commonName: string): Buffer {
  return seq(setOf(seq(OID.organization, utf8(organization))), setOf(seq(OID.commonName, utf8(commonName))));
}

/**
 * Identifier of a key: the first 160 bits of the SHA-256 of its bits.
 *
 * @source RFC 7093, section 2, method 1
 */
export function keyIdOf(key: KeyObject): Buffer {
  const spki = createPublicKey(key.export({ type: 'spki', format: 'pem' })).export({
    type: 'spki',
    format: 'der',
  });
  const [, bitString] = children(readDer(spki));
  const keyBits = bitString?.content.subarray(1) ?? Buffer.alloc(0);
  return createHash('sha256').update(keyBits).digest().subarray(0, 20);
}

/** Extensions of an authority that issues end certificates only. */
export function authorityExtensions(key: KeyObject): Buffer[] {
  const keyCertSignAndCrlSign = bits(Buffer.from([0x06]), 1);
  return [
    extension(OID.basicConstraints, { critical: true }, seq(TRUE, integer(0))),
    extension(OID.keyUsage, { critical: true }, keyCertSignAndCrlSign),
    extension(OID.subjectKeyIdentifier, { critical: false }, octets(keyIdOf(key))),
  ];
}

/** Extensions of a certificate that signs documents. */
export function signerExtensions(key: KeyObject, issuerKeyId: Buffer): Buffer[] {
  const digitalSignatureAndNonRepudiation = bits(Buffer.from([0xc0]), 6);
  const purposes = seq(OID.emailProtection, OID.documentSigning, OID.microsoftDocumentSigning);
  return [
    extension(OID.basicConstraints, { critical: true }, seq()),
    extension(OID.keyUsage, { critical: true }, digitalSignatureAndNonRepudiation),
    extension(OID.extendedKeyUsage, { critical: false }, purposes),
    extension(OID.subjectKeyIdentifier, { critical: false }, octets(keyIdOf(key))),
    authorityKeyId(issuerKeyId),
  ];
}

function authorityKeyId(issuerKeyId: Buffer): Buffer {
  return extension(OID.authorityKeyIdentifier, { critical: false }, seq(tlv(0x80, issuerKeyId)));
}

function extension(type: Buffer, { critical }: { critical: boolean }, value: Buffer): Buffer {
  return seq(type, ...(critical ? [TRUE] : []), octets(value));
}
