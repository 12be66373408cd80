import { hash, randomBytes } from 'node:crypto';
import { randomNonce, randomPKCECodeVerifier, randomState } from 'openid-client';
import type { Checks } from './issuer-client.ts';

/** A sign-in that somebody began. */
export interface Attempt extends Checks {
  /** Path of the page that was asked for. */
  readonly returnTo: string;
}

/** Sign-ins under way, each bound to the browser that began it. */
export interface Attempts {
  /** @param browser what the browser's cookie says; null: it has none yet */
  begin(browser: string | null, returnTo: string): { readonly attempt: Attempt; readonly browser: string };
  /** The attempt with this state, once, for the browser that began it; null for every other one. */
  take(browser: string | null, state: string): Attempt | null;
}

const LAST = 10 * 60_000;
/** More than people begin; the oldest go first. */
const MOST = 10_000;

/** In memory: they end with the process. Several can be under way in one browser. */
export function attempts(now: () => Date): Attempts {
  const known = new Map<string, Attempt & { readonly browser: string; readonly until: number }>();
  return {
    begin(given, returnTo) {
      const browser = given !== null && /^[\w-]{43}$/.test(given) ? given : secret();
      const checks = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
      const attempt = { ...checks, returnTo };
      const [oldest] = known.keys();
      if (oldest !== undefined && known.size >= MOST) known.delete(oldest);
      known.set(attempt.state, { ...attempt, browser: keyOf(browser), until: now().getTime() + LAST });
      return { attempt, browser };
    },
    take(browser, state) {
      const found = known.get(state);
      if (!found || browser === null || found.browser !== keyOf(browser)) return null;
      known.delete(state);
      return found.until > now().getTime() ? found : null;
    },
  };
}

/** A value that nobody guesses. */
export const secret = (): string => randomBytes(32).toString('base64url');

/** Looked up by hash, so that the time of a look tells nothing of the secret. */
export const keyOf = (text: string): string => hash('sha256', text, 'hex');
