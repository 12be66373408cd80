import { mkdir, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { loadDocuments } from '../../src/config/documents.ts';
import { digestOf } from '../../src/core/digest.ts';
import { checkAccessLog } from '../../src/store/access-chain.ts';
import { type ApiServer, type ApiServerOptions, startApi } from './api-server.ts';

const expiresAt = '2099-01-01T00:00:00Z';
const ENTRY = {
  title: 'Review of access',
  owner: 'Head of platform',
  date: '2026-06-22',
  validUntil: '2027-06-21' as string | null,
  controls: [{ framework: 'hipaa', control: '164.312(a)(1)' }],
};
const ENTRY_PART = `content-disposition: form-data; name="entry"\r\n\r\n${JSON.stringify(ENTRY)}\r\n`;
const FILE_PART = 'content-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n';
const BYTES = 'Reviewed by the board.\n';

let server: ApiServer;
let folder: string;
const tokens: Record<string, string> = {};

async function start(options: ApiServerOptions = {}): Promise<void> {
  server = await startApi(options);
  folder = join(server.folder, 'documents');
  for (const role of ['auditor', 'operator'] as const) {
    const engagements = role === 'auditor' ? ['q3'] : [];
    tokens[role] = (await server.tokens.create({ name: role, role, engagements, expiresAt })).text;
  }
}
beforeEach(() => start());
afterEach(() => server.close());

const as = (role = 'operator') => ({ authorization: `Bearer ${tokens[role]}` });

function send(entry: unknown, { name = 'Review 2026.PDF', bytes = BYTES, role = 'operator' } = {}) {
  const body = new FormData();
  body.append('entry', typeof entry === 'string' ? entry : JSON.stringify(entry));
  body.append('file', new Blob([bytes]), name);
  return fetch(`${server.url}/v1/documents`, { method: 'POST', headers: as(role), body });
}

const detailOf = async (answer: Response): Promise<string> =>
  z.object({ detail: z.string() }).parse(await answer.json()).detail;
/** Every file of the folder, drafts too. */
const everything = () => readdir(folder, { recursive: true });

test('keeps a document with its entry where the next run reads both', async () => {
  const answer = await send(ENTRY);
  expect(answer.status).toBe(201);
  const digest = digestOf(BYTES);
  const path = `uploaded/2026-06-22-review-of-access-${digest.slice(7, 19)}/review-of-access.pdf`;
  const { controls, ...said } = ENTRY;
  const document = { ...said, controls, path, digest, bytes: BYTES.length, embedded: false };
  expect(await answer.json()).toEqual({ ...document, standing: expect.any(String) });
  expect(await loadDocuments(folder)).toEqual([{ document: { ...document, term: null }, bytes: null }]);
  const listed = await fetch(`${server.url}/v1/documents`, { headers: as('auditor') });
  expect(await listed.json()).toMatchObject({ configured: true, documents: [document] });
});

test('says where each document stands today', async () => {
  await send({ ...ENTRY, title: 'old', validUntil: '2026-06-30' }, { bytes: 'a' });
  await send({ ...ENTRY, title: 'endless', validUntil: null }, { bytes: 'b' });
  await send({ ...ENTRY, title: 'to come', date: '2098-01-01', validUntil: null }, { bytes: 'c' });
  const listed = await (await fetch(`${server.url}/v1/documents`, { headers: as() })).json();
  expect(listed).toMatchObject({
    documents: expect.arrayContaining([
      expect.objectContaining({ title: 'old', standing: 'expired' }),
      expect.objectContaining({ title: 'endless', standing: 'current', validUntil: null }),
      expect.objectContaining({ title: 'to come', standing: 'not-yet' }),
    ]),
  });
});

test('writes every upload and every look at a document to the access log', async () => {
  await send(ENTRY);
  const digest = digestOf(BYTES);
  const asked = await fetch(`${server.url}/v1/documents/${digest}`, { headers: as() });
  expect(await asked.text()).toBe(BYTES);
  expect(asked.headers.get('content-disposition')).toBe('attachment; filename="review-of-access.pdf"');
  const refused = await fetch(`${server.url}/v1/documents/${digest}`, { headers: as('auditor') });
  expect(refused.status).toBe(404);
  const { lines, faults } = await checkAccessLog(join(server.folder, 'api'));
  expect(faults).toEqual([]);
  expect(lines).toMatchObject([
    { who: 'operator', what: 'document added', evidence: digest, outcome: 'granted' },
    { who: 'operator', what: 'document', evidence: digest, outcome: 'granted' },
    { who: 'auditor', what: 'document', evidence: digest, outcome: 'denied' },
  ]);
});

test('gives auditors the bytes of what travels in packs anyway', async () => {
  await send({ ...ENTRY, embed: true });
  const answer = await fetch(`${server.url}/v1/documents/${digestOf(BYTES)}`, { headers: as('auditor') });
  expect(answer.status).toBe(200);
});

test.each([
  { title: 'no JSON', entry: '{', status: 400, says: 'The part "entry"' },
  { title: 'an unknown field', entry: { ...ENTRY, path: '../x' }, status: 400, says: 'The part "entry"' },
  {
    title: 'an end before the day',
    entry: { ...ENTRY, validUntil: '2026-01-01' },
    status: 400,
    says: 'entry',
  },
  { title: 'no control', entry: { ...ENTRY, controls: [] }, status: 400, says: 'entry' },
  {
    title: 'an unknown control',
    entry: { ...ENTRY, controls: [{ framework: 'hipaa', control: '1' }] },
    status: 422,
    says: 'hipaa has no control "1"',
  },
  { title: 'an empty file', entry: ENTRY, bytes: '', status: 422, says: 'The file is empty.' },
])('refuses $title and keeps nothing', async ({ entry, status, says, bytes }) => {
  const answer = await send(entry, bytes === undefined ? {} : { bytes });
  expect(answer.status).toBe(status);
  expect(await detailOf(answer)).toContain(says);
  expect((await everything()).filter((name) => name !== 'uploaded')).toEqual([]);
});

test('takes no name of its sender as a path, and none as that of an entry', async () => {
  for (const [index, name] of ['../../x.sh', '/etc/passwd', 'a.pdf.yaml', '\u202Efdp.exe', 'x'].entries()) {
    const answer = await send({ ...ENTRY, title: `../${name}` }, { name, bytes: `${index}` });
    expect(answer.status).toBe(201);
    const { path } = z.object({ path: z.string() }).parse(await answer.json());
    expect(path).toMatch(/^uploaded\/2026-06-22-[a-z0-9-]+\/[a-z0-9-]+(\.[a-z0-9]+)?$/);
  }
  expect(await loadDocuments(folder)).toHaveLength(5);
});

test('never writes in the place of another: the same bytes are refused, the same title is not', async () => {
  await send(ENTRY);
  const again = await send({ ...ENTRY, title: 'Another title' });
  expect(again.status).toBe(422);
  expect(await detailOf(again)).toContain('there already, as "Review of access"');
  expect((await send(ENTRY, { bytes: 'other' })).status).toBe(201);
  expect(await loadDocuments(folder)).toHaveLength(2);
});

test('keeps nothing of a file that is too large', async () => {
  await server.close();
  await start({ api: { uploadBytes: 1024 } });
  expect((await send(ENTRY, { bytes: 'x'.repeat(1025) })).status).toBe(413);
  expect((await everything()).filter((name) => name !== 'uploaded')).toEqual([]);
  expect((await send(ENTRY, { bytes: 'x'.repeat(1024) })).status).toBe(201);
});

test('follows no link out of the folder', async () => {
  const elsewhere = join(server.folder, 'elsewhere');
  await mkdir(elsewhere);
  await symlink(elsewhere, join(folder, 'uploaded'));
  const answer = await send(ENTRY);
  expect(answer.status).toBe(503);
  expect(await detailOf(answer)).toBe('The folder of documents cannot be written to. Nothing was kept.');
  expect(await readdir(elsewhere)).toEqual([]);
});

test('refuses in a sentence where the folder is gone, or none is configured', async () => {
  await rm(folder, { recursive: true });
  const gone = await send(ENTRY);
  expect(gone.status).toBe(503);
  await server.close();
  await start({ parts: { human: { documents: null, decisions: null, plain: (text) => text } } });
  const none = await send(ENTRY);
  expect(none.status).toBe(422);
  expect(await detailOf(none)).toContain('names no folder of documents');
});

test('keeps nothing that cannot be logged', async () => {
  await server.close();
  await start({ parts: { accessLog: { add: () => Promise.reject(new Error('full')) } } });
  expect((await send(ENTRY)).status).toBe(500);
  expect((await everything()).filter((name) => name !== 'uploaded')).toEqual([]);
});

test('tells what is wrong with the folder without naming the place of this machine', async () => {
  await writeFile(join(folder, 'alone.pdf'), 'x');
  const answer = await fetch(`${server.url}/v1/documents`, { headers: as() });
  expect(answer.status).toBe(422);
  const detail = await detailOf(answer);
  expect(detail).toContain('has no sidecar alone.pdf.yaml');
  expect(detail).not.toContain(server.folder);
});

test.each([
  { title: 'ends within a part', body: '--b\r\nFalse--b--\r\n' },
  { title: 'ends within a file', body: `--b\r\n${ENTRY_PART}--b\r\n${FILE_PART}half of it` },
  { title: 'has no part', body: '--b--\r\n' },
])('refuses a form that $title and keeps nothing', async ({ body }) => {
  const headers = { ...as(), 'content-type': 'multipart/form-data; boundary=b' };
  const answer = await fetch(`${server.url}/v1/documents`, { method: 'POST', headers, body });
  expect(answer.status).toBe(400);
  expect((await everything()).filter((name) => name !== 'uploaded')).toEqual([]);
});

test('refuses where its folder cannot be made', async () => {
  await writeFile(join(folder, 'uploaded'), 'in the way');
  expect((await send(ENTRY)).status).toBe(503);
  expect(await everything()).toEqual(['uploaded']);
});
