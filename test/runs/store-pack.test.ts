import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { storePack } from '../../src/runs/store-pack.ts';
import { fileStore } from '../../src/store/file-store.ts';
import type { Retention, Store } from '../../src/store/store.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'exhibit-pack-'));
});
afterEach(() => rm(folder, { recursive: true }));

const LOCKED: Retention = { until: new Date('2032-10-02T06:00:00Z') };
const packOf = (text: string) => ({
  ...{ name: 'acme.zip', container: Buffer.from(text) },
  ...{ bundleName: 'acme.zip.sigstore.json', bundle: Buffer.from(`about ${text}`) },
});

/** A store that notes in which order, and until when, things are put. */
function noting(): { readonly store: Store; readonly noted: [string, Date | null][] } {
  const store = fileStore(folder);
  const noted: [string, Date | null][] = [];
  return {
    noted,
    store: {
      ...store,
      async putNew(name, bytes, retention) {
        noted.push([name, retention?.until ?? null]);
        return store.putNew(name, bytes, retention);
      },
    },
  };
}

test('locks container and statement alike, the statement last', async () => {
  const { store, noted } = noting();
  expect(await storePack(store, packOf('one'), LOCKED)).toEqual({
    path: join(folder, 'acme.zip'),
    bundlePath: join(folder, 'acme.zip.sigstore.json'),
  });
  expect(noted).toEqual([
    ['acme.zip', LOCKED.until],
    ['acme.zip.sigstore.json', LOCKED.until],
  ]);
});

test('finds its own pack there, and takes the place of no other', async () => {
  const { store } = noting();
  await storePack(store, packOf('one'), LOCKED);
  await storePack(store, packOf('one'), LOCKED);
  await expect(storePack(store, packOf('two'), LOCKED)).rejects.toMatchObject({ code: 'STORE_FAILED' });
  expect((await store.get('acme.zip'))?.toString()).toBe('one');
});

test('goes on where a run ended between container and statement', async () => {
  const { store } = noting();
  await store.putNew('acme.zip', Buffer.from('one'), LOCKED);
  await storePack(store, packOf('one'), LOCKED);
  expect(await store.list('')).toEqual(['acme.zip', 'acme.zip.sigstore.json']);
});

test('replaces a pack of the same name where nothing is locked', async () => {
  const { store, noted } = noting();
  for (const text of ['one', 'two']) await storePack(store, packOf(text), { until: null });
  expect([(await store.get('acme.zip'))?.toString(), noted]).toEqual(['two', []]);
});
