import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fileStore } from '../../src/store/file-store.ts';
import { testStoreContract } from './store-contract.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'exhibit-store-'));
});
afterEach(() => rm(folder, { recursive: true }));

testStoreContract(async () => ({ store: fileStore(folder), place: { folder } }));

test('leaves no drafts, whether bytes were kept or not', async () => {
  const store = fileStore(folder);
  await store.putNew('same', Buffer.from('one'));
  await store.putNew('same', Buffer.from('two'));
  await store.put('same', Buffer.from('three'));
  expect(await readdir(folder)).toEqual(['same']);
});

test('does not list the draft of another writer, but any other name that ends like one', async () => {
  await writeFile(join(folder, 'pack.zip.3f0c2f4e-8a57-4a3c-9c35-1f2f3c1a9b77.part'), 'half');
  await writeFile(join(folder, 'a.part'), 'whole');
  expect(await fileStore(folder).list('')).toEqual(['a.part']);
});

test('lists nothing of a folder that is not there', async () => {
  expect(await fileStore(join(folder, 'absent')).list('')).toEqual([]);
});

test('lists nothing outside the folder', async () => {
  await mkdir(join(folder, 'inner'));
  await writeFile(join(folder, 'secret'), 'x');
  expect(await fileStore(join(folder, 'inner')).list('../')).toEqual([]);
});

test('says that a place cannot be written', async () => {
  await fileStore(folder).put('file', Buffer.from('x'));
  const store = fileStore(join(folder, 'file'));
  const refusal = { code: 'STORE_FAILED', cause: expect.any(Error) };
  await expect(store.put('below', Buffer.from('x'))).rejects.toMatchObject(refusal);
  await expect(store.putNew('below', Buffer.from('x'))).rejects.toMatchObject(refusal);
});

test('says that something cannot be read', async () => {
  await symlink('loop', join(folder, 'loop'));
  const store = fileStore(folder);
  const refusal = { code: 'STORE_FAILED', cause: expect.any(Error) };
  await expect(store.get('loop')).rejects.toMatchObject(refusal);
  await expect(store.size('loop')).rejects.toMatchObject(refusal);
});
