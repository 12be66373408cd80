import { hash, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { ROLES } from '../config/api.ts';
import { canonicalJson } from '../core/canonical-json.ts';
import { ExhibitError } from '../core/errors.ts';
import { at } from '../core/period.ts';
import type { Store } from '../store/store.ts';
import type { Principal, Refusal } from './principal.ts';

/** What is kept of a token: everything but its secret. */
const apiToken = z.strictObject({
  id: z.string().regex(/^[0-9a-f]{16}$/),
  /** Whom it was made for, in the words of who made it. */
  name: z.string().min(1).max(200),
  role: z.enum(ROLES),
  engagements: z.array(z.string()),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  revokedAt: z.iso.datetime().nullable(),
  /** SHA-256 of the secret, which is 256 random bits. */
  secretHash: z.string().regex(/^[0-9a-f]{64}$/),
});
export type ApiToken = z.infer<typeof apiToken>;

/** What a new token is for. */
export type TokenRequest = Pick<ApiToken, 'name' | 'role' | 'engagements' | 'expiresAt'>;

/** Tokens that `exhibit token` makes, in a store. */
export interface ApiTokens {
  /** Makes one. `text` is all there ever is of its secret. */
  create(request: TokenRequest): Promise<{ readonly text: string; readonly token: ApiToken }>;
  /** All of them, by the time they were made. */
  list(): Promise<readonly ApiToken[]>;
  /** From now on nobody is let in with it. @throws INPUT_INVALID when there is none of that id */
  revoke(id: string): Promise<ApiToken>;
  /** Who shows this text. */
  principal(text: string): Promise<Principal | Refusal>;
}

const FORM = /^exhibit_([0-9a-f]{16})_([A-Za-z0-9_-]{43})$/;
const FOLDER = 'tokens/';
const nameOf = (id: string): string => `${FOLDER}${id}.json`;

/** True for text that means to be such a token, well formed or not. */
export const isApiToken = (text: string): boolean => text.startsWith('exhibit_');

/**
 * Opens the tokens of a store. Every look reads the store anew, so that what was revoked is refused at once.
 *
 * @param random gives bytes that nobody can guess
 */
export function apiTokens(
  store: Store,
  { now, random }: { readonly now: () => Date; readonly random: (bytes: number) => Uint8Array },
): ApiTokens {
  const read = async (id: string): Promise<ApiToken | null> => {
    const bytes = await store.get(nameOf(id));
    return bytes && parse(bytes, id);
  };
  const put = (token: ApiToken): Promise<string> =>
    store.put(nameOf(token.id), Buffer.from(canonicalJson(token)));

  return {
    async create(request) {
      const id = Buffer.from(random(8)).toString('hex');
      const secret = Buffer.from(random(32)).toString('base64url');
      const token = apiToken.parse({
        ...{ ...request, engagements: [...request.engagements] },
        ...{ id, createdAt: now().toISOString(), revokedAt: null, secretHash: hashOf(secret) },
      });
      await put(token);
      return { text: `exhibit_${id}_${secret}`, token };
    },

    async list() {
      const names = await store.list(FOLDER);
      const all = await Promise.all(names.map((name) => read(name.slice(FOLDER.length, -'.json'.length))));
      return all
        .filter((token) => token !== null)
        .toSorted((a, b) => at(a.createdAt) - at(b.createdAt) || (a.id < b.id ? -1 : 1));
    },

    async revoke(id) {
      const token = /^[0-9a-f]{16}$/.test(id) ? await read(id) : null;
      if (!token) throw new ExhibitError('INPUT_INVALID', `There is no token ${JSON.stringify(id)}.`);
      const revoked = { ...token, revokedAt: token.revokedAt ?? now().toISOString() };
      await put(revoked);
      return revoked;
    },

    async principal(text) {
      const [, id = '', secret = ''] = FORM.exec(text) ?? [];
      const token = id === '' ? null : await read(id);
      // The same work for an id that there is and one that there is not.
      const isRight = isSame(hashOf(secret), token?.secretHash ?? hashOf(''));
      if (!token || !isRight || token.revokedAt !== null) return { refused: 'invalid' };
      if (at(token.expiresAt) <= now().getTime()) return { refused: 'expired' };
      const { name, role, engagements } = token;
      return { subject: name, role, engagements, via: `token ${id}` };
    },
  };
}

function parse(bytes: Buffer, id: string): ApiToken {
  const parsed = apiToken.safeParse(jsonOf(bytes));
  if (parsed.success && parsed.data.id === id) return parsed.data;
  throw new ExhibitError('STORE_FAILED', `The token ${id} in the store is of another form.`);
}

function jsonOf(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}

const hashOf = (secret: string): string => hash('sha256', secret, 'hex');

const isSame = (a: string, b: string): boolean =>
  timingSafeEqual(Buffer.from(a, 'hex'), Buffer.from(b, 'hex'));
