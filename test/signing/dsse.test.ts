import { createHash, createPublicKey, X509Certificate } from 'node:crypto';
import { expect, test } from 'vitest';
import { statementFor } from '../../src/container/statement.ts';
import { preAuthentication } from '../../src/signing/bundle-form.ts';
import { readStatement } from '../../src/signing/bundle-reader.ts';
import { signStatement } from '../../src/signing/dsse.ts';
import { readCertificate } from '../../src/signing/x509.ts';
import { authorityOf, signerOf } from './authority-of.ts';

const signer = signerOf(await authorityOf());
const other = signerOf(await authorityOf());
const certificate = readCertificate(signer.certificate);
const statement = statementFor({ name: 'pack.zip', bytes: Buffer.from('zip') }, [], { id: 'pack-1' });
const bundle = await signStatement(statement, signer);

/** The bundle with changed text. */
const changed = (from: string | RegExp, to: string) => () => Buffer.from(bundle.toString().replace(from, to));

test('signs length-prefixed type and payload', () => {
  expect(preAuthentication(Buffer.from('{"a":"é"}')).toString()).toBe(
    'DSSEv1 28 application/vnd.in-toto+json 10 {"a":"é"}',
  );
});

test('writes a bundle that names the key by the digest of its SPKI', () => {
  const spki = createPublicKey(
    new X509Certificate(signer.certificate).publicKey.export({ type: 'spki', format: 'pem' }),
  );
  const hint = createHash('sha256')
    .update(spki.export({ type: 'spki', format: 'der' }))
    .digest('base64');
  expect(JSON.parse(bundle.toString())).toMatchObject({
    mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json',
    verificationMaterial: { publicKey: { hint } },
    dsseEnvelope: { payloadType: 'application/vnd.in-toto+json', signatures: [{ keyid: '' }] },
  });
});

test('gives the statement back, also from a bundle that was indented', () => {
  expect(readStatement(bundle, certificate).statement).toEqual(statement);
  expect(
    readStatement(Buffer.from(JSON.stringify(JSON.parse(bundle.toString()), null, 2)), certificate).statement,
  ).toEqual(statement);
  expect(statement.subject[0]?.digest.sha256).toBe(createHash('sha256').update('zip').digest('hex'));
});

test.each<{ what: string; bytes: () => Buffer | Promise<Buffer>; says: string }>([
  { what: 'no JSON', bytes: () => Buffer.from('{'), says: 'top level' },
  { what: 'bytes that are no UTF-8', bytes: () => Buffer.from([0x7b, 0xff, 0x7d]), says: 'top level' },
  { what: 'the bundle of another signer', bytes: () => signStatement(statement, other), says: 'another key' },
  {
    what: 'the signature of another',
    bytes: () => signStatement(statement, { ...signer, sign: other.sign }),
    says: 'not signed with the key',
  },
  {
    what: 'another statement under the same signature',
    bytes: changed(/"payload":"[^"]*"/, '"payload":"e30="'),
    says: 'not signed with the key',
  },
  {
    what: 'another media type',
    bytes: changed('bundle.v0.3', 'bundle.v0.4'),
    says: 'mediaType',
  },
  {
    what: 'a field that nobody signed',
    bytes: changed('{', '{"note":"x",'),
    says: 'top level',
  },
  {
    what: 'a second spelling of base64',
    bytes: changed(/("sig":"[^"]*)"/, '$1\\n"'),
    says: 'sig',
  },
  {
    what: 'a statement of another sort',
    bytes: () => signStatement({ ...statement, subject: [] }, signer),
    says: 'subject',
  },
])('refuses $what', async ({ bytes, says }) => {
  const given = await bytes();
  expect(() => readStatement(given, certificate)).toThrow(
    expect.objectContaining({ code: 'SIGNATURE_INVALID', message: expect.stringContaining(says) }),
  );
});
