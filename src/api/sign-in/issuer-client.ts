import * as openid from 'openid-client';
import type { OidcConfig } from '../../config/api.ts';

/** What an issuer gave for somebody; it stays in the server. */
export interface Grant {
  readonly accessToken: string;
  /** null: it cannot be renewed. */
  readonly refreshToken: string | null;
}

/** What has to come back as it went out, or be shown only at the end, of one sign-in. */
export interface Checks {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** The page as a client of its issuer. Every call can fail with what `openid-client` throws. */
export interface IssuerClient {
  /** Where somebody signs in. */
  begin(checks: Checks): Promise<URL>;
  /** @param address where the issuer sent the browser back to, with its whole query */
  finish(address: URL, checks: Checks): Promise<Grant>;
  renew(refreshToken: string): Promise<Grant>;
  /** Makes a refresh token worthless, where the issuer can. */
  revoke(refreshToken: string): Promise<void>;
  /** Where somebody signs out at the issuer; null when it has no such place. */
  farewell(): Promise<URL | null>;
}

/** Seconds that the issuer may take to answer. */
const PATIENCE = 5;

/** Authorization code with PKCE, for the audience that the API takes. */
export function issuerClient(
  config: OidcConfig & { readonly clientId: string },
  { publicUrl, secret }: { readonly publicUrl: string; readonly secret: string | null },
): IssuerClient {
  const { issuer, clientId, audience, audienceBy, scope } = config;
  let found: Promise<openid.Configuration> | null = null;
  const discovered = (): Promise<openid.Configuration> => {
    found ??= discover(config, secret).catch((error: unknown) => {
      // An issuer that was away is asked again.
      found = null;
      throw error;
    });
    return found;
  };
  const callback = new URL('/sign-in/callback', publicUrl).href;
  const resource = audienceBy === 'resource' ? { resource: audience } : {};
  return {
    async begin({ state, nonce, verifier }) {
      return openid.buildAuthorizationUrl(await discovered(), {
        ...{ redirect_uri: callback, scope, state, nonce, ...resource },
        ...(audienceBy === 'audience' && { audience }),
        code_challenge: await openid.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      });
    },
    async finish({ search }, { state, nonce, verifier }) {
      const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier };
      const address = new URL(`${callback}${search}`);
      const tokens = await openid.authorizationCodeGrant(
        await discovered(),
        address,
        { ...checks, idTokenExpected: true },
        resource,
      );
      return { accessToken: tokens.access_token, refreshToken: tokens.refresh_token ?? null };
    },
    async renew(refreshToken) {
      const tokens = await openid.refreshTokenGrant(await discovered(), refreshToken, resource);
      return { accessToken: tokens.access_token, refreshToken: tokens.refresh_token ?? refreshToken };
    },
    async revoke(refreshToken) {
      const client = await discovered();
      if (client.serverMetadata().revocation_endpoint !== undefined)
        await openid.tokenRevocation(client, refreshToken, { token_type_hint: 'refresh_token' });
    },
    async farewell() {
      const client = await discovered();
      const place = client.serverMetadata().end_session_endpoint;
      if (place === undefined || !isAsSafeAs(place, issuer)) return null;
      // Without the ID token as a hint: no token goes through the browser.
      return openid.buildEndSessionUrl(client, {
        client_id: clientId,
        post_logout_redirect_uri: new URL('/sign-in', publicUrl).href,
      });
    },
  };
}

function discover(
  { issuer, clientId, clockSkewSeconds }: OidcConfig & { readonly clientId: string },
  secret: string | null,
): Promise<openid.Configuration> {
  const method = secret === null ? openid.None() : openid.ClientSecretBasic(secret);
  return openid.discovery(
    new URL(issuer),
    clientId,
    { [openid.clockTolerance]: clockSkewSeconds },
    method,
    // The configuration lets http be for this machine only.
    { timeout: PATIENCE, execute: issuer.startsWith('http:') ? [openid.allowInsecureRequests] : [] },
  );
}

/** The browser is sent there: no script, and no address in the clear where the issuer has none. */
function isAsSafeAs(place: string, issuer: string): boolean {
  const { protocol } = new URL(place);
  return protocol === 'https:' || protocol === new URL(issuer).protocol;
}
