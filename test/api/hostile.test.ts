import { createServer } from 'node:http';
import { deflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { packBench } from '../../src/api/pack-bench.ts';
import { writeZip } from '../../src/core/zip-writer.ts';
import { NOW } from '../signing/authority-of.ts';
import { type ApiServer, PACK, rawRequest, startApi } from './api-server.ts';

let server: ApiServer;
let admin: string;
let visits = 0;
let elsewhere: string;
const attacker = createServer((_request, response) => {
  visits += 1;
  response.end('{}');
});

const expiresAt = '2099-01-01T00:00:00Z';
const tokenOf = async (one: ApiServer) =>
  (await one.tokens.create({ name: 'Ada', role: 'admin', engagements: [], expiresAt })).text;

beforeAll(async () => {
  server = await startApi();
  admin = await tokenOf(server);
  await new Promise<void>((resolve) => void attacker.listen(0, '127.0.0.1', resolve));
  const address = attacker.address();
  elsewhere = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
});
afterAll(async () => {
  attacker.close();
  await server.close();
});

const host = (one = server) => new URL(one.url).host;
const bearer = (text = admin) => ({ authorization: `Bearer ${text}` });
const post = (path: string, body: string | object, headers: Record<string, string> = {}) =>
  fetch(`${server.url}${path}`, {
    method: 'POST',
    headers: { ...bearer(), 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
const PERIOD = { from: '2026-07-01T00:00:00Z', to: '2026-10-01T00:00:00Z' };

describe('paths', () => {
  test.each([
    '/v1/packs/../../etc/passwd/container',
    '/v1/packs/..%2f..%2fetc%2fpasswd/container',
    '/v1/packs/%2e%2e%2f%2e%2e%2fkeys%2fsigner.key.pem/container',
    '/v1/packs/..%5c..%5cx/container',
    '/v1/packs/%00/container',
    '/v1/packs/a%0d%0aset-cookie:%20a=b/container',
    `/v1/packs/${PACK}%2f..%2f..%2fapi/container`,
    `/v1/packs/${PACK}.zip/container`,
    `/v1/packs/${'a'.repeat(300)}/container`,
    `/v1/packs/${'a/'.repeat(150)}container`,
    `/v1/packs/${PACK}/evidence/sha256:..%2f..%2fx`,
    `/v1/packs/${PACK}/evidence/pack.json`,
    '/v1/runs/..%2f..%2fx',
    '/v1/runs/run-zz',
    '/v1/investigations/..%2f..%2fx/container',
    '/v1/frameworks/..%2fhipaa',
    '/%2e%2e/%2e%2e/etc/passwd',
    '//etc/passwd',
    '/%',
    '/openapi.json/../v1/access-log/%2e%2e',
  ])('%s leads nowhere', async (path) => {
    const { status, headers, body } = await rawRequest(server.url, {
      path,
      headers: { ...bearer(), host: host() },
    });
    expect([400, 404, 414, 431]).toContain(status);
    expect(headers['set-cookie']).toBeUndefined();
    if (status !== 431) expect(headers['content-type']).toBe('application/problem+json');
    expect(body).not.toMatch(/root:|BEGIN|\.ts:/);
  });

  test('a method that a path does not have is told from a path that there is not', async () => {
    const answer = await fetch(`${server.url}/v1/packs`, { method: 'DELETE', headers: bearer() });
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET']);
  });
});

describe('bodies', () => {
  test.each([
    { title: 'too large', body: JSON.stringify({ period: PERIOD, note: 'x'.repeat(100_000) }), status: 413 },
    { title: 'no JSON', body: '{', status: 400 },
    { title: 'nothing', body: '', status: 400 },
    { title: 'very deep', body: '['.repeat(30_000), status: 400 },
    {
      title: 'a poisoned prototype',
      body: `{"period":${JSON.stringify(PERIOD)},"__proto__":{"a":1}}`,
      status: 400,
    },
    { title: 'a period that is none', body: '{"period":{"from":"x","to":"y"}}', status: 400 },
    {
      title: 'a period that ends first',
      body: `{"period":{"from":"${PERIOD.to}","to":"${PERIOD.from}"}}`,
      status: 422,
    },
  ])('of runs: $title gives $status', async ({ body, status }) => {
    const answer = await post('/v1/runs', body);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({
      status,
      code: expect.any(String),
      request: expect.any(String),
    });
  });

  test('of another type are not taken', async () => {
    expect((await post('/v1/runs', 'a: b', { 'content-type': 'text/yaml' })).status).toBe(415);
  });

  test('a refusal names the field and repeats no value', async () => {
    const answer = await post('/v1/runs', { period: PERIOD, accounts: ['<script>'] });
    expect(await answer.json()).toMatchObject({ errors: [{ field: 'body/accounts/0' }] });
  });
});

describe('nothing in a request names a place that is read from', () => {
  const fields = ['store', 'logs', 'trail', 'config', 'signer', 'url', 'callback', 'answers', 'previousUrl'];

  test.each(['/v1/runs', '/v1/investigations'])('a body of %s has no such field', async (path) => {
    for (const field of fields) {
      const answer = await post(path, { period: PERIOD, [field]: elsewhere });
      expect([field, answer.status]).toEqual([field, 400]);
    }
    expect((await post('/v1/investigations', { period: PERIOD, resource: `${elsewhere}/x` })).status).toBe(
      202,
    );
    expect(visits).toBe(0);
  });

  test('queries and headers lead nowhere', async () => {
    const query = fields.map((field) => `${field}=${encodeURIComponent(elsewhere)}`).join('&');
    const headers = {
      ...bearer(),
      ...{
        'x-forwarded-host': elsewhere,
        'x-original-url': elsewhere,
        referer: elsewhere,
        forwarded: `host=${elsewhere}`,
      },
    };
    for (const path of [
      '/v1/packs',
      `/v1/packs/${PACK}`,
      '/v1/runs',
      '/readyz',
      '/v1/access-log',
      '/openapi.json',
    ]) {
      const answer = await fetch(`${server.url}${path}?${query}`, { headers });
      expect([path, answer.status]).toEqual([path, 200]);
      expect(await answer.text()).not.toContain(elsewhere);
    }
    expect(visits).toBe(0);
  });
});

describe('headers', () => {
  test.each(['evil.example', '127.0.0.1', '127.0.0.1:1', 'localhost.evil.example'])(
    'a page of another name cannot speak for it: Host %j',
    async (name) => {
      for (const path of ['/healthz', '/v1/me', '/reference', '/session?code=x', '/none']) {
        const { status } = await rawRequest(server.url, { path, headers: { ...bearer(), host: name } });
        expect([path, status]).toEqual([path, 421]);
      }
    },
  );

  test('only configured names are its own where some are configured', async () => {
    const named = await startApi({ api: { hosts: ['exhibit.example'] } });
    const answers = await Promise.all(
      ['exhibit.example', 'EXHIBIT.example', host(named)].map((name) =>
        rawRequest(named.url, { path: '/healthz', headers: { host: name } }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 421]);
    await named.close();
  });

  test('an id of a request is ours, and nobody is told what serves', async () => {
    const { headers, body } = await rawRequest(server.url, {
      path: '/none',
      headers: { host: host(), 'x-request-id': 'mine', 'request-id': 'mine' },
    });
    expect(JSON.parse(body).request).toMatch(/^[0-9a-f-]{36}$/);
    expect(headers).not.toHaveProperty('x-powered-by');
    expect(headers).toMatchObject({
      'content-security-policy': "default-src 'none';frame-ancestors 'none'",
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    });
    expect(headers).not.toHaveProperty('access-control-allow-origin');
  });

  test('the page has no script, and loads nothing', async () => {
    const answer = await fetch(`${server.url}/reference`);
    const policy = answer.headers.get('content-security-policy');
    expect(policy).toMatch(/^default-src 'none';style-src 'sha256-[^']+';/);
    expect(await answer.text()).not.toMatch(/<script|src=|<link|javascript:|@import|url\(/i);
  });
});

test('who asks too often waits, guesses at tokens and paths included, whatever address they claim', async () => {
  const slow = await startApi({ api: { requestsPerMinute: 6 } });
  const statuses = [];
  for (const path of ['/v1/me', '/none', '/v1/me', '/healthz', '/v1/me', '/none', '/v1/me', '/none']) {
    const headers = { authorization: 'Bearer x', 'x-forwarded-for': `10.0.0.${statuses.length}` };
    const answer = await fetch(`${slow.url}${path}`, { headers });
    statuses.push(answer.status);
    if (answer.status === 429) expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
  }
  expect(statuses).toEqual([401, 404, 401, 200, 401, 404, 429, 429]);
  await slow.close();
});

describe('uploads', () => {
  const upload = (parts: Record<string, Buffer | string>, one = server, text = admin) => {
    const form = new FormData();
    for (const [name, content] of Object.entries(parts)) {
      if (typeof content === 'string') form.append(name, content);
      else form.append(name, new Blob([Uint8Array.from(content)]), name);
    }
    return fetch(`${one.url}/v1/verifications`, { method: 'POST', headers: bearer(text), body: form });
  };

  test('a pack is verified with the root of the house, or the one that comes along', async () => {
    const files = { pack: server.container, statement: server.statement };
    const answer = await upload(files);
    const report = (await answer.json()) as {
      holds: boolean;
      steps: { id: string; outcome: string }[];
    };
    expect(report).toMatchObject({ of: 'pack', trusted: 'house' });
    const outcomes = new Map(report.steps.map(({ id, outcome }) => [id, outcome]));
    expect(outcomes.get('container-signature')).toBe('passed');
    expect(outcomes.get('statement-subjects')).toBe('passed');
    // It is no pack of a run: what is inside has to be found out too.
    expect(report.holds).toBe(false);
    expect(await (await upload({ ...files, trust: Buffer.from(server.root) })).json()).toMatchObject({
      trusted: 'uploaded',
    });
  });

  const zipOf = (files: Record<string, Buffer>) =>
    writeZip(
      new Map([['mimetype', Buffer.from('application/vnd.etsi.asic-e+zip')], ...Object.entries(files)]),
      new Set(['mimetype']),
      NOW,
    );

  test.each([
    { title: 'nothing', bytes: async () => Buffer.alloc(0) },
    { title: 'noise', bytes: async () => Buffer.from('PK'.repeat(5000)) },
    { title: 'a pack without its end', bytes: async () => server.container.subarray(0, 5000) },
    { title: 'a pack with a changed byte', bytes: async () => flipped(server.container, 2000) },
    {
      title: 'a zip of 300 MB of zeros',
      bytes: async () => zipOf({ 'pack.json': Buffer.alloc(300_000_000) }),
    },
    { title: 'a zip that claims less than it unpacks to', bytes: async () => lying(10) },
    { title: 'a zip that claims far more than it may', bytes: async () => lying(2 ** 32 - 1) },
    {
      title: 'a nested bomb',
      bytes: async () => zipOf({ 'pack.json': await zipOf({ a: Buffer.alloc(1e7) }) }),
    },
    { title: 'deep JSON', bytes: async () => zipOf({ 'pack.json': Buffer.from('['.repeat(1e6)) }) },
  ])('$title does not hold, and others are answered meanwhile', { timeout: 120_000 }, async ({ bytes }) => {
    const verified = upload({ pack: await bytes() });
    const started = performance.now();
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
    expect(performance.now() - started).toBeLessThan(5000);
    const answer = await verified;
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ holds: false });
  });

  test.each([
    { title: 'no part', parts: {}, status: 400 },
    { title: 'no pack', parts: { statement: Buffer.from('x') }, status: 400 },
    { title: 'another part', parts: { pack: Buffer.from('x'), config: Buffer.from('x') }, status: 400 },
    { title: 'a field in place of a file', parts: { pack: 'x' }, status: 400 },
    { title: 'another field', parts: { pack: Buffer.from('x'), '../x': 'y' }, status: 400 },
  ])('$title: $status', async ({ parts, status }) => {
    const answer = await upload(parts);
    expect([answer.status, await answer.json()]).toMatchObject([status, { status }]);
  });

  test.each([
    { type: 'multipart/form-data', body: 'x', status: 400 },
    { type: 'multipart/form-data; boundary=a', body: 'no such thing', status: 400 },
    {
      type: 'multipart/form-data; boundary=a',
      body: '--a\r\ncontent-disposition: form-data; name="pack"; filename="x"\r\n\r\ncut',
      status: 400,
    },
    { type: 'application/zip', body: 'PK', status: 415 },
  ])('a body of $type that is none: $status', async ({ type, body, status }) => {
    expect((await post('/v1/verifications', body, { 'content-type': type })).status).toBe(status);
  });

  test('is refused when it is too large, when it takes too long, and when others are first', async () => {
    const small = await startApi({ api: { uploadBytes: 1024 } });
    const large = await upload({ pack: Buffer.alloc(5000) }, small, await tokenOf(small));
    expect(large.status).toBe(413);
    await small.close();
    const hasty = await startApi({ parts: { bench: packBench({ seconds: 0.001, places: 1 }) } });
    const slow = await upload({ pack: server.container }, hasty, await tokenOf(hasty));
    expect([slow.status, await slow.json()]).toMatchObject([422, { code: 'too-much-work' }]);
    await hasty.close();
    const full = await startApi({ parts: { bench: packBench({ seconds: 1, places: 0 }) } });
    const refused = await upload({ pack: server.container }, full, await tokenOf(full));
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '60']);
    await full.close();
  });

  function flipped(bytes: Buffer, at: number): Buffer {
    const changed = Buffer.from(bytes);
    changed[at] = (changed[at] ?? 0) ^ 1;
    return changed;
  }

  /** A zip whose one file unpacks to 50 MB, whatever size it states. */
  function lying(size: number): Buffer {
    const name = Buffer.from('mimetype');
    const packed = deflateRawSync(Buffer.alloc(50_000_000));
    const common = Buffer.alloc(22);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(size, 18);
    const local = Buffer.concat([
      Buffer.from('504b0304', 'hex'),
      common,
      Buffer.from([8, 0, 0, 0]),
      name,
      packed,
    ]);
    // In front of both: the version; behind: lengths and attributes, all nothing.
    const central = Buffer.concat([
      Buffer.from('504b01021400', 'hex'),
      common,
      Buffer.from([8, 0]),
      Buffer.alloc(16),
      name,
    ]);
    const end = Buffer.alloc(22);
    end.write('504b0506', 'hex');
    end.writeUInt16LE(1, 8);
    end.writeUInt16LE(1, 10);
    end.writeUInt32LE(central.length, 12);
    end.writeUInt32LE(local.length, 16);
    return Buffer.concat([local, central, end]);
  }
});
