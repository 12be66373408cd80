import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type Provider from 'oidc-provider';
import { AUDIENCE, SECRET } from './clients.ts';

/** The page as a client: an authorization code for somebody in a browser, and tokens that can be renewed. */
export const pageClient = (url: string) => ({
  ...{ client_id: 'page', client_secret: SECRET, grant_types: ['authorization_code', 'refresh_token'] },
  ...{ redirect_uris: [`${url}/sign-in/callback`], post_logout_redirect_uris: [`${url}/sign-in`] },
  response_types: ['code'],
});

/** Whoever names a client of the tests is that person; what the page asks for is granted by signing in. */
export const people = {
  findAccount: (_context: unknown, id: string) => ({ accountId: id, claims: () => ({ sub: id }) }),
  issueRefreshToken: () => true,
  interactions: { url: (_context: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
  async loadExistingGrant({ oidc }: { oidc: GrantContext }) {
    const { Grant } = oidc.provider;
    const grant = new Grant({ accountId: oidc.session.accountId, clientId: oidc.client.clientId });
    grant.addOIDCScope('openid api');
    grant.addResourceScope(AUDIENCE, 'api');
    await grant.save();
    return grant;
  },
};

interface GrantContext {
  readonly provider: Provider;
  readonly session: { readonly accountId: string };
  readonly client: { readonly clientId: string };
}

const FORM = `<!doctype html><html lang="en"><title>Issuer of the tests</title><link rel="icon" href="data:,">
<h1>Who are you?</h1><form method="post"><label>Name <input name="name" autocomplete="off"></label>
<button>Sign in</button> <button name="refused" value="yes">Refuse</button></form></html>`;

/** Asks whoever signs out; the provider's own page asks other sites for its letters. */
export function logoutSource(context: { body: string }, form: string): void {
  const yes = '<button form="op.logoutForm" name="logout" value="yes">Sign out</button>';
  context.body = `<!doctype html><html lang="en"><link rel="icon" href="data:,"><h1>Sign out?</h1>${form}${yes}</html>`;
}

/** The provider with a form that a browser can fill in. */
export function withSignIn(provider: Provider): RequestListener {
  const provide = provider.callback();
  return (request, response) => {
    if (!request.url?.startsWith('/interaction/')) provide(request, response);
    else if (request.method === 'GET') response.setHeader('content-type', 'text/html').end(FORM);
    else
      filledIn(provider, request, response).catch((error: unknown) =>
        response.writeHead(500).end(String(error)),
      );
  };
}

async function filledIn(
  provider: Provider,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const form = new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
  const result = form.has('refused')
    ? { error: 'access_denied', error_description: 'Refused by the person' }
    : { login: { accountId: form.get('name') ?? '' } };
  await provider.interactionFinished(request, response, result);
}
