import { afterAll, beforeAll, expect, test } from 'vitest';
import { packLibrary } from '../../src/api/pack-library.ts';
import type { Store } from '../../src/store/store.ts';
import { type ApiServer, OTHER_PACK, PACK, startApi } from './api-server.ts';

const expiresAt = '2099-01-01T00:00:00Z';
const idOf = (organization: string, period: string) => `${organization}-${period}-00000000000a`;
/** Packs of the third quarter, between others of the fourth. */
const Q3 = ['a', 'c', 'e'].map((each) => idOf(each, '20260701-20261001'));
const Q4 = ['b', 'd', 'f'].map((each) => idOf(each, '20261001-20270101'));
const ALL = [...Q3, ...Q4, PACK, OTHER_PACK].toSorted();
const THEIRS = [...Q3, PACK].toSorted();

let server: ApiServer;
let auditor: string;
let operator: string;

/** Puts a statement of a pack with this id; what it says is not verified by the server. */
async function putStatement(store: Store, id: string): Promise<void> {
  const bundle = JSON.parse(server.statement.toString('utf8'));
  const statement = JSON.parse(Buffer.from(bundle.dsseEnvelope.payload, 'base64').toString('utf8'));
  const [from, to] = Q3.includes(id) ? ['2026-07-01', '2026-10-01'] : ['2026-10-01', '2027-01-01'];
  statement.subject[0].name = `${id}.zip`;
  statement.predicate = { ...statement.predicate, id, period: { from, to } };
  bundle.dsseEnvelope.payload = Buffer.from(JSON.stringify(statement)).toString('base64');
  await store.put(`${id}.zip.sigstore.json`, Buffer.from(JSON.stringify(bundle)));
}

beforeAll(async () => {
  server = await startApi();
  for (const id of [...Q4, ...Q3]) await putStatement(server.store, id);
  const ada = { name: 'Ada', role: 'auditor' as const, engagements: ['q3'], expiresAt };
  auditor = (await server.tokens.create(ada)).text;
  operator = (await server.tokens.create({ ...ada, role: 'operator', engagements: [] })).text;
});
afterAll(() => server.close());

interface Page {
  readonly packs: readonly { readonly id: string }[];
  readonly next: string | null;
}

async function page(token: string, query: string): Promise<Page> {
  const headers = { authorization: `Bearer ${token}` };
  const answer = await fetch(`${server.url}/v1/packs${query}`, { headers });
  expect(answer.status).toBe(200);
  return (await answer.json()) as Page;
}

/** Ids of each page and its cursor, from the first to the last. */
async function pages(token: string, limit: number) {
  const all: { readonly ids: readonly string[]; readonly next: string | null }[] = [];
  for (let cursor = ''; ; ) {
    const { packs, next } = await page(token, `?limit=${limit}${cursor}`);
    all.push({ ids: packs.map(({ id }) => id), next });
    if (next === null) return all;
    cursor = `&cursor=${next}`;
  }
}

test.each([1, 3, 4, 7, 8, 9])(
  'pages of %i put together are all packs in the order of their ids',
  async (limit) => {
    const found = await pages(operator, limit);
    expect(found.flatMap(({ ids }) => ids)).toEqual(ALL);
    expect(found).toHaveLength(Math.ceil(ALL.length / limit));
  },
);

test.each([1, 2, 3, 4])(
  'pages of %i hold the packs of an auditor, and say nothing of others',
  async (limit) => {
    const found = await pages(auditor, limit);
    expect(found.flatMap(({ ids }) => ids)).toEqual(THEIRS);
    // A page is full as long as there are more, whatever lies between.
    for (const { ids, next } of found.slice(0, -1)) expect([ids.length, next]).toEqual([limit, ids.at(-1)]);
  },
);

test('without a limit a page is all of a small store', async () => {
  expect((await page(auditor, '')).packs.map(({ id }) => id)).toEqual(THEIRS);
  expect((await page(operator, '')).next).toBeNull();
});

test('a cursor is a place, also where there is no pack, or none that is theirs', async () => {
  for (const cursor of [Q4[0], idOf('b', '20260101-20260401')]) {
    expect((await page(auditor, `?cursor=${cursor}`)).packs.map(({ id }) => id)).toEqual(THEIRS.slice(1));
  }
  expect(await page(auditor, `?cursor=${idOf('z', '20260101-20260401')}`)).toMatchObject({
    packs: [],
    next: null,
  });
});

test.each(['limit=0', 'limit=1001', 'limit=x', 'limit=1.5', 'cursor=../keys', 'cursor='])(
  '%s is refused',
  async (query) => {
    const headers = { authorization: `Bearer ${operator}` };
    expect((await fetch(`${server.url}/v1/packs?${query}`, { headers })).status).toBe(400);
  },
);

test('a page reads the statements of its packs and of the one after them', async () => {
  const read: string[] = [];
  const library = packLibrary({
    ...server.store,
    get(name, range) {
      read.push(name);
      return server.store.get(name, range);
    },
  });
  await library.page({ after: Q3[0] ?? null, limit: 2, isTheirs: () => true });
  expect(read).toEqual([Q4[0], Q3[1], Q4[1]].map((id) => `${id}.zip.sigstore.json`));
});
