import { z } from 'zod';
import { ROLES } from '../../config/api.ts';
import { type App, problems } from '../app.ts';
import { noteAccess } from '../pack-access.ts';
import { packSummary } from '../pack-library.ts';
import { seesPack } from '../principal.ts';
import { notFound, Problem } from '../problem.ts';
import type { ServerParts } from '../server-parts.ts';

const TAGS = ['administration'];
const DAY = 86_400_000;
/** Packs that are looked through for those that an engagement sees. */
const MOST_PACKS = 1000;

const id = z.string().regex(/^[0-9a-f]{16}$/);
const token = z.object({
  id,
  name: z.string(),
  role: z.enum(ROLES),
  engagements: z.array(z.string()),
  createdAt: z.string(),
  expiresAt: z.string(),
  revokedAt: z.string().nullable(),
  state: z.enum(['holds', 'expired', 'revoked']),
});
const order = z.strictObject({
  /** Whom it is for. */
  name: z.string().trim().min(1).max(200),
  role: z.enum(ROLES),
  /** Ids of engagements, for auditors alone. */
  engagements: z.array(z.string().max(63)).max(100).default([]),
  days: z.int().min(1).max(365),
});
type Order = z.infer<typeof order>;
const engagement = z.object({
  id: z.string(),
  period: z.object({ from: z.string(), to: z.string() }).nullable(),
  /** Packs that it names. */
  named: z.array(z.string()),
  /** Packs of the store that it sees now. */
  sees: z.array(packSummary.pick({ id: true, organization: true, period: true })),
  /** Tokens that hold and grant it. */
  tokens: z.array(token.pick({ id: true, name: true })),
});

/** Engagements and API tokens: who is let in to what. */
export function administrationRoutes(app: App, parts: ServerParts): void {
  const { doors, engagements, library, now } = parts;
  const shown = ({ secretHash: _, ...one }: Awaited<ReturnType<typeof doors.tokens.revoke>>) => ({
    ...one,
    state: stateOf(one, now()),
  });

  app.get(
    '/v1/engagements',
    {
      schema: {
        tags: TAGS,
        operationId: 'listEngagements',
        summary: 'The engagements of the configuration, and which packs each one sees now',
        response: {
          200: z.object({
            engagements: z.array(engagement),
            /** True: an issuer of tokens grants engagements too, and who has which is known to it alone. */
            issuer: z.boolean(),
            /** True: there are more packs than were looked through. */
            partly: z.boolean(),
          }),
          ...problems(),
        },
      },
    },
    async () => {
      const { packs, next } = await library.page({ after: null, limit: MOST_PACKS, isTheirs: () => true });
      const tokens = (await doors.tokens.list()).map(shown).filter(({ state }) => state === 'holds');
      return {
        issuer: parts.api.oidc !== null,
        partly: next !== null,
        engagements: engagements.map((one) => {
          const auditor = { subject: '', role: 'auditor', engagements: [one.id], via: '' } as const;
          return {
            id: one.id,
            period: one.period ?? null,
            named: [...one.packs],
            sees: packs.filter((pack) => seesPack(auditor, pack, engagements)),
            tokens: tokens.filter(
              ({ role, engagements: granted }) => role === 'auditor' && granted.includes(one.id),
            ),
          };
        }),
      };
    },
  );

  app.get(
    '/v1/tokens',
    {
      schema: {
        tags: TAGS,
        operationId: 'listTokens',
        summary: 'Every API token but its secret, by the time it was made',
        response: { 200: z.object({ tokens: z.array(token) }), ...problems() },
      },
    },
    async () => ({ tokens: (await doors.tokens.list()).map(shown) }),
  );

  app.post(
    '/v1/tokens',
    {
      schema: {
        tags: TAGS,
        operationId: 'createToken',
        summary: 'Make an API token; its text is in this answer and nowhere else',
        body: order,
        response: { 201: z.object({ token, text: z.string() }), ...problems(413, 415, 422) },
      },
    },
    async (request, reply) => {
      const { name, role, days } = request.body;
      const granted = grantedBy(request.body, engagements);
      // Written before it is made: a token that nobody knows of must not be.
      await noteAccess(request, { what: `token created: ${role} for ${name}`, pack: null }, 'granted', parts);
      const { text, token: made } = await doors.tokens.create({
        ...{ name, role, engagements: granted },
        expiresAt: new Date(now().getTime() + days * DAY).toISOString(),
      });
      return reply.code(201).send({ token: shown(made), text });
    },
  );

  app.post(
    '/v1/tokens/:token/revoke',
    {
      schema: {
        tags: TAGS,
        operationId: 'revokeToken',
        summary: 'Revoke an API token: from now on nobody is let in with it',
        params: z.object({ token: id }),
        response: { 200: token, ...problems(404) },
      },
    },
    async (request) => {
      const { token: wanted } = request.params;
      const isThere = (await doors.tokens.list()).some((one) => one.id === wanted);
      const what = `token revoked: ${wanted}`;
      await noteAccess(request, { what, pack: null }, isThere ? 'granted' : 'absent', parts);
      if (!isThere) throw notFound('token');
      return shown(await doors.tokens.revoke(wanted));
    },
  );
}

function stateOf(
  { revokedAt, expiresAt }: { readonly revokedAt: string | null; readonly expiresAt: string },
  now: Date,
): z.infer<typeof token>['state'] {
  if (revokedAt !== null) return 'revoked';
  return new Date(expiresAt) <= now ? 'expired' : 'holds';
}

/** The engagements of an order. @throws Problem 422 when they do not fit its role or the configuration */
function grantedBy({ role, engagements: wanted }: Order, known: ServerParts['engagements']): string[] {
  const unknown = wanted.find((one) => !known.some(({ id: there }) => there === one));
  if (unknown !== undefined) throw unfit(`The configuration has no engagement "${unknown}".`);
  if (role === 'auditor' && wanted.length === 0) throw unfit('An auditor needs an engagement.');
  if (role !== 'auditor' && wanted.length > 0)
    throw unfit(`Engagements are for auditors: the role ${role} sees all packs.`);
  return [...new Set(wanted)];
}

const unfit = (what: string) => new Problem(422, 'input-invalid', what);
