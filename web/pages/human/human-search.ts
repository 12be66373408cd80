import { z } from 'zod';

/** What of the human evidence is shown, as it stands in the address. */
export const humanSearch = z.object({
  view: z.enum(['documents', 'decisions']).optional().catch(undefined),
  standing: z.enum(['current', 'expired', 'not-yet']).optional().catch(undefined),
  document: z.string().max(80).optional().catch(undefined),
  add: z.boolean().optional().catch(undefined),
});
