import { createPrivateKey, createPublicKey, X509Certificate } from 'node:crypto';
import { afterAll, describe, expect, test } from 'vitest';
import type { VerificationStep } from '../../src/container/verification.ts';
import { bits, integer, octets, seq, TRUE, utf8 } from '../../src/signing/der.ts';
import { fileSigner, type SignerFiles } from '../../src/signing/file-signer.ts';
import { issueCertificate, issueRevocationList, signerExtensions } from '../../src/signing/issue.ts';
import { OID } from '../../src/signing/oids.ts';
import { signPdf } from '../../src/signing/pades.ts';
import { fromPem, toPem } from '../../src/signing/pem.ts';
import type { Signer } from '../../src/signing/signer.ts';
import { timestampsBy } from '../../src/signing/timestamp.ts';
import { readCertificate } from '../../src/signing/x509.ts';
import { authorityOf, filesOf, NOW, signerOf } from '../signing/authority-of.ts';
import { samplePdf } from '../signing/sample-pdf.ts';
import { type Otherwise, serveTime, stampsOf, timeAuthority } from '../signing/time-authority.ts';
import { packOf, repacked, type SamplePack, verify } from './sample-pack.ts';

/**
 * What goes wrong with the certificates of a pack, and the answer: before it is signed, and to whoever verifies a pack
 * that was signed all the same.
 */
const authority = await authorityOf();
const other = await authorityOf({ organization: 'Somebody Else' });
const files = filesOf(authority);
const root = authority.root.certificatePem;
const clock = await timeAuthority();

const derOf = (pem: string, label: 'CERTIFICATE' | 'X509 CRL' = 'CERTIFICATE') =>
  fromPem(label, pem)[0] ?? Buffer.alloc(0);
const rootCertificate = readCertificate(derOf(root));
const leaf = readCertificate(derOf(files.certificatePem));
const rootKey = createPrivateKey(authority.root.keyPem);
const leafKey = createPrivateKey(files.keyPem);
const serial = BigInt(`0x${new X509Certificate(leaf.der).serialNumber}`);

/** The certificate of the signer, made otherwise. */
function certificate(over: { extensions?: readonly Buffer[]; isSelfMade?: boolean }): string {
  const publicKey = createPublicKey(leafKey);
  const { isSelfMade = false, extensions = signerExtensions(publicKey, Buffer.alloc(20)) } = over;
  const { subject, notBefore, notAfter } = leaf;
  const issuer = isSelfMade ? subject : rootCertificate.subject;
  const der = issueCertificate(
    { serial, subject, issuer, notBefore, notAfter, publicKey, extensions },
    isSelfMade ? leafKey : rootKey,
  );
  return toPem('CERTIFICATE', der);
}

/** The revocation list of the root, made otherwise. */
function list(over: { nextUpdate?: Date; isRevoked?: boolean }): string {
  const { nextUpdate = leaf.notAfter, isRevoked = false } = over;
  const der = issueRevocationList(
    {
      issuer: rootCertificate.subject,
      issuerKeyId: Buffer.alloc(20),
      number: 2n,
      thisUpdate: NOW,
      nextUpdate,
      revoked: isRevoked ? [{ serial, at: NOW }] : [],
    },
    rootKey,
  );
  return toPem('X509 CRL', der);
}

/** A signer who looks at nothing before it signs. */
function careless({ certificatePem, chainPem, crlPem }: SignerFiles): Signer {
  const chain = fromPem('CERTIFICATE', chainPem);
  return {
    ...signerOf(authority),
    certificate: derOf(certificatePem),
    chain,
    crls: fromPem('X509 CRL', crlPem),
  };
}

const keyUsage = (bit: number, unused: number) =>
  seq(OID.keyUsage, TRUE, octets(bits(Buffer.from([bit]), unused)));
const forTimes = seq(OID.extendedKeyUsage, octets(seq(OID.timestamping)));

const selfMade = certificate({ isSelfMade: true });

/** Sentences about what failed, in the order of the steps. */
const failures = (steps: readonly VerificationStep[]) =>
  steps.filter(({ outcome }) => outcome === 'failed').map(({ id, detail }) => `${id}: ${detail}`);

