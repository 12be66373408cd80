import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PackDiff } from '../../src/reports/diff/diff.ts';
import { comparePacks, diffSide } from '../../src/runs/compare-packs.ts';
import { checkAccessLog } from '../../src/store/access-chain.ts';
import { type DemoPack, demoPack } from '../support/demo-pack.ts';
import { DOCTORED, TRUTH } from '../support/doctored-sample.ts';
import { type LaterPack, laterPack } from '../support/later-pack.ts';
import { type ApiServer, PACK, startApi } from './api-server.ts';

let first: DemoPack;
let second: LaterPack;
let server: ApiServer;
let operator: string;
let auditor: string;
let ids: { older: string; newer: string };

beforeAll(async () => {
  first = await demoPack();
  second = await laterPack(first, DOCTORED);
  server = await startApi({ parts: { roots: [await readFile(first.root)] } });
  for (const path of [first.path, second.path])
    for (const suffix of ['', '.sigstore.json'])
      await server.store.put(`${basename(path)}${suffix}`, await readFile(`${path}${suffix}`));
  ids = { older: basename(first.path, '.zip'), newer: basename(second.path, '.zip') };
  const request = { name: 'o', engagements: [], expiresAt: '2099-01-01T00:00:00Z' };
  operator = (await server.tokens.create({ ...request, role: 'operator' })).text;
  auditor = (await server.tokens.create({ ...request, role: 'auditor', engagements: ['q4'] })).text;
}, 180_000);
afterAll(() => Promise.all([first.remove(), server.close()]));

const compare = (from: string, to: string, token = operator): Promise<Response> =>
  fetch(`${server.url}/v1/comparisons?from=${from}&to=${to}`, {
    headers: { authorization: `Bearer ${token}` },
  });

test('says what the command says of the same two packs', async () => {
  const answer = await compare(ids.older, ids.newer);
  const diff = (await answer.json()) as PackDiff;
  const side = async (path: string) =>
    diffSide({
      ...{ container: await readFile(path), bundle: await readFile(`${path}.sigstore.json`) },
      ...{ roots: [await readFile(first.root)], timestampRoots: [], at: null },
    });
  const wanted = comparePacks(await side(first.path), await side(second.path));
  expect(diff).toEqual(JSON.parse(JSON.stringify(wanted)));
  expect(diff.exceptions.new.map(({ check, resource, was }) => [check, resource, was])).toEqual(TRUTH.new);
}, 120_000);

test('refuses the newer one first, a pack with itself, and packs of two organisations', async () => {
  const why = async (from: string, to: string) => {
    const answer = await compare(from, to);
    return `${answer.status} ${((await answer.json()) as { detail: string }).detail}`;
  };
  expect(await why(ids.newer, ids.older)).toMatch(/^422 Name the older pack first/);
  expect(await why(ids.older, ids.older)).toMatch(/^422 Both are the same pack/);
  expect(await why(PACK, ids.older)).toMatch(/^422 The pack does not hold/);
}, 120_000);

test('is for those who may see both, and the log names both', async () => {
  expect((await compare(ids.older, ids.newer, auditor)).status).toBe(404);
  const { lines } = await checkAccessLog(`${server.folder}/api`);
  const told = lines.map(({ what, pack, outcome }) => [what, pack, outcome]);
  expect(told.at(-1)).toEqual([`compare with ${ids.newer}`, ids.older, 'denied']);
  expect(told).toContainEqual([`compare with ${ids.newer}`, ids.older, 'granted']);
  expect(told).toContainEqual([`compare with ${ids.older}`, ids.newer, 'granted']);
});
