import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { type App, content, problems } from '../app.ts';
import { SESSION_LASTS } from '../local-sessions.ts';
import { refuseOtherSites } from '../other-sites.ts';
import { notFound } from '../problem.ts';
import type { ServerParts } from '../server-parts.ts';
import { cookieIn, cookieNames, cookieText } from '../sign-in/cookies.ts';
import type { SignIn } from '../sign-in/sign-in.ts';

const TAGS = { tags: ['access'] };
/** Seconds in which somebody signs in at the issuer. */
const ATTEMPT_LASTS = 600;

/** The way into the page by an issuer, and the way out of it. */
export function signInRoutes(app: App, { doors, api }: ServerParts): void {
  const names = () => cookieNames(doors.signIn?.origin ?? null);
  /** @throws Problem 404 where nobody signs in at an issuer */
  const atIssuer = (): SignIn => {
    if (!doors.signIn) throw notFound('path');
    return doors.signIn;
  };

  app.get(
    '/sign-in/way',
    {
      schema: {
        ...{ ...TAGS, operationId: 'signInWay', summary: 'How people sign in to the page' },
        response: {
          200: z.object({
            /** At the issuer, by the link that the server printed, or not at all: by tokens of the API only. */
            way: z.enum(['issuer', 'link', 'none']),
            issuer: z.string().nullable(),
          }),
          ...problems(),
        },
      },
    },
    async () => {
      if (doors.signIn) return { way: 'issuer' as const, issuer: doors.signIn.issuer };
      return { way: doors.sessions ? ('link' as const) : ('none' as const), issuer: null };
    },
  );

  app.get(
    '/sign-in/start',
    {
      schema: {
        ...{ ...TAGS, operationId: 'signInStart', summary: 'Sends the browser to the issuer' },
        querystring: z.object({ return: z.string().max(2000).optional() }),
        response: { 303: content('text/plain', 'Go on at the issuer.', z.string()), ...problems(404) },
      },
    },
    async (request, reply) => {
      const signIn = atIssuer();
      const returnTo = ownPath(request.query.return, signIn.origin);
      const given = cookieIn(request.headers.cookie, names().browser);
      try {
        const { address, browser } = await signIn.begin(given, returnTo);
        const cookie = { sameSite: 'Lax' as const, seconds: ATTEMPT_LASTS };
        return reply
          .header('set-cookie', cookieText(names().browser, browser, cookie))
          .redirect(address.href, 303);
      } catch (error) {
        request.log.error(error);
        return reply.redirect(pageOf('issuer', returnTo), 303);
      }
    },
  );

  app.get(
    '/sign-in/callback',
    {
      schema: {
        ...{ ...TAGS, operationId: 'signInCallback', summary: 'Takes the answer of the issuer' },
        // Read as a whole by the library; issuers add parameters of their own.
        querystring: z.object({
          state: z.string().max(2000).optional(),
          // Some issuers seal a whole grant into it.
          code: z.string().max(8000).optional(),
          error: z.string().max(2000).optional(),
        }),
        response: { 303: content('text/plain', 'Signed in, or not.', z.string()), ...problems(404) },
      },
    },
    async (request, reply) => {
      const signIn = atIssuer();
      const address = new URL(request.url, signIn.origin);
      const finished = await signIn.finish(cookieIn(request.headers.cookie, names().browser), address);
      if ('problem' in finished) {
        const { problem, returnTo, cause } = finished;
        request.log.warn({ problem, cause: reasonOf(cause) }, 'A sign-in came to nothing.');
        return reply.redirect(pageOf(problem, returnTo), 303);
      }
      const cookie = { sameSite: 'Strict' as const, seconds: SESSION_LASTS };
      return reply
        .header('set-cookie', cookieText(names().session, finished.session, cookie))
        .redirect(finished.returnTo, 303);
    },
  );

  app.post(
    '/sign-out',
    {
      schema: {
        ...{ ...TAGS, operationId: 'signOut', summary: 'Ends a session' },
        response: {
          /** Where to sign out at the issuer as well. */
          200: z.object({ next: z.string().nullable() }),
          ...problems(),
        },
      },
    },
    async (request: FastifyRequest, reply: FastifyReply) => {
      // A session that has expired can be ended too, so that the gate lets everybody here.
      refuseOtherSites(request, api);
      const session = cookieIn(request.headers.cookie, names().session);
      if (session !== null) doors.sessions?.end(session);
      const next = (await doors.signIn?.end(session)) ?? null;
      reply.header('set-cookie', cookieText(names().session, '', { sameSite: 'Strict', seconds: 0 }));
      return { next: next?.href ?? null };
    },
  );
}

const pageOf = (problem: string, returnTo: string): string =>
  `/sign-in?${new URLSearchParams({ problem, return: returnTo })}`;

/** A path of our own page; `/` for every address that leads elsewhere. */
function ownPath(wanted: string | undefined, origin: string): string {
  if (!wanted?.startsWith('/')) return '/';
  const address = URL.parse(wanted, origin);
  return address?.origin === origin ? `${address.pathname}${address.search}${address.hash}` : '/';
}

/** For the server's log: what went wrong, and nothing that was answered. */
function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return JSON.stringify(cause);
  const code = 'code' in cause ? ` (${String(cause.code)})` : '';
  return `${cause.message}${code}`;
}
