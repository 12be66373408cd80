import { createHash, createPrivateKey, sign } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openContainer } from '../../src/container/open-container.ts';
import { statementFor } from '../../src/container/statement.ts';
import { detachedCms } from '../../src/signing/cms.ts';
import { signStatement } from '../../src/signing/dsse.ts';
import { issueRevocationList } from '../../src/signing/issue.ts';
import { signPdf } from '../../src/signing/pades.ts';
import { fromPem } from '../../src/signing/pem.ts';
import type { Signer } from '../../src/signing/signer.ts';
import { readCertificate } from '../../src/signing/x509.ts';
import { authorityOf, NOW, signerOf } from '../signing/authority-of.ts';
import { samplePdf } from '../signing/sample-pdf.ts';
import { idsOf, json, packOf, repacked, type SamplePack, sampleFiles, verify } from './sample-pack.ts';

const authority = await authorityOf();
const other = await authorityOf();
const signer = signerOf(authority);
const stranger = signerOf(other);
const root = authority.root.certificatePem;
const files = await sampleFiles(signer);
const pack = await packOf(signer, files);
const names = [...openContainer(pack.container).keys()];

const STEPS = [
  'container-zip',
  'container-signature',
  'container-files',
  'container-sums',
  'container-manifest',
  'statement-signature',
  'statement-subjects',
  'report-coverage',
  'report-signature',
  'report-data',
  'signer-certificate',
  'signer-trust',
  'signer-revocation',
];

test('passes every step of a pack that nobody touched', () => {
  const steps = verify(pack, root);
  expect(idsOf(steps, 'passed')).toEqual(STEPS);
  expect(steps).toHaveLength(STEPS.length);
});

test('passes a pack that was signed with RSA', async () => {
  const rsa = await authorityOf({ kind: 'rsa-3072' });
  expect(idsOf(verify(await packOf(signerOf(rsa)), rsa.root.certificatePem), 'passed')).toEqual(STEPS);
});

test('takes roots as DER and several in one PEM file', () => {
  const der = fromPem('CERTIFICATE', root)[0]?.toString('latin1') ?? '';
  const steps = verify(pack, `${other.root.certificatePem}${root}`);
  expect(idsOf(steps, 'failed')).toEqual([]);
  expect(der.startsWith('0')).toBe(true);
});

test('names the root that it trusted', () => {
  const trust = verify(pack, root).find(({ id }) => id === 'signer-trust');
  expect(trust?.detail).toContain(authority.rootFingerprint);
});

test('says that the statement was not checked when there is none', () => {
  const steps = verify({ ...pack, bundle: null }, root);
  expect(idsOf(steps, 'not-checked')).toEqual(['statement-signature', 'statement-subjects']);
  expect(idsOf(steps, 'failed')).toEqual([]);
});

test('says that a pack without a report has none, and that a report without data has none', async () => {
  const bare = await packOf(
    signer,
    files.filter(({ name }) => name !== 'report.pdf'),
  );
  expect(idsOf(verify(bare, root), 'not-checked')).toEqual([
    'report-coverage',
    'report-signature',
    'report-data',
  ]);
  const empty = { ...reportOf(await signPdf(await samplePdf(), signer)) };
  const plain = await packOf(signer, [...files.filter(({ name }) => name !== 'report.pdf'), empty]);
  expect(idsOf(verify(plain, root), 'not-checked')).toEqual(['report-data']);
});

function reportOf(bytes: Buffer) {
  return { name: 'report.pdf', bytes, mediaType: 'application/pdf', collectedAt: null };
}

/** The pack after its files were changed and zipped again; the statement stays. */
const changed = (change: (files: Map<string, Buffer>) => void) => async (): Promise<SamplePack> => ({
  ...pack,
  container: await repacked(pack.container, change),
});

const EVIDENCE = 'evidence/111122223333/eu-west-1/endpoints.json';

function flip(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
}

test.each(names)('finds one changed byte in %s, with and without the statement', async (name) => {
  const { container, bundle } = await changed((files) => {
    const bytes = files.get(name) ?? Buffer.alloc(0);
    files.set(name, flip(bytes, Math.floor(bytes.length / 2)));
  })();
  expect(idsOf(verify({ container, bundle }, root), 'failed')).not.toEqual([]);
  expect(idsOf(verify({ container, bundle: null }, root), 'failed')).not.toEqual([]);
});

interface Tampering {
  readonly what: string;
  readonly make: () => SamplePack | Promise<SamplePack>;
  /** Steps that fail; without the statement the same but those of the statement. */
  readonly fails: readonly string[];
}

const LISTS = ['container-files', 'container-sums', 'container-manifest'];

