import { z } from 'zod';
import type { OpenedPack } from '../opened-pack.ts';

const counts = z.strictObject({ fail: z.int(), unknown: z.int(), pass: z.int() });

/** A production endpoint with all that its lineage names, and how that stands. */
export const packSystems = z.strictObject({
  systems: z.array(
    z.strictObject({
      account: z.string(),
      region: z.string(),
      endpoint: z.string(),
      /** Resources on the way back to its data, the endpoint among them. */
      resources: z.int(),
      breaks: z.int(),
      /** By framework: items of those resources under checks that the framework uses, by outcome. */
      frameworks: z.array(z.strictObject({ id: z.string(), items: counts })),
    }),
  ),
});
export type PackSystems = z.infer<typeof packSystems>;

/** The production endpoints of a pack, as its lineage has them, in its order. */
export function systems(pack: OpenedPack, _wish: Record<string, never>): PackSystems {
  return pack.remembered('systems', () => {
    const { document } = pack;
    const uses = document.frameworks.map(({ id, controls }) => ({
      ...{ id, checks: new Set(controls.flatMap(({ edges }) => edges.map(({ check }) => check))) },
    }));
    const listed = document.checks.flatMap((check) =>
      pack.itemsOf(check).map(({ resource, outcome }) => ({ check: check.id, resource, outcome })),
    );
    return {
      systems: document.lineage.map(({ account, region, endpoint, nodes, breaks }) => {
        const own = new Set(nodes.flatMap(({ arn }) => (arn === null ? [] : [arn])));
        const items = listed.filter(({ resource }) => own.has(resource));
        return {
          ...{ account, region, endpoint, resources: own.size, breaks: breaks.length },
          frameworks: uses.map(({ id, checks }) => {
            const told = { fail: 0, unknown: 0, pass: 0 };
            for (const { check, outcome } of items)
              if (outcome !== 'not-applicable' && checks.has(check)) told[outcome] += 1;
            return { id, items: told };
          }),
        };
      }),
    };
  });
}
