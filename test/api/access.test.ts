import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ACCESS } from '../../src/api/access.ts';
import { COOKIE } from '../../src/api/local-sessions.ts';
import { PAGE_ADDRESSES } from '../../src/api/page-addresses.ts';
import { type ApiServer, EVIDENCE, OTHER_PACK, PACK, startApi } from './api-server.ts';
import { forgeries } from './forged-tokens.ts';
import { OTHER_AUDIENCE } from './issuer/clients.ts';
import { type Issuer, startIssuer } from './issuer/issuer.ts';

const RUN = 'run-0123456789abcdef';
const CASE = 'case-0123456789abcdef';
const PERIOD = { from: '2026-07-01T00:00:00Z', to: '2026-10-01T00:00:00Z' };

/** What people are answered on a route, written by hand: a role that is not named is answered 403. */
interface Expected {
  readonly path: string;
  readonly body?: object;
  readonly auditor?: number;
  /** An auditor of another engagement. */
  readonly stranger?: number;
  readonly operator?: number;
  readonly admin: number;
  /** Answered to everybody, without a token too. */
  readonly open?: number;
  /** Answered to a session from our own page, where that is not what everybody is answered. */
  readonly session?: number;
}

const everybody = (path: string, status = 200): Expected => ({
  ...{ path, auditor: status, stranger: status, operator: status, admin: status },
});
const staff = (path: string, status: number, body?: object): Expected => ({
  ...{ path, operator: status, admin: status, ...(body && { body }) },
});
const packs = (path: string, status = 200): Expected => ({ ...everybody(path, status), stranger: 404 });
/** A part of the document of a pack: those of this server have none that can be read. */
const view = (path: string): Expected => packs(`/v1/packs/${PACK}/${path}`, 422);
const open = (path: string, status = 200): Expected => ({ path, admin: status, open: status });

