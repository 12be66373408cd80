import type { FastifyRequest } from 'fastify';
import type { ApiConfig } from '../config/api.ts';
import { type Grant, grantOf } from './access.ts';
import type { App } from './app.ts';
import { authenticate } from './authenticate.ts';
import { refuseOtherSites } from './other-sites.ts';
import type { Principal, Refusal } from './principal.ts';
import { Problem } from './problem.ts';
import { type RefusedAccesses, refusedAccesses } from './refused-accesses.ts';
import type { ServerParts } from './server-parts.ts';

/**
 * Lets a request in or not, before its body is read: the Host header first, then who asks, then the table of access.
 * Every route passes here; what has no grant is refused.
 */
export function registerGate(
  app: App,
  { api, doors, ...log }: Pick<ServerParts, 'api' | 'doors' | 'accessLog' | 'now'>,
): void {
  const refused = refusedAccesses(log);
  app.addHook('onClose', () => refused.close().catch((error: unknown) => app.log.error(error)));
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
    request.principal = await admitted(request, { grant, doors, refused, api });
  });
}

interface Admitting {
  readonly grant: Grant | undefined;
  readonly doors: ServerParts['doors'];
  readonly api: ApiConfig;
  readonly refused: RefusedAccesses;
}

/** Who asks, when they may. @throws Problem 401, 403, or 503 when nobody could say who it is */
async function admitted(
  request: FastifyRequest,
  { grant, doors, refused, api }: Admitting,
): Promise<Principal> {
  const { authorization, cookie } = request.headers;
  const found = await authenticate({ authorization, cookie }, doors);
  const refusal = refusalOf(found, grant);
  // An issuer that is away has refused nobody.
  if (refusal && refusal.status !== 503) await refused.note(request, 'refused' in found ? null : found);
  if (refusal || 'refused' in found) throw refusal;
  if (authorization === undefined) refuseOtherSites(request, api);
  return found;
}

/** Why somebody may not use a route; null when they may. */
function refusalOf(found: Principal | Refusal, grant: Grant | undefined): Problem | null {
  if ('refused' in found) return unknown(found);
  if (found.role !== null && grant?.includes(found.role)) return null;
  return new Problem(403, 'not-allowed', `The role ${found.role ?? 'that you have'} may not do this.`);
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
