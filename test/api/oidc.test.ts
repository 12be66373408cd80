import { createServer, type Server } from 'node:http';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { oidcVerifier } from '../../src/api/oidc.ts';
import { apiSchema } from '../../src/config/api.ts';

const NOW = new Date('2026-10-02T06:00:00Z');
const seconds = NOW.getTime() / 1000;
const AUDIENCE = 'https://exhibit.test/api';

let server: Server;
let issuer: string;
let keys: Awaited<ReturnType<typeof generateKeyPair>>;
let lookups = 0;
/** True once the issuer has taken its key back. */
let isWithdrawn = false;
/** What the discovery document says instead of the truth. */
let lie: object = {};

beforeAll(async () => {
  keys = await generateKeyPair('RS256');
  const jwk = { ...(await exportJWK(keys.publicKey)), kid: 'one', alg: 'RS256', use: 'sig' };
  server = createServer(({ url }, response) => {
    if (url === '/jwks') lookups += 1;
    const document = { issuer, jwks_uri: `${issuer}/jwks`, ...lie };
    response.end(JSON.stringify(url === '/jwks' ? { keys: isWithdrawn ? [] : [jwk] } : document));
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  issuer = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
});
afterAll(() => void server.close());

const configOf = (over = {}) => {
  const { oidc } = apiSchema.parse({
    oidc: {
      issuer,
      audience: AUDIENCE,
      roles: { auditor: ['a'], operator: ['o'], admin: ['root', 'x'] },
      ...over,
    },
  });
  if (!oidc) throw new TypeError('It was given.');
  return oidc;
};
const verifier = (over = {}) => oidcVerifier(configOf(over), { now: () => NOW });

function tokenOf(
  claims: Readonly<Record<string, unknown>> = {},
  header: { typ?: string; kid?: string } = {},
): Promise<string> {
  const all = {
    iss: issuer,
    aud: AUDIENCE,
    sub: 'ada',
    iat: seconds,
    exp: seconds + 60,
    roles: ['o'],
    ...claims,
  };
  return new SignJWT(all)
    .setProtectedHeader({ alg: 'RS256', kid: 'one', typ: 'at+jwt', ...header })
    .sign(keys.privateKey);
}

const OPERATOR = { subject: 'ada', role: 'operator', engagements: [], via: 'oidc' };

test('knows who shows a sound token', async () => {
  expect(await verifier()(await tokenOf())).toEqual(OPERATOR);
});

describe('the type of a token', () => {
  test.each([
    { typ: 'at+jwt', allowed: ['at+jwt'], ok: true },
    { typ: 'application/at+jwt', allowed: ['at+jwt'], ok: true },
    { typ: 'AT+JWT', allowed: ['at+jwt'], ok: true },
    { typ: 'JWT', allowed: ['at+jwt'], ok: false },
    { typ: undefined, allowed: ['at+jwt'], ok: false },
    { typ: undefined, allowed: ['at+jwt', 'JWT'], ok: false },
    { typ: 'JWT', allowed: ['at+jwt', 'JWT'], ok: true },
    { typ: 'logout+jwt', allowed: ['at+jwt', 'JWT'], ok: false },
  ])('$typ where $allowed may be: $ok', async ({ typ, allowed, ok }) => {
    const header = typ === undefined ? { typ: undefined as unknown as string } : { typ };
    const found = await verifier({ tokenTypes: allowed })(await tokenOf({}, header));
    expect(found).toEqual(ok ? OPERATOR : { refused: 'invalid' });
  });
});

describe('the claims of a token', () => {
  test.each([
    { title: 'just expired', claims: { exp: seconds - 31 }, is: { refused: 'expired' } },
    { title: 'expired within the skew', claims: { exp: seconds - 29 }, is: OPERATOR },
    { title: 'without expiry', claims: { exp: undefined }, is: { refused: 'invalid' } },
    { title: 'without subject', claims: { sub: undefined }, is: { refused: 'invalid' } },
    { title: 'not yet', claims: { nbf: seconds + 31 }, is: { refused: 'invalid' } },
    { title: 'not yet within the skew', claims: { nbf: seconds + 29 }, is: OPERATOR },
    { title: 'for several', claims: { aud: ['x', AUDIENCE] }, is: OPERATOR },
    { title: 'for nobody', claims: { aud: [] as string[] }, is: { refused: 'invalid' } },
    { title: 'for a part of the name', claims: { aud: `${AUDIENCE}/x` }, is: { refused: 'invalid' } },
    { title: 'of another issuer', claims: { iss: `${'http://127.0.0.1:1'}` }, is: { refused: 'invalid' } },
    { title: 'of several roles', claims: { roles: ['a', 'o', 'x'] }, is: { ...OPERATOR, role: 'admin' } },
    { title: 'of roles in a text', claims: { roles: 'b a' }, is: { ...OPERATOR, role: 'auditor' } },
    { title: 'of an unknown role', claims: { roles: ['admin'] }, is: { ...OPERATOR, role: null } },
    { title: 'of roles of another form', claims: { roles: { o: true } }, is: { ...OPERATOR, role: null } },
    { title: 'without roles', claims: { roles: undefined }, is: { ...OPERATOR, role: null } },
    {
      title: 'with engagements',
      claims: { engagements: ['q3', 7] },
      is: { ...OPERATOR, engagements: ['q3'] },
    },
  ])('$title', async ({ claims, is }) => {
    expect(await verifier()(await tokenOf(claims as JWTPayload))).toEqual(is);
  });

  test('stand where the configuration says', async () => {
    const find = verifier({ rolesClaim: 'https://x/roles', engagementsClaim: 'cases' });
    expect(await find(await tokenOf({ 'https://x/roles': ['a'], cases: 'q3 q4' }))).toEqual({
      ...OPERATOR,
      ...{ role: 'auditor', engagements: ['q3', 'q4'] },
    });
  });
});

test('an algorithm that is not allowed does not count, whatever its key', async () => {
  expect(await verifier({ algorithms: ['ES256'] })(await tokenOf())).toEqual({ refused: 'invalid' });
});

test('guessed ids of keys do not make it ask the issuer each time', async () => {
  const find = oidcVerifier(configOf(), { now: () => NOW });
  await find(await tokenOf());
  const before = lookups;
  for (let guess = 0; guess < 20; guess += 1)
    expect(await find(await tokenOf({}, { kid: `guess-${guess}` }))).toEqual({ refused: 'invalid' });
  expect(lookups - before).toBeLessThanOrEqual(1);
});

test('a key that the issuer takes back is believed for ten minutes, and no longer', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  try {
    const find = verifier();
    const token = await tokenOf();
    expect(await find(token)).toEqual(OPERATOR);
    const [asked, since] = [lookups, Date.now()];
    isWithdrawn = true;
    vi.setSystemTime(since + 599_000);
    expect([await find(token), lookups]).toEqual([OPERATOR, asked]);
    vi.setSystemTime(since + 601_000);
    expect([await find(token), lookups]).toEqual([{ refused: 'invalid' }, asked + 1]);
  } finally {
    isWithdrawn = false;
    vi.useRealTimers();
  }
});

test.each([
  { title: 'of another issuer', says: { issuer: 'https://evil.example' } },
  { title: 'without keys', says: { jwks_uri: undefined } },
  { title: 'with a file as the place of keys', says: { jwks_uri: 'file:///etc/passwd' } },
])('believes no discovery document $title, and asks again', async ({ says }) => {
  const find = verifier();
  lie = says;
  expect(await find(await tokenOf())).toEqual({ refused: 'unavailable' });
  lie = {};
  expect(await find(await tokenOf())).toEqual(OPERATOR);
});

test.each([
  { oidc: { algorithms: ['HS256'] } },
  { oidc: { algorithms: ['none'] } },
  { oidc: { issuer: 'http://login.example' } },
  { oidc: { issuer: 'file:///x' } },
  { oidc: { audience: '' } },
])('a configuration with $oidc is refused', ({ oidc }) => {
  expect(() => configOf(oidc)).toThrow();
});
