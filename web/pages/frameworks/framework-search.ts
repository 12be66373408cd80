import { z } from 'zod';
import type { CatalogControl } from './framework-queries.ts';

/** What of a catalog is shown, as it stands in the address. What is no such value is left out. */
export const frameworkSearch = z.object({
  q: z.string().max(100).optional().catch(undefined),
  family: z.string().max(200).optional().catch(undefined),
  way: z.enum(['direct', 'partial', 'supporting', 'inherited', 'people']).optional().catch(undefined),
  control: z.string().max(100).optional().catch(undefined),
});
export type FrameworkSearch = z.infer<typeof frameworkSearch>;

/** True for a control that is asked for: every word stands in its number, label, family or checks. */
export function isAskedFor(control: CatalogControl, { q, family, way }: FrameworkSearch): boolean {
  if (family !== undefined && control.family !== family) return false;
  if (way !== undefined && control.way !== way) return false;
  const words = (q ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  const checks = control.edges.map(({ check }) => check).join(' ');
  const all = `${control.id} ${control.title} ${control.family} ${checks}`.toLowerCase();
  return words.every((word) => all.includes(word));
}