test.each<Tampering>([
  {
    what: 'an added file',
    make: changed((files) => files.set('evidence/more.json', Buffer.from('{}'))),
    fails: [...LISTS, 'statement-subjects'],
  },
  {
    what: 'a removed file',
    make: changed((files) => files.delete(EVIDENCE)),
    fails: [...LISTS, 'statement-subjects'],
  },
  {
    what: 'a renamed file',
    make: changed((files) => {
      files.set('evidence/renamed.json', files.get(EVIDENCE) ?? Buffer.alloc(0));
      files.delete(EVIDENCE);
    }),
    fails: [...LISTS, 'statement-subjects'],
  },
  {
    what: 'evidence that was swapped for other valid evidence',
    make: changed((files) => files.set(EVIDENCE, Buffer.from('{"endpoints":["x"]}'))),
    fails: [...LISTS, 'statement-subjects'],
  },
  {
    what: 'two files of the pack that were exchanged',
    make: changed((files) => {
      const models = 'evidence/111122223333/eu-west-1/models.json';
      const [a, b] = [files.get(EVIDENCE) ?? Buffer.alloc(0), files.get(models) ?? Buffer.alloc(0)];
      files.set(EVIDENCE, b).set(models, a);
    }),
    fails: [...LISTS, 'statement-subjects'],
  },
  {
    what: 'a file and the two plain lists that were changed to fit',
    make: async () => {
      const forged = await packOf(stranger, files.with(1, json(EVIDENCE, '{}', null)));
      const fake = openContainer(forged.container);
      return changed((files) => {
        for (const name of [EVIDENCE, 'SHA256SUMS', 'manifest.json'])
          files.set(name, fake.get(name) ?? Buffer.alloc(0));
      })();
    },
    fails: ['container-files', 'statement-subjects'],
  },
  {
    what: 'another signature file',
    make: async () => {
      const { container } = await packOf(stranger, files);
      return { container, bundle: pack.bundle };
    },
    fails: ['statement-signature', 'report-signature', 'signer-trust'],
  },
  {
    what: 'a hidden file beside the signature',
    make: changed((files) => files.set('META-INF/other.xml', Buffer.from('<a/>'))),
    fails: [...LISTS, 'statement-subjects'],
  },
  {
    what: 'bytes behind the report',
    make: changed((files) =>
      files.set('report.pdf', Buffer.concat([files.get('report.pdf') ?? Buffer.alloc(0), Buffer.from('\n')])),
    ),
    fails: [...LISTS, 'statement-subjects', 'report-coverage'],
  },
])('finds $what', async ({ make, fails }) => {
  const tampered = await make();
  expect(idsOf(verify(tampered, root), 'failed')).toEqual(fails);
  const inner = idsOf(verify({ ...tampered, bundle: null }, root), 'failed');
  expect(inner).toEqual(fails.filter((id) => !id.startsWith('statement')));
});

test.each([
  { what: 'put before it', container: Buffer.concat([Buffer.from('PK'), pack.container]) },
  { what: 'put behind it', container: Buffer.concat([pack.container, Buffer.from([0])]) },
  { what: 'cut off', container: pack.container.subarray(0, -1) },
  { what: 'all gone', container: Buffer.alloc(0) },
])('fails a container with bytes $what and checks nothing in it', ({ container }) => {
  const steps = verify({ container, bundle: pack.bundle }, root);
  expect(idsOf(steps, 'failed')).toEqual(['container-zip']);
  expect(idsOf(steps, 'not-checked')).toEqual(STEPS.slice(1));
});

test('fails a statement that another key signed', async () => {
  const statement = statementFor({ name: 'pack.zip', bytes: pack.container }, [], { id: 'pack-1' });
  const bundle = await signStatement(statement, stranger);
  expect(idsOf(verify({ ...pack, bundle }, root), 'failed')).toEqual(['statement-signature']);
});

test.each([
  {
    what: 'another container',
    statement: statementFor({ name: 'pack.zip', bytes: Buffer.from('x') }, [], {}),
  },
  {
    what: 'a file that is not there',
    statement: statementFor(
      { name: 'pack.zip', bytes: pack.container },
      [{ name: 'no.json', bytes: Buffer.alloc(0) }],
      {},
    ),
  },
  {
    what: 'other bytes of a file',
    statement: statementFor(
      { name: 'pack.zip', bytes: pack.container },
      [{ name: 'pack.json', bytes: Buffer.alloc(0) }],
      {},
    ),
  },
])('fails a statement of the signer about $what', async ({ statement }) => {
  const bundle = await signStatement(statement, signer);
  expect(idsOf(verify({ ...pack, bundle }, root), 'failed')).toEqual(['statement-subjects']);
});

