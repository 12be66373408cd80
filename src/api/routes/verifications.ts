import type { Multipart } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { PACK_ID } from '../../config/api.ts';
import type { Verification } from '../../runs/verify.ts';
import { type App, problems } from '../app.ts';
import { packFor } from '../pack-access.ts';
import { Problem } from '../problem.ts';
import type { ServerParts } from '../server-parts.ts';
import { keyOf, rememberedResults, storedBytes, workOnPack } from '../work-on-pack.ts';

const report = z.object({
  of: z.enum(['pack', 'case']),
  /** Only true when every step passed. */
  holds: z.boolean(),
  /** Whose root certificate was believed. */
  trusted: z.enum(['uploaded', 'house']),
  steps: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      outcome: z.enum(['passed', 'failed', 'not-checked']),
      detail: z.string(),
    }),
  ),
});

const PARTS = ['pack', 'statement', 'trust'] as const;
type Part = (typeof PARTS)[number];

const storedReport = report.extend({
  /** When it was verified: packs do not change, certificates expire. */
  at: z.string(),
});
/** Results that are kept, and milliseconds until a pack is verified anew. */
const KEPT = 256;
const HOLDS_FOR = 24 * 3_600_000;

/** Verifies packs of the store, and what is uploaded: of that nothing is kept. */
export function verificationRoutes(app: App, parts: ServerParts): void {
  const { api, bench, roots, now } = parts;
  const remembered = rememberedResults<z.infer<typeof storedReport>>(KEPT);

  app.get(
    '/v1/packs/:pack/verification',
    {
      schema: {
        tags: ['packs'],
        operationId: 'packVerification',
        summary: 'Verify a pack of the store with the root certificates of the house',
        params: z.object({ pack: z.string().regex(PACK_ID, 'no id of a pack') }),
        response: { 200: storedReport, ...problems(404, 422) },
      },
    },
    async (request) => {
      const pack = await packFor(request, { what: 'verify', pack: request.params.pack }, parts);
      const day = Math.floor(now().getTime() / HOLDS_FOR);
      return remembered(`${await keyOf(parts, pack)} ${day}`, async () => {
        const { report: told } = await workOnPack<'verify'>(parts, async () => ({
          ...{ kind: 'verify', roots },
          ...(await storedBytes(parts, pack.id)),
        }));
        return { ...reportOf(told, 'house'), at: now().toISOString() };
      });
    },
  );

  app.post(
    '/v1/verifications',
    {
      config: { rateLimit: { max: api.uploadsPerMinute, timeWindow: 60_000 } },
      schema: {
        tags: ['packs'],
        operationId: 'verifyPack',
        summary: 'Verify an uploaded pack or case: every layer, without network; nothing is kept',
        consumes: ['multipart/form-data'],
        response: { 200: report, ...problems(413, 415, 422) },
      },
    },
    async (request) => {
      const place = bench.reserve();
      try {
        const { pack, statement, trust } = await uploaded(request);
        if (!pack) throw new Problem(400, 'invalid-request', 'The part "pack" is missing.');
        const given = { bundle: statement ?? null, roots: trust ? [trust] : roots };
        const result = await place.work({ kind: 'verify', container: pack, ...given });
        if (result.kind !== 'verify') throw new Error('A job gave the result of another.');
        return reportOf(result.report, trust ? 'uploaded' : 'house');
      } finally {
        place.leave();
      }
    },
  );
}

function reportOf({ of, holds, steps }: Verification, trusted: 'uploaded' | 'house'): z.infer<typeof report> {
  return {
    ...{ of, holds, trusted },
    steps: steps.map(({ id, title, outcome, detail }) => ({ id, title, outcome, detail })),
  };
}

/** The parts by name. @throws Problem 400, 413 or 415 for a body that is not of that form */
async function uploaded(request: FastifyRequest): Promise<Partial<Record<Part, Buffer>>> {
  if (!request.isMultipart())
    throw new Problem(
      415,
      'invalid-request',
      'Send multipart/form-data with the parts pack, statement and trust.',
    );
  const parts: Partial<Record<Part, Buffer>> = {};
  try {
    for await (const file of request.parts()) {
      const name = partOf(file);
      if (file.type !== 'file') throw new Problem(400, 'invalid-request', `The part "${name}" is no file.`);
      if (parts[name]) throw new Problem(400, 'invalid-request', `The part "${name}" stands twice.`);
      parts[name] = await file.toBuffer();
    }
  } catch (error) {
    throw refusalOf(error);
  }
  return parts;
}

function partOf({ fieldname }: Multipart): Part {
  const known = PARTS.find((name) => name === fieldname);
  if (known) return known;
  throw new Problem(400, 'invalid-request', `The parts are ${PARTS.join(', ')}.`);
}

function refusalOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return /TOO_LARGE|_LIMIT$/.test(code)
    ? new Problem(413, 'invalid-request', 'The body is larger than it may be.')
    : new Problem(400, 'invalid-request', 'The body is no multipart/form-data with files.');
}
