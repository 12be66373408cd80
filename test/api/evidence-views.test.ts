import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CallPage } from '../../src/api/pack-views/questions/calls.ts';
import type { EvidencePage } from '../../src/api/pack-views/questions/evidence.ts';
import type { ItemPage } from '../../src/api/pack-views/questions/items.ts';
import type { RecordView } from '../../src/api/pack-views/questions/record.ts';
import type { TreeLevel } from '../../src/api/pack-views/questions/tree.ts';
import { type Digest, digestOf } from '../../src/core/digest.ts';
import { transcriptLines } from '../../src/runs/transcript-files.ts';
import { type DemoPack, demoPack } from '../support/demo-pack.ts';
import { type ApiServer, startApi } from './api-server.ts';

let demo: DemoPack;
let server: ApiServer;
let token: string;

beforeAll(async () => {
  [demo, server] = await Promise.all([demoPack(), startApi()]);
  const { id } = demo.pack;
  await server.store.put(`${id}.zip`, await readFile(demo.path));
  await server.store.put(`${id}.zip.sigstore.json`, await readFile(demo.bundlePath));
  const request = { name: 'Olga', role: 'operator' as const, engagements: [] };
  token = (await server.tokens.create({ ...request, expiresAt: '2099-01-01T00:00:00Z' })).text;
});
afterAll(() => Promise.all([demo.remove(), server.close()]));

async function ask<Answer>(path: string): Promise<Answer> {
  const answer = await get(path);
  expect(answer.status).toBe(200);
  return (await answer.json()) as Answer;
}

const get = (path: string): Promise<Response> =>
  fetch(`${server.url}/v1/packs/${demo.pack.id}/${path}`, { headers: { authorization: `Bearer ${token}` } });

test('records come in the order of the pack, all of them, a part at a time', async () => {
  const digests: string[] = [];
  for (let offset = 0; ; offset += 50) {
    const { records, total } = await ask<EvidencePage>(`evidence?limit=50&offset=${offset}`);
    digests.push(...records.map(({ digest }) => digest));
    expect(total).toBe(demo.pack.evidence.length);
    if (records.length < 50) break;
  }
  expect(digests).toEqual(demo.pack.evidence.map(({ digest }) => digest));
});

test('a filter keeps what it says, and its counts say what the others would give', async () => {
  const [account = ''] = demo.pack.scope.accounts.map(({ id }) => id);
  const own = demo.pack.evidence.filter((one) => one.account === account);
  const found = await ask<EvidencePage>(`evidence?account=${account}&limit=500`);
  expect(found.records.map(({ digest }) => digest)).toEqual(own.map(({ digest }) => digest));
  expect(found.facets.accounts[account]).toBe(own.length);
  expect(Object.values(found.facets.accounts).reduce((sum, count) => sum + count, 0)).toBe(
    demo.pack.evidence.length,
  );
  const kind = own.at(-1)?.kind ?? '';
  const roles = await ask<EvidencePage>(`evidence?account=${account}&kind=${encodeURIComponent(kind)}`);
  expect(roles.total).toBeGreaterThan(0);
  expect(roles.total).toBe(own.filter((one) => one.kind === kind).length);
  expect(roles.facets.kinds).toEqual(found.facets.kinds);
  const gapped = await ask<EvidencePage>('evidence?gaps=true');
  expect(gapped.total).toBe(demo.pack.evidence.filter(({ gaps }) => gaps > 0).length);
  expect(found.facets.gaps).toBe(own.filter(({ gaps }) => gaps > 0).length);
  expect(gapped.total).toBeGreaterThan(0);
});

test('an item is found in a list by its check and its place there, and a wish that is no such is refused', async () => {
  const list = await ask<ItemPage>('items?outcomes=fail&order=severity&limit=500');
  const last = list.items.at(-1);
  const found = await ask<ItemPage>(
    `items?outcomes=fail&order=severity&limit=1&find=${last?.check}~${last?.index}`,
  );
  expect([list.found, found.found]).toEqual([null, list.total - 1]);
  expect((await get('items?find=nothing')).status).toBe(400);
});

test('a record tells what stands around its body, its gaps, and the checks that cite it', async () => {
  const entry = demo.pack.evidence.find(({ gaps }) => gaps > 0);
  const view = await ask<RecordView>(`evidence/${entry?.digest}/record`);
  const sealed = JSON.parse(demo.files.get(entry?.file ?? '')?.toString('utf8') ?? '');
  expect(view).toMatchObject({ file: entry?.file, gaps: sealed.gaps, period: sealed.period });
  expect(view.bytes).toBe(demo.files.get(entry?.file ?? '')?.length);
  for (const { check, items } of view.cited) {
    const query = `items?checks=${check}&evidence=${entry?.digest}`;
    expect((await ask<ItemPage>(query)).total).toBe(items);
  }
  const named = demo.pack.checks.filter((check) =>
    check.items.some(({ evidence }) => evidence.some((digest) => digest === entry?.digest)),
  );
  expect(view.cited.map(({ check }) => check)).toEqual(expect.arrayContaining(named.map(({ id }) => id)));
  expect(named.length).toBeGreaterThan(0);
});

