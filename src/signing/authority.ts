import { createHash, generateKeyPair, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';
import { ExhibitError } from '../core/errors.ts';
import {
  authorityExtensions,
  distinguishedName,
  issueCertificate,
  issueRevocationList,
  keyIdOf,
  signerExtensions,
} from './issue.ts';
import { toPem } from './pem.ts';

/** How a new authority is made. */
export interface AuthorityRequest {
  /** Up to 64 characters; stands in both certificates. */
  readonly organization: string;
  /** Start of all validity; parts of a second are dropped. */
  readonly now: Date;
  readonly kind: 'rsa-3072' | 'ec-p256';
  /** So many random bytes, for the serial numbers. */
  readonly random: (bytes: number) => Uint8Array;
}

/** A key in PKCS#8 and its certificate, both PEM; the key is null when only its holder has it. */
interface KeyWithCertificate<Key extends string | null = string> {
  readonly keyPem: Key;
  readonly certificatePem: string;
}

/** All that `exhibit init` writes for an authority of its own. */
export interface Authority<SignerKey extends string | null = string> {
  readonly root: KeyWithCertificate;
  readonly signer: KeyWithCertificate<SignerKey>;
  readonly crlPem: string;
  /** SHA-256 of the root certificate as openssl prints it, to be handed to auditors by another way than the pack. */
  readonly rootFingerprint: string;
}

const SIGNER_YEARS = 7;
const ROOT_YEARS = 20;
const LONGEST_NAME = 64;

/**
 * Makes a root, a signer below it and then the revocation list of the root.
 *
 * The signer is valid for seven years, longer than HIPAA wants records to be kept; the root for twenty. The list
 * begins with the signer and ends with it, because validators refuse one that is older than the certificate or has
 * run out. The key of the root is needed only to issue again: it is to be kept off line, the file readable by its
 * owner alone.
 *
 * @throws INPUT_INVALID when the name of the organization is empty or longer than a certificate can hold
 * @source RFC 5280, appendix A.1 (ub-organization-name)
 */
export async function createAuthority(request: AuthorityRequest): Promise<Authority> {
  const { publicKey, privateKey } = await newKeys(request.kind);
  const made = await createAuthorityFor(publicKey, request);
  return { ...made, signer: { ...made.signer, keyPem: keyPem(privateKey) } };
}

/**
 * Makes a root, the certificate of a signer whose private key is elsewhere, and the revocation list, as
 * `createAuthority` does; `kind` is that of the root.
 *
 * @throws INPUT_INVALID when the name of the organization is empty or longer than a certificate can hold
 */
export async function createAuthorityFor(
  signerKey: KeyObject,
  request: AuthorityRequest,
): Promise<Authority<null>> {
  const organization = request.organization.trim();
  if (organization === '' || organization.length > LONGEST_NAME) {
    throw new ExhibitError(
      'INPUT_INVALID',
      `The name of the organization must have 1 to ${LONGEST_NAME} characters.`,
    );
  }
  const notBefore = new Date(Math.floor(request.now.getTime() / 1000) * 1000);
  const rootKeys = await newKeys(request.kind);
  const issuer = distinguishedName(organization, 'Evidence pack root');
  const rootKeyId = keyIdOf(rootKeys.publicKey);

  const root = issueCertificate(
    {
      serial: serialFrom(request.random(16)),
      subject: issuer,
      issuer,
      notBefore,
      notAfter: yearsAfter(notBefore, ROOT_YEARS),
      publicKey: rootKeys.publicKey,
      extensions: authorityExtensions(rootKeys.publicKey),
    },
    rootKeys.privateKey,
  );
  const notAfter = yearsAfter(notBefore, SIGNER_YEARS);
  const signer = issueCertificate(
    {
      serial: serialFrom(request.random(16)),
      subject: distinguishedName(organization, 'Evidence pack signer'),
      issuer,
      notBefore,
      notAfter,
      publicKey: signerKey,
      extensions: signerExtensions(signerKey, rootKeyId),
    },
    rootKeys.privateKey,
  );
  const crl = issueRevocationList(
    {
      issuer,
      issuerKeyId: rootKeyId,
      // Rises with every later list, without a counter that somebody would have to keep.
      number: BigInt(notBefore.getTime() / 1000),
      thisUpdate: notBefore,
      nextUpdate: notAfter,
      revoked: [],
    },
    rootKeys.privateKey,
  );
  return {
    root: { keyPem: keyPem(rootKeys.privateKey), certificatePem: toPem('CERTIFICATE', root) },
    signer: { keyPem: null, certificatePem: toPem('CERTIFICATE', signer) },
    crlPem: toPem('X509 CRL', crl),
    rootFingerprint: fingerprintOf(root),
  };
}

/** SHA-256 of a certificate in DER, as `openssl x509 -fingerprint -sha256` prints it. */
export function fingerprintOf(certificate: Buffer): string {
  const hex = createHash('sha256').update(certificate).digest('hex').toUpperCase();
  return (hex.match(/../g) ?? []).join(':');
}

const generate = promisify(generateKeyPair);

function newKeys(kind: AuthorityRequest['kind']): Promise<{ publicKey: KeyObject; privateKey: KeyObject }> {
  return kind === 'ec-p256'
    ? generate('ec', { namedCurve: 'P-256' })
    : generate('rsa', { modulusLength: 3072, publicExponent: 0x10001 });
}

function keyPem(key: KeyObject): string {
  return key.export({ type: 'pkcs8', format: 'pem' }).toString();
}

/** Positive, never zero, 127 bits. */
function serialFrom(random: Uint8Array): bigint {
  const value = BigInt(`0x${Buffer.from(random).toString('hex')}`);
  return (value & ((1n << 127n) - 1n)) | 1n;
}

function yearsAfter(start: Date, years: number): Date {
  const end = new Date(start);
  end.setUTCFullYear(end.getUTCFullYear() + years);
  return end;
}