test.each<{
  what: string;
  over?: Partial<SignerFiles>;
  trusted?: string;
  at?: Date;
  /** Why it can not be used; null: it can. */
  sign: string | null;
  /** The one step that fails; null: none. */
  verify: string | null;
}>([
  { what: 'a sound signer', sign: null, verify: null },
  {
    what: 'one that has expired',
    at: new Date('2034-01-01T00:00:00Z'),
    sign: 'the certificate of the signer is valid from 2026-11-20T10:00:00Z to 2033-11-20T10:00:00Z and not at 2034-01-01T00:00:00Z',
    verify:
      'signer-trust: The signer can not be trusted: the certificate of the signer is valid from 2026-11-20T10:00:00Z to 2033-11-20T10:00:00Z and not at 2034-01-01T00:00:00Z.',
  },
  {
    what: 'one that was revoked',
    over: { crlPem: list({ isRevoked: true }) },
    sign: 'a certificate was revoked at 2026-11-20T10:00:00Z',
    verify:
      'signer-revocation: The signer may have been revoked: a certificate was revoked at 2026-11-20T10:00:00Z.',
  },
  {
    // Whoever verifies has the root, and needs no other.
    what: 'one that is given the root of another',
    over: { chainPem: other.root.certificatePem },
    sign: 'its chain does not lead from its certificate to a root',
    verify: null,
  },
  {
    what: 'one whom the reader does not trust',
    trusted: other.root.certificatePem,
    sign: null,
    verify: 'signer-trust: The certificate of the signer was not issued below a root that you gave.',
  },
  {
    what: 'one that may state times',
    over: { certificatePem: certificate({ extensions: [keyUsage(0xc0, 6), forTimes] }) },
    sign: 'its certificate can not sign packs: its purposes do not include signing documents',
    verify:
      'signer-certificate: The certificate of the signer can not sign packs: its purposes do not include signing documents.',
  },
  {
    what: 'one that may not commit its holder',
    over: { certificatePem: certificate({ extensions: [keyUsage(0x80, 7)] }) },
    sign: 'its certificate can not sign packs: its key usage lacks digitalSignature or nonRepudiation',
    verify:
      'signer-certificate: The certificate of the signer can not sign packs: its key usage lacks digitalSignature or nonRepudiation.',
  },
  {
    what: 'one that made its certificate itself',
    over: { certificatePem: selfMade, chainPem: selfMade },
    sign: 'it issued its certificate itself, so that nobody else stands behind it',
    verify: 'signer-trust: The certificate of the signer was not issued below a root that you gave.',
  },
  {
    what: 'one whose self-made certificate the reader takes for a root',
    over: { certificatePem: selfMade, chainPem: selfMade },
    trusted: selfMade,
    sign: 'it issued its certificate itself, so that nobody else stands behind it',
    verify:
      'signer-trust: The signer can not be trusted: the authority 1 above the signer may not issue certificates.',
  },
  {
    what: 'one whose revocation list is stale',
    over: { crlPem: list({ nextUpdate: new Date('2026-12-01T00:00:00Z') }) },
    at: new Date('2027-01-01T00:00:00Z'),
    sign: 'a revocation list is in force from 2026-11-20T10:00:00Z to 2026-12-01T00:00:00Z and not at 2027-01-01T00:00:00Z',
    verify:
      'signer-revocation: The signer may have been revoked: a revocation list is in force from 2026-11-20T10:00:00Z to 2026-12-01T00:00:00Z and not at 2027-01-01T00:00:00Z.',
  },
  {
    what: 'one whose revocation list is that of another',
    over: { crlPem: other.crlPem },
    sign: 'the revocation list of the authority 1 above the signer is missing',
    verify:
      'signer-revocation: The signer may have been revoked: the revocation list of the authority 1 above the signer is missing.',
  },
])('$what', async ({ over = {}, trusted = root, at = NOW, sign, verify: wanted }) => {
  const given = { ...files, ...over };
  const message = `The signer can not be used: ${sign}.`;
  if (sign === null) fileSigner(given, at);
  else {
    const refused = expect.objectContaining({ code: 'SIGNER_INVALID', message });
    expect(() => fileSigner(given, at)).toThrow(refused);
  }
  const found = failures(verify(await packOf(careless(given)), trusted, at));
  expect(found).toEqual(wanted === null ? [] : [wanted]);
});

describe('a time-stamping authority', async () => {
  let otherwise: Otherwise = {};
  const server = await serveTime((query, response) => response.end(clock.answer(query, otherwise)));
  afterAll(() => server.stop());

  test.each<{ what: string; answer: Otherwise; sign: string }>([
    {
      what: 'that refuses',
      answer: { status: seq(integer(2), seq(utf8('not on Sundays'))) },
      sign: 'it answered with status 02: not on Sundays',
    },
    {
      what: 'that answers another nonce',
      answer: { nonce: integer(5) },
      sign: 'it answers another request: its nonce differs',
    },
  ])('$what gives no pack', async ({ answer, sign }) => {
    otherwise = answer;
    const asked = { url: server.url, certificates: [clock.root], policy: null };
    const timestamp = timestampsBy(asked, { random: (bytes) => Buffer.alloc(bytes, 1) });
    const made = packOf({ ...signerOf(authority), timestamp });
    await expect(made).rejects.toMatchObject({
      code: 'TIMESTAMP_FAILED',
      message: `The answer of the time-stamping authority ${server.url} is refused: ${sign}.`,
    });
  });

  test('whose stamp is about something else is found by whoever verifies', async () => {
    const stamp = await stampsOf(clock)(Buffer.from('something else'));
    const pack = await packOf({ ...signerOf(authority), timestamp: async () => stamp });
    expect(failures(verify(pack, root))).toEqual([
      'timestamps: The time stamp does not hold: it is about another signature.',
    ]);
  });
});

describe('a signature larger than the room for it', () => {
  test('is not written', async () => {
    const large = { ...signerOf(authority), chain: [rootCertificate.der, Buffer.alloc(20_000)] };
    await expect(signPdf(await samplePdf(), large)).rejects.toMatchObject({
      code: 'SIGNER_INVALID',
      message: expect.stringMatching(
        /^The signature takes 217\d\d bytes and 16384 are reserved: the certificate chain, its revocation lists or the time stamp are too large\.$/,
      ),
    });
  });

  test('is found when somebody wrote it', async () => {
    const sound = await packOf(signerOf(authority));
    const container = await repacked(sound.container, (inside) => {
      const report = inside.get('report.pdf')?.toString('latin1') ?? '';
      inside.set('report.pdf', Buffer.from(report.replace(/0{64}>/, `${'0'.repeat(128)}>`), 'latin1'));
    });
    const pack: SamplePack = { ...sound, container };
    expect(failures(verify({ ...pack, bundle: null }, root))).toContain(
      'report-coverage: The PDF is not signed as a whole: it has no table of its objects.',
    );
  });
});
