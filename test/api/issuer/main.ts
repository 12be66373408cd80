import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import Provider, { type ResourceServer } from 'oidc-provider';
import { AUDIENCE, CLIENTS, type Claims, OTHER_AUDIENCE, SECRET } from './clients.ts';
import { logoutSource, pageClient, people, withSignIn } from './people.ts';

// A process of its own: a certified OpenID provider that gives access tokens to clients, and changes its keys when told.
const [pageUrl = '', tokenSeconds = '3600'] = process.argv.slice(2);
const keyPair = (): Record<string, unknown> => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { ...privateKey.export({ format: 'jwk' }), kid: randomUUID(), use: 'sig', alg: 'RS256' };
};

let keys = [keyPair()];
let answer: RequestListener = (_request, response) => void response.writeHead(503).end();
const server = createServer((request, response) => answer(request, response)).listen(0, '127.0.0.1');
await once(server, 'listening');
const address = server.address();
if (address === null || typeof address === 'string') throw new TypeError('There is no port.');
const issuer = `http://127.0.0.1:${address.port}`;

function configure(): void {
  const provider = new Provider(issuer, {
    jwks: { keys },
    clients: [
      ...Object.keys(CLIENTS).map((id) => ({
        ...{ client_id: id, client_secret: SECRET, grant_types: ['client_credentials'] },
        ...{ redirect_uris: [], response_types: [] },
      })),
      ...(pageUrl === '' ? [] : [pageClient(pageUrl)]),
    ],
    scopes: ['api', 'openid'],
    cookies: { keys: [SECRET] },
    ...people,
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      rpInitiatedLogout: { enabled: true, logoutSource },
      resourceIndicators: {
        enabled: true,
        getResourceServerInfo: (_context: unknown, resource: string): ResourceServer => {
          if (![AUDIENCE, OTHER_AUDIENCE].includes(resource)) throw new Error('No such resource.');
          const jwt = { sign: { alg: 'RS256' } };
          return {
            scope: 'api',
            audience: resource,
            accessTokenFormat: 'jwt',
            accessTokenTTL: Number(tokenSeconds),
            jwt,
          };
        },
      },
    },
    extraTokenClaims: (_context: unknown, token: { clientId: string; accountId?: string }): Claims =>
      CLIENTS[token.accountId ?? token.clientId] ?? {},
  });
  answer = withSignIn(provider);
}

configure();
process.on('message', (order) => {
  // The newest key signs; `rotate` keeps the old one for tokens that are out, `drop` forgets it.
  if (order === 'rotate') keys = [keyPair(), ...keys];
  if (order === 'drop') keys = keys.slice(0, 1);
  if (order === 'vanish') answer = (_request, response) => void response.writeHead(503).end();
  else configure();
  process.send?.({ done: order });
});
process.send?.({ issuer });
