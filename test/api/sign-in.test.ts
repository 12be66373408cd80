import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freePort } from '../peers/free-port.ts';
import { type ApiServer, OTHER_PACK, PACK, startApi } from './api-server.ts';
import { type Issuer, startIssuer } from './issuer/issuer.ts';

const SESSION = 'exhibit_session';
const TOKENS = /eyJ[\w-]+\.[\w-]+/;

let issuer: Issuer;
let server: ApiServer;
beforeAll(async () => {
  const port = await freePort();
  const publicUrl = `http://127.0.0.1:${port}`;
  issuer = await startIssuer({ pageUrl: publicUrl, tokenSeconds: 2 });
  const oidc = { clientId: 'page', scope: 'openid api' };
  server = await startApi({ port, issuer: issuer.url, oidc, api: { publicUrl } });
});
afterAll(async () => {
  await server.close();
  await issuer.stop();
});

/** A browser without a page: it keeps cookies and remembers every address and answer on its way. */
class Visitor {
  readonly cookies = new Map<string, string>();
  readonly set: string[] = [];
  seen = '';

  async ask(address: string, init: RequestInit = {}): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(address, {
      ...init,
      headers: { ...(cookie !== '' && { cookie }), ...init.headers },
      redirect: 'manual',
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      this.set.push(line);
      if (/max-age=0|expires=Thu, 01 Jan 1970/i.test(line)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    this.seen += `${address}\n${await answer.clone().text()}\n`;
    return answer;
  }

  /** Follows redirects from there to what is no redirect, or to where the page would be. */
  async follow(start: string, until = /\/interaction\//): Promise<string> {
    let address = start;
    for (let steps = 0; steps < 10; steps += 1) {
      if (until.test(address)) return address;
      const answer = await this.ask(address);
      const next = answer.headers.get('location');
      if (next === null) return address;
      address = new URL(next, address).href;
    }
    throw new Error(`Too many redirects, the last to ${address}.`);
  }

  async fillIn(form: string, fields: Record<string, string>, until?: RegExp): Promise<string> {
    const answer = await this.ask(form, { method: 'POST', body: new URLSearchParams(fields) });
    const next = answer.headers.get('location') ?? '';
    return this.follow(next, until ?? /\/(packs.*|sign-in\?.*)?$/);
  }

  get = async (path: string): Promise<[number, unknown]> => {
    const answer = await this.ask(`${server.url}${path}`);
    return [answer.status, await answer.json()];
  };
}

const start = (path: string): string =>
  `${server.url}/sign-in/start?${new URLSearchParams({ return: path })}`;

async function signedIn(name: string, path = '/packs'): Promise<Visitor> {
  const visitor = new Visitor();
  const form = await visitor.follow(start(path));
  expect(await visitor.fillIn(form, { name })).toBe(`${server.url}${path}`);
  return visitor;
}

const signOut = (visitor: Visitor, origin = server.url): Promise<Response> =>
  visitor.ask(`${server.url}/sign-out`, { method: 'POST', headers: { origin } });

test('says how people sign in', async () => {
  const { host } = new URL(issuer.url);
  expect(await new Visitor().get('/sign-in/way')).toEqual([200, { way: 'issuer', issuer: host }]);
});

test('lets in who signed in at the issuer, with the roles of the access token, to where they wanted', async () => {
  const visitor = await signedIn('auditor', '/packs/x?tab=items');
  expect(await visitor.get('/v1/me')).toEqual([
    200,
    { subject: 'auditor', role: 'auditor', engagements: ['q3'], via: 'session' },
  ]);
  expect((await visitor.get(`/v1/packs/${PACK}`))[0]).toBe(200);
  expect((await visitor.get(`/v1/packs/${OTHER_PACK}`))[0]).toBe(404);
  expect((await visitor.get('/v1/runs'))[0]).toBe(403);
});

test('gives the browser a cookie that no script reads, and no token', async () => {
  const visitor = await signedIn('operator');
  await visitor.get('/v1/me');
  const ours = visitor.set.filter((line) => line.startsWith('exhibit_'));
  expect(ours).toEqual([
    expect.stringMatching(/^exhibit_sign_in=[\w-]{43}; HttpOnly; SameSite=Lax; Path=\/; Max-Age=600$/),
    expect.stringMatching(/^exhibit_session=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/; Max-Age=43200$/),
  ]);
  expect(visitor.seen).not.toMatch(TOKENS);
});

test('asks with PKCE, a state, a nonce and the audience of the API', async () => {
  const answer = await new Visitor().ask(start('/'));
  const { searchParams } = new URL(answer.headers.get('location') ?? '');
  expect(Object.fromEntries(searchParams)).toMatchObject({
    ...{ response_type: 'code', client_id: 'page', code_challenge_method: 'S256' },
    ...{ scope: 'openid api', resource: 'https://exhibit.test/api' },
    redirect_uri: `${server.url}/sign-in/callback`,
  });
  for (const name of ['state', 'nonce', 'code_challenge'])
    expect(searchParams.get(name)).toMatch(/^[\w-]{43}$/);
});

test('renews the session for as long as the issuer lets it, once for all that is asked at the same time', async () => {
  const visitor = await signedIn('operator');
  await new Promise((resolve) => setTimeout(resolve, 3000));
  const all = await Promise.all([1, 2, 3].map(() => visitor.get('/v1/me')));
  expect(all.map(([status]) => status)).toEqual([200, 200, 200]);
});

test('who has no role is known and let in nowhere', async () => {
  const visitor = await signedIn('nobody');
  expect(await visitor.get('/v1/me')).toMatchObject([403, { code: 'not-allowed' }]);
});

describe('does not let in', () => {
  test('who refuses at the issuer', async () => {
    const visitor = new Visitor();
    const form = await visitor.follow(start('/packs/x'));
    const end = await visitor.fillIn(form, { refused: 'yes' });
    expect(end).toBe(`${server.url}/sign-in?problem=denied&return=%2Fpacks%2Fx`);
    expect(visitor.cookies.has(SESSION)).toBe(false);
  });

  test('with an answer for another browser, a second time, or with a changed state or code', async () => {
    const victim = new Visitor();
    const attacker = new Visitor();
    const form = await attacker.follow(start('/'));
    const answer = await attacker.fillIn(form, { name: 'admin' }, /\/sign-in\/callback/);
    await victim.follow(start('/'));
    const state = `${server.url}/sign-in?problem=state&return=%2F`;
    expect(await victim.follow(answer, /\/sign-in\?/)).toBe(state);
    expect(await new Visitor().follow(answer, /\/sign-in\?/)).toBe(state);
    const changed = answer.replace(/state=[^&]+/, 'state=x');
    expect(await attacker.follow(changed, /\/sign-in\?/)).toBe(state);
    const guessed = answer.replace(/code=[^&]+/, 'code=x');
    expect(await attacker.follow(guessed, /\/sign-in\?/)).toBe(
      `${server.url}/sign-in?problem=token&return=%2F`,
    );
    expect(await attacker.follow(answer, /\/sign-in\?/)).toBe(state);
    for (const { cookies } of [victim, attacker]) expect(cookies.has(SESSION)).toBe(false);
  });

  test.each([
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example/',
    '/\t/evil.example',
    'javascript:alert(1)',
    'packs',
  ])('to %j after signing in', async (elsewhere) => {
    const visitor = new Visitor();
    const form = await visitor.follow(start(elsewhere));
    expect(await visitor.fillIn(form, { name: 'admin' })).toBe(`${server.url}/`);
  });
});

test('signs out here and at the issuer, from our own pages only', async () => {
  const visitor = await signedIn('operator');
  expect((await signOut(visitor, 'http://evil.example')).status).toBe(403);
  expect((await visitor.get('/v1/me'))[0]).toBe(200);
  const session = visitor.cookies.get(SESSION) ?? '';
  const answer = await signOut(visitor);
  const { next } = (await answer.json()) as { next: string };
  const { origin, searchParams } = new URL(next);
  expect(origin).toBe(issuer.url);
  expect(Object.fromEntries(searchParams)).toEqual({
    client_id: 'page',
    post_logout_redirect_uri: `${server.url}/sign-in`,
  });
  expect(visitor.cookies.has(SESSION)).toBe(false);
  visitor.cookies.set(SESSION, session);
  expect(await visitor.get('/v1/me')).toMatchObject([401, { code: 'token-invalid' }]);
  expect(visitor.seen).not.toMatch(TOKENS);
});

test('a page of elsewhere makes no session do anything', async () => {
  const visitor = await signedIn('operator');
  const order = (origin: string) =>
    visitor.ask(`${server.url}/v1/runs`, {
      method: 'POST',
      headers: { origin, 'content-type': 'application/json' },
      body: JSON.stringify({ period: { from: '2026-07-01T00:00:00Z', to: '2026-10-01T00:00:00Z' } }),
    });
  for (const origin of ['http://evil.example', 'null', server.url.replace('http:', 'https:')])
    expect((await order(origin)).status).toBe(403);
  expect((await order(server.url)).status).toBe(202);
});

describe('behind a proxy with TLS', () => {
  const publicUrl = 'https://exhibit.example';
  let proxied: ApiServer;
  beforeAll(async () => {
    proxied = await startApi({ issuer: issuer.url, oidc: { clientId: 'page' }, api: { publicUrl } });
  });
  afterAll(() => proxied.close());

  test('its cookies are for this host and for https only', async () => {
    const { headers } = await fetch(`${proxied.url}/sign-in/start`, { redirect: 'manual' });
    expect(headers.getSetCookie()).toEqual([
      expect.stringMatching(/^__Host-exhibit_sign_in=[\w-]{43}; .*Path=\/; Max-Age=600; Secure$/),
    ]);
    expect(new URL(headers.get('location') ?? '').searchParams.get('redirect_uri')).toBe(
      `${publicUrl}/sign-in/callback`,
    );
  });

  test.each([
    { origin: publicUrl, status: 200 },
    { origin: 'http://exhibit.example', status: 403 },
    { origin: 'https://exhibit.example.evil.example', status: 403 },
    { origin: 'null', status: 403 },
  ])('a page of $origin is answered $status', async ({ origin, status }) => {
    const answer = await fetch(`${proxied.url}/sign-out`, { method: 'POST', headers: { origin } });
    expect(answer.status).toBe(status);
    const { host } = new URL(proxied.url);
    const direct = await fetch(`${proxied.url}/sign-out`, {
      method: 'POST',
      headers: { origin: `http://${host}` },
    });
    expect(direct.status).toBe(403);
  });
});

test('an issuer that is away is told as that, and a session waits for it', async () => {
  const visitor = await signedIn('operator');
  await issuer.vanish();
  await new Promise((resolve) => setTimeout(resolve, 3000));
  expect(await visitor.get('/v1/me')).toMatchObject([503, { code: 'issuer-unavailable' }]);
  expect((await signOut(visitor)).status).toBe(200);
});
