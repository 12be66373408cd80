import { z } from 'zod';
import { accessLine } from '../../store/access-chain.ts';
import { type App, problems } from '../app.ts';
import type { ServerParts } from '../server-parts.ts';

/** Lines that one answer holds. */
const MOST = 1000;

/** Shows who looked at what, after the chain was checked. */
export function accessLogRoutes(app: App, { checkLog }: ServerParts): void {
  app.get(
    '/v1/access-log',
    {
      schema: {
        tags: ['access'],
        operationId: 'accessLog',
        summary: 'The access log from a line on, and whether all of it is unchanged',
        querystring: z.object({
          from: z.coerce
            .number()
            .int()
            .min(1)
            .max(2 ** 31)
            .default(1),
          limit: z.coerce.number().int().min(1).max(MOST).default(100),
        }),
        response: {
          200: z.object({
            lines: z.array(accessLine),
            /** Number of lines in the log. */
            total: z.int(),
            /** Empty when no line was removed, changed or moved. */
            faults: z.array(z.string()),
            head: z.object({ number: z.int(), digest: z.string() }),
          }),
          ...problems(),
        },
      },
    },
    async ({ query: { from, limit } }) => {
      const { lines, faults, head } = await checkLog();
      return {
        lines: lines.slice(from - 1, from - 1 + limit),
        total: lines.length,
        faults: [...faults],
        head,
      };
    },
  );
}