/** A pack that the right signer signed, but with this report. */
async function packWith(report: Buffer): Promise<SamplePack> {
  return packOf(signer, [...files.filter(({ name }) => name !== 'report.pdf'), reportOf(report)]);
}

test.each<{ what: string; report: () => Promise<Buffer>; fails: readonly string[] }>([
  {
    what: 'bytes behind its end',
    report: async () => Buffer.concat([await signPdf(await samplePdf(), signer), Buffer.from('\n')]),
    fails: ['report-coverage'],
  },
  { what: 'no signature', report: () => samplePdf(), fails: ['report-coverage'] },
  {
    what: 'the signature of another',
    report: async () => signPdf(await samplePdf(), stranger),
    fails: ['report-signature'],
  },
  {
    what: 'other text under its signature',
    report: async () =>
      Buffer.from(
        (await signPdf(await samplePdf(), signer)).toString('latin1').replace('(Sample)', '(Simple)'),
        'latin1',
      ),
    fails: ['report-signature'],
  },
  {
    what: 'other data inside',
    report: async () => signPdf(await samplePdf({ attachment: Buffer.from('{"id":"pack-2"}') }), signer),
    fails: ['report-data'],
  },
])('fails a report with $what, even in a container that is signed', async ({ report, fails }) => {
  expect(idsOf(verify(await packWith(await report()), root), 'failed')).toEqual(fails);
});

test.each<{ what: string; root: string | null; at: Date | null; fails: readonly string[] }>([
  { what: 'no root', root: null, at: NOW, fails: ['signer-trust'] },
  { what: 'the root of another', root: other.root.certificatePem, at: NOW, fails: ['signer-trust'] },
  { what: 'something that is no certificate', root: 'no certificate', at: NOW, fails: ['signer-trust'] },
  {
    what: 'the signer itself as root',
    root: authority.signer.certificatePem,
    at: NOW,
    fails: ['signer-trust'],
  },
  { what: 'a time after the signer', root, at: new Date('2033-11-20T10:00:01Z'), fails: ['signer-trust'] },
  {
    what: 'a time before the signature',
    root,
    at: new Date('2026-11-20T09:59:59Z'),
    fails: ['signer-trust'],
  },
  { what: 'the time that the signature claims', root, at: null, fails: [] },
  { what: 'the last second of the signer', root, at: new Date('2033-11-20T10:00:00Z'), fails: [] },
])('judges $what', ({ root: given, at, fails }) => {
  const steps = verify(pack, given, at);
  expect(idsOf(steps, 'failed')).toEqual(fails);
  expect(idsOf(steps, 'not-checked')).toEqual(fails.length > 0 ? ['signer-revocation'] : []);
});

test('says in one sentence why there is no trust without a root', () => {
  const trust = verify(pack, null).find(({ id }) => id === 'signer-trust');
  expect(trust?.detail).toBe(
    'No root certificate was given to trust, so nobody stands behind the signature.',
  );
});

function listOf(over: { thisUpdate?: Date; nextUpdate?: Date; revoked?: boolean; by?: string }): Buffer {
  const { subject } = readCertificate(fromPem('CERTIFICATE', root)[0] ?? Buffer.alloc(0));
  const { serial } = readCertificate(signer.certificate);
  return issueRevocationList(
    {
      issuer: subject,
      issuerKeyId: Buffer.alloc(20),
      number: 2n,
      thisUpdate: over.thisUpdate ?? NOW,
      nextUpdate: over.nextUpdate ?? new Date('2033-11-20T10:00:00Z'),
      revoked: over.revoked ? [{ serial: BigInt(`0x${serial.subarray(2).toString('hex')}`), at: NOW }] : [],
    },
    createPrivateKey(over.by ?? authority.root.keyPem),
  );
}

test.each<{ what: string; crls: readonly Buffer[]; says: string }>([
  { what: 'no revocation list', crls: [], says: 'missing' },
  { what: 'a list that names the signer', crls: [listOf({ revoked: true })], says: 'revoked at' },
  { what: 'a list older than the signer', crls: [listOf({ thisUpdate: new Date(0) })], says: 'older than' },
  {
    what: 'a list from later than the signature',
    crls: [listOf({ thisUpdate: new Date('2027-01-01') })],
    says: 'in force',
  },
  {
    what: 'a list that ran out',
    crls: [listOf({ nextUpdate: new Date('2026-11-20T09:00:00Z') })],
    says: 'in force',
  },
  { what: 'a list signed by another', crls: [listOf({ by: other.root.keyPem })], says: 'not signed by' },
  {
    what: 'a good list and one that names the signer',
    crls: [listOf({}), listOf({ revoked: true })],
    says: 'revoked at',
  },
])('fails a signer with $what', async ({ crls, says }) => {
  const steps = verify(await packOf({ ...signer, crls }), root);
  expect(idsOf(steps, 'failed')).toEqual(['signer-revocation']);
  expect(steps.at(-1)?.detail).toContain(says);
});

