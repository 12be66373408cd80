import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { byteRange } from '../../src/api/byte-range.ts';
import { type PackLibrary, packLibrary } from '../../src/api/pack-library.ts';
import { ExhibitError } from '../../src/core/errors.ts';
import { checkAccessLog } from '../../src/store/access-chain.ts';
import type { ByteRange } from '../../src/store/store.ts';
import { type ApiServer, EVIDENCE, OTHER_PACK, PACK, startApi } from './api-server.ts';

test.each([
  { header: undefined, is: null },
  { header: 'bytes=0-9', is: { start: 0, end: 10 } },
  { header: 'bytes=90-', is: { start: 90, end: 100 } },
  { header: 'bytes=90-1000', is: { start: 90, end: 100 } },
  { header: 'bytes=-10', is: { start: 90, end: 100 } },
  { header: 'bytes=-1000', is: { start: 0, end: 100 } },
  { header: 'bytes=99-99', is: { start: 99, end: 100 } },
  { header: 'bytes=100-', is: 'unsatisfiable' },
  { header: 'bytes=-0', is: 'unsatisfiable' },
  { header: 'bytes=9-0', is: null },
  { header: 'bytes=-', is: null },
  { header: 'bytes=0-1,5-6', is: null },
  { header: 'lines=0-1', is: null },
  { header: 'bytes=x-1', is: null },
  { header: `bytes=${'9'.repeat(99)}-`, is: null },
])('of 100 bytes, $header asks for $is', ({ header, is }) => {
  expect(byteRange(header, 100)).toEqual(is);
});

test.each([0, 1, 7])('of %i bytes there is no range behind the end', (size) => {
  expect(byteRange(`bytes=${size}-`, size)).toBe('unsatisfiable');
});

