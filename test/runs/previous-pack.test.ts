import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Digest, digestOf } from '../../src/core/digest.ts';
import type { Pack } from '../../src/reports/pack.ts';
import { previousPack, type WantedPrevious, wantedBy } from '../../src/runs/previous-pack.ts';
import type { Signer } from '../../src/signing/signer.ts';
import { fileStore } from '../../src/store/file-store.ts';
import type { Store } from '../../src/store/store.ts';
import { authorityOf, NOW, signerOf } from '../signing/authority-of.ts';
import { type ChainPack, chainPack } from '../support/chain-packs.ts';
import { emptyPack } from '../support/pack.ts';

let signer: Signer;
let folder: string;
let store: Store;
let said: string[];
beforeAll(async () => {
  signer = signerOf(await authorityOf());
});
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'exhibit-previous-'));
  store = fileStore(folder);
  said = [];
});
afterEach(() => rm(folder, { recursive: true }));

const ACCOUNTS = [{ id: '111122223333', name: null, regions: ['us-east-1'] }];
const scope = {
  organization: 'Acme',
  accounts: ACCOUNTS,
  frameworks: emptyPack().frameworks.map(({ id }) => id),
};
const SAME: Partial<Pack> = { organization: 'Acme', scope: { accounts: ACCOUNTS, exclusions: [] } };

async function put(id: string, over: Partial<Pack> = {}): Promise<ChainPack> {
  const made = await chainPack({ ...SAME, id, ...over }, { signer, signedAt: NOW });
  await store.put(made.name, made.container);
  await store.put(`${made.name}.sigstore.json`, made.bundle);
  return made;
}

const find = (wanted: WantedPrevious = { kind: 'newest' }) =>
  previousPack(wanted, { store, scope, says: (sentence) => said.push(sentence) });

const day = (number: number) => ({ generatedAt: `2026-10-0${number}T00:00:00Z` });

test('begins a chain in an empty store, and says so', async () => {
  expect(await find()).toBeNull();
  expect(said).toEqual(['No pack of this scope is in the store: this one begins a chain.']);
});

test('names the newest pack of the scope, whatever its name, and says which', async () => {
  const newer = await put('a', day(3));
  await put('b', day(2));
  expect(await find()).toBe(newer.digest);
  expect(said).toEqual([expect.stringMatching(/^The pack before this one, .*: a\.zip, .*sha256:/)]);
});

test('of two of one time it names the one that no other names', async () => {
  const first = await put('z', day(2));
  const second = await put('a', { ...day(2), previous: first.digest });
  expect(await find()).toBe(second.digest);
});

test.each<[string, Partial<Pack>]>([
  ['organisation', { organization: 'Other' }],
  ['account less', { scope: { accounts: [], exclusions: [] } }],
  [
    'account more',
    {
      scope: { accounts: [...ACCOUNTS, { id: '444455556666', name: null, regions: [] }], exclusions: [] },
    },
  ],
  ['choice of frameworks', { frameworks: emptyPack().frameworks.slice(1) }],
])('takes no pack of another %s', async (_, over) => {
  await put('other', { ...day(5), ...over });
  expect(await find()).toBeNull();
  const same = await put('same', day(2));
  expect(await find()).toBe(same.digest);
});

test('regions come and go within a chain', async () => {
  const accounts = ACCOUNTS.map((one) => ({ ...one, regions: ['eu-west-1'] }));
  const before = await put('before', { scope: { accounts, exclusions: [] } });
  expect(await find()).toBe(before.digest);
});

test('says of which packs the scope is not known', async () => {
  await store.put('mute.zip', Buffer.from('a zip'));
  expect(await find()).toBeNull();
  expect(said[0]).toBe('Not looked at, since no statement says of what scope it is: mute.zip.');
});

test('names what lies there although it does not hold, and says what is wrong', async () => {
  const { name, container } = await put('changed');
  const changed = Buffer.concat([container, Buffer.from('x')]);
  await store.put(name, changed);
  expect(await find()).toBe(digestOf(changed));
  expect(said.at(-1)).toMatch(/^The pack before this one does not hold: The container is one zip/);
});

test('names a pack of which only the statement is left, and says so', async () => {
  const { name, digest } = await put('lost');
  await store.put(name, Buffer.alloc(0));
  const gone = { ...store, get: async (asked: string) => (asked === name ? null : store.get(asked)) };
  const says = (sentence: string) => said.push(sentence);
  expect(await previousPack({ kind: 'newest' }, { store: gone, scope, says })).toBe(digest);
  expect(said.at(-1)).toContain('only the statement about it');
});

test('a pack that was named wins over the store, and so does none', async () => {
  await put('newest');
  const bytes = Buffer.from('a pack');
  expect(await find({ kind: 'container', bytes })).toBe(digestOf(bytes));
  expect(await find({ kind: 'digest', digest: digestOf(bytes) })).toBe(digestOf(bytes));
  expect(await find({ kind: 'none' })).toBeNull();
  expect(said.map((sentence) => sentence.split(':')[0])).toEqual([
    'The pack before this one, as it was named',
    'The pack before this one, as it was named',
    'This pack begins a chain',
  ]);
});

test('an order asks for a pack, for none, or for the newest', () => {
  const digest: Digest = digestOf('x');
  expect(wantedBy({ previous: null })).toEqual({ kind: 'newest' });
  expect(wantedBy({ previous: digest })).toEqual({ kind: 'digest', digest });
  expect(wantedBy({ previous: null, first: true })).toEqual({ kind: 'none' });
  expect(() => wantedBy({ previous: digest, first: true })).toThrow(
    expect.objectContaining({ code: 'USAGE_INVALID' }),
  );
});
