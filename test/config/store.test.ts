import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadConfigFile } from '../../src/config/load.ts';
import { parseStore, workPlaceOf } from '../../src/config/store.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'exhibit-config-'));
});
afterEach(() => rm(folder, { recursive: true }));

const SMALL = 'organization: A\naccounts: [{ id: "111122223333", regions: [us-east-1] }]\n';

async function storeOf(yaml: string) {
  const path = join(folder, 'exhibit.yaml');
  await writeFile(path, `${SMALL}store: ${yaml}\n`);
  return (await loadConfigFile(path)).store;
}

const leftOut = { account: null, region: null, endpoint: null, sseKmsKey: null, retention: 'frameworks' };

test.each(['./vault', 'file:./vault', 'file:vault', 'vault'])(
  '%s is a folder beside the file',
  async (text) => {
    const store = await storeOf(text);
    expect(store).toEqual({ kind: 'folder', folder: join(folder, 'vault') });
    expect(workPlaceOf(store)).toBe(join(folder, 'vault'));
  },
);

test('an address in S3 is enough, and a run works in the folder of this machine', async () => {
  const store = await storeOf('s3://acme-packs/2026');
  expect(store).toEqual({
    ...leftOut,
    ...{ kind: 'bucket', location: 's3://acme-packs/2026', bucket: 'acme-packs', prefix: '2026/' },
    work: join(folder, 'packs'),
  });
  expect(workPlaceOf(store)).toBe(join(folder, 'packs'));
  expect(await storeOf('{ s3: s3://acme-packs/2026 }')).toEqual(store);
});

test('says how packs are written', async () => {
  const key = 'arn:aws:kms:eu-central-1:999988887777:key/8d5c3a1e-0000-4000-8000-000000000001';
  const yaml = `{ s3: s3://acme-packs, account: "111122223333", region: eu-central-1, sseKmsKey: "${key}", retention: { years: 8 } }`;
  expect(await storeOf(yaml)).toMatchObject({
    ...{ bucket: 'acme-packs', prefix: '', account: '111122223333', region: 'eu-central-1' },
    ...{ sseKmsKey: key, retention: { years: 8 } },
  });
  expect(await storeOf('{ s3: s3://acme-packs, retention: none }')).toMatchObject({ retention: 'none' });
  const own = '{ s3: s3://packs, endpoint: "http://store:7070" }';
  expect(await storeOf(own)).toMatchObject({ bucket: 'packs', endpoint: 'http://store:7070' });
});

test.each([
  'https://example.com/packs',
  's3://',
  's3://Acme/',
  'S3://acme-packs/',
  '""',
  '{ s3: ./packs }',
  '{ s3: s3://acme-packs, retention: nothing }',
  '{ s3: s3://acme-packs, retention: { years: 0 } }',
  '{ s3: s3://acme-packs, retention: { years: 1.5 } }',
  '{ s3: s3://acme-packs, sseKmsKey: alias/packs }',
  '{ s3: s3://acme-packs, endpoint: "file:///etc" }',
  '{ s3: s3://acme-packs, account: "444455556666" }',
  '{ s3: s3://acme-packs, colour: red }',
])('refuses %s', async (yaml) => {
  await expect(storeOf(yaml)).rejects.toMatchObject({
    code: 'CONFIG_INVALID',
    message: expect.stringMatching(/store/),
  });
});

test('a command line names a folder or a place in S3', () => {
  expect(parseStore('./out', '/work')).toEqual({ kind: 'folder', folder: '/work/out' });
  expect(parseStore('s3://acme-packs/x/', '/work')).toMatchObject({
    bucket: 'acme-packs',
    prefix: 'x/',
    work: '/work/packs',
  });
  expect(() => parseStore('ftp://acme', '/work')).toThrow(expect.objectContaining({ code: 'USAGE_INVALID' }));
});
