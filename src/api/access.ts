import type { Role } from '../config/api.ts';
import { PAGE_ADDRESSES } from './page-addresses.ts';

/** Who may use a route; `open` is for everybody, without a token. */
export type Grant = 'open' | readonly Role[];

const EVERY_ROLE: Grant = ['auditor', 'operator', 'admin'];
const STAFF: Grant = ['operator', 'admin'];

/**
 * Who may use which route: the only place that says so. A route that is not here keeps the server from starting, and
 * so does a line without a route.
 *
 * Of packs an auditor sees only those of granted engagements: `seesPack` decides, for every route with a pack.
 */
export const ACCESS: Readonly<Record<string, Grant>> = {
  'GET /healthz': 'open',
  'GET /readyz': 'open',
  'GET /openapi.json': 'open',
  'GET /reference': 'open',
  'GET /session': 'open',
  'GET /sign-in/way': 'open',
  'GET /sign-in/start': 'open',
  'GET /sign-in/callback': 'open',
  'POST /sign-out': 'open',
  // The page itself holds no data: what it shows, it asks for as whoever looks at it.
  ...Object.fromEntries(PAGE_ADDRESSES.map((address): [string, Grant] => [`GET ${address}`, 'open'])),
  'GET /assets/:file': 'open',
  'GET /theme.js': 'open',
  'GET /icon.svg': 'open',
  'GET /verifier.html': 'open',
  'GET /metrics': STAFF,
  'GET /v1/me': EVERY_ROLE,
  'POST /v1/runs': STAFF,
  'GET /v1/runs': STAFF,
  'GET /v1/runs/:run': STAFF,
  'POST /v1/runs/:run/cancel': STAFF,
  'GET /v1/runs/:run/events': STAFF,
  'GET /v1/packs': EVERY_ROLE,
  'GET /v1/packs/:pack': EVERY_ROLE,
  'GET /v1/packs/:pack/overview': EVERY_ROLE,
  'GET /v1/packs/:pack/frameworks/:framework': EVERY_ROLE,
  'GET /v1/packs/:pack/frameworks/:framework/controls/:control': EVERY_ROLE,
  'GET /v1/packs/:pack/checks/:check': EVERY_ROLE,
  'GET /v1/packs/:pack/items': EVERY_ROLE,
  'GET /v1/packs/:pack/container': EVERY_ROLE,
  'GET /v1/packs/:pack/statement': EVERY_ROLE,
  'GET /v1/packs/:pack/evidence/:digest': EVERY_ROLE,
  'GET /v1/packs/:pack/evidence': EVERY_ROLE,
  'GET /v1/packs/:pack/evidence/:digest/record': EVERY_ROLE,
  'GET /v1/packs/:pack/evidence/:digest/calls': EVERY_ROLE,
  'GET /v1/packs/:pack/evidence/:digest/tree': EVERY_ROLE,
  'GET /v1/packs/:pack/files': EVERY_ROLE,
  'GET /v1/packs/:pack/document': EVERY_ROLE,
  'GET /v1/packs/:pack/report/:volume': EVERY_ROLE,
  'GET /v1/packs/:pack/exports/:form': EVERY_ROLE,
  'GET /v1/packs/:pack/verification': EVERY_ROLE,
  'GET /v1/comparisons': EVERY_ROLE,
  'POST /v1/verifications': EVERY_ROLE,
  'POST /v1/investigations': STAFF,
  'GET /v1/investigations': STAFF,
  'GET /v1/investigations/:investigation': STAFF,
  'GET /v1/investigations/:investigation/container': STAFF,
  'GET /v1/investigations/:investigation/statement': STAFF,
  'GET /v1/frameworks': EVERY_ROLE,
  'GET /v1/frameworks/:framework': EVERY_ROLE,
  'GET /v1/coverage': EVERY_ROLE,
  'GET /v1/access-log': ['admin'],
};

/** The line of the table for a route; undefined when it has none. */
export function grantOf(method: string, url: string): Grant | undefined {
  return ACCESS[`${method} ${url}`];
}

/** Methods that the table knows for a path of a request, in order; empty when it knows no such path. */
export function methodsOf(path: string): readonly string[] {
  return Object.keys(ACCESS)
    .map((line) => line.split(' '))
    .filter(([, url = '']) => patternOf(url).test(path))
    .map(([method = '']) => method)
    .toSorted();
}

const patternOf = (url: string): RegExp =>
  new RegExp(
    `^${url
      .replaceAll('.', '\\.')
      .replaceAll(/:[a-z]+/g, '[^/]+')
      .replace(/\*$/, '.*')}$`,
  );
