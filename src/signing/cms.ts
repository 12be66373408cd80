import { createHash } from 'node:crypto';
import {
  children,
  context,
  derSorted,
  expectTag,
  integer,
  octets,
  readDer,
  seq,
  setOf,
  time,
} from './der.ts';
import { OID, SIGNATURE_ALGORITHM } from './oids.ts';
import type { Signer } from './signer.ts';

/** Where a signature is used. A PDF states its time outside the CMS; the two keep their revocation lists in different places. */
export type SignatureUse = { readonly form: 'pdf' } | { readonly form: 'asic'; readonly signingTime: Date };

/**
 * A detached CMS signature (DER) over content with this SHA-256 digest, with all certificates and revocation lists, and
 * with a time stamp when the signer has one.
 *
 * The `pdf` form fits SubFilter `ETSI.CAdES.detached` and has the lists in a signed attribute, the `asic` form fits a
 * signature file of an ASiC-E container and has them in the `crls` field: validators look for them there and nowhere
 * else.
 *
 * @source RFC 5652, section 5; RFC 5035, section 3 (signing certificate); ETSI EN 319 122-1 and 319 142-1 (baseline)
 */
export async function detachedCms(digest: Uint8Array, signer: Signer, use: SignatureUse): Promise<Buffer> {
  const signed = setOf(
    attribute(OID.contentType, OID.data),
    attribute(OID.messageDigest, octets(digest)),
    attribute(OID.signingCertificateV2, signingCertificate(signer.certificate)),
    use.form === 'pdf'
      ? attribute(OID.revocationInfoArchival, seq(context(0, seq(...signer.crls))))
      : attribute(OID.signingTime, time(use.signingTime)),
  );
  const signature = await signer.sign(signed);
  const token = signer.timestamp && (await signer.timestamp(signature));

  // Signed as a SET OF, stored under [0]: RFC 5652, section 5.4.
  const stored = Buffer.from(signed);
  stored[0] = 0xa0;

  const { issuer, serial } = issuerAndSerial(signer.certificate);
  const signerInfo = seq(
    integer(1),
    seq(issuer, serial),
    seq(OID.sha256),
    stored,
    SIGNATURE_ALGORITHM[signer.algorithm],
    octets(signature),
    ...(token ? [context(1, attribute(OID.timestampToken, token))] : []),
  );
  return seq(
    OID.signedData,
    context(
      0,
      seq(
        integer(1),
        setOf(seq(OID.sha256)),
        seq(OID.data),
        context(0, ...derSorted([signer.certificate, ...signer.chain])),
        ...(use.form === 'asic' ? [context(1, ...derSorted(signer.crls))] : []),
        setOf(signerInfo),
      ),
    ),
  );
}

/**
 * Value of the signing-certificate-v2 attribute: the SHA-256 of the certificate with its issuer and serial number.
 * The hash algorithm is left out, because it is the default.
 *
 * @source RFC 5035, section 4
 */
export function signingCertificate(certificate: Buffer): Buffer {
  const { issuer, serial } = issuerAndSerial(certificate);
  const hash = octets(createHash('sha256').update(certificate).digest());
  return seq(seq(seq(hash, seq(seq(context(4, issuer)), serial))));
}

function issuerAndSerial(certificate: Buffer): { issuer: Buffer; serial: Buffer } {
  const [content] = children(readDer(certificate));
  const [version, serial, , issuer] = children(expectTag(content, 0x30, 'the content of a certificate'));
  expectTag(version, 0xa0, 'the version of a certificate');
  return {
    serial: expectTag(serial, 0x02, 'the serial number of a certificate').raw,
    issuer: expectTag(issuer, 0x30, 'the issuer of a certificate').raw,
  };
}

function attribute(type: Buffer, value: Buffer): Buffer {
  return seq(type, setOf(value));
}
