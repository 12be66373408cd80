import { createHash, X509Certificate } from 'node:crypto';
import { expect, test } from 'vitest';
import { fromPem } from '../../src/signing/pem.ts';
import {
  authorityDepth,
  hasKeyUsage,
  purposesOf,
  readCertificate,
  readRevocationList,
} from '../../src/signing/x509.ts';
import { authorityOf, NOW } from './authority-of.ts';

const authority = await authorityOf();
const [rootDer = Buffer.alloc(0)] = fromPem('CERTIFICATE', authority.root.certificatePem);
const [signerDer = Buffer.alloc(0)] = fromPem('CERTIFICATE', authority.signer.certificatePem);
const [crlDer = Buffer.alloc(0)] = fromPem('X509 CRL', authority.crlPem);

test('issues a signer below a root, as another X.509 reader sees it', () => {
  const root = new X509Certificate(rootDer);
  const signer = new X509Certificate(signerDer);
  expect(root.ca).toBe(true);
  expect(root.verify(root.publicKey)).toBe(true);
  expect(signer.ca).toBe(false);
  expect(signer.checkIssued(root)).toBe(true);
  expect(signer.verify(root.publicKey)).toBe(true);
  expect(signer.subject).toBe('O=Example Health Ltd\nCN=Evidence pack signer');
  expect(signer.keyUsage).toEqual(['1.3.6.1.5.5.7.3.4', '1.3.6.1.5.5.7.3.36', '1.3.6.1.4.1.311.10.3.12']);
  expect(signer.validTo).toBe('Nov 20 10:00:00 2033 GMT');
  expect(root.validTo).toBe('Nov 20 10:00:00 2046 GMT');
  expect(authority.rootFingerprint).toBe(root.fingerprint256);
});

test('limits the root to issuing and the signer to signing', () => {
  const [root, signer] = [readCertificate(rootDer), readCertificate(signerDer)];
  expect(authorityDepth(root)).toBe(0);
  expect([0, 1, 5, 6].map((bit) => hasKeyUsage(root, bit))).toEqual([false, false, true, true]);
  expect(authorityDepth(signer)).toBeNull();
  expect([0, 1, 5, 6].map((bit) => hasKeyUsage(signer, bit))).toEqual([true, true, false, false]);
  expect(purposesOf(root)).toBeNull();
});

test('issues a revocation list that begins and ends with the signer', () => {
  const [signer, list] = [readCertificate(signerDer), readRevocationList(crlDer)];
  expect(list.thisUpdate).toEqual(signer.notBefore);
  expect(list.nextUpdate).toEqual(signer.notAfter);
  expect(list.issuer).toEqual(readCertificate(rootDer).subject);
  expect(list.revoked.size).toBe(0);
});

test('drops parts of a second, so that the signer can sign at once', async () => {
  const { signer } = await authorityOf({ now: new Date(NOW.getTime() + 999) });
  expect(new X509Certificate(signer.certificatePem).validFrom).toBe('Nov 20 10:00:00 2026 GMT');
});

test('takes serial numbers from the given randomness and never makes zero of it', async () => {
  const { root } = await authorityOf({ random: (bytes) => new Uint8Array(bytes) });
  expect(new X509Certificate(root.certificatePem).serialNumber).toBe('01');
});

test('makes RSA keys of 3072 bits', async () => {
  const { signer } = await authorityOf({ kind: 'rsa-3072' });
  const { publicKey } = new X509Certificate(signer.certificatePem);
  expect(publicKey.asymmetricKeyDetails?.modulusLength).toBe(3072);
});

test.each(['', '   ', 'x'.repeat(65)])('refuses the organization "%s"', async (organization) => {
  await expect(authorityOf({ organization })).rejects.toMatchObject({ code: 'INPUT_INVALID' });
});

test('names the key of the root in the certificate and the list below it', () => {
  const keyId = createHash('sha256')
    .update(new X509Certificate(rootDer).publicKey.export({ type: 'spki', format: 'der' }).subarray(-65))
    .digest()
    .subarray(0, 20);
  for (const der of [rootDer, signerDer, crlDer]) expect(der.includes(keyId)).toBe(true);
});
