import { z } from 'zod';
import { PACK_ID } from '../../config/api.ts';
import { type PackDiff, packDiff } from '../../reports/diff/diff.ts';
import { type App, problems } from '../app.ts';
import { packFor } from '../pack-access.ts';
import { Problem } from '../problem.ts';
import type { ServerParts } from '../server-parts.ts';
import { keyOf, rememberedResults, storedBytes, workOnPack } from '../work-on-pack.ts';

const id = z.string().regex(PACK_ID, 'no id of a pack');
/** Comparisons that are kept. */
const KEPT = 16;

/** Compares two packs of the store, as `exhibit diff` does. */
export function comparisonRoutes(app: App, parts: ServerParts): void {
  const remembered = rememberedResults<PackDiff>(KEPT);
  app.get(
    '/v1/comparisons',
    {
      schema: {
        tags: ['packs'],
        operationId: 'comparePacks',
        summary: 'What changed from one pack to a newer one; both are verified first',
        querystring: z.object({ from: id, to: id }),
        response: { 200: packDiff, ...problems(404, 422) },
      },
    },
    async (request) => {
      const { from, to } = request.query;
      // Nothing is told of one pack to whom the other is hidden.
      const older = await packFor(request, { what: `compare with ${to}`, pack: from }, parts);
      const newer = await packFor(request, { what: `compare with ${from}`, pack: to }, parts);
      if (from === to) throw new Problem(422, 'same-pack', 'Both are the same pack: choose two.');
      const key = `${await keyOf(parts, older)} ${await keyOf(parts, newer)}`;
      return remembered(key, async () => {
        const { diff } = await workOnPack<'compare'>(parts, async () => ({
          ...{ kind: 'compare', roots: parts.roots },
          ...{ older: await storedBytes(parts, from), newer: await storedBytes(parts, to) },
        }));
        return diff;
      });
    },
  );
}
