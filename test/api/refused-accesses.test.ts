import { afterEach, beforeEach, expect, test } from 'vitest';
import { ExhibitError } from '../../src/core/errors.ts';
import { checkAccessLog } from '../../src/store/access-chain.ts';
import { type ApiServer, EVIDENCE, PACK, startApi } from './api-server.ts';

const CASE = 'case-0123456789abcdef';
let server: ApiServer;
let time: number;
beforeEach(async () => {
  time = Date.parse('2026-10-02T06:00:00Z');
  server = await startApi({ now: () => new Date(time) });
});
afterEach(() => server.close());

const tokenOf = async (role: 'auditor' | 'admin') => {
  const engagements = role === 'auditor' ? ['q3'] : [];
  const expiresAt = '2099-01-01T00:00:00Z';
  return (await server.tokens.create({ name: 'Ada', role, engagements, expiresAt })).text;
};
const ask = async (path: string, token = 'exhibit_of_nobody') =>
  (await fetch(`${server.url}${path}`, { headers: { authorization: `Bearer ${token}` } })).status;
const logged = async () => {
  const { lines, faults } = await checkAccessLog(`${server.folder}/api`);
  expect(faults).toEqual([]);
  return lines;
};

test('a refused access to a pack, to evidence or to a case is in the log, with what is known of it', async () => {
  const nobody = { who: null, role: null, via: 'none', outcome: 'refused' };
  expect(await ask(`/v1/packs/${PACK}/container`)).toBe(401);
  expect(await ask(`/v1/packs/${PACK}/evidence/${EVIDENCE}`)).toBe(401);
  expect(await ask('/v1/packs')).toBe(401);
  expect(await ask(`/v1/investigations/${CASE}/container`, await tokenOf('auditor'))).toBe(403);
  expect(await logged()).toMatchObject([
    { ...nobody, what: 'download', pack: PACK, evidence: null },
    { ...nobody, what: 'read evidence', pack: PACK, evidence: EVIDENCE },
    { ...nobody, what: 'list packs', pack: null, evidence: null },
    {
      ...{ who: 'Ada', role: 'auditor', via: expect.stringMatching(/^token /), outcome: 'refused' },
      ...{ what: 'download the case (container)', pack: CASE },
    },
  ]);
});

test('what strangers write in the place of an id is not kept, nor requests for anything else', async () => {
  expect(await ask(`/v1/packs/${'x'.repeat(200)}/evidence/sha256:me`)).toBe(401);
  for (const path of ['/v1/runs', '/v1/me', '/v1/access-log', '/none']) await ask(path);
  expect(await logged()).toMatchObject([{ what: 'read evidence', pack: null, evidence: null }]);
  expect(await logged()).toHaveLength(1);
});

test('strangers write a hundred lines and then one in three minutes, and how many were left out is told', async () => {
  for (let guess = 0; guess < 130; guess += 1) await ask('/v1/packs');
  expect(await logged()).toHaveLength(100);
  // They keep nobody who is known out of the log.
  const auditor = await tokenOf('auditor');
  expect(await ask(`/v1/investigations/${CASE}/statement`, auditor)).toBe(403);
  expect(await ask(`/v1/packs/${PACK}`, auditor)).toBe(200);
  expect((await logged()).slice(100)).toMatchObject([
    { who: 'exhibit', what: 'left out 30 refused accesses: there were too many', outcome: 'noted' },
    { who: 'Ada', outcome: 'refused' },
    { who: 'Ada', outcome: 'granted' },
  ]);
  time += 6 * 60_000;
  for (let guess = 0; guess < 10; guess += 1) await ask('/v1/packs');
  expect((await logged()).slice(103)).toMatchObject([{ who: null }, { who: null }]);
  await server.app.close();
  expect((await logged()).slice(105)).toMatchObject([
    { who: 'exhibit', what: 'left out 8 refused accesses: there were too many' },
  ]);
});

test('a log that cannot be written lets nobody in, and tells strangers nothing', async () => {
  const refusal = new ExhibitError('STORE_FAILED', 'The disk of /secret/place is full.');
  const full = await startApi({ parts: { accessLog: { add: () => Promise.reject(refusal) } } });
  const answer = await fetch(`${full.url}/v1/packs/${PACK}`);
  expect([answer.status, await answer.text()]).toEqual([401, expect.not.stringContaining('secret')]);
  await full.close();
});
