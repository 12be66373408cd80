import { createHash } from 'node:crypto';
import { afterEach, expect, test } from 'vitest';
import { buildContainer } from '../../src/container/build-container.ts';
import { openContainer } from '../../src/container/open-container.ts';
import { authorityOf, NOW, signerOf } from '../signing/authority-of.ts';
import { json, sampleFiles } from './sample-pack.ts';

const signer = signerOf(await authorityOf({ kind: 'rsa-3072' }));
const files = await sampleFiles(signer);
const build = () => buildContainer({ files, signer, signedAt: NOW });
const container = await build();
const opened = openContainer(container);
const sha256 = (bytes: Buffer | undefined) => createHash('sha256').update(bytes ?? '');

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

test('puts its files in the order of the layout', () => {
  expect([...opened.keys()]).toEqual([
    'mimetype',
    'report.pdf',
    'pack.json',
    'evidence/111122223333/eu-west-1/endpoints.json',
    'evidence/111122223333/eu-west-1/models.json',
    'manifest.json',
    'VERIFY.txt',
    'SHA256SUMS',
    'META-INF/ASiCManifest001.xml',
    'META-INF/signature001.p7s',
  ]);
});

test('begins with the media type where file(1) looks for it', () => {
  expect(container.toString('latin1', 30, 69)).toBe('mimetypeapplication/vnd.etsi.asic-e+zip');
});

test('lists every file with size, digest, type and time of collection', () => {
  expect(JSON.parse(opened.get('manifest.json')?.toString() ?? '')).toMatchObject({
    schema: 'https://exhibit.dev/schema/manifest/v1',
    files: [
      { name: 'report.pdf', mediaType: 'application/pdf', collectedAt: null },
      { name: 'pack.json', bytes: 15, sha256: sha256(opened.get('pack.json')).digest('hex') },
      { name: 'evidence/111122223333/eu-west-1/endpoints.json', collectedAt: '2026-11-20T09:00:00Z' },
      { name: 'evidence/111122223333/eu-west-1/models.json' },
      { name: 'VERIFY.txt', mediaType: 'text/plain' },
    ],
  });
});

test('writes SHA256SUMS over everything above it', () => {
  const lines = opened.get('SHA256SUMS')?.toString().trimEnd().split('\n') ?? [];
  expect(lines).toHaveLength(7);
  expect(lines[0]).toBe(`${sha256(opened.get('mimetype')).digest('hex')}  mimetype`);
  expect(lines).toContain(`${sha256(opened.get('manifest.json')).digest('hex')}  manifest.json`);
});

test('signs a manifest that names files as URIs', async () => {
  const named = await buildContainer({ files: [json("a b&c'd.json", '{}', null)], signer, signedAt: NOW });
  const manifest = openContainer(named).get('META-INF/ASiCManifest001.xml')?.toString() ?? '';
  expect(manifest).toContain(
    '<asic:SigReference URI="META-INF/signature001.p7s" MimeType="application/x-pkcs7-signature"/>',
  );
  expect(manifest).toContain(
    '<asic:DataObjectReference URI="a%20b%26c%27d.json" MimeType="application/json">',
  );
  expect(manifest).toContain(
    `<ds:DigestValue>${sha256(Buffer.from('{}')).digest('base64')}</ds:DigestValue>`,
  );
  expect(manifest).not.toContain('URI="mimetype"');
});

test.each(['UTC', 'Pacific/Auckland', 'America/Sao_Paulo', 'Asia/Kathmandu'])(
  'is the same, byte by byte, in %s',
  async (zone) => {
    process.env.TZ = zone;
    expect(await build()).toEqual(container);
  },
);

test.each([
  { name: 'manifest.json', says: 'twice' },
  { name: 'SHA256SUMS', says: 'twice' },
  { name: 'verify.txt', says: 'twice' },
  { name: 'META-INF/more.xml', says: 'belongs to the container' },
  { name: '../up.json', says: 'dotted' },
  { name: '/etc/passwd', says: 'dotted' },
  { name: 'a//b', says: 'dotted' },
  { name: 'a/./b', says: 'dotted' },
  { name: 'a\\b', says: 'refuse' },
  { name: 'arn:aws:x', says: 'refuse' },
  { name: 'a\nb', says: 'ASCII' },
  { name: 'é.json', says: 'ASCII' },
  { name: 'end. ', says: 'space-ended' },
  { name: '', says: 'empty' },
  { name: 'x'.repeat(241), says: 'longer' },
])('refuses the name "$name"', async ({ name, says }) => {
  const request = { files: [json(name, '{}', null)], signer, signedAt: NOW };
  await expect(buildContainer(request)).rejects.toMatchObject({
    code: 'PACK_INVALID',
    message: expect.stringContaining(says),
  });
});

test('refuses one name twice and a media type that is none', async () => {
  const twice = [json('a.json', '1', null), json('a.json', '2', null)];
  await expect(buildContainer({ files: twice, signer, signedAt: NOW })).rejects.toMatchObject({
    code: 'PACK_INVALID',
  });
  const wrong = [{ ...json('a.json', '1', null), mediaType: 'text/plain" x="' }];
  await expect(buildContainer({ files: wrong, signer, signedAt: NOW })).rejects.toMatchObject({
    code: 'PACK_INVALID',
  });
});

test('refuses more files than a verifier would read', async () => {
  const many = Array.from({ length: 60_001 }, (_, index) => json(`${index}.json`, '', null));
  await expect(buildContainer({ files: many, signer, signedAt: NOW })).rejects.toMatchObject({
    code: 'PACK_INVALID',
    message: expect.stringContaining('60001'),
  });
});