test('the calls under a record are those of the transcript, in its order, a part at a time', async () => {
  const entry = demo.pack.evidence.toSorted((a, b) => b.calls - a.calls)[0];
  const lines = new Map([...transcriptLines(demo.files)].map((line) => [digestOf(line), JSON.parse(line)]));
  const sealed = JSON.parse(demo.files.get(entry?.file ?? '')?.toString('utf8') ?? '');
  const found: CallPage['calls'] = [];
  while (found.length < (entry?.calls ?? 0)) {
    const page = await ask<CallPage>(`evidence/${entry?.digest}/calls?limit=7&offset=${found.length}`);
    expect([page.total, page.missing]).toEqual([entry?.calls, []]);
    found.push(...page.calls);
  }
  expect(found.map(({ digest }) => digest)).toEqual(sealed.calls);
  for (const call of found) {
    const line = lines.get(call.digest as Digest);
    expect(call).toMatchObject({
      service: line.service,
      operation: line.operation,
      startedAt: line.startedAt,
    });
    if (call.input.value !== undefined) expect(call.input.value).toEqual(line.input);
    expect(call.error).toEqual(line.outcome.error ?? null);
  }
});

/** The value at a path, put together from levels of the tree. */
async function whole(base: string, path: string): Promise<unknown> {
  const level = await ask<TreeLevel>(`${base}&path=${encodeURIComponent(path)}&limit=3`);
  if (level.value !== undefined) return level.value;
  const entries: [string, unknown][] = [];
  for (let offset = 0; offset < level.size; offset += 3) {
    const part = await ask<TreeLevel>(`${base}&path=${encodeURIComponent(path)}&limit=3&offset=${offset}`);
    for (const { name, value } of part.entries) {
      const pointer = `${path}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
      entries.push([name, value === undefined ? await whole(base, pointer) : value]);
    }
  }
  return level.kind === 'array' ? entries.map(([, value]) => value) : Object.fromEntries(entries);
}

test('levels of a tree put together are the body of the record, and the answer of a call', async () => {
  const lines = new Map([...transcriptLines(demo.files)].map((line) => [digestOf(line), line]));
  const found = demo.pack.evidence.flatMap((entry) => {
    const sealed = JSON.parse(demo.files.get(entry.file)?.toString('utf8') ?? '');
    const long = sealed.calls.find((call: Digest) => (lines.get(call)?.length ?? 0) > 3_000);
    return long && JSON.stringify(sealed.body).length > 3_000 ? [{ entry, sealed, call: long }] : [];
  });
  const { entry, sealed, call } = found.toSorted((a, b) => a.entry.calls - b.entry.calls)[0] ?? {};
  expect(await whole(`evidence/${entry?.digest}/tree?of=body`, '')).toEqual(sealed.body);
  const long = lines.get(call) ?? '';
  expect(await whole(`evidence/${entry?.digest}/tree?of=answer&call=${call}`, '')).toEqual(
    JSON.parse(long).outcome.output,
  );
});

test.each([
  'tree?path=/nothing',
  'tree?path=/__proto__',
  'tree?path=x',
  'tree?of=answer',
  `tree?of=answer&call=sha256:${'0'.repeat(64)}`,
])('%s leads nowhere', async (query) => {
  const [entry] = demo.pack.evidence;
  expect((await get(`evidence/${entry?.digest}/${query}`)).status).toBe(404);
});

test('a call of another record is not shown under this one', async () => {
  const [first, ...others] = demo.pack.evidence.filter(({ calls }) => calls > 0);
  const callsOf = (file: string | undefined): string[] =>
    JSON.parse(demo.files.get(file ?? '')?.toString('utf8') ?? '').calls;
  const own = callsOf(first?.file);
  const [foreign] = others.flatMap(({ file }) => callsOf(file)).filter((call) => !own.includes(call));
  expect((await get(`evidence/${first?.digest}/tree?of=input&call=${foreign}`)).status).toBe(404);
  expect((await get(`evidence/${first?.digest}/tree?of=input&call=${own[0]}`)).status).toBe(200);
});

test.each(['record', 'calls', 'tree'])('what is no record has no %s', async (part) => {
  expect((await get(`evidence/sha256:${'0'.repeat(64)}/${part}`)).status).toBe(404);
  // A file that is no evidence is not opened by its digest either.
  const document = digestOf(demo.files.get('pack.json') ?? '');
  expect((await get(`evidence/${document}/${part}`)).status).toBe(404);
});
