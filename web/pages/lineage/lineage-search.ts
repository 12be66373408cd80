import { z } from 'zod';

const text = z.string().max(2048).optional().catch(undefined);

/** What of the lineage of a pack is looked at. */
export const lineageSearch = z.object({
  about: text,
  direction: z.enum(['up', 'down', 'both']).optional().catch(undefined),
  /** The station whose details are shown. */
  node: text,
});
export type LineageSearch = z.infer<typeof lineageSearch>;
