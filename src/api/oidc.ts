import { createRemoteJWKSet, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { z } from 'zod';
import type { OidcConfig, Role } from '../config/api.ts';
import type { Principal, Refusal } from './principal.ts';

/** Tells who shows an access token. */
export type TokenVerifier = (token: string) => Promise<Principal | Refusal>;

const discovery = z.object({ issuer: z.string(), jwks_uri: z.url({ protocol: /^https?$/ }) });

/** How long the issuer may take to answer. */
const PATIENCE = 5_000;
/** A key that the issuer takes back is believed for this long at most. */
const KEYS_LAST = 600_000;
/** A key id that nobody knows makes the keys be fetched again, this often at most. */
const KEYS_PAUSE = 10_000;

/**
 * Verifies access tokens of one issuer (RFC 9068): signature with a key of its JWKS and an allowed algorithm, `typ`,
 * issuer, audience, expiry. Addresses and keys inside a token are never followed.
 *
 * @param keysPause milliseconds between two looks for a key that is not known
 */
export function oidcVerifier(
  config: OidcConfig,
  { now, keysPause = KEYS_PAUSE }: { readonly now: () => Date; readonly keysPause?: number },
): TokenVerifier {
  let keys: Promise<JWTVerifyGetKey> | null = null;

  return async (token) => {
    try {
      keys ??= keysOf(config.issuer, keysPause);
      const found = await keys.catch((error: unknown) => {
        // An issuer that was away is asked again for the next token.
        keys = null;
        throw error;
      });
      const { payload, protectedHeader } = await jwtVerify(token, found, {
        issuer: config.issuer,
        audience: config.audience,
        algorithms: [...config.algorithms],
        clockTolerance: config.clockSkewSeconds,
        currentDate: now(),
        requiredClaims: ['exp', 'sub'],
      });
      const type = protectedHeader.typ?.toLowerCase().replace(/^application\//, '');
      const isAccessToken = config.tokenTypes.some((allowed) => allowed.toLowerCase() === type);
      return isAccessToken ? principalOf(payload, config) : { refused: 'invalid' };
    } catch (error) {
      return { refused: reasonOf(error) };
    }
  };
}

async function keysOf(issuer: string, cooldownDuration: number): Promise<JWTVerifyGetKey> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const answer = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(PATIENCE) });
  if (!answer.ok) throw new TypeError(`${address} answered ${answer.status}.`);
  const found = discovery.parse(await answer.json());
  if (found.issuer !== issuer) throw new TypeError(`${address} is of the issuer ${found.issuer}.`);
  return createRemoteJWKSet(new URL(found.jwks_uri), {
    timeoutDuration: PATIENCE,
    cacheMaxAge: KEYS_LAST,
    cooldownDuration,
  });
}

function principalOf(payload: JWTPayload, config: OidcConfig): Principal {
  const given = wordsOf(payload[config.rolesClaim]);
  const held = (role: Role): boolean => config.roles[role].some((name) => given.includes(name));
  const roles: readonly Role[] = ['admin', 'operator', 'auditor'];
  return {
    subject: payload.sub ?? '',
    role: roles.find(held) ?? null,
    engagements: wordsOf(payload[config.engagementsClaim]),
    via: 'oidc',
  };
}

function wordsOf(claim: unknown): readonly string[] {
  if (typeof claim === 'string') return claim.split(' ').filter((word) => word !== '');
  return Array.isArray(claim) ? claim.filter((word): word is string => typeof word === 'string') : [];
}

/** What the keys could not be got for is no fault of the token. */
const OF_THE_ISSUER = new Set(['ERR_JOSE_GENERIC', 'ERR_JWKS_TIMEOUT', 'ERR_JWKS_INVALID']);

function reasonOf(error: unknown): Refusal['refused'] {
  if (error instanceof errors.JWTExpired) return 'expired';
  return error instanceof errors.JOSEError && !OF_THE_ISSUER.has(error.code) ? 'invalid' : 'unavailable';
}
