import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { investigationId } from '../../runs/investigation-desk.ts';
import { type App, problems } from '../app.ts';
import { noteAccess } from '../pack-access.ts';
import { CHANGE_ORDERS, changePage, changeView } from '../pack-views/questions/case-changes.ts';
import { caseOverview } from '../pack-views/questions/case-overview.ts';
import { caseTimeline } from '../pack-views/questions/case-timeline.ts';
import type { QuestionId, Wish } from '../pack-views/questions/index.ts';
import { notFound } from '../problem.ts';
import type { ServerParts } from '../server-parts.ts';

const TAGS = ['views'];
const params = z.object({ investigation: investigationId });
const name = z.string().min(1).max(1024);
/** Changes of one answer, and sessions. */
const MOST = 500;
const MOST_LANES = 100;

const filter = z.object({
  person: name.optional(),
  event: name.optional(),
  resource: name.optional(),
  session: name.optional(),
  text: z.string().max(300).optional(),
});

const filterOf = ({ person, event, resource, session, text }: z.infer<typeof filter>) => ({
  ...{ person: person ?? null, event: event ?? null, resource: resource ?? null, session: session ?? null },
  text: text || null,
});

/** Shows parts of the case of an investigation as pages need them. Nothing here is proof: the container is. */
export function caseViewRoutes(app: App, parts: ServerParts): void {
  const ask = <Id extends QuestionId>(
    request: FastifyRequest<{ Params: { investigation: string } }>,
    question: Id,
    wish: Wish<Id>,
  ) => askCase(parts, request, question, wish);

  app.get(
    '/v1/investigations/:investigation/overview',
    {
      schema: {
        tags: TAGS,
        operationId: 'caseOverview',
        summary: 'What was asked and found, who acted, and how far the log is proven',
        params,
        response: { 200: caseOverview, ...problems(404, 422) },
      },
    },
    (request) => ask(request, 'caseOverview', {}),
  );

  app.get(
    '/v1/investigations/:investigation/changes',
    {
      schema: {
        tags: TAGS,
        operationId: 'caseChanges',
        summary: 'Changes of a case by person, event, resource, session and text, a part at a time',
        params,
        querystring: filter.extend({
          order: z.enum(CHANGE_ORDERS).default('time'),
          descending: z.stringbool().default(false),
          offset: z.coerce.number().int().min(0).default(0),
          limit: z.coerce.number().int().min(1).max(MOST).default(100),
        }),
        response: { 200: changePage, ...problems(404, 422) },
      },
    },
    (request) => {
      const { order, descending, offset, limit, ...rest } = request.query;
      return ask(request, 'caseChanges', { ...filterOf(rest), order, descending, offset, limit });
    },
  );

  app.get(
    '/v1/investigations/:investigation/changes/:change',
    {
      schema: {
        tags: TAGS,
        operationId: 'caseChange',
        summary: 'One change: before and after, the chain to the person, and whether the log is proven there',
        params: params.extend({ change: z.coerce.number().int().min(0).max(10_000_000) }),
        response: { 200: changeView, ...problems(404, 422) },
      },
    },
    async (request) => {
      const view = await ask(request, 'caseChange', { index: request.params.change });
      if (!view) throw notFound('change');
      return view;
    },
  );

  app.get(
    '/v1/investigations/:investigation/timeline',
    {
      schema: {
        tags: TAGS,
        operationId: 'caseTimeline',
        summary: 'Sessions of a case as lanes over time, with their changes as marks',
        params,
        querystring: filter.extend({
          /** Left out: from the first change to the last. */
          from: z.iso.datetime().optional(),
          to: z.iso.datetime().optional(),
          offset: z.coerce.number().int().min(0).default(0),
          limit: z.coerce.number().int().min(1).max(MOST_LANES).default(40),
        }),
        response: { 200: caseTimeline, ...problems(404, 422) },
      },
    },
    (request) => {
      const { from = null, to = null, offset, limit, ...rest } = request.query;
      return ask(request, 'caseTimeline', { ...filterOf(rest), from, to, offset, limit });
    },
  );
}

/** Asks a case in the thread of the views; the access log says so. @throws Problem 404, 422, 503 */
async function askCase<Id extends QuestionId>(
  parts: ServerParts,
  request: FastifyRequest<{ Params: { investigation: string } }>,
  question: Id,
  wish: Wish<Id>,
) {
  const { investigation: id } = request.params;
  const record = await parts.investigations.get(id);
  const outcome = record?.case ? 'granted' : 'absent';
  await noteAccess(request, { what: `view ${question}`, pack: id }, outcome, parts);
  if (!record?.case) throw notFound('case');
  const { sha256 } = record.case;
  return parts.views.ask({ sha256, container: () => parts.investigations.container(id) }, question, wish);
}
