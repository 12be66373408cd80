import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import type { StorePlace } from '../support/store-place.ts';

/** A store under test, empty at the start of each test. */
export interface StoreUnderTest {
  readonly store: Store;
  /** How another process opens it. */
  readonly place: StorePlace;
}

/** Facts of S3 that a server which speaks as S3 does may lack. */
export type Lack = 'parallel-writes' | 'new-after-removal' | 'lock-in-parts' | 'lock-not-shortened';

/** Facts that hold for every store. Each test gets a store of its own. */
export function testStoreContract(open: () => Promise<StoreUnderTest>, lacks: readonly Lack[] = []): void {
  let store: Store;
  let place: StorePlace;
  beforeEach(async () => {
    ({ store, place } = await open());
  });

  const textOf = async (name: string) => (await store.get(name))?.toString();

  test('gives back what was put, and null for what was not', async () => {
    await store.put('a/b.json', Buffer.from('one'));
    expect(await textOf('a/b.json')).toBe('one');
    expect([await store.size('a/b.json'), await store.lockedUntil('a/b.json')]).toEqual([3, null]);
    for (const absent of ['a/c.json', 'a', 'a/b.json/c']) {
      expect([await store.get(absent), await store.size(absent)], absent).toEqual([null, null]);
      expect(await store.lockedUntil(absent)).toBeNull();
    }
  });

  test('gives back every byte, also none at all', async () => {
    const every = Buffer.from(Array.from({ length: 256 }, (_, value) => value));
    await store.put('every', every);
    await store.put('none', Buffer.alloc(0));
    expect((await store.get('every'))?.equals(every)).toBe(true);
    expect([await store.get('none'), await store.size('none')]).toEqual([Buffer.alloc(0), 0]);
  });

  test('removes all of a folder and nothing beside it', async () => {
    for (const name of ['w/a', 'w/b/c', 'wide', 'x/w/a']) await store.put(name, Buffer.from(name));
    await store.removeAll('w/');
    await store.removeAll('none/');
    expect(await store.list('')).toEqual(['wide', 'x/w/a']);
  });

  test('puts in the place of what was there', async () => {
    await store.put('a', Buffer.from('the first'));
    const place = await store.put('a', Buffer.from('second'));
    expect([await textOf('a'), await store.size('a')]).toEqual(['second', 6]);
    expect(place).toBe(store.placeOf('a'));
  });

  test.each([
    { start: 0, end: 3, gives: '012' },
    { start: 3, end: 4, gives: '3' },
    { start: 7, end: 99, gives: '789' },
    { start: 10, end: 12, gives: '' },
    { start: 4, end: 4, gives: '' },
  ])('gives the bytes from $start to before $end', async ({ start, end, gives }) => {
    await store.put('digits', Buffer.from('0123456789'));
    expect((await store.get('digits', { start, end }))?.toString()).toBe(gives);
    expect(await store.get('absent', { start, end })).toBeNull();
  });

  test('keeps new bytes only where nothing has the name', async () => {
    expect(await store.putNew('a/b', Buffer.from('first'))).toBe(true);
    expect(await store.putNew('a/b', Buffer.from('second'))).toBe(false);
    expect(await store.putNew('a/b', Buffer.from('first'))).toBe(false);
    expect(await textOf('a/b')).toBe('first');
    expect(await store.list('')).toEqual(['a/b']);
  });

  test.skipIf(lacks.includes('new-after-removal'))(
    'keeps new bytes again once the old ones are removed',
    async () => {
      await store.putNew('lease', Buffer.from('one'));
      await store.remove('lease');
      expect([await store.get('lease'), await store.list('')]).toEqual([null, []]);
      expect(await store.putNew('lease', Buffer.from('two'))).toBe(true);
      expect(await textOf('lease')).toBe('two');
    },
  );

  test('removes what is there, and nothing else', async () => {
    await store.put('a/b', Buffer.from('1'));
    await store.put('a/bc', Buffer.from('2'));
    for (const name of ['a/b', 'a/b', 'a', 'absent/below']) await store.remove(name);
    expect(await store.list('')).toEqual(['a/bc']);
  });

  test('lists names in order, by prefix', async () => {
    for (const name of ['b/2', 'a/10', 'a/9', 'b/1', 'ab', 'a/x/ü z+%.json'])
      await store.put(name, Buffer.from(name));
    expect(await store.list('')).toEqual(['a/10', 'a/9', 'a/x/ü z+%.json', 'ab', 'b/1', 'b/2']);
    expect(await store.list('a')).toEqual(['a/10', 'a/9', 'a/x/ü z+%.json', 'ab']);
    expect(await store.list('a/1')).toEqual(['a/10']);
    expect(await store.list('b/')).toEqual(['b/1', 'b/2']);
    expect(await store.list('c/')).toEqual([]);
    expect(await textOf('a/x/ü z+%.json')).toBe('a/x/ü z+%.json');
  });

  test.skipIf(lacks.includes('parallel-writes'))(
    'many writers of one name leave one whole thing and no drafts',
    async () => {
      const texts = Array.from({ length: 20 }, (_, index) => String(index).repeat(20_000));
      await Promise.all(texts.map((text) => store.put('same', Buffer.from(text))));
      expect(texts).toContain(await textOf('same'));
      expect(await store.list('')).toEqual(['same']);
    },
  );

  test.each([
    '../outside',
    '/etc/passwd',
    'a/../../outside',
    'a/../b',
    '',
    '.',
    'a//b',
    'a/',
    'a\\..\\b',
    'a\0',
  ])('refuses the name %j', async (name) => {
    const refusal = { code: 'STORE_FAILED', message: expect.stringContaining('no name inside') };
    await expect(store.put(name, Buffer.from('x'))).rejects.toMatchObject(refusal);
    await expect(store.putNew(name, Buffer.from('x'))).rejects.toMatchObject(refusal);
    await expect(store.get(name)).rejects.toMatchObject(refusal);
    await expect(store.size(name)).rejects.toMatchObject(refusal);
    await expect(store.remove(name)).rejects.toMatchObject(refusal);
    await expect(store.lockedUntil(name)).rejects.toMatchObject(refusal);
    expect(() => store.placeOf(name)).toThrow(expect.objectContaining(refusal));
  });

  test('of several processes that put one new name at once, one succeeds', { timeout: 60_000 }, async () => {
    const racers = ['a', 'b', 'c', 'd'];
    const rounds = 10;
    // They start at different moments, so each one waits for the others before each round.
    const results = await Promise.all(racers.map((racer) => race(place, { racer, racers, rounds })));
    for (let round = 0; round < rounds; round += 1) {
      const winners = racers.filter((_, index) => results[index]?.[round]);
      expect(winners).toHaveLength(1);
      expect(await textOf(`round-${round}`)).toBe(winners[0]?.repeat(100_000));
    }
  });
}

interface Race {
  readonly racer: string;
  readonly racers: readonly string[];
  readonly rounds: number;
}

/** Lets one process of its own put new names, and gives back which of them it could. */
async function race(place: StorePlace, race: Race): Promise<readonly boolean[]> {
  const script = join(import.meta.dirname, '../support/store-racer.ts');
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  execFile(process.execPath, [script, JSON.stringify({ place, ...race })], (error, out, err) =>
    error ? reject(new Error(err, { cause: error })) : resolve(out),
  );
  return JSON.parse(await promise);
}
