import { type ApiTokens, isApiToken } from './api-tokens.ts';
import { COOKIE, type LocalSessions } from './local-sessions.ts';
import type { TokenVerifier } from './oidc.ts';
import type { Principal, Refusal } from './principal.ts';

/** How people can show who they are; null where the configuration has no such way. */
export interface Doors {
  readonly tokens: ApiTokens;
  readonly oidc: TokenVerifier | null;
  readonly sessions: LocalSessions | null;
}

/** What a request shows. */
export interface Shown {
  readonly authorization: string | undefined;
  readonly cookie: string | undefined;
}

/** Longer ones are not looked at. */
const LONGEST = 8192;

/** Who asks. A token wins over a cookie, and a wrong token is not made good by a cookie. */
export async function authenticate(
  { authorization, cookie }: Shown,
  { tokens, oidc, sessions }: Doors,
): Promise<Principal | Refusal> {
  if (authorization !== undefined) {
    const token = /^Bearer +([\w.~+/-]+=*)$/i.exec(authorization)?.[1];
    if (token === undefined || token.length > LONGEST) return { refused: 'invalid' };
    if (isApiToken(token)) return tokens.principal(token);
    return oidc ? oidc(token) : { refused: 'invalid' };
  }
  const session = sessionIn(cookie);
  return sessions && session !== null ? sessions.principal(session) : { refused: 'missing' };
}

function sessionIn(cookie: string | undefined): string | null {
  for (const pair of (cookie ?? '').split(';')) {
    const [name, value] = pair.trim().split('=', 2);
    if (name === COOKIE && value) return value;
  }
  return null;
}
