import { z } from 'zod';
import { type App, content, problems } from '../app.ts';
import { metricsOf } from '../metrics.ts';
import { Problem } from '../problem.ts';
import type { ServerParts } from '../server-parts.ts';

/** Whether the process lives, whether it can work, and its numbers. */
export function healthRoutes(app: App, parts: ServerParts): void {
  app.get(
    '/healthz',
    {
      schema: {
        tags: ['health'],
        operationId: 'health',
        summary: 'Whether the process lives',
        response: { 200: z.object({ status: z.literal('alive') }), ...problems() },
      },
    },
    async () => ({ status: 'alive' as const }),
  );

  app.get(
    '/readyz',
    {
      schema: {
        tags: ['health'],
        operationId: 'readiness',
        summary: 'Whether store and runs can be reached',
        response: { 200: z.object({ status: z.literal('ready') }), ...problems() },
      },
    },
    async (request) => {
      try {
        await Promise.all([
          parts.desk.list(),
          parts.library.page({ after: null, limit: 1, isTheirs: () => true }),
        ]);
      } catch (error) {
        request.log.error(error);
        throw new Problem(503, 'not-ready', 'Store or runs cannot be reached.');
      }
      return { status: 'ready' as const };
    },
  );

  const metrics = metricsOf(app, parts);
  app.get(
    '/metrics',
    {
      schema: {
        tags: ['health'],
        operationId: 'metrics',
        summary: 'Numbers for Prometheus',
        response: { 200: content('text/plain', 'The text format of Prometheus.', z.string()), ...problems() },
      },
    },
    async (_request, reply) => {
      reply.header('content-type', metrics.contentType);
      return reply.send(await metrics.text());
    },
  );
}
