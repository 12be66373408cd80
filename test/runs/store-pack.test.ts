import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { buildContainer } from '../../src/container/build-container.ts';
import { canonicalJson } from '../../src/core/canonical-json.ts';
import { type Storing, storePack } from '../../src/runs/store-pack.ts';
import { fileSigner } from '../../src/signing/file-signer.ts';
import type { Signer } from '../../src/signing/signer.ts';
import { fileStore } from '../../src/store/file-store.ts';
import type { Retention, Store } from '../../src/store/store.ts';
import { authorityOf, filesOf, NOW } from '../signing/authority-of.ts';
import { emptyPack } from '../support/pack.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'exhibit-pack-'));
});
afterEach(() => rm(folder, { recursive: true }));

const LOCKED: Retention = { until: new Date('2032-10-02T06:00:00Z') };
const packOf = (text: string) => ({
  pack: emptyPack(),
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

let signer: Signer;
beforeAll(async () => {
  signer = fileSigner(filesOf(await authorityOf()), NOW);
});
const storing = (retention: Retention): Storing => ({ retention, signer, signedAt: NOW });

test('locks container and statement alike, the statement last', async () => {
  const { store, noted } = noting();
  expect(await storePack(store, packOf('one'), storing(LOCKED))).toMatchObject({
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
  await storePack(store, packOf('one'), storing(LOCKED));
  await storePack(store, packOf('one'), storing(LOCKED));
  await expect(storePack(store, packOf('two'), storing(LOCKED))).rejects.toMatchObject({
    code: 'STORE_FAILED',
  });
  expect((await store.get('acme.zip'))?.toString()).toBe('one');
});

test('goes on where a run ended between container and statement', async () => {
  const { store } = noting();
  await store.putNew('acme.zip', Buffer.from('one'), LOCKED);
  await storePack(store, packOf('one'), storing(LOCKED));
  expect(await store.list('')).toEqual(['acme.zip', 'acme.zip.sigstore.json']);
});

test('replaces a pack of the same name where nothing is locked', async () => {
  const { store, noted } = noting();
  for (const text of ['one', 'two']) await storePack(store, packOf(text), storing({ until: null }));
  expect([(await store.get('acme.zip'))?.toString(), noted]).toEqual(['two', []]);
});

test('does not take a container with another pack in it for its own', async () => {
  const { store } = noting();
  const bytes = Buffer.from(canonicalJson({ ...emptyPack(), id: 'another' }));
  const files = [{ name: 'pack.json', bytes, mediaType: 'application/json', collectedAt: null }];
  const other = await buildContainer({ files, signer, signedAt: NOW });
  await store.putNew('acme.zip', other, LOCKED);
  await expect(storePack(store, packOf('one'), storing(LOCKED))).rejects.toMatchObject({
    code: 'STORE_FAILED',
    message: expect.stringContaining('acme.zip is another pack'),
  });
  expect(await store.list('')).toEqual(['acme.zip']);
});

test('does not take a statement for its own that does not verify', async () => {
  const { store } = noting();
  await store.putNew('acme.zip.sigstore.json', Buffer.from('about another'), LOCKED);
  await expect(storePack(store, packOf('one'), storing(LOCKED))).rejects.toMatchObject({
    code: 'SIGNER_INVALID',
  });
});
