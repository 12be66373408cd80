import { z } from 'zod';
import { type AccessLine, access, accessLine, type CheckedLog } from '../../store/access-chain.ts';
import { type App, problems } from '../app.ts';
import type { ServerParts } from '../server-parts.ts';

/** Lines that one answer holds. */
const MOST = 1000;

const query = z.object({
  /** Number, from 1, of the first line that is wanted, of those that are asked for. */
  from: z.coerce
    .number()
    .int()
    .min(1)
    .max(2 ** 31)
    .default(1),
  limit: z.coerce.number().int().min(1).max(MOST).default(100),
  /** The newest line first. */
  newest: z.stringbool().default(false),
  /** A part of the name of whoever asked; small and large letters are the same. */
  who: z.string().max(200).optional(),
  /** A part of the id of a pack. */
  pack: z.string().max(250).optional(),
  outcome: access.shape.outcome.optional(),
  /** Digest of a head that was answered: the log as it was checked then, while the server still has it. */
  head: z
    .string()
    .regex(/^sha256:[0-9a-f]{64}$/)
    .optional(),
});

/** Shows who looked at what, after the chain was checked. */
export function accessLogRoutes(app: App, { checkLog, now }: ServerParts): void {
  let last: (CheckedLog & { readonly checkedAt: string }) | null = null;
  const checked = async (head: string | undefined): Promise<NonNullable<typeof last>> => {
    if (last && head === last.head.digest) return last;
    const checkedAt = now().toISOString();
    last = { ...(await checkLog()), checkedAt };
    return last;
  };
  app.get(
    '/v1/access-log',
    {
      schema: {
        tags: ['access'],
        operationId: 'accessLog',
        summary: 'The access log from a line on, and whether all of it is unchanged',
        querystring: query,
        response: {
          200: z.object({
            lines: z.array(accessLine),
            /** Number of lines in the log. */
            total: z.int(),
            /** Number of those that were asked for. */
            matching: z.int(),
            /** Empty when no line was removed, changed or moved. */
            faults: z.array(z.string()),
            head: z.object({ number: z.int(), digest: z.string() }),
            /** When the chain was checked. */
            checkedAt: z.string(),
          }),
          ...problems(),
        },
      },
    },
    async ({ query: asked }) => {
      const { lines, faults, head, checkedAt } = await checked(asked.head);
      const matching = lines.filter(askedFor(asked));
      const { from, limit, newest } = asked;
      const end = matching.length - (from - 1);
      const shown = newest
        ? matching.slice(Math.max(0, end - limit), Math.max(0, end)).toReversed()
        : matching.slice(from - 1, from - 1 + limit);
      return {
        ...{ lines: shown, total: lines.length, matching: matching.length },
        ...{ faults: [...faults], head, checkedAt },
      };
    },
  );
}

function askedFor({ who, pack, outcome }: z.infer<typeof query>): (line: AccessLine) => boolean {
  const name = who?.toLowerCase();
  return (line) =>
    (name === undefined || (line.who?.toLowerCase().includes(name) ?? false)) &&
    (pack === undefined || (line.pack?.includes(pack) ?? false)) &&
    (outcome === undefined || line.outcome === outcome);
}
