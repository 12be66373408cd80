import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { type ApiServer, OTHER_PACK, PACK, startApi } from './api-server.ts';

const expiresAt = '2099-01-01T00:00:00Z';
let server: ApiServer;
let admin: string;
beforeEach(async () => {
  server = await startApi();
  admin = (await server.tokens.create({ name: 'Ada', role: 'admin', engagements: [], expiresAt })).text;
});
afterEach(() => server.close());

const ask = async (
  path: string,
  body?: object,
  token = admin,
): Promise<{ status: number; json: unknown }> => {
  const answer = await fetch(`${server.url}/v1/${path}`, {
    headers: { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }) },
    ...(body && { method: 'POST', body: JSON.stringify(body) }),
  });
  return { status: answer.status, json: await answer.json() };
};
const post = (path: string) =>
  fetch(`${server.url}/v1/${path}`, { method: 'POST', headers: { authorization: `Bearer ${admin}` } });
const AUDITOR = { name: 'Grace', role: 'auditor', engagements: ['q3'], days: 30 };
const made = z.object({ text: z.string(), token: z.object({ id: z.string(), expiresAt: z.string() }) });

test('makes a token that lets in until it is revoked, and shows its secret once', async () => {
  const { status, json } = await ask('tokens', AUDITOR);
  expect(status).toBe(201);
  const { text, token } = made.parse(json);
  expect((await ask('me', undefined, text)).json).toMatchObject({ subject: 'Grace', role: 'auditor' });
  expect(Date.parse(token.expiresAt) - Date.now()).toBeLessThanOrEqual(30 * 86_400_000);
  const listed = JSON.stringify((await ask('tokens')).json);
  expect(listed).toContain(token.id);
  expect(listed).not.toMatch(/secretHash|exhibit_/);
  const revoked = await post(`tokens/${token.id}/revoke`);
  expect(await revoked.json()).toMatchObject({ id: token.id, state: 'revoked' });
  expect((await ask('me', undefined, text)).status).toBe(401);
  const again = await post(`tokens/${token.id}/revoke`);
  expect(again.status).toBe(200);
});

test('writes both to the access log, and never the secret', async () => {
  const { text, token } = made.parse((await ask('tokens', AUDITOR)).json);
  await post(`tokens/${token.id}/revoke`);
  await post(`tokens/${'0'.repeat(16)}/revoke`);
  const { json } = await ask('access-log');
  expect(json).toMatchObject({
    faults: [],
    lines: [
      { who: 'Ada', what: 'token created: auditor for Grace', outcome: 'granted' },
      { who: 'Ada', what: `token revoked: ${token.id}`, outcome: 'granted' },
      { what: `token revoked: ${'0'.repeat(16)}`, outcome: 'absent' },
    ],
  });
  expect(JSON.stringify(json)).not.toContain(text.slice(-43));
});

test.each([
  { title: 'an unknown engagement', over: { engagements: ['q9'] }, status: 422 },
  { title: 'an auditor without engagement', over: { engagements: [] }, status: 422 },
  { title: 'an operator with one', over: { role: 'operator' }, status: 422 },
  { title: 'no name', over: { name: ' ' }, status: 400 },
  { title: 'more than a year', over: { days: 366 }, status: 400 },
  { title: 'another role', over: { role: 'root' }, status: 400 },
  { title: 'an own secret', over: { secretHash: 'a'.repeat(64) }, status: 400 },
])('makes no token for $title', async ({ over, status }) => {
  expect((await ask('tokens', { ...AUDITOR, ...over })).status).toBe(status);
  expect(await server.tokens.list()).toHaveLength(1);
});

test('a token that is no admin makes none', async () => {
  const engagements: string[] = [];
  const { text } = await server.tokens.create({ name: 'Op', role: 'operator', engagements, expiresAt });
  expect((await ask('tokens', AUDITOR, text)).status).toBe(403);
  expect(await server.tokens.list()).toHaveLength(2);
});

test('says of each engagement which packs it sees now and which tokens grant it', async () => {
  const { token } = made.parse((await ask('tokens', AUDITOR)).json);
  const lapsed = await server.tokens.create({
    ...{ name: 'Old', role: 'auditor', engagements: ['q3'], expiresAt: '2020-01-01T00:00:00Z' },
  });
  expect((await ask('engagements')).json).toMatchObject({
    issuer: false,
    partly: false,
    engagements: [
      { id: 'q3', named: [], sees: [{ id: PACK }], tokens: [{ id: token.id, name: 'Grace' }] },
      { id: 'q4', named: [OTHER_PACK], period: null, sees: [{ id: OTHER_PACK }], tokens: [] },
    ],
  });
  expect(lapsed.token.role).toBe('auditor');
});

const log = z.object({
  lines: z.array(z.object({ number: z.number(), what: z.string() })),
  total: z.number(),
  matching: z.number(),
  faults: z.array(z.string()),
  head: z.object({ digest: z.string() }),
});
const logOf = async (query: string) => log.parse((await ask(`access-log?${query}`)).json);

test('gives the access log in pages, filtered, from either end', async () => {
  for (const pack of [PACK, OTHER_PACK, PACK]) await ask(`packs/${pack}`);
  await ask('packs/example-health-20260701-20261001-000000000000');
  const numbers = async (query: string) => (await logOf(query)).lines.map(({ number }) => number);
  expect(await numbers('')).toEqual([1, 2, 3, 4]);
  expect(await numbers('newest=true&limit=3')).toEqual([4, 3, 2]);
  expect(await numbers('newest=true&from=4&limit=3')).toEqual([1]);
  expect(await numbers('newest=true&from=9')).toEqual([]);
  expect(await numbers('outcome=absent')).toEqual([4]);
  expect(await numbers(`pack=${PACK}&newest=true&limit=1`)).toEqual([3]);
  expect(await numbers('who=ADA&from=2&limit=2')).toEqual([2, 3]);
  expect(await logOf('who=nobody')).toMatchObject({ total: 4, matching: 0 });
});

test('pages go on through the log as it was checked, and a new look checks anew', async () => {
  await ask(`packs/${PACK}`);
  const first = await logOf('');
  await ask(`packs/${PACK}`);
  expect((await logOf(`head=${first.head.digest}`)).total).toBe(1);
  const file = join(server.folder, 'api', 'access-log.ndjson');
  await writeFile(file, (await readFile(file, 'utf8')).replace('"who":"Ada"', '"who":"Eve"'));
  const changed = await logOf('');
  expect(changed.faults).toEqual(['Line 2 does not follow the line before it.']);
  expect(changed.total).toBe(2);
});
