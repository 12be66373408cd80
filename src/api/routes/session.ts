import { z } from 'zod';
import { ROLES } from '../../config/api.ts';
import { type App, content, problems } from '../app.ts';
import { principalOf } from '../gate.ts';
import { COOKIE, SESSION_LASTS } from '../local-sessions.ts';
import { notFound, Problem } from '../problem.ts';
import type { ServerParts } from '../server-parts.ts';

/** Who asks, and the way into a browser on this machine. */
export function sessionRoutes(app: App, { doors, page }: ServerParts): void {
  app.get(
    '/v1/me',
    {
      schema: {
        tags: ['access'],
        operationId: 'me',
        summary: 'Who you are here',
        response: {
          200: z.object({
            subject: z.string(),
            role: z.enum(ROLES).nullable(),
            engagements: z.array(z.string()),
            via: z.string(),
          }),
          ...problems(),
        },
      },
    },
    async (request) => {
      const { subject, role, engagements, via } = principalOf(request);
      return { subject, role, engagements: [...engagements], via };
    },
  );

  app.get(
    '/session',
    {
      schema: {
        tags: ['access'],
        operationId: 'session',
        summary: 'Takes the code of the printed link, once, and begins a session',
        querystring: z.object({ code: z.string().max(100) }),
        response: { 303: content('text/plain', 'The code was right.', z.string()), ...problems(404) },
      },
    },
    async ({ query }, reply) => {
      if (!doors.sessions) throw notFound('path');
      const session = doors.sessions.begin(query.code);
      if (session === null)
        throw new Problem(401, 'code-invalid', 'The link was used or is too old: start exhibit serve again.');
      return reply
        .header(
          'set-cookie',
          `${COOKIE}=${session}; HttpOnly; SameSite=Strict; Path=/; Max-Age=${SESSION_LASTS}`,
        )
        .redirect(page ? '/' : '/reference', 303);
    },
  );
}
