import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { digestOf, hexOf } from '../../core/digest.ts';
import { investigationId, investigationOrder, investigationRecord } from '../../runs/investigation-desk.ts';
import { type App, content, problems } from '../app.ts';
import { principalOf } from '../gate.ts';
import { noteAccess } from '../pack-access.ts';
import { notFound } from '../problem.ts';
import { inMemory, sendBytes } from '../send-bytes.ts';
import type { ServerParts } from '../server-parts.ts';

const TAGS = ['investigations'];
const params = z.object({ investigation: investigationId });
const bytes = z.unknown().meta({ contentMediaType: 'application/octet-stream' });
const none = {
  description: 'It is the one that you have.',
  content: { 'text/plain': { schema: z.string() } },
};

/** Takes questions to the log and gives out the signed cases that answer them. */
export function investigationRoutes(app: App, parts: ServerParts): void {
  const { investigations: desk } = parts;

  app.post(
    '/v1/investigations',
    {
      schema: {
        tags: TAGS,
        operationId: 'orderInvestigation',
        summary: 'Ask the log who changed what; the answer is a signed case',
        body: investigationOrder,
        response: { 202: investigationRecord, ...problems(413, 415, 422) },
      },
    },
    async (request, reply) => {
      const id = `case-${randomBytes(16).toString('hex')}`;
      const record = await desk.order(id, request.body, principalOf(request).subject);
      return reply.code(202).header('location', `/v1/investigations/${id}`).send(record);
    },
  );

  app.get(
    '/v1/investigations',
    {
      schema: {
        tags: TAGS,
        operationId: 'listInvestigations',
        summary: 'All investigations, the newest order first',
        response: { 200: z.object({ investigations: z.array(investigationRecord) }), ...problems() },
      },
    },
    async () => ({ investigations: [...(await desk.list())] }),
  );

  app.get(
    '/v1/investigations/:investigation',
    {
      schema: {
        tags: TAGS,
        operationId: 'getInvestigation',
        summary: 'One investigation',
        params,
        response: { 200: investigationRecord, ...problems(404) },
      },
    },
    async ({ params: { investigation } }) => {
      const record = await desk.get(investigation);
      if (!record) throw notFound('investigation');
      return record;
    },
  );

  const files = [
    {
      part: 'container',
      type: 'application/zip',
      suffix: '.zip',
      schema: bytes,
      what: 'The signed case, a .zip',
    },
    {
      ...{ part: 'statement', type: 'application/json', suffix: '.zip.sigstore.json', schema: z.unknown() },
      what: 'The signed statement beside the case, a Sigstore bundle',
    },
  ] as const;
  for (const { part, type, suffix, schema, what } of files) {
    app.get(
      `/v1/investigations/:investigation/${part}`,
      {
        schema: {
          tags: TAGS,
          operationId: part === 'container' ? 'downloadCase' : 'downloadCaseStatement',
          summary: what,
          params,
          response: {
            200: content(type, what, schema),
            206: content(type, 'The range of it.', schema),
            304: none,
            ...problems(404, 416),
          },
        },
      },
      async (request, reply) => {
        const { investigation: id } = request.params;
        const file = part === 'container' ? await desk.container(id) : await desk.statement(id);
        const wanted = { what: `download the case (${part})`, pack: id };
        await noteAccess(request, wanted, file ? 'granted' : 'absent', parts);
        if (!file) throw notFound('case');
        await sendBytes(request, reply, {
          ...{ ...inMemory(file), name: `${id}${suffix}`, type },
          sha256: hexOf(digestOf(file)),
        });
        return reply;
      },
    );
  }
}
