import { z } from 'zod';
import { PACK_ID } from '../../config/api.ts';
import { digestOf, hexOf, isDigest } from '../../core/digest.ts';
import type { ByteRange } from '../../store/store.ts';
import { type App, content, problems } from '../app.ts';
import { principalOf } from '../gate.ts';
import { noteAccess, packFor } from '../pack-access.ts';
import { type PackSummary, packSummary } from '../pack-library.ts';
import { seesPack } from '../principal.ts';
import { notFound } from '../problem.ts';
import { inMemory, sendBytes } from '../send-bytes.ts';
import type { ServerParts } from '../server-parts.ts';

const TAGS = ['packs'];
/** Packs of one page. */
const MOST = 1000;
const params = z.object({ pack: z.string().regex(PACK_ID, 'no id of a pack') });
const bytes = z.unknown().meta({ contentMediaType: 'application/octet-stream' });
const none = {
  description: 'It is the one that you have.',
  content: { 'text/plain': { schema: z.string() } },
};

/** Shows packs and gives them out, each access logged. */
export function packRoutes(app: App, parts: ServerParts): void {
  const { library, engagements } = parts;

  app.get(
    '/v1/packs',
    {
      schema: {
        tags: TAGS,
        operationId: 'listPacks',
        summary: 'The packs that you may see, in the order of their ids, a page at a time',
        description: 'Give `next` of a page back as `cursor` for the one after it, until it is null.',
        querystring: z.object({
          limit: z.coerce.number().int().min(1).max(MOST).default(100),
          /** The id of the last pack of the page before. */
          cursor: params.shape.pack.optional(),
        }),
        response: {
          200: z.object({
            packs: z.array(packSummary),
            /** Cursor of the page after this one; null when there is none. */
            next: z.string().nullable(),
            /** For staff: statements in the store that cannot be read, of those that were met for this page. */
            unreadable: z.array(z.string()),
          }),
          ...problems(),
        },
      },
    },
    async (request) => {
      const principal = principalOf(request);
      const { limit, cursor = null } = request.query;
      // Chosen while they are read: a page tells nothing of packs that are not theirs, neither by its length nor its cursor.
      const isTheirs = (pack: PackSummary): boolean => seesPack(principal, pack, engagements);
      const { packs, next, unreadable } = await library.page({ after: cursor, limit, isTheirs });
      await noteAccess(request, { what: 'list packs', pack: null }, 'granted', parts);
      return { packs: [...packs], next, unreadable: principal.role === 'auditor' ? [] : [...unreadable] };
    },
  );

  app.get(
    '/v1/packs/:pack',
    {
      schema: {
        tags: TAGS,
        operationId: 'getPack',
        summary: 'What a pack is about',
        params,
        response: { 200: packSummary, ...problems(404) },
      },
    },
    (request) => packFor(request, { what: 'read', pack: request.params.pack }, parts),
  );

  app.get(
    '/v1/packs/:pack/container',
    {
      schema: {
        tags: TAGS,
        operationId: 'downloadPack',
        summary: 'The container, a .zip; ranges are answered',
        params,
        response: {
          200: content('application/zip', 'The container.', bytes),
          206: content('application/zip', 'The range of it.', bytes),
          304: none,
          ...problems(404, 416),
        },
      },
    },
    async (request, reply) => {
      const { id, sha256 } = await packFor(request, { what: 'download', pack: request.params.pack }, parts);
      const size = await library.size(id);
      if (size === null) throw notFound('pack');
      const read = (range: ByteRange) => library.container(id, range);
      await sendBytes(request, reply, { size, read, name: `${id}.zip`, type: 'application/zip', sha256 });
      return reply;
    },
  );

  app.get(
    '/v1/packs/:pack/statement',
    {
      schema: {
        tags: TAGS,
        operationId: 'downloadStatement',
        summary: 'The signed statement beside the container, a Sigstore bundle',
        params,
        response: {
          200: content('application/json', 'The bundle.', z.unknown()),
          206: content('application/json', 'The range of it.', z.unknown()),
          304: none,
          ...problems(404, 416),
        },
      },
    },
    async (request, reply) => {
      const { id } = await packFor(
        request,
        { what: 'download the statement', pack: request.params.pack },
        parts,
      );
      const statement = await library.statement(id);
      if (!statement) throw notFound('pack');
      const name = `${id}.zip.sigstore.json`;
      const sha256 = hexOf(digestOf(statement));
      await sendBytes(request, reply, { ...inMemory(statement), name, type: 'application/json', sha256 });
      return reply;
    },
  );

  app.get(
    '/v1/packs/:pack/evidence/:digest',
    {
      schema: {
        tags: TAGS,
        operationId: 'getEvidence',
        summary: 'A record of evidence by the digest that verdicts cite',
        params: params.extend({ digest: z.string().regex(/^sha256:[0-9a-f]{64}$/, 'no digest') }),
        response: {
          200: content(
            'application/json',
            'The record, in canonical JSON: its SHA-256 is the digest.',
            z.unknown(),
          ),
          206: content('application/json', 'The range of it.', z.unknown()),
          304: none,
          ...problems(404, 416, 422),
        },
      },
    },
    async (request, reply) => {
      const { pack, digest } = request.params;
      if (!isDigest(digest)) throw notFound('record');
      const { id } = await packFor(request, { what: 'read evidence', pack, evidence: digest }, parts);
      const place = parts.bench.reserve();
      try {
        const container = await library.container(id);
        if (!container) throw notFound('pack');
        const result = await place.work({ kind: 'evidence', container, digest });
        if (result.kind !== 'evidence' || !result.bytes) throw notFound('record');
        const record = Buffer.from(result.bytes);
        const sha256 = hexOf(digest);
        await sendBytes(request, reply, {
          ...inMemory(record),
          name: `${sha256}.json`,
          type: 'application/json',
          sha256,
        });
        return reply;
      } finally {
        place.leave();
      }
    },
  );
}