const EXPECTED: Readonly<Record<string, Expected>> = {
  'GET /healthz': open('/healthz'),
  'GET /readyz': open('/readyz'),
  'GET /openapi.json': open('/openapi.json'),
  'GET /reference': open('/reference'),
  'GET /session': open('/session?code=wrong', 404),
  // No client of the issuer is configured.
  'GET /sign-in/way': open('/sign-in/way'),
  'GET /sign-in/start': open('/sign-in/start', 404),
  'GET /sign-in/callback': open('/sign-in/callback', 404),
  // Open to every session, of our own pages only: from elsewhere it is refused whoever asks.
  'POST /sign-out': { ...open('/sign-out', 403), session: 200 },
  // This server has no built page.
  ...Object.fromEntries(
    PAGE_ADDRESSES.map((address) => [`GET ${address}`, open(address.replace('*', 'x'), 404)]),
  ),
  'GET /assets/:file': open('/assets/x.js', 404),
  'GET /theme.js': open('/theme.js', 404),
  'GET /icon.svg': open('/icon.svg', 404),
  'GET /verifier.html': open('/verifier.html', 404),
  'GET /metrics': staff('/metrics', 200),
  'GET /v1/me': everybody('/v1/me'),
  'POST /v1/runs': staff('/v1/runs', 202, { period: PERIOD }),
  'GET /v1/runs': staff('/v1/runs', 200),
  'GET /v1/runs/:run': staff(`/v1/runs/${RUN}`, 404),
  'POST /v1/runs/:run/cancel': staff(`/v1/runs/${RUN}/cancel`, 404),
  'GET /v1/runs/:run/events': staff(`/v1/runs/${RUN}/events`, 404),
  'GET /v1/runs/:run/tasks': staff(`/v1/runs/${RUN}/tasks`, 404),
  'GET /v1/house': staff('/v1/house', 200),
  'POST /v1/plans': staff('/v1/plans', 200, { period: PERIOD }),
  'GET /v1/schedules': staff('/v1/schedules', 200),
  'POST /v1/schedules/check': staff('/v1/schedules/check', 200, {
    ...{ name: 'a', cron: '0 6 1 * *', period: 'last-month' },
  }),
  'GET /v1/newest-packs': everybody('/v1/newest-packs'),
  'GET /v1/packs/:pack/systems': view('systems'),
  'GET /v1/packs': everybody('/v1/packs'),
  'GET /v1/packs/:pack': packs(`/v1/packs/${PACK}`),
  'GET /v1/packs/:pack/overview': view('overview'),
  'GET /v1/packs/:pack/frameworks/:framework': view('frameworks/hipaa'),
  'GET /v1/packs/:pack/frameworks/:framework/controls/:control': view('frameworks/hipaa/controls/x'),
  'GET /v1/packs/:pack/checks/:check': view('checks/root-mfa'),
  'GET /v1/packs/:pack/items': view('items'),
  'GET /v1/packs/:pack/lineage': view('lineage'),
  'GET /v1/packs/:pack/lineage/answer': view('lineage/answer'),
  'GET /v1/packs/:pack/lineage/answer.svg': view('lineage/answer.svg?about=x'),
  'GET /v1/packs/:pack/lineage/evidence': view('lineage/evidence?node=x'),
  'GET /v1/packs/:pack/container': packs(`/v1/packs/${PACK}/container`),
  'GET /v1/packs/:pack/statement': packs(`/v1/packs/${PACK}/statement`),
  'GET /v1/packs/:pack/evidence/:digest': packs(`/v1/packs/${PACK}/evidence/${EVIDENCE}`),
  'GET /v1/packs/:pack/evidence': view('evidence'),
  'GET /v1/packs/:pack/evidence/:digest/record': view(`evidence/${EVIDENCE}/record`),
  'GET /v1/packs/:pack/evidence/:digest/calls': view(`evidence/${EVIDENCE}/calls`),
  'GET /v1/packs/:pack/evidence/:digest/tree': view(`evidence/${EVIDENCE}/tree`),
  'GET /v1/packs/:pack/files': packs(`/v1/packs/${PACK}/files`),
  'GET /v1/packs/:pack/document': packs(`/v1/packs/${PACK}/document`),
  'GET /v1/packs/:pack/report/:volume': packs(`/v1/packs/${PACK}/report/1`),
  'GET /v1/packs/:pack/exports/:form': view('exports/csv'),
  'GET /v1/packs/:pack/verification': packs(`/v1/packs/${PACK}/verification`),
  // No auditor has both; to staff they are the same bytes.
  'GET /v1/comparisons': {
    path: `/v1/comparisons?from=${PACK}&to=${OTHER_PACK}`,
    ...{ auditor: 404, stranger: 404, operator: 422, admin: 422 },
  },
  'POST /v1/verifications': { ...everybody('/v1/verifications', 415), body: {} },
  'POST /v1/investigations': staff('/v1/investigations', 202, { period: PERIOD }),
  'GET /v1/investigations': staff('/v1/investigations', 200),
  'GET /v1/investigations/:investigation': staff(`/v1/investigations/${CASE}`, 404),
  'GET /v1/investigations/:investigation/overview': staff(`/v1/investigations/${CASE}/overview`, 404),
  'GET /v1/investigations/:investigation/changes': staff(`/v1/investigations/${CASE}/changes`, 404),
  'GET /v1/investigations/:investigation/changes/:change': staff(`/v1/investigations/${CASE}/changes/0`, 404),
  'GET /v1/investigations/:investigation/timeline': staff(`/v1/investigations/${CASE}/timeline`, 404),
  'GET /v1/investigations/:investigation/container': staff(`/v1/investigations/${CASE}/container`, 404),
  'GET /v1/investigations/:investigation/statement': staff(`/v1/investigations/${CASE}/statement`, 404),
  'GET /v1/frameworks': everybody('/v1/frameworks'),
  'GET /v1/frameworks/:framework': everybody('/v1/frameworks/hipaa'),
  'GET /v1/coverage': everybody('/v1/coverage'),
  'GET /v1/documents': everybody('/v1/documents'),
  'GET /v1/documents/:digest': everybody(`/v1/documents/${EVIDENCE}`, 404),
  'POST /v1/documents': staff('/v1/documents', 415, {}),
  'GET /v1/decisions': everybody('/v1/decisions'),
  'GET /v1/engagements': { path: '/v1/engagements', admin: 200 },
  'GET /v1/tokens': { path: '/v1/tokens', admin: 200 },
  'POST /v1/tokens': {
    path: '/v1/tokens',
    body: { name: 'Ada', role: 'auditor', engagements: ['q3'], days: 1 },
    admin: 201,
  },
  'POST /v1/tokens/:token/revoke': { path: `/v1/tokens/${'0'.repeat(16)}/revoke`, admin: 404 },
  'GET /v1/access-log': { path: '/v1/access-log', admin: 200 },
};
const ROUTES = Object.keys(EXPECTED);
const PEOPLE = ['auditor', 'stranger', 'operator', 'admin'] as const;

