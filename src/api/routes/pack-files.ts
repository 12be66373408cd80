import { z } from 'zod';
import { PACK_ID } from '../../config/api.ts';
import { digestOf, hexOf } from '../../core/digest.ts';
import { EXPORT_FORMS } from '../../runs/export-form.ts';
import { type App, content, problems } from '../app.ts';
import { packFor } from '../pack-access.ts';
import { packFiles } from '../pack-views/questions/files.ts';
import { notFound } from '../problem.ts';
import { inMemory, sendBytes } from '../send-bytes.ts';
import type { ServerParts } from '../server-parts.ts';
import { storedBytes, workOnPack } from '../work-on-pack.ts';
import { askOf, found } from './pack-views.ts';

const TAGS = ['packs'];
const params = z.object({ pack: z.string().regex(PACK_ID, 'no id of a pack') });
const bytes = z.unknown().meta({ contentMediaType: 'application/octet-stream' });
const sized = z.strictObject({ name: z.string(), bytes: z.int(), sha256: z.string() });
const none = {
  description: 'It is the one that you have.',
  content: { 'text/plain': { schema: z.string() } },
};
const files = (type: string, what: string) => ({
  200: content(type, what, bytes),
  206: content(type, 'The range of it.', bytes),
  304: none,
  ...problems(404, 416, 422),
});

/** Gives out what can be had of a pack by itself: the report, the document, exports; and says how large each is. */
export function packFileRoutes(app: App, parts: ServerParts): void {
  const { library } = parts;

  app.get(
    '/v1/packs/:pack/files',
    {
      schema: {
        tags: TAGS,
        operationId: 'packFiles',
        summary: 'What of a pack can be downloaded, with sizes and SHA-256',
        params,
        response: {
          200: packFiles.extend({ container: sized, statement: sized.nullable() }),
          ...problems(404, 422),
        },
      },
    },
    async (request) => {
      const told = await askOf(parts, request, 'files', {});
      const { pack } = request.params;
      const [summary, size, statement] = await Promise.all([
        library.find(pack),
        library.size(pack),
        library.statement(pack),
      ]);
      if (!summary || size === null) throw notFound('pack');
      return {
        ...told,
        container: { name: `${pack}.zip`, bytes: size, sha256: summary.sha256 },
        statement: statement && {
          ...{ name: `${pack}.zip.sigstore.json`, bytes: statement.length },
          sha256: hexOf(digestOf(statement)),
        },
      };
    },
  );

  app.get(
    '/v1/packs/:pack/document',
    {
      schema: {
        tags: TAGS,
        operationId: 'downloadDocument',
        summary: 'pack.json of the container: everything that the report says',
        params,
        response: files('application/json', 'The document, in canonical JSON.'),
      },
    },
    async (request, reply) => {
      const file = await askOf(parts, request, 'fileBytes', { volume: null }, 'download the document');
      const document = Buffer.from(found(file, 'file').bytes);
      const name = `${request.params.pack}.pack.json`;
      await sendBytes(request, reply, { ...told(document), name, type: 'application/json' });
      return reply;
    },
  );

  app.get(
    '/v1/packs/:pack/report/:volume',
    {
      schema: {
        tags: TAGS,
        operationId: 'packReport',
        summary: 'A volume of the report, a signed PDF, to be read in the browser',
        params: params.extend({ volume: z.coerce.number().int().min(1).max(9_999) }),
        response: files('application/pdf', 'The volume.'),
      },
    },
    async (request, reply) => {
      const { pack, volume } = request.params;
      const what = `read the report (volume ${volume})`;
      const file = found(await askOf(parts, request, 'fileBytes', { volume }, what), 'volume');
      const pdf = { ...told(Buffer.from(file.bytes)), type: 'application/pdf' };
      await sendBytes(request, reply, { ...pdf, name: `${pack}.${file.name}`, isInline: true });
      return reply;
    },
  );

  app.get(
    '/v1/packs/:pack/exports/:form',
    {
      schema: {
        tags: TAGS,
        operationId: 'exportPack',
        summary: 'The pack in another form, verified and made now: one file, or a zip of several',
        params: params.extend({ form: z.enum(EXPORT_FORMS) }),
        response: files('application/octet-stream', 'The export.'),
      },
    },
    async (request, reply) => {
      const { form } = request.params;
      const { id } = await packFor(request, { what: `export ${form}`, pack: request.params.pack }, parts);
      const made = await workOnPack<'export'>(parts, async () => ({
        ...{ kind: 'export', form, name: `${id}.zip`, roots: parts.roots },
        ...(await storedBytes(parts, id)),
      }));
      const type = 'application/octet-stream';
      await sendBytes(request, reply, { ...told(Buffer.from(made.bytes)), name: made.name, type });
      return reply;
    },
  );
}

const told = (file: Buffer) => ({ ...inMemory(file), sha256: hexOf(digestOf(file)) });
