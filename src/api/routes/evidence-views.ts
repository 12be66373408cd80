import { z } from 'zod';
import { PACK_ID } from '../../config/api.ts';
import { type App, problems } from '../app.ts';
import { callPage } from '../pack-views/questions/calls.ts';
import { evidencePage } from '../pack-views/questions/evidence.ts';
import { recordView } from '../pack-views/questions/record.ts';
import { treeLevel } from '../pack-views/questions/tree.ts';
import type { ServerParts } from '../server-parts.ts';
import { askOf, found } from './pack-views.ts';

const TAGS = ['views'];
const pack = z.object({ pack: z.string().regex(PACK_ID, 'no id of a pack') });
const digest = z.string().regex(/^sha256:[0-9a-f]{64}$/, 'no digest');
const params = pack.extend({ digest });
const name = z.string().max(200);
const part = {
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(100),
};

/** Shows the records of evidence of a pack and the calls that they rest on. */
export function evidenceViewRoutes(app: App, parts: ServerParts): void {
  app.get(
    '/v1/packs/:pack/evidence',
    {
      schema: {
        tags: TAGS,
        operationId: 'packEvidence',
        summary: 'Records of evidence of a pack by kind and place, a part at a time',
        params: pack,
        querystring: z.object({
          kind: name.optional(),
          account: name.optional(),
          region: name.optional(),
          /** Only records with gaps. */
          gaps: z.stringbool().default(false),
          ...part,
        }),
        response: { 200: evidencePage, ...problems(404, 422) },
      },
    },
    (request) => {
      const { kind = null, account = null, region = null, ...rest } = request.query;
      return askOf(parts, request, 'evidence', { ...rest, kind, account, region });
    },
  );

  app.get(
    '/v1/packs/:pack/evidence/:digest/record',
    {
      schema: {
        tags: TAGS,
        operationId: 'packRecord',
        summary: 'What stands around the body of a record, and the checks that cite it',
        params,
        response: { 200: recordView, ...problems(404, 422) },
      },
    },
    async (request) => found(await askOf(parts, request, 'record', request.params), 'record'),
  );

  app.get(
    '/v1/packs/:pack/evidence/:digest/calls',
    {
      schema: {
        tags: TAGS,
        operationId: 'packCalls',
        summary: 'The recorded calls that a record rests on, a part at a time',
        params,
        querystring: z.object({ ...part, limit: z.coerce.number().int().min(1).max(100).default(20) }),
        response: { 200: callPage, ...problems(404, 422) },
      },
    },
    async (request) => {
      const wish = { ...request.query, digest: request.params.digest };
      return found(await askOf(parts, request, 'calls', wish), 'record');
    },
  );

  app.get(
    '/v1/packs/:pack/evidence/:digest/tree',
    {
      schema: {
        tags: TAGS,
        operationId: 'packTree',
        summary: 'One level of the body of a record, or of what a call under it was given or gave',
        params,
        querystring: z.object({
          call: digest.optional(),
          of: z.enum(['body', 'input', 'answer']).default('body'),
          /** A JSON pointer (RFC 6901); left out: the whole. */
          path: z.string().max(4_000).default(''),
          ...part,
        }),
        response: { 200: treeLevel, ...problems(404, 422) },
      },
    },
    async (request) => {
      const { call = null, ...rest } = request.query;
      const wish = { ...rest, call, digest: request.params.digest };
      return found(await askOf(parts, request, 'tree', wish), 'part of a record');
    },
  );
}