describe('over HTTP', () => {
  let server: ApiServer;
  let auditor: string;
  const expiresAt = '2099-01-01T00:00:00Z';

  beforeAll(async () => {
    server = await startApi();
    const request = { name: 'Ada of the auditors', role: 'auditor' as const, engagements: ['q3'], expiresAt };
    auditor = (await server.tokens.create(request)).text;
  });
  afterAll(() => server.close());

  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(`${server.url}${path}`, { headers: { authorization: `Bearer ${auditor}`, ...headers } });
  const CONTAINER = `/v1/packs/${PACK}/container`;

  test('a pack comes whole, with its digest and a name to save it under', async () => {
    const answer = await get(CONTAINER);
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(bytes.equals(server.container)).toBe(true);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/zip',
      'content-length': String(bytes.length),
      'content-disposition': `attachment; filename="${PACK}.zip"`,
      'accept-ranges': 'bytes',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      etag: `"${createHash('sha256').update(bytes).digest('hex')}"`,
    });
  });

  test('ranges put together are the pack', async () => {
    const half = Math.floor(server.container.length / 2);
    const parts = [];
    for (const range of [`bytes=0-${half - 1}`, `bytes=${half}-`]) {
      const answer = await get(CONTAINER, { range });
      expect(answer.status).toBe(206);
      parts.push(Buffer.from(await answer.arrayBuffer()));
    }
    expect(Buffer.concat(parts).equals(server.container)).toBe(true);
  });

  test('says what a range is of, and refuses one behind the end', async () => {
    const size = server.container.length;
    expect((await get(CONTAINER, { range: 'bytes=-1' })).headers.get('content-range')).toBe(
      `bytes ${size - 1}-${size - 1}/${size}`,
    );
    const behind = await get(CONTAINER, { range: `bytes=${size}-` });
    expect([behind.status, behind.headers.get('content-range')]).toEqual([416, `bytes */${size}`]);
  });

  test('sends nothing that is there already, and no range of something else', async () => {
    const tag = (await get(CONTAINER)).headers.get('etag') ?? '';
    const same = await get(CONTAINER, { 'if-none-match': `"x", ${tag}` });
    expect([same.status, await same.text()]).toEqual([304, '']);
    expect((await get(CONTAINER, { range: 'bytes=0-9', 'if-range': tag })).status).toBe(206);
    expect((await get(CONTAINER, { range: 'bytes=0-9', 'if-range': '"x"' })).status).toBe(200);
  });

  test('evidence comes by its digest, and the statement as it was signed', async () => {
    const record = await get(`/v1/packs/${PACK}/evidence/${EVIDENCE}`);
    expect(await record.text()).toBe('{"endpoints":[]}');
    expect((await get(`/v1/packs/${PACK}/evidence/sha256:${'0'.repeat(64)}`)).status).toBe(404);
    // The digest of a file that is no evidence opens nothing.
    const own = createHash('sha256').update('{"id":"pack-1"}').digest('hex');
    expect((await get(`/v1/packs/${PACK}/evidence/sha256:${own}`)).status).toBe(404);
    const statement = await get(`/v1/packs/${PACK}/statement`);
    expect(Buffer.from(await statement.arrayBuffer()).equals(server.statement)).toBe(true);
  });

  test('a broken pack of the store is a fault of ours, and is not explained', async () => {
    await server.store.put(`${OTHER_PACK}.zip`, Buffer.from('no zip'));
    const { text } = await server.tokens.create({ name: 'o', role: 'operator', engagements: [], expiresAt });
    const answer = await get(`/v1/packs/${OTHER_PACK}/evidence/${EVIDENCE}`, {
      authorization: `Bearer ${text}`,
    });
    expect([answer.status, ((await answer.json()) as { detail: string }).detail]).toEqual([
      ...[500, 'Something went wrong; the log of the server says what.'],
    ]);
  });

  test('a statement that cannot be read hides its pack and is named to staff', async () => {
    await server.store.put('x-000000000000.zip.sigstore.json', Buffer.from('{}'));
    const { text } = await server.tokens.create({ name: 'o', role: 'operator', engagements: [], expiresAt });
    const answer = await get('/v1/packs', { authorization: `Bearer ${text}` });
    const staff = (await answer.json()) as { unreadable: string[] };
    expect(staff).toMatchObject({ packs: [{ id: PACK }, { id: OTHER_PACK }] });
    expect(staff.unreadable).toEqual(['x-000000000000.zip.sigstore.json']);
    expect(await (await get('/v1/packs')).json()).toMatchObject({ packs: [{ id: PACK }], unreadable: [] });
  });

  test('each access is in the log: who, what, when, with which token, and what came of it', async () => {
    const before = (await checkAccessLog(`${server.folder}/api`)).head.number;
    await get(CONTAINER);
    await get(`/v1/packs/${OTHER_PACK}/container`);
    const absent = 'example-health-20260701-20261001-000000000000';
    await get(`/v1/packs/${absent}`);
    const evidence = await get(`/v1/packs/${PACK}/evidence/${EVIDENCE}`);
    await fetch(`${server.url}${CONTAINER}`);
    const { lines, faults } = await checkAccessLog(`${server.folder}/api`);
    expect(faults).toEqual([]);
    const who = {
      who: 'Ada of the auditors',
      role: 'auditor',
      via: expect.stringMatching(/^token [0-9a-f]{16}$/),
    };
    expect(lines.slice(before)).toMatchObject([
      { ...who, what: 'download', pack: PACK, evidence: null, outcome: 'granted' },
      { ...who, what: 'download', pack: OTHER_PACK, outcome: 'denied' },
      { ...who, what: 'read', pack: absent, outcome: 'absent' },
      { ...who, what: 'read evidence', pack: PACK, evidence: EVIDENCE, outcome: 'granted' },
      { who: null, role: null, via: 'none', what: 'download', pack: PACK, outcome: 'refused' },
    ]);
    expect(lines.at(-1)?.at).toMatch(/^20\d\d-.*Z$/);
    expect(evidence.status).toBe(200);
  });
});

