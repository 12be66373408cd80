import { z } from 'zod';
import { PACK_ID } from '../../config/api.ts';
import { digestOf, hexOf } from '../../core/digest.ts';
import { type App, content, problems } from '../app.ts';
import {
  DIRECTIONS,
  lineageGraphs,
  lineageRecordList,
  lineageView,
} from '../pack-views/questions/lineage.ts';
import { notFound } from '../problem.ts';
import { inMemory, sendBytes } from '../send-bytes.ts';
import type { ServerParts } from '../server-parts.ts';
import { askOf } from './pack-views.ts';

const TAGS = ['views'];
const params = z.object({ pack: z.string().regex(PACK_ID, 'no id of a pack') });
const name = z.string().min(1).max(1024);
const direction = z.enum(DIRECTIONS).default('both');

/** Shows where things of a pack come from and what came of them. */
export function lineageViewRoutes(app: App, parts: ServerParts): void {
  app.get(
    '/v1/packs/:pack/lineage',
    {
      schema: {
        tags: TAGS,
        operationId: 'packLineage',
        summary: 'The way from each endpoint to its data, as the pack states it',
        params,
        response: { 200: lineageGraphs, ...problems(404, 422) },
      },
    },
    (request) => askOf(parts, request, 'lineage', {}),
  );

  app.get(
    '/v1/packs/:pack/lineage/answer',
    {
      schema: {
        tags: TAGS,
        operationId: 'askLineage',
        summary: 'What something was made of and what came of it; every endpoint when nothing is named',
        description: 'A name is an ARN, an endpoint, a model, an address in S3, an image by path or digest.',
        params,
        querystring: z.object({ about: name.optional(), direction }),
        response: { 200: lineageView, ...problems(404, 422) },
      },
    },
    (request) => {
      const { about = null, direction: way } = request.query;
      return askOf(parts, request, 'lineageAnswer', { about, direction: way });
    },
  );

  app.get(
    '/v1/packs/:pack/lineage/answer.svg',
    {
      schema: {
        tags: TAGS,
        operationId: 'drawLineage',
        summary: 'The same as a drawing, one SVG file that needs no other',
        params,
        querystring: z.object({ about: name, direction }),
        response: {
          200: content('image/svg+xml', 'The drawing.', z.unknown()),
          206: content('image/svg+xml', 'The range of it.', z.unknown()),
          304: {
            description: 'It is the one that you have.',
            content: { 'text/plain': { schema: z.string() } },
          },
          ...problems(404, 416, 422),
        },
      },
    },
    async (request, reply) => {
      const drawing = await askOf(parts, request, 'lineageDrawing', request.query);
      if (drawing === null) throw notFound('drawing of this name');
      const bytes = Buffer.from(drawing);
      await sendBytes(request, reply, {
        ...{ ...inMemory(bytes), name: `lineage-${request.params.pack}.svg`, type: 'image/svg+xml' },
        sha256: hexOf(digestOf(bytes)),
      });
      return reply;
    },
  );

  app.get(
    '/v1/packs/:pack/lineage/evidence',
    {
      schema: {
        tags: TAGS,
        operationId: 'lineageEvidence',
        summary: 'The records of evidence that name a station of the lineage',
        params,
        querystring: z.object({ node: name }),
        response: { 200: lineageRecordList, ...problems(404, 422) },
      },
    },
    (request) => askOf(parts, request, 'lineageEvidence', request.query),
  );
}
