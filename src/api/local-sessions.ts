import { hash, randomBytes } from 'node:crypto';
import type { Principal, Refusal } from './principal.ts';

/** Sessions of a browser on this machine, begun with a code that works once. */
export interface LocalSessions {
  /** A code for the link that is printed. */
  code(): string;
  /** The value of the cookie for a code; null when it is not one, was used or is too old. */
  begin(code: string): string | null;
  principal(cookie: string): Principal | Refusal;
  end(cookie: string): void;
}

/** The name of the cookie. */
export const COOKIE = 'exhibit_session';
const CODE_LASTS = 15 * 60_000;
/** Seconds that a session lasts. */
export const SESSION_LASTS = 12 * 3600;

/** In memory only: they end with the process. Who has one is admin, as is whoever can start the process. */
export function localSessions(now: () => Date): LocalSessions {
  const codes = new Map<string, number>();
  const sessions = new Map<string, number>();
  return {
    code() {
      const code = secret();
      codes.set(keyOf(code), now().getTime() + CODE_LASTS);
      return code;
    },
    begin(code) {
      const expires = codes.get(keyOf(code));
      codes.delete(keyOf(code));
      if (expires === undefined || expires <= now().getTime()) return null;
      const cookie = secret();
      sessions.set(keyOf(cookie), now().getTime() + SESSION_LASTS * 1000);
      return cookie;
    },
    principal(cookie) {
      const expires = sessions.get(keyOf(cookie));
      if (expires === undefined) return { refused: 'invalid' };
      if (expires <= now().getTime()) return { refused: 'expired' };
      return { subject: 'this machine', role: 'admin', engagements: [], via: 'session' };
    },
    end: (cookie) => void sessions.delete(keyOf(cookie)),
  };
}

const secret = (): string => randomBytes(32).toString('base64url');

/** Looked up by hash, so that the time of a look tells nothing of the secret. */
const keyOf = (text: string): string => hash('sha256', text, 'hex');
