import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { canonicalJson } from '../../src/core/canonical-json.ts';
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
const SAME: Partial<Pack> = {
  organization: 'Acme',
  scope: { accounts: ACCOUNTS, exclusions: [], resources: [] },
};

async function put(id: string, over: Partial<Pack> = {}): Promise<ChainPack> {
  const made = await chainPack({ ...SAME, id, ...over }, { signer, signedAt: NOW });
  await store.put(made.name, made.container);
  await store.put(`${made.name}.sigstore.json`, made.bundle);
  return made;
}

const look = (wanted: WantedPrevious = { kind: 'newest' }, where: Store = store) =>
  previousPack(wanted, { store: where, scope, says: (sentence) => said.push(sentence) });
const find = async (wanted?: WantedPrevious) => (await look(wanted)).previous;

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
  ['account less', { scope: { accounts: [], exclusions: [], resources: [] } }],
  [
    'account more',
    {
      scope: {
        accounts: [...ACCOUNTS, { id: '444455556666', name: null, regions: [] }],
        exclusions: [],
        resources: [],
      },
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
  const before = await put('before', { scope: { accounts, exclusions: [], resources: [] } });
  expect(await find()).toBe(before.digest);
});

test('says of which packs the scope is not known', async () => {
  await store.put('mute.zip', Buffer.from('a zip'));
  expect(await find()).toBeNull();
  expect(said[0]).toBe('Not looked at, since no statement says of what scope it is: mute.zip.');
});

test('brings the document of the pack, which is what the run will be compared with', async () => {
  const { digest, pack, container } = await put('before');
  const document = Buffer.from(canonicalJson(pack));
  const expected = { previous: digest, compared: { document: digestOf(document) }, document };
  expect(await look()).toEqual(expected);
  expect(await look({ kind: 'digest', digest })).toEqual(expected);
  expect(await look({ kind: 'container', bytes: container })).toEqual(expected);
});

const without = (reason: string) => ({ document: null, compared: { document: null, reason } });

test('names what lies there although it does not hold, and says what is wrong', async () => {
  const { name, container } = await put('changed');
  const changed = Buffer.concat([container, Buffer.from('x')]);
  await store.put(name, changed);
  expect(await look()).toEqual({ previous: digestOf(changed), ...without('unsound') });
  expect(said.at(-1)).toMatch(/^The pack before this one does not hold: The container is one zip/);
});

test('names a pack of which only the statement is left, and says so', async () => {
  const { name, digest } = await put('lost');
  const gone = { ...store, get: async (asked: string) => (asked === name ? null : store.get(asked)) };
  expect(await look(undefined, gone)).toEqual({ previous: digest, ...without('not-at-hand') });
  expect(said.at(-1)).toContain('is not at hand, only its digest');
});

test('does not compare with a document that this version cannot read', async () => {
  const { digest } = await put('other', JSON.parse('{"later":"a field of another version"}'));
  expect(await look()).toEqual({ previous: digest, ...without('unreadable') });
});

test('a pack that was named wins over the store, and so does none', async () => {
  await put('newest');
  const bytes = Buffer.from('no pack');
  const digest = digestOf(bytes);
  expect(await look({ kind: 'container', bytes })).toEqual({ previous: digest, ...without('unsound') });
  expect(await look({ kind: 'digest', digest })).toEqual({ previous: digest, ...without('not-at-hand') });
  expect(await look({ kind: 'none' })).toEqual({ previous: null, ...without('first') });
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
