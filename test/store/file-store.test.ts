import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fileStore } from '../../src/store/file-store.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'exhibit-store-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('gives back what was put, and null for what was not', async () => {
  const store = fileStore(folder);
  await store.put('a/b.json', Buffer.from('one'));
  expect((await store.get('a/b.json'))?.toString()).toBe('one');
  expect(await store.get('a/c.json')).toBeNull();
});

test('lists names in order, by prefix', async () => {
  const store = fileStore(folder);
  for (const name of ['b/2', 'a/10', 'a/9', 'b/1']) await store.put(name, Buffer.from(name));
  expect(await store.list('')).toEqual(['a/10', 'a/9', 'b/1', 'b/2']);
  expect(await store.list('b/')).toEqual(['b/1', 'b/2']);
  expect(await fileStore(join(folder, 'absent')).list('')).toEqual([]);
});

test('many writers of one name leave one whole file and no drafts', async () => {
  const store = fileStore(folder);
  const texts = Array.from({ length: 40 }, (_, index) => String(index).repeat(50_000));
  await Promise.all(texts.map((text) => store.put('same', Buffer.from(text))));
  expect(texts).toContain((await store.get('same'))?.toString());
  expect(await readdir(folder)).toEqual(['same']);
});

test.each(['../outside', '/etc/passwd', 'a/../../outside', ''])('refuses the name %j', async (name) => {
  const store = fileStore(folder);
  await expect(store.put(name, Buffer.from('x'))).rejects.toMatchObject({ code: 'STORE_FAILED' });
  await expect(store.get(name)).rejects.toMatchObject({ code: 'STORE_FAILED' });
});

test('says that a place cannot be written', async () => {
  await fileStore(folder).put('file', Buffer.from('x'));
  await expect(fileStore(join(folder, 'file')).put('below', Buffer.from('x'))).rejects.toMatchObject({
    code: 'STORE_FAILED',
    cause: expect.any(Error),
  });
});
