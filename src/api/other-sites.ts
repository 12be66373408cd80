import type { FastifyRequest } from 'fastify';
import type { ApiConfig } from '../config/api.ts';
import { Problem } from './problem.ts';

/**
 * Cookies are sent by browsers without asking; SameSite says when, and this does not rest on it alone. Behind a proxy
 * only the configuration knows under which address the page is.
 *
 * @throws Problem 403 when a page of elsewhere asks for more than a look
 */
export function refuseOtherSites(
  { headers, method }: FastifyRequest,
  { publicUrl, oidc }: Pick<ApiConfig, 'publicUrl' | 'oidc'>,
): void {
  if (method === 'GET') return;
  const own = publicUrl === null || oidc === null ? `http://${headers.host}` : new URL(publicUrl).origin;
  if (headers.origin !== own)
    throw new Problem(403, 'other-origin', 'A session acts from its own pages only.');
}