test('fails a signer whose certificate is not meant for signing documents', async () => {
  const issuer: Signer = {
    ...signer,
    certificate: signer.chain[0] ?? signer.certificate,
    chain: [],
    sign: async (bytes) => sign('sha256', bytes, createPrivateKey(authority.root.keyPem)),
  };
  expect(idsOf(verify(await packOf(issuer), root), 'failed')).toContain('signer-certificate');
});

/** The pack after its signer changed files and signed the list again: what the lists alone have to find. */
async function resigned(change: (files: Map<string, Buffer>) => void): Promise<Buffer> {
  const changed = new Map(openContainer(pack.container));
  change(changed);
  const list = changed.get('META-INF/ASiCManifest001.xml') ?? Buffer.alloc(0);
  const digest = createHash('sha256').update(list).digest();
  const cms = await detachedCms(digest, signer, { form: 'asic', signingTime: NOW });
  return repacked(pack.container, (inside) => {
    for (const [name, bytes] of changed) inside.set(name, bytes);
    inside.set('META-INF/signature001.p7s', cms);
  });
}

const edited = (name: string, from: string, to: string) => (inside: Map<string, Buffer>) =>
  inside.set(name, Buffer.from((inside.get(name) ?? Buffer.alloc(0)).toString().replace(from, to)));
const SIGNED_LIST = 'META-INF/ASiCManifest001.xml';

test.each([
  {
    what: 'a note in the signed list',
    change: edited(SIGNED_LIST, '</asic:ASiC', '<!-- --></asic:ASiC'),
    fails: ['container-files'],
  },
  {
    what: 'a file that is not there in the signed list',
    change: edited(SIGNED_LIST, 'URI="pack.json"', 'URI="kcap.json"'),
    fails: ['container-files', 'container-manifest'],
  },
  {
    what: 'another media type in the signed list',
    change: edited(SIGNED_LIST, 'application/pdf', 'text/plain'),
    fails: ['container-manifest'],
  },
  {
    what: 'a comment in SHA256SUMS',
    change: edited('SHA256SUMS', '', '# note\n'),
    fails: ['container-files', 'container-sums'],
  },
  {
    what: 'a file that is not there in SHA256SUMS',
    change: edited('SHA256SUMS', '', `${'0'.repeat(64)}  no.json\n`),
    fails: ['container-files', 'container-sums'],
  },
  {
    what: 'spaces in manifest.json',
    change: edited('manifest.json', '{', '{ '),
    fails: ['container-files', 'container-sums', 'container-manifest'],
  },
  {
    what: 'another size in manifest.json',
    change: edited('manifest.json', '"bytes":15', '"bytes":16'),
    fails: ['container-files', 'container-sums', 'container-manifest'],
  },
  {
    what: 'a manifest.json that is none',
    change: edited('manifest.json', '{', '['),
    fails: ['container-files', 'container-sums', 'container-manifest'],
  },
])('finds $what, signed by the signer himself', async ({ change, fails }) => {
  const container = await resigned(change);
  expect(idsOf(verify({ container, bundle: null }, root), 'failed')).toEqual(fails);
});

test('finds any one byte that changes in the container or the statement', { timeout: 120_000 }, () => {
  const { container, bundle } = pack;
  const byte = fc.nat({ max: container.length + bundle.length - 1 });
  fc.assert(
    fc.property(byte, fc.integer({ min: 1, max: 255 }), (at, mask) => {
      const inBundle = at - container.length;
      const target = Buffer.from(inBundle < 0 ? container : bundle);
      const index = inBundle < 0 ? at : inBundle;
      target[index] = (target[index] ?? 0) ^ mask;
      const steps = verify(
        inBundle < 0 ? { container: target, bundle } : { container, bundle: target },
        root,
      );
      return idsOf(steps, 'failed').length > 0;
    }),
    { numRuns: 2500 },
  );
});

test('finds every byte that changes in the statement', { timeout: 120_000 }, () => {
  const missed = [...pack.bundle.keys()].filter((at) => {
    const steps = verify({ ...pack, bundle: flip(pack.bundle, at) }, root);
    return idsOf(steps, 'failed').length === 0;
  });
  expect(missed).toEqual([]);
});

test('never throws, whatever the bytes are', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), fc.uint8Array({ maxLength: 100 }), (zip, statement) => {
      const steps = verify({ container: Buffer.from(zip), bundle: Buffer.from(statement) }, root);
      return idsOf(steps, 'failed').includes('container-zip');
    }),
    { numRuns: 500 },
  );
});
