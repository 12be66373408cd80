import { describe, expect, test } from 'vitest';
import { type ApiConfig, addressOf, apiSchema, engagementSchema } from '../../src/config/api.ts';

const OIDC = { issuer: 'https://login.example', audience: 'x', roles: {} };

function apiOf(given: object): ApiConfig {
  const api = apiSchema.parse(given);
  return { ...api, oidc: api.oidc ?? null, publicUrl: api.publicUrl ?? null };
}

test('nothing stated is this machine alone', () => {
  expect(addressOf(apiOf({}))).toEqual({ host: '127.0.0.1', port: 8731 });
});

test.each(['0.0.0.0:80', 'localhost:80', '[::]:80', '10.0.0.1:80', '127.0.0.2:80'])(
  'without an issuer it does not listen on %s, with one it does',
  (listen) => {
    expect(() => addressOf(apiOf({ listen }))).toThrow(expect.objectContaining({ code: 'CONFIG_INVALID' }));
    expect(addressOf(apiOf({ listen, oidc: OIDC })).port).toBe(80);
  },
);

test('there are no ports above 65535', () => {
  expect(() => addressOf(apiOf({ listen: '127.0.0.1:65536' }))).toThrow(/no port 65536/);
});

describe('an engagement', () => {
  test.each([
    { given: { id: 'q3', period: { from: '2026-07-01', to: '2026-10-01' } }, ok: true },
    { given: { id: 'q3', packs: ['x-0123456789ab'] }, ok: true },
    { given: { id: 'q3' }, ok: false },
    { given: { id: 'q3', packs: [] }, ok: false },
    { given: { id: 'q3', packs: ['../x'] }, ok: false },
    { given: { id: 'Q 3', packs: ['x-0123456789ab'] }, ok: false },
    { given: { id: 'q3', period: { from: '2026-10-01', to: '2026-07-01' } }, ok: false },
  ])('$given: $ok', ({ given, ok }) => {
    expect(engagementSchema.safeParse(given).success).toBe(ok);
  });
});

describe('the page as a client of the issuer', () => {
  const client = { ...OIDC, clientId: 'page' };
  const publicUrl = 'https://exhibit.example';

  test('asks for what the API takes, and needs an address to come back to', () => {
    const { oidc } = apiOf({ publicUrl, oidc: { ...client, clientSecret: 'env:SECRET' } });
    expect(oidc).toMatchObject({ scope: 'openid', audienceBy: 'resource' });
    expect(() => apiOf({ oidc: client })).toThrow(/the issuer sends people back there/);
  });

  test.each([
    { oidc: { ...client, clientSecret: 'hunter2' } },
    { oidc: { ...client, clientSecret: 'env:' } },
    { oidc: { ...OIDC, clientSecret: 'env:SECRET' } },
    { oidc: { ...client, scope: 'profile' } },
    { publicUrl: 'http://exhibit.example' },
    { publicUrl: 'https://exhibit.example/page' },
    { publicUrl: 'javascript:alert(1)' },
  ])('is not $oidc $publicUrl', (over) => {
    expect(() => apiOf({ publicUrl, oidc: client, ...over })).toThrow();
  });
});
