import { z } from 'zod';
import { onlyElsewhere, sameElsewhere } from './elsewhere.ts';
import type { Control, Edge, Framework } from './framework.ts';
import { FRAMEWORK_IDS } from './framework-id.ts';

const catalog = z.strictObject({
  id: z.enum(FRAMEWORK_IDS),
  title: z.string(),
  version: z.string(),
  notice: z.string(),
  evidenceSources: z.record(z.string(), z.string()),
  controls: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      family: z.string(),
      obligation: z.string(),
      cadence: z.string().nullable(),
      text: z.string().nullable(),
      evidenceClass: z.enum(['direct', 'partial', 'context', 'inherited', 'none']),
      sources: z.array(z.string()),
    }),
  ),
});

/**
 * Makes a framework of a catalog file and our edges; source codes become words.
 *
 * @throws a zod error when the file is no catalog: it is part of the program, so that is a bug
 */
export function frameworkOf(file: unknown, mappingVersion: string, edges: readonly Edge[]): Framework {
  const { evidenceSources, controls, ...head } = catalog.parse(file);
  const words = (code: string): string => evidenceSources[code] ?? code;
  return {
    ...head,
    mappingVersion,
    controls: controls.map((entry): Control => ({ ...entry, sources: entry.sources.map(words) })),
    edges: edges.map((edge) => {
      const elsewhere = sameElsewhere(head.id, edge);
      return elsewhere.length === 0 ? edge : { ...edge, elsewhere };
    }),
    onlyElsewhere: onlyElsewhere(head.id, edges),
  };
}