let issuer: Issuer;
let otherIssuer: Issuer;
let server: ApiServer;
/** The same, two hours later: every token of the issuer has expired. */
let late: ApiServer;
let local: ApiServer;
/** Texts after `Bearer` by what they are. */
const oidc: Record<string, string> = {};
const unsound: Record<string, string> = {};
const api: Record<string, string> = {};
let visits = 0;
const attacker = createServer((_request, response) => {
  visits += 1;
  response.end('{"keys":[]}');
});

beforeAll(async () => {
  [issuer, otherIssuer] = await Promise.all([startIssuer(), startIssuer()]);
  const later = () => new Date(Date.now() + 2 * 3_600_000);
  [server, late, local] = await Promise.all([
    startApi({ issuer: issuer.url }),
    startApi({ issuer: issuer.url, now: later }),
    startApi(),
  ]);
  attacker.listen(0, '127.0.0.1');
  const { keys } = (await (await fetch(`${issuer.url}/jwks`)).json()) as { keys: [Record<string, unknown>] };
  const address = attacker.address();
  const elsewhere = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/keys`;
  for (const person of [...PEOPLE, 'nobody']) {
    oidc[person] = await issuer.token(person);
    unsound[`${person}: wrong audience`] = await issuer.token(person, OTHER_AUDIENCE);
    unsound[`${person}: wrong issuer`] = await otherIssuer.token(person);
    for (const [how, text] of Object.entries(forgeries(oidc[person], keys[0], elsewhere)))
      unsound[`${person}: ${how}`] = text;
  }
  const expiresAt = new Date(Date.now() + 3_600_000).toISOString();
  for (const person of PEOPLE) {
    const isAuditor = person === 'auditor' || person === 'stranger';
    const role = person === 'stranger' ? 'auditor' : person;
    const engagements = isAuditor ? [person === 'auditor' ? 'q3' : 'q4'] : [];
    const make = (over = {}) => server.tokens.create({ name: person, role, engagements, expiresAt, ...over });
    const { text, token } = await make();
    api[person] = text;
    unsound[`${person}: changed API token`] = `${text.slice(0, -1)}${text.endsWith('A') ? 'B' : 'A'}`;
    unsound[`${person}: API token of another id`] = text.replace(token.id, 'f'.repeat(16));
    unsound[`${person}: API token without secret`] = `exhibit_${token.id}_`;
    unsound[`${person}: API token by its hash`] = `exhibit_${token.id}_${token.secretHash.slice(0, 43)}`;
    unsound[`${person}: API token of a path`] = text.replace(token.id, '../../../../x');
    const revoked = await make();
    await server.tokens.revoke(revoked.token.id);
    unsound[`${person}: revoked API token`] = revoked.text;
    const expired = await make({ expiresAt: new Date(Date.now() - 1000).toISOString() });
    unsound[`${person}: expired API token`] = expired.text;
  }
});

afterAll(async () => {
  attacker.close();
  await Promise.all([server, late, local].map((one) => one.close()));
  await Promise.all([issuer.stop(), otherIssuer.stop()]);
});

async function statusOf(
  route: string,
  headers: Record<string, string>,
  { url }: ApiServer = server,
): Promise<number> {
  const [method = ''] = route.split(' ');
  const { path, body } = EXPECTED[route] ?? { path: '/' };
  const answer = await fetch(`${url}${path}`, {
    method,
    headers: { ...headers, ...(body && { 'content-type': 'application/json' }) },
    redirect: 'manual',
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  // No answer tells more than it has to, whatever was asked.
  expect(text).not.toMatch(/\bat .*\.ts:|node_modules|\/tmp\//);
  if (answer.status >= 400) expect(answer.headers.get('content-type')).toBe('application/problem+json');
  return answer.status;
}

const bearer = (text: string | undefined) => ({ authorization: `Bearer ${text}` });

test('has an expectation for every route, and no other', () => {
  expect(ROUTES.toSorted()).toEqual(Object.keys(ACCESS).toSorted());
});

describe.each(ROUTES)('%s', (route) => {
  const expected = EXPECTED[route] ?? { path: '/', admin: 0 };

  test.each(PEOPLE)('answers %s as it should, by either sort of token', async (person) => {
    const status = expected.open ?? expected[person] ?? 403;
    expect(await statusOf(route, bearer(oidc[person]))).toBe(status);
    expect(await statusOf(route, bearer(api[person]))).toBe(status);
  });

  test('answers nobody and people without a role as it should', async () => {
    expect(await statusOf(route, {})).toBe(expected.open ?? 401);
    expect(await statusOf(route, bearer(oidc.nobody))).toBe(expected.open ?? 403);
    expect(await statusOf(route, { authorization: 'Basic dTpw' })).toBe(expected.open ?? 401);
  });

  test('takes no token that does not hold', async () => {
    const answers: Record<string, number> = {};
    for (const [what, text] of Object.entries(unsound)) answers[what] = await statusOf(route, bearer(text));
    for (const person of PEOPLE)
      answers[`${person}: expired`] = await statusOf(route, bearer(oidc[person]), late);
    const wanted = expected.open ?? 401;
    expect(Object.entries(answers).filter(([, status]) => status !== wanted)).toEqual([]);
    expect(Object.keys(answers).length).toBeGreaterThan(90);
    expect(visits).toBe(0);
  });

  test('takes a session where no issuer is configured, and nowhere else', async () => {
    const cookie = `${COOKIE}=${local.sessions?.begin(local.sessions.code())}`;
    const origin = local.url;
    const here = expected.session ?? expected.open ?? expected.admin;
    expect(await statusOf(route, { cookie, origin }, local)).toBe(route === 'GET /session' ? 401 : here);
    const wrong = { cookie: `${COOKIE}=${'x'.repeat(43)}`, origin };
    expect(await statusOf(route, wrong, local)).toBe(
      route === 'GET /session' ? 401 : (expected.session ?? expected.open ?? 401),
    );
    expect(await statusOf(route, { cookie })).toBe(expected.open ?? 401);
    const elsewhere = await statusOf(route, { cookie, origin: 'http://evil.example' }, local);
    if (route.startsWith('POST')) expect(elsewhere).toBe(403);
  });
});

test('an auditor sees the packs of the own engagements only, and what is not theirs looks like what is not there', async () => {
  const list = async (text: string | undefined) => {
    const answer = await fetch(`${server.url}/v1/packs`, { headers: bearer(text) });
    return ((await answer.json()) as { packs: { id: string }[] }).packs.map(({ id }) => id);
  };
  expect(await list(oidc.auditor)).toEqual([PACK]);
  expect(await list(api.stranger)).toEqual([OTHER_PACK]);
  expect(await list(oidc.operator)).toEqual([PACK, OTHER_PACK]);
  const answers = await Promise.all(
    [PACK, 'example-health-20260701-20261001-000000000000'].map(async (id) => {
      const answer = await fetch(`${server.url}/v1/packs/${id}`, { headers: bearer(oidc.stranger) });
      const { request: _, ...rest } = (await answer.json()) as { request: string };
      return [answer.status, rest];
    }),
  );
  expect(answers[0]).toEqual(answers[1]);
});

test('the issuer may change its keys, and a key that it took back is believed no more', async () => {
  const { token } = issuer;
  const status = async (text: string, one: ApiServer) =>
    (await fetch(`${one.url}/v1/me`, { headers: bearer(text) })).status;
  const before = await token('operator');
  await issuer.rotate();
  const after = await token('operator');
  expect(after.split('.')[0]).not.toBe(before.split('.')[0]);
  expect([await status(before, server), await status(after, server)]).toEqual([200, 200]);
  await issuer.drop();
  const fresh = await startApi({ issuer: issuer.url });
  expect([await status(before, fresh), await status(after, fresh)]).toEqual([401, 200]);
  await fresh.close();
});

test('an issuer that is away is no fault of the token, and nobody is let in', async () => {
  await otherIssuer.vanish();
  const fresh = await startApi({ issuer: otherIssuer.url });
  const answer = await fetch(`${fresh.url}/v1/me`, { headers: bearer(oidc.admin) });
  expect([answer.status, await answer.json()]).toMatchObject([503, { code: 'issuer-unavailable' }]);
  await fresh.close();
});
