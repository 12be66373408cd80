import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { PACK_ID } from '../../config/api.ts';
import { isDigest } from '../../core/digest.ts';
import { pack as packSchema } from '../../reports/pack.ts';
import { type App, problems } from '../app.ts';
import { packFor, packInView } from '../pack-access.ts';
import { checkView } from '../pack-views/questions/check.ts';
import { controlView } from '../pack-views/questions/control.ts';
import type { QuestionId, Wish } from '../pack-views/questions/index.ts';
import { ITEM_ORDERS, itemPage } from '../pack-views/questions/items.ts';
import { packOverview } from '../pack-views/questions/overview.ts';
import { packSystems } from '../pack-views/questions/systems.ts';
import { notFound } from '../problem.ts';
import type { ServerParts } from '../server-parts.ts';

const TAGS = ['views'];
const params = z.object({ pack: z.string().regex(PACK_ID, 'no id of a pack') });
const name = z.string().max(200);
const { outcome, severity } = packSchema.shape.checks.element.shape;
/** Items of one answer. */
const MOST = 500;

/** Shows parts of a pack as pages need them. Nothing here is proof: the container is. */
export function packViewRoutes(app: App, parts: ServerParts): void {
  const ask = <Id extends QuestionId>(
    request: FastifyRequest<{ Params: { pack: string } }>,
    question: Id,
    wish: Wish<Id>,
  ) => askOf(parts, request, question, wish);

  app.get(
    '/v1/packs/:pack/overview',
    {
      schema: {
        tags: TAGS,
        operationId: 'packOverview',
        summary: 'What a pack examined, found and could not see, without what is long',
        params,
        response: { 200: packOverview, ...problems(404, 422) },
      },
    },
    (request) => ask(request, 'overview', {}),
  );

  app.get(
    '/v1/packs/:pack/systems',
    {
      schema: {
        tags: TAGS,
        operationId: 'packSystems',
        summary: 'The production endpoints of a pack, and how what their lineage names stands by framework',
        params,
        response: { 200: packSystems, ...problems(404, 422) },
      },
    },
    (request) => ask(request, 'systems', {}),
  );

  app.get(
    '/v1/packs/:pack/frameworks/:framework',
    {
      schema: {
        tags: TAGS,
        operationId: 'packFramework',
        summary: 'A framework of a pack with every control and its conclusion',
        params: params.extend({ framework: name }),
        response: { 200: packSchema.shape.frameworks.element, ...problems(404, 422) },
      },
    },
    async (request) => found(await ask(request, 'framework', request.params), 'framework'),
  );

  app.get(
    '/v1/packs/:pack/frameworks/:framework/controls/:control',
    {
      schema: {
        tags: TAGS,
        operationId: 'packControl',
        summary: 'A control of a pack with its checks, what they looked at, and its neighbours',
        params: params.extend({ framework: name, control: name }),
        response: { 200: controlView, ...problems(404, 422) },
      },
    },
    async (request) => found(await ask(request, 'control', request.params), 'control'),
  );

  app.get(
    '/v1/packs/:pack/checks/:check',
    {
      schema: {
        tags: TAGS,
        operationId: 'packCheck',
        summary: 'A check of a pack: procedure, counts, and the controls that it speaks of',
        params: params.extend({ check: name }),
        response: { 200: checkView, ...problems(404, 422) },
      },
    },
    async (request) => found(await ask(request, 'check', request.params), 'check'),
  );

  app.get(
    '/v1/packs/:pack/items',
    {
      schema: {
        tags: TAGS,
        operationId: 'packItems',
        summary: 'Items of a pack by check, outcome, place and text, a part at a time',
        params,
        querystring: z.object({
          /** Ids of checks with commas between; left out: all. */
          checks: z.string().max(4000).optional(),
          /** Outcomes with commas between; left out: all. */
          outcomes: z
            .string()
            .transform((text) => text.split(','))
            .pipe(z.array(outcome))
            .optional(),
          /** Severities with commas between; left out: all. */
          severities: z
            .string()
            .transform((text) => text.split(','))
            .pipe(z.array(severity))
            .optional(),
          account: name.optional(),
          region: name.optional(),
          text: z.string().max(300).optional(),
          /** Digest of a record that the items rest on. */
          evidence: z.string().max(71).optional(),
          order: z.enum(ITEM_ORDERS).default('listed'),
          descending: z.stringbool().default(false),
          /** An item whose place in the list is wanted: `<check>~<its place there>`. */
          find: z
            .string()
            .regex(/^[\w-]{1,200}~\d{1,9}$/)
            .transform((text) => {
              const [check = '', index] = text.split('~');
              return { check, index: Number(index) };
            })
            .optional(),
          offset: z.coerce.number().int().min(0).default(0),
          limit: z.coerce.number().int().min(1).max(MOST).default(100),
        }),
        response: { 200: itemPage, ...problems(404, 422) },
      },
    },
    (request) => {
      const {
        checks,
        outcomes = [],
        severities = [],
        account = null,
        region = null,
        text = null,
        evidence = null,
        find = null,
        ...rest
      } = request.query;
      const places = { account, region, evidence, find };
      const wish = { ...rest, checks: checks?.split(',') ?? null, outcomes, severities, ...places };
      return ask(request, 'items', { ...wish, text: text === '' ? null : text });
    },
  );
}

/**
 * Asks a pack that this person may see, which the access log says.
 *
 * @param what is done, in the words of the log, when it is more than looking: that is logged each time
 * @throws Problem 404, 422, 503
 */
export async function askOf<Id extends QuestionId>(
  parts: ServerParts,
  request: FastifyRequest<{ Params: { pack: string } }>,
  question: Id,
  wish: Wish<Id>,
  what?: string,
) {
  const { pack } = request.params;
  // A look at a record names the record.
  const evidence = 'digest' in wish && isDigest(wish.digest) ? wish.digest : null;
  const { id, sha256 } = await (what === undefined
    ? packInView(request, { what: `view ${question}`, pack, evidence }, parts)
    : packFor(request, { what, pack }, parts));
  return parts.views.ask({ sha256, container: () => parts.library.container(id) }, question, wish);
}

/** What was asked for. @throws Problem 404 when there is none */
export function found<Value>(value: Value | null, what: string): Value {
  if (value === null) throw notFound(what);
  return value;
}
