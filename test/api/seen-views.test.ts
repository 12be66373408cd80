import { afterEach, beforeEach, expect, test } from 'vitest';
import { seenViews, VIEW_LASTS } from '../../src/api/seen-views.ts';
import { checkAccessLog } from '../../src/store/access-chain.ts';
import { type ApiServer, OTHER_PACK, PACK, startApi } from './api-server.ts';

let server: ApiServer;
let now: number;
const tokens: Record<string, string> = {};

beforeEach(async () => {
  now = Date.parse('2026-11-20T09:00:00Z');
  server = await startApi({ now: () => new Date(now) });
  const expiresAt = '2099-01-01T00:00:00Z';
  for (const name of ['Ada', 'Ben']) {
    const request = { name, role: 'auditor' as const, engagements: ['q3'], expiresAt };
    tokens[name] = (await server.tokens.create(request)).text;
  }
});
afterEach(() => server.close());

const look = (path: string, who = 'Ada'): Promise<Response> =>
  fetch(`${server.url}/v1/packs/${path}`, { headers: { authorization: `Bearer ${tokens[who]}` } });

async function logged(): Promise<string[]> {
  const { lines } = await checkAccessLog(`${server.folder}/api`);
  return lines.map(
    ({ who, what, pack, outcome }) => `${who} ${what} ${pack === PACK ? 'own' : 'other'} ${outcome}`,
  );
}

test('of many looks of a person at a question of a pack one is written, within ten minutes', async () => {
  for (let offset = 0; offset < 5; offset += 1) await look(`${PACK}/items?offset=${offset}`);
  await look(`${PACK}/overview`);
  await look(`${PACK}/items`, 'Ben');
  now += VIEW_LASTS - 1;
  await look(`${PACK}/items?offset=9`);
  now += 1;
  await look(`${PACK}/items?offset=10`);
  expect(await logged()).toEqual([
    'Ada view items own granted',
    'Ada view overview own granted',
    'Ben view items own granted',
    'Ada view items own granted',
  ]);
});

test('what is refused is written each time, and so is what is read whole', async () => {
  for (let time = 0; time < 2; time += 1) {
    await look(`${OTHER_PACK}/items`);
    await look(PACK);
  }
  const once = ['Ada view items other denied', 'Ada read own granted'];
  expect(await logged()).toEqual([...once, ...once]);
});

test('looks at once wait for the one line, and when it cannot be written nobody is let in', async () => {
  const seen = seenViews(() => new Date(now));
  const writes: (() => void)[] = [];
  const failing = () =>
    new Promise<void>((_, reject) => {
      writes.push(() => reject(new Error('The disk is full.')));
    });
  const both = Promise.allSettled([seen.once('a', failing), seen.once('a', failing)]);
  for (const fail of writes) fail();
  expect((await both).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(writes).toHaveLength(1);
  let written = 0;
  const writing = async () => {
    written += 1;
  };
  for (let time = 0; time < 3; time += 1) await seen.once('a', writing);
  expect(written).toBe(1);
});

test('a memory that is full forgets the oldest, which is then written again', async () => {
  const seen = seenViews(() => new Date(now));
  const written: string[] = [];
  const see = (key: string) =>
    seen.once(key, async () => {
      written.push(key);
    });
  for (let number = 0; number <= 10_000; number += 1) await see(String(number));
  await see('10000');
  await see('0');
  expect(written.slice(-2)).toEqual(['10000', '0']);
});
