import { createPrivateKey, verify, X509Certificate } from 'node:crypto';
import { expect, test } from 'vitest';
import { fileSigner, type SignerFiles } from '../../src/signing/file-signer.ts';
import { issueRevocationList } from '../../src/signing/issue.ts';
import { fromPem, toPem } from '../../src/signing/pem.ts';
import { readCertificate } from '../../src/signing/x509.ts';
import { authorityOf, filesOf, NOW } from './authority-of.ts';

const authority = await authorityOf();
const other = await authorityOf();
const files = filesOf(authority);

test('signs bytes with the key of its certificate', async () => {
  const signer = fileSigner(files, NOW);
  const signature = await signer.sign(Buffer.from('some bytes'));
  const { publicKey } = new X509Certificate(signer.certificate);
  expect(signer.algorithm).toBe('ECDSA_SHA_256');
  expect(verify('sha256', Buffer.from('some bytes'), publicKey, signature)).toBe(true);
  expect(verify('sha256', Buffer.from('other bytes'), publicKey, signature)).toBe(false);
});

test('signs with RSA the same way each time', async () => {
  const signer = fileSigner(filesOf(await authorityOf({ kind: 'rsa-3072' })), NOW);
  expect(signer.algorithm).toBe('RSASSA_PKCS1_V1_5_SHA_256');
  expect(await signer.sign(Buffer.from('a'))).toEqual(await signer.sign(Buffer.from('a')));
});

/** A list of the authority of these tests with other content. */
function list(over: { thisUpdate?: Date; nextUpdate?: Date; revoked?: boolean }): string {
  const [rootDer = Buffer.alloc(0)] = fromPem('CERTIFICATE', authority.root.certificatePem);
  const serial = BigInt(`0x${new X509Certificate(authority.signer.certificatePem).serialNumber}`);
  const crl = issueRevocationList(
    {
      issuer: readCertificate(rootDer).subject,
      issuerKeyId: Buffer.alloc(20),
      number: 2n,
      thisUpdate: over.thisUpdate ?? NOW,
      nextUpdate: over.nextUpdate ?? new Date('2033-11-20T10:00:00Z'),
      revoked: over.revoked ? [{ serial, at: NOW }] : [],
    },
    createPrivateKey(authority.root.keyPem),
  );
  return toPem('X509 CRL', crl);
}

const LATER = new Date('2027-01-01T00:00:00Z');

test.each<{ what: string; over: Partial<SignerFiles>; at?: Date; says: string }>([
  { what: 'no key', over: { keyPem: 'x' }, says: 'can not be read' },
  { what: 'a file without a certificate', over: { certificatePem: '' }, says: 'no CERTIFICATE' },
  {
    what: 'a damaged certificate',
    over: { certificatePem: toPem('CERTIFICATE', Buffer.from('damaged')) },
    says: 'can not be read',
  },
  { what: 'the key of another', over: { keyPem: other.signer.keyPem }, says: 'do not belong together' },
  {
    what: 'the certificate of an authority',
    over: { keyPem: authority.root.keyPem, certificatePem: authority.root.certificatePem },
    says: 'digitalSignature',
  },
  { what: 'the chain of another', over: { chainPem: other.root.certificatePem }, says: 'does not lead' },
  {
    what: 'a time before the certificate',
    over: {},
    at: new Date('2026-11-20T09:59:59Z'),
    says: 'valid from',
  },
  {
    what: 'a time after the certificate',
    over: {},
    at: new Date('2033-11-20T10:00:01Z'),
    says: 'valid from',
  },
  { what: 'the list of another', over: { crlPem: other.crlPem }, says: 'not signed by its authority' },
  {
    what: 'a list older than the certificate',
    over: { crlPem: list({ thisUpdate: new Date(NOW.getTime() - 1000) }) },
    says: 'older than the certificate',
  },
  {
    what: 'a list that has run out',
    over: { crlPem: list({ nextUpdate: new Date('2026-12-01T00:00:00Z') }) },
    at: LATER,
    says: 'in force',
  },
  {
    what: 'a list that names the signer',
    over: { crlPem: list({ revoked: true }) },
    at: LATER,
    says: 'revoked',
  },
])('refuses $what', ({ over, at = NOW, says }) => {
  expect(() => fileSigner({ ...files, ...over }, at)).toThrow(
    expect.objectContaining({ code: 'SIGNER_INVALID', message: expect.stringContaining(says) }),
  );
});
