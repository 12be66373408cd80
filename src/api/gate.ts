import type { FastifyRequest } from 'fastify';
import type { ApiConfig } from '../config/api.ts';
import { grantOf } from './access.ts';
import type { App } from './app.ts';
import { authenticate } from './authenticate.ts';
import type { Principal, Refusal } from './principal.ts';
import { Problem } from './problem.ts';
import type { ServerParts } from './server-parts.ts';

/**
 * Lets a request in or not, before its body is read: the Host header first, then who asks, then the table of access.
 * Every route passes here; what has no grant is refused.
 */
export function registerGate(app: App, { api, doors }: Pick<ServerParts, 'api' | 'doors'>): void {
  app.decorateRequest('principal', null);
  app.addHook('onRequest', async (request, reply) => {
    reply.header('cache-control', 'no-store');
    if (!isOurName(request, api)) throw new Problem(421, 'wrong-host', 'This server has another name.');
  });
  // After all onRequest hooks, so that guesses at tokens count against the rate limit.
  app.addHook('preParsing', async (request) => {
    if (request.is404) return;
    const { url, method } = request.routeOptions;
    const grant = url === undefined ? undefined : grantOf(String(method), url);
    if (grant === 'open') return;
    const { authorization, cookie } = request.headers;
    const found = await authenticate({ authorization, cookie }, doors);
    if ('refused' in found) throw unknown(found);
    if (found.via === 'session') refuseOtherSites(request);
    if (found.role === null || !grant?.includes(found.role))
      throw new Problem(403, 'not-allowed', `The role ${found.role ?? 'that you have'} may not do this.`);
    request.principal = found;
  });
}

/** Who asks on a route that is not open. @throws a plain error on an open one: a bug */
export function principalOf({ principal }: FastifyRequest): Principal {
  if (!principal) throw new Error('An open route has no principal.');
  return principal;
}

const PROBES: ReadonlySet<string> = new Set(['/healthz', '/readyz']);

/** A page of another site can make a browser ask 127.0.0.1 under its own name; it cannot make it say ours. */
function isOurName({ headers, socket, routeOptions }: FastifyRequest, { hosts, oidc }: ApiConfig): boolean {
  const host = headers.host?.toLowerCase() ?? '';
  if (PROBES.has(routeOptions.url ?? '') && oidc !== null) return true;
  if (hosts.length > 0) return hosts.some((name) => name.toLowerCase() === host);
  if (oidc !== null) return true;
  return ['127.0.0.1', 'localhost'].some((name) => host === `${name}:${socket.localPort}`);
}

/** Cookies are sent by browsers without asking; SameSite says when, and this does not rest on it alone. */
function refuseOtherSites({ headers, method }: FastifyRequest): void {
  if (method === 'GET') return;
  const { origin, host } = headers;
  if (origin !== `http://${host}`)
    throw new Problem(403, 'other-origin', 'A session acts from its own pages only.');
}

function unknown({ refused }: Refusal): Problem {
  if (refused === 'unavailable')
    return new Problem(503, 'issuer-unavailable', 'The keys of the issuer of tokens could not be got.');
  const details = {
    missing: 'A token is needed: Authorization: Bearer ….',
    invalid: 'The token does not hold.',
    expired: 'The token has expired.',
  };
  const challenge = refused === 'missing' ? '' : ', error="invalid_token"';
  return new Problem(401, `token-${refused}`, details[refused], {
    headers: { 'www-authenticate': `Bearer realm="exhibit"${challenge}` },
  });
}