/** A pack that nobody could keep in memory: its bytes follow from their places. */
const VAST = 2 ** 31;
const bytesAt = ({ start, end }: ByteRange): Buffer =>
  Buffer.from(Uint8Array.from({ length: end - start }, (_, index) => (start + index) % 251));

describe('a vast pack', () => {
  /** Whose store has the statement of the pack. */
  let small: ApiServer;
  let server: ApiServer;
  let headers: Record<string, string>;
  let read: ByteRange[];
  /** Place from which on the store gives nothing. */
  let goneAt: number;
  beforeAll(async () => {
    small = await startApi();
    const library: PackLibrary = {
      ...packLibrary(small.store),
      size: async () => VAST,
      async container(_, range) {
        if (!range) throw new Error('Nobody may want all of it at once.');
        read.push(range);
        return range.start >= goneAt ? null : bytesAt(range);
      },
    };
    server = await startApi({ parts: { library } });
    const request = {
      name: 'o',
      role: 'operator' as const,
      engagements: [],
      expiresAt: '2099-01-01T00:00:00Z',
    };
    headers = { authorization: `Bearer ${(await server.tokens.create(request)).text}` };
  });
  beforeEach(() => {
    read = [];
    goneAt = VAST;
  });
  afterAll(() => Promise.all([server.close(), small.close()]));
  const get = (range?: string) =>
    fetch(`${server.url}/v1/packs/${PACK}/container`, { headers: { ...headers, ...(range && { range }) } });

  test('is read in ranges of a few megabytes, to the byte, for a range across several of them', async () => {
    const [start, end] = [VAST - 10_000_000, VAST - 3];
    const answer = await get(`bytes=${start}-${end - 1}`);
    expect([answer.status, answer.headers.get('content-length')]).toEqual([206, String(end - start)]);
    expect(answer.headers.get('content-range')).toBe(`bytes ${start}-${end - 1}/${VAST}`);
    expect(Buffer.from(await answer.arrayBuffer()).equals(bytesAt({ start, end }))).toBe(true);
    expect([read[0]?.start, read.at(-1)?.end]).toEqual([start, end]);
    expect(Math.max(...read.map((range) => range.end - range.start))).toBeLessThanOrEqual(4 * 1024 * 1024);
  });

  test('is read no faster than somebody takes it, and no more once they have gone', async () => {
    const answer = await get();
    expect([answer.status, answer.headers.get('content-length')]).toEqual([200, String(VAST)]);
    const reader = answer.body?.getReader();
    await reader?.read();
    let before = -1;
    while (before !== read.length) {
      before = read.length;
      await new Promise((next) => setTimeout(next, 300));
    }
    // What lies between is in buffers of the system.
    expect(read.at(-1)?.end).toBeLessThan(VAST / 8);
    await reader?.cancel();
    const last = read.length;
    await get('bytes=0-0');
    expect(read.length).toBeLessThanOrEqual(last + 2);
  });

  test('that breaks off in the store ends the connection, and one that is gone before is not found', async () => {
    goneAt = 6_000_000;
    await expect((await get()).arrayBuffer()).rejects.toThrow();
    goneAt = 0;
    const gone = await get();
    expect([gone.status, gone.headers.get('content-type')]).toEqual([404, 'application/problem+json']);
  });
});

test('what cannot be logged is not given', async () => {
  const refusal = new ExhibitError('STORE_FAILED', 'The disk of /secret/place is full.');
  const server = await startApi({ parts: { accessLog: { add: () => Promise.reject(refusal) } } });
  const { text } = await server.tokens.create({
    ...{ name: 'o', role: 'admin', engagements: [], expiresAt: '2099-01-01T00:00:00Z' },
  });
  for (const part of ['', '/container', '/statement', `/evidence/${EVIDENCE}`]) {
    const answer = await fetch(`${server.url}/v1/packs/${PACK}${part}`, {
      headers: { authorization: `Bearer ${text}` },
    });
    expect([answer.status, await answer.text()]).toEqual([503, expect.not.stringMatching(/secret|Example/)]);
  }
  await server.close();
});
