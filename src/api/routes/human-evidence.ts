import { z } from 'zod';
import { ExhibitError } from '../../core/errors.ts';
import { standingOf } from '../../core/standing.ts';
import { digestText } from '../../evidence/envelope.ts';
import { acceptance, manualDecision } from '../../evidence/kinds/manual-decisions.ts';
import { type ManualDocument, manualDocument } from '../../evidence/kinds/manual-documents.ts';
import { type App, content, problems } from '../app.ts';
import { principalOf } from '../gate.ts';
import { noteAccess } from '../pack-access.ts';
import { notFound, Problem } from '../problem.ts';
import { inMemory, sendBytes } from '../send-bytes.ts';
import type { ServerParts } from '../server-parts.ts';
import { receivedDocument } from './received-document.ts';

const TAGS = ['human evidence'];
const standing = z.enum(['current', 'expired', 'not-yet']);
const standingDocument = manualDocument.omit({ term: true }).extend({
  /** SHA-256 of the bytes of the file, as `sha256:…`. */
  digest: z.string(),
  standing,
});
const digest = z.object({ digest: z.string().regex(/^sha256:[0-9a-f]{64}$/) });

/** Documents and decisions of the organisation, as the next run will read them. */
export function humanEvidenceRoutes(app: App, parts: ServerParts): void {
  const { api, human, now } = parts;
  const standingNow = ({ term: _, ...one }: ManualDocument): z.infer<typeof standingDocument> => ({
    ...one,
    standing: standingOf({ on: one.date, until: one.validUntil }, now().toISOString()),
  });
  const listed = (): Promise<readonly ManualDocument[]> =>
    human.documents ? told(human.documents.list(), human) : Promise.resolve([]);

  app.get(
    '/v1/documents',
    {
      schema: {
        tags: TAGS,
        operationId: 'listDocuments',
        summary: 'The documents of the organisation, and where each stands today',
        response: {
          200: z.object({
            /** False: the configuration names no folder of documents. */
            configured: z.boolean(),
            /** Bytes that an upload may have. */
            uploadBytes: z.int(),
            documents: z.array(standingDocument),
          }),
          ...problems(422),
        },
      },
    },
    async () => ({
      configured: human.documents !== null,
      uploadBytes: api.uploadBytes,
      documents: (await listed()).map(standingNow),
    }),
  );

  app.get(
    '/v1/documents/:digest',
    {
      schema: {
        tags: TAGS,
        operationId: 'getDocument',
        summary: 'The bytes of a document; auditors get those that travel in packs',
        params: digest,
        response: {
          200: content('application/octet-stream', 'The file.', z.any()),
          ...problems(404, 416, 422),
        },
      },
    },
    async (request, reply) => {
      const found = (await listed()).find((one) => one.digest === request.params.digest);
      const wanted = { what: 'document', pack: null, evidence: digestText.parse(request.params.digest) };
      const isTheirs = found !== undefined && (found.embedded || principalOf(request).role !== 'auditor');
      await noteAccess(request, wanted, found ? (isTheirs ? 'granted' : 'denied') : 'absent', parts);
      const bytes = isTheirs ? await human.documents?.bytes(found) : null;
      if (!found || !bytes) throw notFound('document');
      await sendBytes(request, reply, {
        ...inMemory(bytes),
        name:
          found.path
            .split('/')
            .at(-1)
            ?.replaceAll(/[^\w.-]/g, '-') ?? 'document',
        type: 'application/octet-stream',
        sha256: found.digest.slice('sha256:'.length),
      });
      return reply;
    },
  );

  app.post(
    '/v1/documents',
    {
      config: { rateLimit: { max: api.uploadsPerMinute, timeWindow: 60_000 } },
      schema: {
        tags: TAGS,
        operationId: 'addDocument',
        summary: 'Add a document, with owner, day, validity and controls; the next run reads it',
        consumes: ['multipart/form-data'],
        response: { 201: standingDocument, ...problems(413, 415, 422) },
      },
    },
    async (request, reply) => {
      const { documents } = human;
      if (!documents)
        throw new Problem(
          422,
          'no-folder',
          'The configuration names no folder of documents: set "manual" in exhibit.yaml and start the server again.',
        );
      const added = await receivedDocument(request, (given) =>
        told(
          documents.add({
            ...given,
            beforeKept: (one) =>
              noteAccess(
                request,
                { what: 'document added', pack: null, evidence: digestText.parse(one.digest) },
                'granted',
                parts,
              ),
          }),
          human,
        ),
      );
      return reply.code(201).send(standingNow(added));
    },
  );

  app.get(
    '/v1/decisions',
    {
      schema: {
        tags: TAGS,
        operationId: 'listDecisions',
        summary: 'Decisions about controls, and exceptions that somebody accepts up to a day',
        response: {
          200: z.object({
            /** False: the configuration names no file of decisions. */
            configured: z.boolean(),
            decisions: z.array(manualDecision),
            acceptances: z.array(acceptance.extend({ standing })),
          }),
          ...problems(422),
        },
      },
    },
    async () => {
      const { decisions, acceptances } = human.decisions
        ? await told(human.decisions(), human)
        : { decisions: [], acceptances: [] };
      const today = now().toISOString();
      return {
        configured: human.decisions !== null,
        decisions: [...decisions],
        acceptances: acceptances.map((one) => ({
          ...one,
          standing: standingOf({ on: one.on, until: one.expires }, today),
        })),
      };
    },
  );
}

/** What was promised; complaints are put so that whoever asked may read them. @throws Problem */
async function told<Result>(work: Promise<Result>, { plain }: ServerParts['human']): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof ExhibitError)) throw error;
    if (error.code === 'CONFIG_INVALID') throw new Problem(422, 'config-invalid', plain(error.message));
    if (error.code === 'STORE_FAILED' && error.message.startsWith('The folder of documents'))
      throw new Problem(503, 'folder-unwritable', `${error.message} Nothing was kept.`);
    throw error;
  }
}
