import { z } from 'zod';
import { pack as packSchema } from '../../../reports/pack.ts';
import type { OpenedPack } from '../opened-pack.ts';

/** A check without its items, and the controls that it speaks of. */
export const checkView = packSchema.shape.checks.element.omit({ items: true }).extend({
  uses: z.array(
    z.strictObject({
      framework: z.string(),
      control: z.string(),
      title: z.string(),
      strength: z.enum(['direct', 'partial', 'supporting']),
      rationale: z.string(),
    }),
  ),
});
export type CheckView = z.infer<typeof checkView>;

/** A check by its id; null when it is not in the pack. */
export function check(pack: OpenedPack, { check: id }: { readonly check: string }): CheckView | null {
  const found = pack.check(id);
  if (!found) return null;
  const { items: _, ...told } = found;
  const uses = pack.document.frameworks.flatMap((framework) =>
    framework.controls.flatMap((control) =>
      control.edges
        .filter((edge) => edge.check === id)
        .map(({ strength, rationale }) => ({
          ...{ framework: framework.id, control: control.id, title: control.title, strength, rationale },
        })),
    ),
  );
  return { ...told, uses };
}
