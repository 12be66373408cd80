import * as openid from 'openid-client';
import { SESSION_LASTS } from '../local-sessions.ts';
import type { TokenVerifier } from '../oidc.ts';
import type { Principal, Refusal } from '../principal.ts';
import { attempts, keyOf, secret } from './attempts.ts';
import type { Grant, IssuerClient } from './issuer-client.ts';

/** Why a sign-in came to nothing, for the page: refused at the issuer, not begun here, a token that does not hold, nobody there. */
export type SignInProblem = 'denied' | 'state' | 'token' | 'issuer';

/** What the issuer's answer came to. */
export type Finished =
  | { readonly session: string; readonly returnTo: string }
  | { readonly problem: SignInProblem; readonly returnTo: string; readonly cause: unknown };

/** Signing in to the page at the issuer. Tokens stay here; a browser has a cookie that means nothing elsewhere. */
export interface SignIn {
  /** Name of the issuer's host. */
  readonly issuer: string;
  /** Origin of the page. */
  readonly origin: string;
  begin(
    browser: string | null,
    returnTo: string,
  ): Promise<{ readonly address: URL; readonly browser: string }>;
  finish(browser: string | null, address: URL): Promise<Finished>;
  /** Who has a session, by the access token of now; it is renewed where the issuer lets it be. */
  principal(session: string): Promise<Principal | Refusal>;
  /** Ends a session. @returns where to sign out at the issuer too; null: nowhere */
  end(session: string | null): Promise<URL | null>;
}

interface Session {
  grant: Grant;
  readonly until: number;
  renewing: Promise<Principal | Refusal> | null;
}

/** Sessions in memory: they end with the process, when the issuer renews no longer, and after 12 hours. */
export function signIn(
  client: IssuerClient,
  {
    issuer,
    publicUrl,
    verify,
    now,
  }: {
    readonly issuer: string;
    readonly publicUrl: string;
    readonly verify: TokenVerifier;
    readonly now: () => Date;
  },
): SignIn {
  const begun = attempts(now);
  const sessions = new Map<string, Session>();
  const forgetOld = (): void => {
    for (const [key, { until }] of sessions) if (until <= now().getTime()) sessions.delete(key);
  };

  const renewed = async (key: string, session: Session): Promise<Principal | Refusal> => {
    const { refreshToken } = session.grant;
    const end = (): Refusal => {
      sessions.delete(key);
      return { refused: 'expired' };
    };
    if (refreshToken === null) return end();
    try {
      session.grant = await client.renew(refreshToken);
    } catch (error) {
      return error instanceof openid.ResponseBodyError ? end() : { refused: 'unavailable' };
    }
    const found = await verify(session.grant.accessToken);
    return 'refused' in found && found.refused !== 'unavailable' ? end() : found;
  };

  return {
    issuer: new URL(issuer).host,
    origin: new URL(publicUrl).origin,
    async begin(given, returnTo) {
      const { attempt, browser } = begun.begin(given, returnTo);
      return { address: await client.begin(attempt), browser };
    },
    async finish(browser, address) {
      const attempt = begun.take(browser, address.searchParams.get('state') ?? '');
      if (!attempt) return { problem: 'state', returnTo: '/', cause: null };
      const { returnTo } = attempt;
      try {
        const grant = await client.finish(address, attempt);
        const found = await verify(grant.accessToken);
        if ('refused' in found)
          return { problem: found.refused === 'unavailable' ? 'issuer' : 'token', returnTo, cause: found };
        forgetOld();
        const session = secret();
        const until = now().getTime() + SESSION_LASTS * 1000;
        sessions.set(keyOf(session), { grant, until, renewing: null });
        return { session, returnTo };
      } catch (cause) {
        return { problem: problemOf(cause), returnTo, cause };
      }
    },
    async principal(value) {
      const key = keyOf(value);
      const session = sessions.get(key);
      if (!session) return { refused: 'invalid' };
      if (session.until <= now().getTime()) {
        sessions.delete(key);
        return { refused: 'expired' };
      }
      let found = await verify(session.grant.accessToken);
      if ('refused' in found && found.refused === 'expired') {
        // Requests at the same time renew once: a refresh token may be good for one use.
        session.renewing ??= renewed(key, session).finally(() => {
          session.renewing = null;
        });
        found = await session.renewing;
      }
      return 'refused' in found ? found : { ...found, via: 'session' };
    },
    async end(value) {
      if (value === null) return null;
      const session = sessions.get(keyOf(value));
      sessions.delete(keyOf(value));
      if (!session) return null;
      const { refreshToken } = session.grant;
      // The session here is over, whether or not the issuer can be reached.
      if (refreshToken !== null) await client.revoke(refreshToken).catch(() => undefined);
      return client.farewell().catch(() => null);
    },
  };
}

function problemOf(cause: unknown): SignInProblem {
  if (cause instanceof openid.AuthorizationResponseError) return 'denied';
  return cause instanceof openid.ResponseBodyError || isOfTheAnswer(cause) ? 'token' : 'issuer';
}

/** The issuer answered, and its answer is not what it has to be. */
const isOfTheAnswer = (cause: unknown): boolean =>
  cause instanceof openid.ClientError &&
  cause.code !== 'OAUTH_TIMEOUT' &&
  cause.code?.startsWith('OAUTH_') === true;
