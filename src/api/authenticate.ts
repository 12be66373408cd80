import { type ApiTokens, isApiToken } from './api-tokens.ts';
import type { LocalSessions } from './local-sessions.ts';
import type { TokenVerifier } from './oidc.ts';
import type { Principal, Refusal } from './principal.ts';
import { cookieIn, cookieNames } from './sign-in/cookies.ts';
import type { SignIn } from './sign-in/sign-in.ts';

/** How people can show who they are; null where the configuration has no such way. */
export interface Doors {
  readonly tokens: ApiTokens;
  readonly oidc: TokenVerifier | null;
  readonly sessions: LocalSessions | null;
  readonly signIn: SignIn | null;
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
  { tokens, oidc, sessions, signIn }: Doors,
): Promise<Principal | Refusal> {
  if (authorization !== undefined) {
    const token = /^Bearer +([\w.~+/-]+=*)$/i.exec(authorization)?.[1];
    if (token === undefined || token.length > LONGEST) return { refused: 'invalid' };
    if (isApiToken(token)) return tokens.principal(token);
    return oidc ? oidc(token) : { refused: 'invalid' };
  }
  const door = sessions ?? signIn;
  const session = cookieIn(cookie, cookieNames(signIn?.origin ?? null).session);
  return door && session !== null ? door.principal(session) : { refused: 'missing' };
}
