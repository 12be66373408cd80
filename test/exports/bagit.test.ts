import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { digestOf } from '../../src/core/digest.ts';
import { bagit } from '../../src/exports/bagit.ts';
import type { ExportSource } from '../../src/exports/exporter.ts';
import { rendered, sourceOf } from '../support/exported.ts';
import { syntheticPack } from '../support/pack.ts';

const pack = syntheticPack({ checks: 1, items: 1 });
const CONTAINER = Buffer.from('the container');
const FILES = new Map([
  ['mimetype', Buffer.from('application/vnd.etsi.asic-e+zip')],
  ['evidence/111122223333/eu-west-1/a@1.json', Buffer.from('{}')],
  ['documents/100% sure.md', Buffer.from('# Sure\n')],
]);

test('a bag has the container, the statement and every file of it as payload, and nothing else', async () => {
  const files = await bag(signed());
  expect([...files.keys()]).toEqual([
    'data/pack.zip',
    'data/pack.zip.sigstore.json',
    ...[...FILES.keys()].map((name) => `data/files/${name}`),
    'bagit.txt',
    'bag-info.txt',
    'manifest-sha256.txt',
    'tagmanifest-sha256.txt',
  ]);
  expect(files.get('data/pack.zip')).toEqual(CONTAINER);
  for (const [name, bytes] of FILES) expect(files.get(`data/files/${name}`)).toEqual(bytes);
});

test('its manifests name each file once with the digest of its bytes', async () => {
  const files = await bag(signed());
  const payload = [...files.keys()].filter((name) => name.startsWith('data/'));
  const tags = ['bagit.txt', 'bag-info.txt', 'manifest-sha256.txt'];
  for (const [manifest, names] of [
    ['manifest-sha256.txt', payload],
    ['tagmanifest-sha256.txt', tags],
  ] as const) {
    const lines = names.map((name) => {
      const sum = createHash('sha256')
        .update(files.get(name) ?? '')
        .digest('hex');
      return `${sum}  ${name.replace('%', '%25')}\n`;
    });
    expect(files.get(manifest)?.toString()).toBe(lines.join(''));
  }
});

test('it declares its version, and says what it is a bag of', async () => {
  const files = await bag(signed());
  expect(files.get('bagit.txt')?.toString()).toBe('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n');
  const payload = [...files].filter(([name]) => name.startsWith('data/'));
  const bytes = payload.reduce((sum, [, { length }]) => sum + length, 0);
  expect(fieldsOf(files)).toMatchObject({
    'External-Identifier': pack.id,
    'Source-Organization': pack.organization,
    'Bagging-Date': '2026-10-04',
    'Payload-Oxum': `${bytes}.${payload.length}`,
    'Exhibit-Container-Digest': digestOf(CONTAINER),
    'Exhibit-Statement': 'pack.zip.sigstore.json',
  });
});

test('a name with a line end becomes no field of its own', async () => {
  const named = { ...signed(), pack: { ...pack, organization: 'North\nPayload-Oxum: 0.0\r\nwind' } };
  const text = (await bag(named)).get('bag-info.txt')?.toString() ?? '';
  expect(text.match(/^Payload-Oxum: /gm)).toHaveLength(1);
  expect(text).toContain('Source-Organization: North Payload-Oxum: 0.0 wind\n');
});

test('a pack that came without a statement makes a bag that says so', async () => {
  const files = await bag({ ...signed(), bundle: null });
  expect([...files.keys()].filter((name) => name.includes('sigstore'))).toEqual([]);
  expect(fieldsOf(files)['Exhibit-Statement']).toBe('none');
});

test('a container of other bytes than those that were verified is refused', async () => {
  const container = { name: 'pack.zip', digest: digestOf('another'), bytes: CONTAINER };
  await expect(bag({ ...signed(), container })).rejects.toMatchObject({ code: 'PACK_INVALID' });
});

function signed(): ExportSource {
  return {
    ...sourceOf(pack, FILES),
    container: { name: 'pack.zip', digest: digestOf(CONTAINER), bytes: CONTAINER },
    bundle: { name: 'pack.zip.sigstore.json', bytes: Buffer.from('{"dsseEnvelope":{}}') },
  };
}

async function bag(source: ExportSource): Promise<ReadonlyMap<string, Buffer>> {
  const files = await rendered(bagit, source);
  expect(new Set(files.map(({ name }) => name)).size).toBe(files.length);
  return new Map(files.map(({ name, bytes }) => [name, bytes]));
}

function fieldsOf(files: ReadonlyMap<string, Buffer>): Readonly<Record<string, string>> {
  const lines = files.get('bag-info.txt')?.toString().trimEnd().split('\n') ?? [];
  return Object.fromEntries(lines.map((line) => [line.split(': ')[0], line.split(': ').slice(1).join(': ')]));
}
